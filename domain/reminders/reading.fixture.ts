import { dayOf, type Instant, instantAt, timeOf } from '../calendar/beijing'
import { dueOf } from './due'
import type { ReminderKindId } from './kinds'
import type { Draft } from './notice'
import type { ReminderActivity, ReminderReading, ReminderTask } from './reading'
import { defaultSettings } from './settings'

type Member = ReminderReading['members'][number]

/** Beijing's clock: `bj('2026-11-25 14:30')`. */
export function bj(dayAndTime: string): Instant {
  const [day = '', time = '00:00'] = dayAndTime.split(' ')
  return instantAt(day, time)
}

/** The same, read back. */
export const clockOf = (instant: Instant) => `${dayOf(instant)} ${timeOf(instant)}`

/** A full member of long standing. */
export function member(_id: string, more: Partial<Member> = {}): Member {
  return { _id, role: 'member', standing: 'full', state: 'active', stateSince: '', ...more }
}

/** A party day of everybody on 25 November 2026, a Wednesday. */
export function activity(startsAt = '2026-11-25 14:30', more: Partial<ReminderActivity> = {}): ReminderActivity {
  return {
    ...{ _id: 'act1', kind: 'themePartyDay', title: '参观党史馆', place: '三楼会议室', state: 'planned', leaves: [] },
    ...{ on: startsAt.slice(0, 10), startsAt: bj(startsAt), updatedAt: bj('2026-11-02 10:00') },
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
    ...more,
  }
}

/** A task that m1 owes and m9 leads. */
export function task(from: string, to: string, more: Partial<ReminderTask> = {}): ReminderTask {
  return {
    ...{ taskId: `row1:${to}:abcd`, year: 2026, from, to, title: '开展谈心谈话', state: 'due' },
    ...{ openTo: ['m1'], leaders: ['m9'], awaits: [] },
    ...more,
  }
}

/** A branch of three with nothing in its records. */
export function readingAt(now: string, more: Partial<ReminderReading> = {}): ReminderReading {
  return {
    ...{ now: bj(now), today: now.slice(0, 10), settings: defaultSettings },
    members: [member('m1'), member('m2'), member('m9', { role: 'secretary' })],
    ...{ activities: [], requests: [], tasks: [], duesOwed: null, duesLate: [], duesObjections: [], noteDecisions: [] },
    birthdays: [],
    ...more,
  }
}

/** What of a kind is due. */
export function dueNow(reading: ReminderReading, kind: ReminderKindId): Draft[] {
  return dueOf(reading, reading.now).drafts.filter((draft) => draft.kind === kind)
}

/** To whom of a kind anything is due. */
export const dueTo = (reading: ReminderReading, kind: ReminderKindId) =>
  dueNow(reading, kind).map(({ memberId }) => memberId)
