import fc from 'fast-check'
import { addDays, type Day, dayOf, daysBetween, type Instant, instantAt } from '../calendar/beijing'
import { dueOf } from './due'
import { type ReminderKindId, reminderKindIds } from './kinds'
import { isDailyTime, mondayOf } from './moments'
import { type Draft, noticeIdOf } from './notice'
import type { ReminderActivity, ReminderReading, ReminderTask } from './reading'
import { activity, bj, readingAt, task } from './reading.fixture'
import { defaultSettings, type ReminderSettings } from './settings'

const kindsOf = (reading: ReminderReading) => [...new Set(dueOf(reading, reading.now).drafts.map(({ kind }) => kind))]
const settings = (more: Partial<ReminderSettings>) => ({ settings: { ...defaultSettings, ...more } })

describe('what is due', () => {
  const activities = [activity('2026-11-25 14:30'), activity('2026-11-26 14:30', { _id: 'act2', state: 'cancelled' })]
  const now = '2026-11-25 09:00'
  const tasks = [task('2026-11-01', '2026-11-26')]

  test.each<[string, Partial<ReminderReading>, ReminderKindId[]]>([
    ['everything', {}, ['activityCancelled', 'activityToday', 'taskDue']],
    [
      'without what is switched off',
      settings({ off: ['taskDue', 'formerKind'] }),
      ['activityCancelled', 'activityToday'],
    ],
    ['not without what cannot be', settings({ off: [...reminderKindIds] }), ['activityCancelled']],
    [
      'the daily ones, where the list was looked at',
      settings({ collectionDay: 25 }),
      ['activityCancelled', 'activityToday', 'duesDue', 'taskDue'],
    ],
    ['no daily ones else', { tasks: null, ...settings({ collectionDay: 25 }) }, ['activityCancelled', 'activityToday']],
    ['nobody here', { members: [] }, []],
  ])('%s', (_case, more, kinds) => {
    expect(kindsOf(readingAt(now, { activities, tasks, ...more }))).toEqual(kinds)
  })

  test('the branch’s own line stands below, and on a card with room', () => {
    const reading = readingAt(now, { tasks, ...settings({ tail: '有事找组织委员。' }) })
    expect(dueOf(reading, reading.now).drafts[0]).toMatchObject({
      text: '请在 11月26日前完成，还有 1 天。有事找组织委员。',
      fields: { note: '办好后在小程序里登记' },
    })
  })
})

describe('what went past its use', () => {
  const activities = [activity('2026-11-25 14:30')]
  test.each<[string, string, string, Partial<Record<ReminderKindId, number>>]>([
    ['while nobody looked is counted', '2026-11-19 21:00', '2026-11-25 14:30', { activityAhead: 3, activityToday: 3 }],
    ['is counted once', '2026-11-25 14:30', '2026-11-25 15:00', {}],
    ['was told before', '2026-11-25 14:00', '2026-11-25 14:30', {}],
    ['is told as long as it is of use', '2026-11-19 21:00', '2026-11-25 14:00', { activityAhead: 3 }],
  ])('%s', (_case, ranAt, now, dropped) => {
    expect(dueOf(readingAt(now, { activities }), bj(ranAt)).dropped).toEqual(dropped)
  })

  test('what was never of use, what is switched off and those who left are not counted', () => {
    const ranAt = bj('2026-11-19 21:00')
    const over = [activity('2026-11-25 14:30', { state: 'cancelled', updatedAt: bj('2026-11-26 10:00') })]
    expect(dueOf(readingAt('2026-11-27 08:00', { activities: over }), ranAt).dropped).toEqual({})
    const off = settings({ off: ['activityAhead', 'activityToday'] })
    expect(dueOf(readingAt('2026-11-27 08:00', { activities, ...off }), ranAt).dropped).toEqual({})
    const gone = [activity('2026-11-25 14:30', { expected: ['gone', 'm1'] })]
    expect(dueOf(readingAt('2026-11-27 08:00', { activities: gone }), ranAt).dropped).toEqual({
      activityAhead: 1,
      activityToday: 1,
    })
  })
})

/** A branch's records as they come to be: what is known of them at an instant. */
type World = {
  activities: { startsAt: Instant; knownFrom: Instant; moved?: { at: Instant; to: Instant }; cancelledAt?: Instant }[]
  tasks: { from: Day; to: Day; doneOn?: Day; signedOn?: Day }[]
  collectionDay: number
}

function activityAt(one: World['activities'][number], nth: number, now: Instant): ReminderActivity[] {
  const { knownFrom, moved, cancelledAt } = one
  if (knownFrom > now) return []
  const isMoved = moved !== undefined && moved.at <= now
  const startsAt = isMoved ? moved.to : one.startsAt
  const before = { ...{ startsAt: one.startsAt, endsAt: one.startsAt, place: '三楼会议室', by: 'm9' }, reason: '有变' }
  return [
    activity('2026-11-25 14:30', {
      ...{ _id: `act${nth}`, startsAt, on: dayOf(startsAt) },
      ...(isMoved && { moves: [{ ...before, checkIn: { opensAt: '', lateAt: '', closesAt: '' }, at: moved.at }] }),
      ...(cancelledAt !== undefined && cancelledAt <= now && { state: 'cancelled', updatedAt: cancelledAt }),
    }),
  ]
}

function taskAt(
  { from, to, doneOn = '9', signedOn = '9' }: World['tasks'][number],
  nth: number,
  today: Day,
): ReminderTask {
  const isDone = doneOn <= today
  const state = isDone ? 'done' : today > to ? 'late' : today >= from ? 'due' : 'ahead'
  const rest = { openTo: isDone ? [] : ['m1', 'm2'], awaits: isDone && signedOn > today ? ['m9'] : [] }
  return task(from, to, { taskId: `row${nth}:${to}:a`, year: Number(to.slice(0, 4)), state, ...rest })
}

/** `isLooked`: with the year's list, as on the day's first run from nine on. */
function readingOf(world: World, now: Instant, isLooked: boolean): ReminderReading {
  const today = dayOf(now)
  return {
    ...readingAt('2026-01-01 09:00', settings({ collectionDay: world.collectionDay })),
    ...{ now, today },
    activities: world.activities
      .flatMap((one, nth) => activityAt(one, nth, now))
      .filter(({ on }) => on >= addDays(today, -60) && on <= addDays(today, 60)),
    tasks: isLooked ? world.tasks.map((one, nth) => taskAt(one, nth, today)) : null,
  }
}

/** What is told first at which of the runs, and what is counted as dropped. */
function walk(world: World, runs: readonly Instant[]) {
  const told = new Map<string, { draft: Draft; at: Instant }>()
  const dropped: Partial<Record<ReminderKindId, number>> = {}
  let ranAt = runs[0] ?? ''
  let dailyRanAt = ranAt
  for (const now of runs) {
    const isLooked = isDailyTime(now) && dayOf(dailyRanAt) < dayOf(now)
    const due = dueOf(readingOf(world, now, isLooked), ranAt, dailyRanAt)
    for (const draft of due.drafts) {
      expect(draft.from <= now && now < draft.until).toBe(true)
      const id = noticeIdOf(draft)
      if (!told.has(id)) told.set(id, { draft, at: now })
    }
    for (const kind of reminderKindIds) {
      const count = due.dropped[kind]
      if (count) dropped[kind] = (dropped[kind] ?? 0) + count
    }
    ranAt = now
    if (isLooked) dailyRanAt = now
  }
  return { told, dropped }
}

const runsOver = (from: Day, days: number, times: readonly string[]) =>
  Array.from({ length: days }, (_, away) => addDays(from, away)).flatMap((day) =>
    times.map((time) => instantAt(day, time)),
  )

/** What a person would call the same reminder, and how often it may come. */
function sameReminder({ kind, targetId, memberId, due, stamp }: Draft, at: Instant): { key: string; most: number } {
  const week = mondayOf(dayOf(at))
  switch (kind) {
    case 'activityAhead':
    case 'activityToday':
      return { key: `${kind} ${targetId} ${memberId} ${due}`, most: 1 }
    case 'taskDue':
      return { key: `${kind} ${targetId} ${memberId}`, most: 2 }
    case 'taskLateWeekly':
    case 'awaitingSignOff':
      return { key: `${kind} ${targetId} ${memberId} ${week}`, most: 1 }
    case 'duesDue':
      return { key: `${kind} ${memberId} ${stamp}`, most: 1 }
    default:
      return { key: `${kind} ${targetId} ${memberId}`, most: 1 }
  }
}

function expectNoneTwice(told: ReturnType<typeof walk>['told']) {
  const counts = new Map<string, number>()
  for (const { draft, at } of told.values()) {
    const { key, most } = sameReminder(draft, at)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > most) throw new Error(`${key} was told ${count} times`)
  }
}

test('over a year, half hour by half hour, nothing is told twice, and everything by somebody’s day', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${index < 9 ? '0' : ''}${index + 1}`)
  const world: World = {
    collectionDay: 15,
    activities: months.map((month, nth) => ({
      startsAt: instantAt(`${month}-25`, nth % 3 === 0 ? '08:30' : '14:30'),
      knownFrom: instantAt(`${month}-02`, '10:00'),
      ...(nth === 4 && { moved: { at: instantAt(`${month}-23`, '10:10'), to: instantAt(`${month}-26`, '09:30') } }),
      ...(nth === 7 && { cancelledAt: instantAt(`${month}-24`, '16:40') }),
    })),
    tasks: months.map((month, nth) => ({
      ...{ from: `${month}-01`, to: `${month}-28` },
      ...(nth % 3 !== 2 && { doneOn: `${month}-2${nth % 3 === 0 ? 0 : 6}`, signedOn: `${month}-30` }),
    })),
  }
  const times = Array.from(
    { length: 27 },
    (_, half) => `${half < 4 ? '0' : ''}${8 + Math.floor(half / 2)}:${half % 2 ? '30' : '00'}`,
  )
  const { told, dropped } = walk(world, runsOver('2026-01-01', 365, times))
  expectNoneTwice(told)
  expect(dropped).toEqual({})
  const counts: Partial<Record<ReminderKindId, number>> = {}
  for (const { draft } of told.values()) counts[draft.kind] = (counts[draft.kind] ?? 0) + 1
  expect(counts).toMatchObject({
    // One of twelve is moved after it was announced: the change says its new day.
    activityAhead: 3 * 12,
    activityToday: 3 * 11,
    activityChanged: 3,
    activityCancelled: 3,
    duesDue: 3 * 12,
    // The done ones were done before the day before, or even before the week before.
    taskDue: 2 * (4 * 0 + 4 * 1 + 4 * 2),
    taskLate: 2 * 4,
    taskLateToLeader: 3,
  })
})

const stretch = { from: '2026-09-10', days: 50 }
const anyDay = fc.nat(stretch.days).map((away) => addDays(stretch.from, away))
const anyTime = fc.constantFrom('07:30', '08:30', '09:00', '10:10', '14:30', '19:00')
const anyInstant = fc.tuple(anyDay, anyTime).map(([day, time]) => instantAt(day, time))

const anyTasks = fc.array(
  fc
    .record({ from: anyDay, length: fc.nat(40), doneOn: fc.option(anyDay, { nil: undefined }) })
    .map(({ from, length, doneOn }) => ({ from, to: addDays(from, length), ...(doneOn && { doneOn }) })),
  { maxLength: 3 },
)

const still: fc.Arbitrary<World> = fc.record({
  collectionDay: fc.integer({ min: 1, max: 31 }),
  activities: fc.array(
    anyInstant.map((startsAt) => ({ startsAt, knownFrom: '' })),
    { maxLength: 3 },
  ),
  tasks: anyTasks.map((all) => all.map(({ from, to }) => ({ from, to }))),
})

/** One that is cancelled is moved no more. */
const possible = (one: World['activities'][number]): World['activities'][number] => {
  const { moved, cancelledAt, ...rest } = one
  if (moved && cancelledAt !== undefined && cancelledAt <= moved.at) return { ...rest, cancelledAt }
  return one
}

const moving: fc.Arbitrary<World> = fc.record({
  collectionDay: fc.integer({ min: 1, max: 31 }),
  activities: fc.array(
    fc
      .record(
        {
          ...{ startsAt: anyInstant, knownFrom: anyInstant, cancelledAt: anyInstant },
          moved: fc.record({ at: anyInstant, to: anyInstant }),
        },
        { requiredKeys: ['startsAt', 'knownFrom'] },
      )
      .map(possible),
    { maxLength: 3 },
  ),
  tasks: anyTasks,
})

/** Runs at the hours at which anything can begin, but for an outage. */
const times = ['08:00', '09:00', '18:00', '21:00']
const runs = runsOver(stretch.from, stretch.days, times)
const outage = fc
  .tuple(fc.integer({ min: 3 * times.length, max: runs.length }), fc.nat(60))
  .map(([first, length]) => runs.filter((_, nth) => nth < first || nth >= first + length))

test('whatever changes, nothing is told twice', () => {
  fc.assert(
    fc.property(moving, outage, (world, some) => expectNoneTwice(walk(world, some).told)),
    { numRuns: 25 },
  )
})

test('after an outage nothing is told that would not have been, and what nobody is told is counted', () => {
  const counted: ReminderKindId[] = [
    'activityAhead',
    'activityToday',
    'duesDue',
    'taskDue',
    'taskLate',
    'taskLateToLeader',
  ]
  fc.assert(
    fc.property(still, outage, (world, some) => {
      const whole = walk(world, runs)
      const broken = walk(world, some)
      const missed = [...whole.told].filter(([id]) => !broken.told.has(id)).map(([, { draft }]) => draft.kind)
      for (const id of broken.told.keys()) expect(whole.told.has(id)).toBe(true)
      // Before the first run and after the last nobody counts.
      const isWithin = some[0] === runs[0] && some[some.length - 1] === runs[runs.length - 1]
      for (const kind of counted) {
        const count = missed.filter((one) => one === kind).length
        if (isWithin) expect([kind, broken.dropped[kind] ?? 0]).toEqual([kind, count])
        expect(whole.dropped[kind] ?? 0).toBe(0)
      }
    }),
    { numRuns: 25 },
  )
})

test('a week’s line is never of what is late for less than a week', () => {
  fc.assert(
    fc.property(still, (world) => {
      const first = world.tasks.map(({ to }) => to).sort()[0]
      for (const { draft, at } of walk(world, runs).told.values()) {
        if (draft.kind === 'taskLateWeekly') expect(daysBetween(first ?? '', dayOf(at))).toBeGreaterThan(7)
      }
    }),
    { numRuns: 10 },
  )
})
