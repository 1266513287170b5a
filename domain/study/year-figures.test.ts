import fc from 'fast-check'
import { addDays, instantAt } from '../calendar/beijing'
import { defaultStudySettings as settings } from './hours'
import { type StudiedActivity, studyYear, type Training } from './year-figures'

const now = '2026-11-25T04:00:00.000Z'

const study = (id: string, on: string, change: Partial<StudiedActivity> = {}): StudiedActivity => ({
  id,
  kind: 'collectiveStudy',
  title: '学习会',
  on,
  startsAt: instantAt(on, '09:00'),
  endsAt: instantAt(on, '10:30'),
  cancelled: false,
  came: true,
  madeUp: false,
  ...change,
})

const yearOf = (activities: StudiedActivity[], trainings: Training[] = [], role: 'member' | 'committee' = 'member') =>
  studyYear({ activities, trainings, role, year: 2026, settings, now })

test.each<[string, StudiedActivity, number, number]>([
  ['attended', study('a', '2026-05-06'), 1, 1.5],
  ['made up', study('a', '2026-05-06', { came: false, madeUp: true }), 1, 1.5],
  ['missed', study('a', '2026-05-06', { came: false }), 0, 0],
  ['cancelled', study('a', '2026-05-06', { cancelled: true }), 0, 0],
  ['tomorrow', study('a', '2026-11-26'), 0, 0],
  ['not over yet', study('a', '2026-11-25', { endsAt: '2026-11-25T04:00:00.001Z' }), 0, 0],
  ['just over', study('a', '2026-11-25', { endsAt: now }), 1, 4],
  ['last year', study('a', '2025-12-31'), 0, 0],
  ['a Party day gives hours alone', study('a', '2026-05-06', { kind: 'themePartyDay' }), 0, 1.5],
  ['a meeting gives neither', study('a', '2026-05-06', { kind: 'branchAssembly' }), 0, 0],
])('%s', (_, activity, sessions, hours) => {
  const year = yearOf([activity])
  expect([year.sessions.done, year.hours.done]).toEqual([sessions, hours])
})

test('figures have what they are of, and what they are made of, the newest first', () => {
  const activities = [
    study('a', '2026-03-04', { came: false, madeUp: true, title: '一' }),
    study('b', '2026-05-06', { kind: 'partyLecture', title: '二' }),
    study('c', '2026-04-01', { title: '三' }),
    study('c', '2026-04-01', { title: '三' }),
  ]
  const trainings = [
    { id: 't', title: '培训班', on: '2026-04-20', halfDays: 3 },
    { id: 't', title: '培训班', on: '2026-04-20', halfDays: 3 },
    { id: 'u', title: '明天的', on: '2026-11-26', halfDays: 2 },
  ]
  expect(yearOf(activities, trainings, 'committee')).toEqual({
    sessions: {
      done: 2,
      of: 12,
      items: [
        { id: 'c', kind: 'collectiveStudy', on: '2026-04-01', title: '三', hours: 1.5 },
        { id: 'a', kind: 'collectiveStudy', on: '2026-03-04', title: '一', hours: 1.5, madeUp: true },
      ],
    },
    hours: {
      done: 16.5,
      of: 56,
      items: [
        { id: 'b', kind: 'partyLecture', on: '2026-05-06', title: '二', hours: 1.5 },
        { id: 't', kind: 'training', on: '2026-04-20', title: '培训班', hours: 12 },
        { id: 'c', kind: 'collectiveStudy', on: '2026-04-01', title: '三', hours: 1.5 },
        { id: 'a', kind: 'collectiveStudy', on: '2026-03-04', title: '一', hours: 1.5, madeUp: true },
      ],
    },
  })
})

test('who was there after all is not said to have made up for it', () => {
  const both = [study('a', '2026-05-06', { came: false, madeUp: true }), study('a', '2026-05-06', { madeUp: true })]
  for (const activities of [both, [...both].reverse()])
    expect(yearOf(activities).sessions.items[0]?.madeUp).toBeUndefined()
})

test('a kind that gives no hours still counts as a session', () => {
  const none = { ...settings, kinds: [] }
  const { sessions, hours } = studyYear({
    activities: [study('a', '2026-05-06')],
    trainings: [],
    role: 'member',
    year: 2026,
    settings: none,
    now,
  })
  expect([sessions.done, sessions.items[0]?.hours, hours.done]).toEqual([1, 0, 0])
})

const anyActivity = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    kind: fc.constantFrom('collectiveStudy' as const, 'partyLecture' as const, 'branchAssembly' as const),
    away: fc.integer({ min: -400, max: 60 }),
    cancelled: fc.boolean(),
    came: fc.boolean(),
    madeUp: fc.boolean(),
  })
  .map(({ id, kind, away, ...said }) => study(`${id}${away}${kind}`, addDays('2026-11-25', away), { kind, ...said }))

test('figures are the sums of their items, each there once, whatever the order and however often named', () => {
  fc.assert(
    fc.property(fc.array(anyActivity), fc.infiniteStream(fc.nat(999)), (activities, random) => {
      const year = yearOf(activities)
      const twice = [...activities, ...activities]
        .map((one) => ({ one, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(yearOf(twice)).toEqual(year)
      const { sessions, hours } = year
      expect(sessions.done).toBe(sessions.items.length)
      expect(hours.done).toBe(hours.items.reduce((sum, item) => sum + item.hours, 0))
      for (const { items } of [sessions, hours]) {
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(items.map(({ on }) => on)).toEqual(
          items
            .map(({ on }) => on)
            .sort()
            .reverse(),
        )
      }
    }),
  )
})
