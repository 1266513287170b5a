import fc from 'fast-check'
import { addDays } from '../calendar/beijing'
import { monthsLater } from './months-later'
import { developmentState } from './state'
import { type DevelopmentStepId, developmentStages, developmentStep, developmentSteps } from './steps'

const today = '2026-11-25'

test('25 steps in five stages, numbered, in order of rank', () => {
  expect(developmentSteps.map(({ n }) => n)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  const counts = Object.keys(developmentStages).map((id) => developmentSteps.filter(({ stage }) => stage === id).length)
  expect(counts).toEqual([2, 4, 5, 7, 7])
  expect(developmentSteps.map(({ rank }) => rank)).toEqual(
    developmentSteps.map(({ rank }) => rank).sort((a, b) => a - b),
  )
  for (const step of developmentSteps) expect(developmentStep(step.id)).toEqual(step)
})

test.each<[string, DevelopmentStepId[], [number, string, string?, string?, string?]]>([
  ['nobody yet', [], [0, 'application', undefined, 'applied', '']],
  ['applied', ['applied'], [1, 'application', 'applied', 'firstTalk', '']],
  ['a step left out', ['applied', 'activist'], [2, 'activist', 'activist', 'activistFiled', 'firstTalk']],
  [
    'one rank, in any order',
    ['applied', 'firstTalk', 'activist', 'training'],
    [4, 'activist', 'training', 'activistFiled', ''],
  ],
  ['all', developmentSteps.map(({ id }) => id), [25, 'probation', 'archived', undefined, '']],
])('%s', (_, steps, [done, stage, last, next, skipped]) => {
  const state = developmentState(
    steps.map((step) => ({ step, on: '2020-01-01' })),
    today,
  )
  expect(state).toMatchObject({ done, of: 25, stage })
  expect([state.last?.id, state.next?.id]).toEqual([last, next])
  expect(state.skipped.map(({ id }) => id).join()).toBe(skipped)
})

test('a day to come is not done, and of several days the last one holds', () => {
  const coming = developmentState([{ step: 'applied', on: '2026-11-26' }], today)
  expect([coming.done, coming.next?.id]).toEqual([0, 'applied'])
  const meetings = ['2026-03-01', '2025-09-01'].map((on) => ({ step: 'fullMeeting' as const, on }))
  expect(
    developmentState([{ step: 'admissionMeeting', on: '2024-09-10' }, ...meetings], '2026-03-02').warnings,
  ).toEqual([expect.objectContaining({ step: 'admissionApproved', level: 'late' })])
})

test('a way by the rules, a step every other week and a year where it needs one, has nothing to warn of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (start) => {
      let on = addDays('2013-01-01', start)
      const steps = developmentSteps.map(({ id }) => {
        if (id === 'prospect' || id === 'fullApplied') on = monthsLater(on, 13)
        else if (id !== 'applied') on = addDays(on, 13)
        return { step: id, on }
      })
      expect(developmentState(steps, today).warnings).toEqual([])
    }),
  )
})

const anyStep = fc.record({
  step: fc.constantFrom(...developmentSteps.map(({ id }) => id)),
  on: fc.integer({ min: -2500, max: 60 }).map((days) => addDays(today, days)),
})

test('any steps in any order: figures add up, and the order of noting them does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const state = developmentState(steps, today)
      expect(developmentState([...steps].reverse(), today)).toEqual(state)
      const { done, of, last, next, skipped, warnings } = state
      expect([done <= of, done === of]).toEqual([true, next === undefined && skipped.length === 0])
      if (last && next) expect(next.rank).toBeGreaterThanOrEqual(last.rank)
      expect(warnings.map(({ step }) => developmentStep(step).n)).toEqual(
        warnings.map(({ step }) => developmentStep(step).n).sort((a, b) => a - b),
      )
      for (const { words } of warnings) expect(words).not.toMatch(/undefined|NaN/)
      // A step is late only while it is open.
      const noted = new Set(steps.map(({ step }) => step))
      for (const { step } of warnings.filter(({ level }) => level !== 'check')) expect(noted.has(step)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
