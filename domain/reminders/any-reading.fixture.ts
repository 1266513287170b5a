/** Readings as they may come: for properties that hold whatever the records say. */
import fc from 'fast-check'
import { activityKindIds } from '../activities/kinds'
import { addDays, addMonths, type Day, dayOf, type Instant, instantAt, monthOf } from '../calendar/beijing'
import { type Role, roleLabels } from '../members/member'
import { reminderKindIds } from './kinds'
import type { ReminderActivity, ReminderReading, ReminderTask } from './reading'
import { member } from './reading.fixture'

/** Ids of members, and of one who has left. */
const people = ['m1', 'm2', 'm3', 'm4']
const person = fc.constantFrom(...people, 'gone')
const persons = fc.uniqueArray(person, { maxLength: 5 })
const text = fc.oneof(
  fc.constantFrom(
    '',
    '参观党史馆',
    '学习党的二十届四中全会精神和省委全会精神，讨论支部工作计划',
    '😀会议',
    ' \n',
    '原因。',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

const day = (from: Day, days: number) => fc.integer({ min: 0, max: days }).map((away) => addDays(from, away))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${hour < 10 ? '0' : ''}${hour}:${minute}`)

/** The stretch over which things lie, and runs are made. */
export type Stretch = { from: Day; days: number }

const instantIn = ({ from, days }: Stretch) => fc.tuple(day(from, days), time).map(([on, at]) => instantAt(on, at))

function anyActivity(stretch: Stretch, _id: string): fc.Arbitrary<ReminderActivity> {
  const move = fc.record({
    ...{ startsAt: instantIn(stretch), endsAt: instantIn(stretch), place: text, at: instantIn(stretch), reason: text },
    by: fc.constant('m1'),
    checkIn: fc.constant({ opensAt: '', lateAt: '', closesAt: '' }),
  })
  const leave = fc.record(
    {
      memberId: person,
      state: fc.constantFrom('asked' as const, 'granted' as const, 'refused' as const, 'withdrawn' as const),
      forStart: instantIn(stretch),
      decidedAt: instantIn(stretch),
      answer: text,
    },
    { requiredKeys: ['memberId', 'state', 'forStart'] },
  )
  return fc
    .record(
      {
        kind: fc.constantFrom(...activityKindIds),
        title: text.map((title) => title || '党日'),
        startsAt: instantIn(stretch),
        place: text,
        audience: fc.record({
          scope: fc.constantFrom('all' as const, 'full' as const, 'committee' as const, 'groups' as const),
          groupIds: fc.constant<string[]>(['g1']),
          ...{ plus: persons, minus: persons },
        }),
        state: fc.constantFrom('planned' as const, 'planned' as const, 'cancelled' as const),
        updatedAt: instantIn(stretch),
        leaves: fc.uniqueArray(leave, { maxLength: 3, selector: ({ memberId }) => memberId }),
        ...{ expected: persons, cancelReason: text, textHeld: fc.boolean() },
        moves: fc.array(move, { maxLength: 2 }),
      },
      { requiredKeys: ['kind', 'title', 'startsAt', 'place', 'audience', 'state', 'updatedAt', 'leaves'] },
    )
    .map((one) => ({
      ...{ ...one, _id, on: dayOf(one.startsAt) },
      // Most leave is asked for the time that still holds.
      leaves: one.leaves.map((leave, nth) => (nth > 1 ? leave : { ...leave, forStart: one.startsAt })),
    }))
}

function anyTask({ from, days }: Stretch, nth: number): fc.Arbitrary<ReminderTask> {
  return fc
    .record(
      {
        ...{ from: day(from, days), length: fc.oneof(fc.nat(10), fc.nat(120)), late: fc.nat(60) },
        ...{ title: text.map((title) => title || '谈心'), openTo: persons, leaders: persons, awaits: persons },
        state: fc.constantFrom(...(['done', 'doneLate', 'late', 'due', 'ahead', 'open'] as const)),
      },
      { requiredKeys: ['from', 'length', 'title', 'openTo', 'leaders', 'awaits', 'state'] },
    )
    .map(({ length, late, ...one }) => {
      const to = addDays(one.from, length)
      const lateUntil = late === undefined ? {} : { lateUntil: addDays(to, late) }
      return { ...one, to, ...lateUntil, taskId: `row${nth}:${to}:ab12`, year: Number(to.slice(0, 4)) }
    })
}

const quiet = ({ from, days }: Stretch) =>
  fc.record({
    restDays: fc.boolean(),
    spans: fc.array(
      fc.tuple(day(from, days), fc.nat(30)).map(([first, length]) => ({ from: first, to: addDays(first, length) })),
      { maxLength: 2 },
    ),
  })

/** Any records of a branch, seen at any instant of the stretch. */
export function anyReading(stretch: Stretch): fc.Arbitrary<ReminderReading> {
  const at: fc.Arbitrary<Instant> = instantIn(stretch)
  const several = <T>(one: (nth: number) => fc.Arbitrary<T>, most: number) =>
    fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => one(nth))))
  return fc
    .record({
      now: at,
      settings: fc.record(
        {
          collectionDay: fc.integer({ min: 1, max: 31 }),
          off: fc.subarray([...reminderKindIds, 'formerKind']),
          quiet: quiet(stretch),
          tail: fc.constantFrom('', '有事请找组织委员'),
        },
        { requiredKeys: ['off', 'quiet', 'tail'] },
      ),
      members: fc
        .subarray(people)
        .chain((ids) =>
          fc.tuple(
            ...ids.map((id) =>
              fc
                .constantFrom(...(Object.keys(roleLabels) as Role[]))
                .map((role) => member(id, { role, groupId: 'g1', standing: id === 'm2' ? 'probationary' : 'full' })),
            ),
          ),
        ),
      activities: several((nth) => anyActivity(stretch, `act${nth}`), 4),
      requests: fc
        .array(at, { maxLength: 2 })
        .map((all) => all.map((when, nth) => ({ _id: `req${nth}`, name: '周明远', at: when }))),
      tasks: fc.option(
        several((nth) => anyTask(stretch, nth), 5),
        { nil: null, freq: 8 },
      ),
      duesOwed: fc.option(
        fc.uniqueArray(
          fc.record({
            memberId: person,
            month: day(stretch.from, stretch.days).map(monthOf),
            fen: fc.integer({ min: 1, max: 2_000_000 }),
          }),
          { maxLength: 3, selector: ({ memberId }) => memberId },
        ),
        { nil: null },
      ),
      duesObjections: fc
        .array(fc.record({ memberId: person, name: fc.constant('陆雨桐'), at, answered: fc.boolean() }), {
          maxLength: 2,
        })
        .map((all) =>
          all.map(({ answered, ...one }, nth) => ({
            ...one,
            objectionId: `ob${nth}`,
            ...(answered && { answeredAt: one.at }),
          })),
        ),
      duesLate: fc.uniqueArray(
        fc
          .record({ memberId: person, since: day(stretch.from, stretch.days).map(monthOf), months: fc.nat(8) })
          .map(({ months, ...one }) => ({
            ...one,
            lateFrom: Array.from({ length: months }, (_, nth) => addMonths(one.since, nth + 1)),
          })),
        { maxLength: 3, selector: ({ memberId }) => memberId },
      ),
      noteDecisions: fc
        .array(
          fc.record({
            ...{ memberId: person, at, outcome: fc.constantFrom('released' as const, 'answered' as const) },
            label: fc.constantFrom('学习笔记', '意见建议'),
          }),
          { maxLength: 2 },
        )
        .map((all) => all.map((one, nth) => ({ ...one, recordId: `n${nth}` }))),
      birthdays: fc.uniqueArray(
        fc.record({
          ...{
            memberId: person,
            name: fc.constantFrom('周明远', '阿依古丽·买买提'),
            years: fc.integer({ min: 1, max: 70 }),
          },
          on: day(stretch.from, stretch.days).chain((on) => fc.constantFrom(on, monthOf(on))),
        }),
        { maxLength: 5, selector: ({ memberId }) => memberId },
      ),
    })
    .map((one) => ({ ...one, today: dayOf(one.now) }))
}
