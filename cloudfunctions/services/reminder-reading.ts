import { addDays, type Day, dayOf } from '../../domain/calendar/beijing'
import { isBound } from '../../domain/members/member'
import { birthdaysWithin } from '../../domain/members/political-birthday'
import type { Delivery } from '../../domain/reminders/delivery'
import type { Recipient } from '../../domain/reminders/messages'
import { isDailyTime, startOf } from '../../domain/reminders/moments'
import type { ReminderReading } from '../../domain/reminders/reading'
import { defaultSettings } from '../../domain/reminders/settings'
import type { ReminderRun } from '../ports/collections'
import type { ReminderDesk } from '../ports/joined-reads'
import type { Store } from '../ports/store'
import { everything } from './pages'
import { duesToRemindOf, readDuesToRemindOf } from './reminder-dues'
import { decisionsOf } from './reminder-said'
import { tasksToRemindOf } from './reminder-tasks'
import { type LedgerInHand, ledgerAmong, ledgerFields } from './subscriptions'

/** What was to be told of activities within that many days is counted where nobody told it. */
const DAYS_BACK = 3
/** A change of what lies farther ahead is told when it comes nearer. */
const DAYS_AHEAD = 60
/** What was said to who wrote something is of use for a week. */
const DAYS_SAID = 8
/** A 政治生日 is told a week ahead, and before a stretch of quiet days that lies there; no stretch is longer. */
const BIRTHDAYS_AHEAD = 60
/** Documents of one answer: ledgers and messages are some 1 KB each, and an answer of 1 MB is none. */
const PAGE = 500

/** A branch as a run sees it. */
export type BranchReading = {
  reading: ReminderReading
  /** By member. */
  people: ReadonlyMap<string, Person>
  noticeIds: ReadonlySet<string>
  deliveries: readonly Delivery[]
}

/** Somebody to be told, with the account to tell them by. */
export type Person = Recipient & { _id: string; branchId: string; openid: string; ledger: LedgerInHand | undefined }

/**
 * Reads a branch: people, what they accept, what was told and its activities at once, and its tasks and dues on the day's first run
 * from the morning on, or when a message that may be about one is to be tried again. It is the same number of reads for every
 * five hundred members.
 */
export async function readBranch(
  store: Store,
  run: Pick<ReminderRun, '_id' | 'dailyOn'>,
  now: string,
): Promise<BranchReading | null> {
  const branchId = run._id
  const today = dayOf(now)
  const readDaily = () =>
    Promise.all([tasksToRemindOf(store, branchId, today, now), readDuesToRemindOf(store, branchId, today)])
  const isFirst = isDailyTime(now) && run.dailyOn < today
  // What is past its use since yesterday is seen, too: to be ended, and because an hour that was moved is of use longer.
  const since = startOf(addDays(today, -1))
  const [desk, ledgers, deliveries, activities, early] = await Promise.all([
    store.reminderDesk(branchId, since, startOf(addDays(today, -DAYS_SAID))),
    everyLedger(store, branchId),
    everyDelivery(store, branchId, since),
    store.activitiesToRemindOf(branchId, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)),
    isFirst ? readDaily() : null,
  ])
  if (!desk) return null
  const daily = early ?? (mayNeedDaily(deliveries, now) ? await readDaily() : null)
  const { branch, members, requests, objections, said, noticeIds } = desk
  const [tasks, dues] = daily ?? [null, null]
  const nameOf = (id: string) => members.find(({ _id }) => _id === id)?.name ?? ''
  const open = activities.filter(({ on }) => !branch.closedYears?.includes(yearOf(on)))
  return {
    reading: {
      ...{ now, today, tasks, members, requests, activities: open },
      settings: branch.reminders ?? defaultSettings,
      ...(dues ? duesToRemindOf(members, dues, today) : { duesOwed: null, duesLate: [] }),
      duesObjections: objections.map(({ _id, memberId, at, answeredAt }) => ({
        ...{ objectionId: _id, memberId, name: nameOf(memberId), at },
        ...(answeredAt !== undefined && { answeredAt }),
      })),
      noteDecisions: said.flatMap(decisionsOf),
      birthdays: birthdaysWithin(members, addDays(today, -1), BIRTHDAYS_AHEAD).map(({ member, on, years }) => ({
        ...{ memberId: member._id, name: member.name, on, years },
      })),
    },
    people: peopleOf(branchId, members, ledgers),
    noticeIds: new Set(noticeIds),
    deliveries,
  }
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** What is tried again has to be still due: a task may have been done meanwhile. */
function mayNeedDaily(deliveries: readonly Delivery[], now: string): boolean {
  return deliveries.some(({ state, retryAt = '' }) => state === 'waiting' && retryAt <= now)
}

function everyLedger(store: Store, branchId: string): Promise<LedgerInHand[]> {
  return everything(PAGE, ({ from, ...page }) =>
    store.list('subscriptions', { where: { branchId, _id: from }, ...page, fields: ledgerFields }),
  )
}

function everyDelivery(store: Store, branchId: string, since: string): Promise<Delivery[]> {
  const until = { is: 'atLeast' as const, value: since }
  return everything(PAGE, ({ from, ...page }) =>
    store.list('deliveries', { where: { branchId, until, _id: from }, ...page }),
  )
}

function peopleOf(
  branchId: string,
  members: ReminderDesk['members'],
  inHand: readonly LedgerInHand[],
): Map<string, Person> {
  const ledgers = new Map(inHand.map((one) => [one._id, one]))
  return new Map(
    members.map((member): [string, Person] => {
      const { _id, openid } = member
      return [
        _id,
        { ...{ _id, branchId, openid }, memberId: _id, bound: isBound(member), ledger: ledgerAmong(ledgers, member) },
      ]
    }),
  )
}
