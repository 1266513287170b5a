import { later } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { type Answer, emptySubscription, heardAnswer, type Subscription } from '../../domain/reminders/subscription'
import { type Topic, topicIds } from '../../domain/reminders/topics'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/** Two phones and a run of the timer may write at once; more than that many in a row do not happen. */
const TRIES = 5
/** A deployment has five templates at a time, and changes them seldom. */
const MOST_STOPPED = 1000

/** Whose ledger: with another WeChat account everything begins anew. */
type Owner = Pick<Member, '_id' | 'branchId' | 'openid'>

/** The member's ledger as it is kept, empty where there is none for this WeChat account. */
export function ledgerOf(kept: Subscription | null | undefined, owner: Owner, now: string): Subscription {
  if (!kept) return emptySubscription(owner, now)
  return kept.openid === owner.openid ? kept : { ...emptySubscription(owner, now), revision: kept.revision }
}

/** A ledger without the answers it was made of: what a run needs of it, and all it changes. */
export type LedgerInHand = Omit<Subscription, 'heard'>

/** Its fields. */
export const ledgerFields = [
  'branchId',
  'openid',
  'topics',
  'revision',
  'updatedAt',
] as const satisfies (keyof LedgerInHand)[]

/**
 * Changes a member's ledger by compare-and-set: nothing that was written at the same moment is lost.
 * @throws AppError BUSY
 */
export async function changeLedger(
  store: Store,
  owner: Owner,
  now: string,
  change: (ledger: Subscription) => Subscription,
): Promise<Subscription> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const kept = await store.get('subscriptions', owner._id)
    const before = ledgerOf(kept, owner, now)
    const after = change(before)
    if (after === before) return before
    if (await wasWritten(store, kept, after)) return after
  }
  throw new AppError('BUSY')
}

/**
 * As {@link changeLedger}, of one that was read before: one round trip where nobody has written since. Where the member has
 * another WeChat account meanwhile, what was in hand is nobody's any more, and nothing is written.
 * @throws AppError BUSY
 */
export async function changeInHand(
  store: Store,
  inHand: LedgerInHand,
  now: string,
  change: <L extends LedgerInHand>(ledger: L) => L,
): Promise<LedgerInHand> {
  const after = change(inHand)
  if (await wasUpdated(store, inHand, after)) return after
  const kept = await store.get('subscriptions', inHand._id)
  return kept?.openid === inHand.openid ? changeLedger(store, inHand, now, change) : inHand
}

async function wasWritten(store: Store, kept: Subscription | null, after: Subscription): Promise<boolean> {
  if (kept) return wasUpdated(store, kept, after)
  return (await store.insert('subscriptions', after)) === 'inserted'
}

function wasUpdated(store: Store, { revision }: LedgerInHand, { _id, ...rest }: LedgerInHand): Promise<boolean> {
  return store.updateIf('subscriptions', _id, { revision }, rest)
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

/** Ids of the templates WeChat has said it does not know. */
export async function stoppedTemplates(store: Store): Promise<Set<string>> {
  const all = await store.list('stoppedTemplates', {
    where: { _id: { is: 'atLeast', value: '' } },
    limit: MOST_STOPPED,
  })
  return new Set(all.map(({ _id }) => _id))
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
  const at = later(now, -agoMs)
  const ledger = await changeLedger(store, caller, now, (before) =>
    answers.reduce(
      (kept, { topic, answer }) => heardAnswer(kept, { topic, answer, at, by: 'phone', reportId }),
      before,
    ),
  )
  return { accounts: ownAccounts(ledger) }
}

/** A ledger among those that were read together. */
export function ledgerAmong<L extends LedgerInHand>(
  ledgers: ReadonlyMap<string, L>,
  member: Pick<Member, '_id' | 'openid'>,
): L | undefined {
  const kept = ledgers.get(member._id)
  return kept?.openid === member.openid ? kept : undefined
}
