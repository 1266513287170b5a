import type { Activity } from '../../domain/activities/activity'
import { type Day, dayOf, daysBetween, monthOf } from '../../domain/calendar/beijing'
import { monthsBetween } from '../../domain/dues/standing'
import { belongsOn } from '../../domain/members/member'
import { birthdaysWithin } from '../../domain/members/political-birthday'
import type { ActivityFact, PaperFacts, PaperKind, RecordFact, SignedFact, TaskFact } from '../../domain/papers/facts'
import { keeps, kindOf, type RecordKindId, recordKindIds } from '../../domain/records/kinds'
import type { ListYear } from '../ports/joined-reads'
import type { RecordHead, RecordPerson, RecordsBetween } from '../ports/record-reads'
import { expectedOf } from './activities'
import type { Caller, MemberContext } from './context'
import { duesRecords } from './dues-evidence'
import { signingState } from './record-sign'
import type { YearReading } from './responsibility-year'

/** Kinds that somebody of that office knows all records of. */
export function knownKinds({ role }: Pick<Caller, 'role'>, drafted: PaperKind): RecordKindId[] {
  return recordKindIds.filter((kind) => kind !== drafted && (keeps(role, kind) || kindOf(kind).sees === 'branch'))
}

/**
 * Records as a paper may tell of them: titles of what every member may read alone, never what somebody wrote for themselves
 * or asked, and nothing at all of kinds that the caller does not know whole.
 */
export function recordFacts(
  { caller }: Pick<MemberContext, 'caller'>,
  records: readonly RecordHead[],
  kinds: readonly RecordKindId[],
): RecordFact[] {
  return records
    .filter(({ kind, open }) => kinds.includes(kind) && (open || keeps(caller.role, kind)))
    .map(({ kind, on, title, people, open, textHeld, values, answers }) => {
      const isPublic = open && !textHeld && kindOf(kind).sees === 'branch'
      const { due, doneOn } = values
      return {
        ...{ kind, on, people, done: answers.length > 0 || doneOn !== undefined },
        ...(isPublic && { title }),
        ...(due !== undefined && { due: String(due) }),
      }
    })
}

/** How far the texts are signed that every member may read. */
export function signedFacts(read: RecordsBetween, today: Day): SignedFact[] {
  return read.records
    .filter(({ kind, open }) => open && kindOf(kind).isSigned !== undefined)
    .map((record) => {
      const { signers, signed } = signingState(record, read, today)
      const { kind, title } = record
      return { kind, title, of: signers.length, signed: signed.length }
    })
}

/** What a paper has to know of an activity. */
export const toldFields = [
  ...(['kind', 'title', 'on', 'endsAt', 'place', 'topics', 'audience', 'expected', 'state'] as const),
  ...(['settled', 'textHeld'] as const),
] satisfies (keyof Activity)[]

/** An activity with how many were expected and came. */
export function activityFact(
  activity: Activity,
  came: ListYear['came'],
  people: readonly RecordPerson[],
): ActivityFact {
  const { _id, kind, on, title, place, topics, settled, textHeld } = activity
  const expected = expectedOf(activity, people)
  const there = came.filter(({ activityIds }) => activityIds.includes(_id)).map(({ memberId }) => memberId)
  const own = there.filter((id) => expected.includes(id)).length
  return {
    ...{
      kind,
      on,
      expected: expected.length,
      came: own,
      observers: there.length - own,
      settled: settled !== undefined,
    },
    topics: textHeld ? [] : topics.map(({ text }) => text),
    ...(!textHeld && { title, place }),
  }
}

/** The list's tasks as far as they are owed. */
export function taskFacts({ rows, list }: YearReading): TaskFact[] {
  return rows.flatMap(({ tasks }) =>
    tasks
      .filter(({ state }) => state !== 'open')
      .map(({ task, done }) => ({
        ...{ to: task.to, done: done !== undefined },
        ...(!list?.textHeld && { work: task.content.work, ...(task.step !== undefined && { step: task.step }) }),
      })),
  )
}

/** Months whose dues came in full, of the year's months that have begun. */
export function duesFacts(reading: ListYear, year: number, today: Day): NonNullable<PaperFacts['dues']> {
  const of = monthsBetween(`${year}-01`, `${year}-12`).filter((month) => month <= monthOf(today))
  const complete = duesRecords(reading, year, today).flatMap(({ month }) => month ?? [])
  return { complete, of }
}

/** How many have their 政治生日 from one day to another. */
export function birthdaysIn(people: readonly RecordPerson[], from: Day, to: Day): number {
  const active = people.filter((person) => belongsOn(person, from))
  return birthdaysWithin(active, from, daysBetween(from, to)).length
}

/** Held until now, or still to come; what was called off is neither. */
export function heldAndPlanned(activities: readonly Activity[], now: string) {
  const stands = activities.filter(({ state }) => state !== 'cancelled')
  const today = dayOf(now)
  const held = stands.filter(({ endsAt }) => endsAt <= now)
  return { held, planned: stands.filter(({ endsAt }) => endsAt > now), today }
}
