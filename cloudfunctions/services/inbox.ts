import { AppError } from '../../domain/errors'
import { may } from '../../domain/permissions'
import { kindLabel } from '../../domain/reminders/kinds'
import type { Notice } from '../../domain/reminders/notice'
import type { MemberContext } from './context'
import { unreachedFigure } from './reach'
import { ledgerOf, openTemplates, ownAccounts } from './subscriptions'

/** A page of the inbox. */
const PAGE = 20
/** More than that are only "99+" to anybody. */
const MOST_COUNTED = 99

/** What the first screen says of messages: what is unread, what WeChat may still tell, and whom an officer cannot reach by it. */
export async function inboxHead(ctx: MemberContext) {
  const { store, caller, clock, templates } = ctx
  const { branchId, _id: memberId } = caller
  const [unread, kept, unreached] = await Promise.all([
    store.count('notices', { branchId, memberId, readAt: { is: 'missing' } }),
    store.get('subscriptions', memberId),
    may(caller.role, 'members.manage') ? unreachedFigure(ctx) : null,
  ])
  return {
    unread: Math.min(unread, MOST_COUNTED),
    accounts: ownAccounts(ledgerOf(kept, caller, clock.now())),
    templates: openTemplates(templates),
    unreached,
  }
}

/** What was told to the caller, newest first, a page at a time: no two of one person's were made at one instant. */
export async function ownInbox({ store, caller, clock }: MemberContext, { before }: { before?: string }) {
  const { branchId, _id: memberId } = caller
  const now = clock.now()
  const found = await store.list('notices', {
    where: { branchId, memberId, ...(before && { at: { is: 'below', value: before } }) },
    orderBy: [['at', 'desc']],
    limit: PAGE + 1,
  })
  const shown = found.slice(0, PAGE)
  return {
    now,
    notices: shown.map((notice) => inboxLine(notice, now)),
    ...(found.length > PAGE && { before: shown[PAGE - 1]?.at }),
  }
}

function inboxLine({ _id, kind, at, until, title, text, page, readAt }: Notice, now: string) {
  return {
    noticeId: _id,
    label: kindLabel(kind),
    ...{ at, title, text, page },
    read: readAt !== undefined,
    past: until <= now,
  }
}

/**
 * Marks one's own notices as read: those named, or all that were made until an instant. A repeat changes nothing.
 * @throws AppError NO_SUCH_NOTICE
 */
export async function markRead(
  { store, caller, clock }: MemberContext,
  which: { noticeIds: readonly string[] } | { until: string },
): Promise<void> {
  // A notice's id says whose it is.
  const isOwn = (id: string) => id.includes(`:${caller._id}:`)
  if ('noticeIds' in which && !which.noticeIds.every(isOwn)) throw new AppError('NO_SUCH_NOTICE')
  const those =
    'until' in which
      ? { at: { is: 'between' as const, from: '', to: which.until } }
      : { _id: { is: 'oneOf' as const, values: which.noticeIds } }
  await store.updateAll(
    'notices',
    { branchId: caller.branchId, memberId: caller._id, readAt: { is: 'missing' }, ...those },
    { readAt: clock.now() },
  )
}
