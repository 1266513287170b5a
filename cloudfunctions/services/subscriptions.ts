import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { type Answer, emptySubscription, heardAnswer, type Subscription } from '../../domain/reminders/subscription'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import type { Collections } from '../ports/collections'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/** Two phones and a run of the timer may write at once; more than that many in a row do not happen. */
const TRIES = 5

/** Whose ledger: with another WeChat account everything begins anew. */
type Owner = Pick<Member, '_id' | 'branchId' | 'openid'>

/** The member's ledger as it is kept, empty where there is none for this WeChat account. */
export function ledgerOf(kept: Subscription | null | undefined, owner: Owner, now: string): Subscription {
  if (!kept) return emptySubscription(owner, now)
  return kept.openid === owner.openid ? kept : { ...emptySubscription(owner, now), revision: kept.revision }
}

/**
 * Changes a member's ledger by compare-and-set: nothing that was written at the same moment is lost. One round trip where
 * `known` is what is stored.
 * @throws AppError BUSY
 */
export async function changeLedger(
  store: Store,
  owner: Owner,
  now: string,
  change: (ledger: Subscription) => Subscription,
  known?: Subscription,
): Promise<Subscription> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const kept = attempt === 0 && known ? known : await store.get('subscriptions', owner._id)
    const before = ledgerOf(kept, owner, now)
    const after = change(before)
    if (after === before) return before
    if (await wasWritten(store, kept, after)) return after
  }
  throw new AppError('BUSY')
}

async function wasWritten(store: Store, kept: Subscription | null, after: Subscription): Promise<boolean> {
  // Revision 0 is a ledger nobody has written yet.
  if (!kept || kept.revision === 0) {
    if ((await store.insert('subscriptions', after)) === 'inserted') return true
    return false
  }
  const { _id, ...rest } = after
  return store.updateIf('subscriptions', _id, { revision: kept.revision }, rest)
}

/** What a person's phone shows of their ledger. */
export function ownAccounts({ topics }: Pick<Subscription, 'topics'>) {
  return topicIds.map((topic) => {
    const { left = 0, accepted = 0, used = 0, refused = 0, banned = false, last } = topics[topic] ?? {}
    return { topic, left: banned ? 0 : left, accepted, used, refused, banned, ...(last && { last }) }
  })
}

/** What phones ask WeChat with: the ids of the templates there are. */
export function openTemplates(templates: MemberContext['templates']) {
  return topicIds.flatMap((topic) => {
    const template = templates[topic]
    return template ? [{ topic, templateId: template.id }] : []
  })
}

/**
 * Writes down what the person answered to WeChat's question. Told again, or by WeChat too, it counts once.
 * @throws AppError BUSY
 */
export async function reportAnswers(
  { store, caller, clock }: MemberContext,
  {
    reportId,
    answers,
    agoMs,
  }: { reportId: string; answers: readonly { topic: Topic; answer: Answer }[]; agoMs: number },
) {
  const now = clock.now()
  const at = new Date(Date.parse(now) - agoMs).toISOString()
  const ledger = await changeLedger(store, caller, now, (before) =>
    answers.reduce(
      (kept, { topic, answer }) => heardAnswer(kept, { topic, answer, at, by: 'phone', reportId }),
      before,
    ),
  )
  return { accounts: ownAccounts(ledger) }
}

/** A ledger among those that were read together. */
export function ledgerAmong(
  ledgers: ReadonlyMap<string, Collections['subscriptions']>,
  member: Pick<Member, '_id' | 'openid'>,
): Subscription | undefined {
  const kept = ledgers.get(member._id)
  return kept?.openid === member.openid ? kept : undefined
}
