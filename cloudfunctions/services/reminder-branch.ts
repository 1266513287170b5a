import { later } from '../../domain/calendar/beijing'
import { LEASE_SECONDS } from '../../domain/reminders/delivery'
import { dueOf } from '../../domain/reminders/due'
import { messagesTo, whyNotTold } from '../../domain/reminders/messages'
import { isDailyTime, isQuiet, morningOf } from '../../domain/reminders/moments'
import { type Draft, noticeIdOf, noticeOf } from '../../domain/reminders/notice'
import { openTopics } from '../../domain/reminders/templates'
import type { ReminderRun } from '../ports/collections'
import type { Store } from '../ports/store'
import { logFault } from './reminder-counts'
import { type BranchReading, type Person, readBranch } from './reminder-reading'
import { deliver, type Sending } from './reminder-sending'

/** What the branches of one run share. */
export type Run = Sending & {
  /** Whether the function must come to its end. */
  isOver: () => boolean
  /** Does the work for each of them, so many at once over all branches. */
  forEach: <T>(items: readonly T[], work: (item: T) => Promise<void>) => Promise<void>
}

/**
 * One branch's turn: what is due by its records is told in the app, and by WeChat where that is possible. One run at a time
 * has a branch; where it dies, the next one goes on when the lease is over.
 */
export async function remindBranch(run: Run, branchId: string, known: ReminderRun | undefined): Promise<void> {
  const { store, clock, counts } = run
  const now = clock.now()
  const lease = await takeBranch(store, branchId, known, now)
  if (!lease) {
    counts.busy += 1
    return
  }
  const found = await readBranch(store, lease, now)
  const isTold = !found || (await tell(run, found, lease, now))
  counts.branches += 1
  // Else the next run looks at everything again.
  const isDone = isTold && !run.isOver()
  if (!isDone) counts.complete = false
  const day = found?.reading.tasks && isDailyTime(now) ? { dailyOn: found.reading.today } : {}
  await store.updateIf(
    'reminderRuns',
    branchId,
    { leaseUntil: lease.leaseUntil },
    { leaseUntil: '', ...(isDone && { ranAt: now, ...day }) },
  )
}

/** The branch as this run's alone. What was seen of it must not have changed: another run may just be done with it. */
async function takeBranch(
  store: Store,
  branchId: string,
  known: ReminderRun | undefined,
  now: string,
): Promise<ReminderRun | undefined> {
  const leaseUntil = later(now, LEASE_SECONDS * 1000)
  if (!known) {
    const fresh: ReminderRun = { _id: branchId, leaseUntil, ranAt: '', dailyOn: '' }
    return (await store.insert('reminderRuns', fresh)) === 'inserted' ? fresh : undefined
  }
  if (known.leaseUntil > now) return undefined
  const seen = { leaseUntil: known.leaseUntil, ranAt: known.ranAt }
  return (await store.updateIf('reminderRuns', branchId, seen, { leaseUntil })) ? { ...known, leaseUntil } : undefined
}

/** Answers whether everybody was told who could be. */
async function tell(run: Run, found: BranchReading, last: ReminderRun, now: string): Promise<boolean> {
  const { counts } = run
  const { dailyOn } = last
  // A branch's first run has missed nothing.
  const ranAt = last.ranAt || now
  const { drafts, dropped } = dueOf(found.reading, ranAt, dailyOn ? morningOf(dailyOn) : ranAt)
  counts.dropped += Object.values(dropped).reduce((sum, count) => sum + count, 0)
  await Promise.all([keepNotices(run, found, drafts, now), giveUpDead(run, found, now)])
  return sendMessages(run, found, drafts, now)
}

/** Everybody's inbox, whether WeChat reaches them or not. */
async function keepNotices(run: Run, { people, noticeIds }: BranchReading, drafts: readonly Draft[], now: string) {
  const { store, counts } = run
  const open = openTopics(run.templates, run.stopped)
  const fresh = drafts.filter((draft) => !noticeIds.has(noticeIdOf(draft)))
  const told = new Map<string, number>()
  const notices = [...fresh].reverse().flatMap((draft) => {
    const person = people.get(draft.memberId)
    if (!person) return []
    // No two of one person's at one instant: what the table names first stands newest, and pages can begin anywhere.
    const nth = told.get(draft.memberId) ?? 0
    told.set(draft.memberId, nth + 1)
    const at = later(now, nth)
    return [noticeOf(draft, person.branchId, at, whyNotTold(draft, person, open))]
  })
  if (notices.length === 0) return
  counts.notices += await store.insertAll('notices', notices)
  counts.unreachable += notices.filter(({ unreachable }) => unreachable).length
}

/** What a run took and did not live to mark: nobody knows whether it went out. */
async function giveUpDead({ store, counts }: Run, { deliveries }: BranchReading, now: string): Promise<void> {
  const dead = deliveries.filter(({ state, leaseUntil }) => state === 'sending' && leaseUntil < now)
  await Promise.all(
    dead.map(async ({ _id, attempts }) => {
      const seen = { state: 'sending' as const, attempts }
      if (await store.updateIf('deliveries', _id, seen, { state: 'unknown' })) counts.unknown += 1
    }),
  )
}

async function sendMessages(run: Run, found: BranchReading, drafts: readonly Draft[], now: string): Promise<boolean> {
  const { reading, people, deliveries } = found
  const { today, settings } = reading
  const channel = {
    ...{ now, today },
    open: openTopics(run.templates, run.stopped),
    daily: isDailyTime(now) && !isQuiet(today, settings.quiet),
  }
  const byMember = groupBy(drafts, ({ memberId }) => memberId)
  const sentTo = groupBy(deliveries, ({ memberId }) => memberId)
  let isWell = true
  await run.forEach([...people.values()], (person) => sendTo(run, person))
  return isWell

  /** One at a time to one person: WeChat refuses two at once. */
  async function sendTo({ isOver, counts }: Run, person: Person): Promise<void> {
    const { _id, branchId } = person
    for (const message of messagesTo(person, byMember.get(_id) ?? [], sentTo.get(_id) ?? [], channel)) {
      if (isOver()) return
      try {
        await deliver(run, person, message)
      } catch (error) {
        isWell = false
        logFault(counts, branchId, error)
      }
    }
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
