import { isForThatDay, leaveStands, leaveWaits } from './leave'

const forStart = '2026-11-25T06:30:00.000Z'
const sameDay = { on: '2026-11-25' }
const otherDay = { on: '2026-11-26' }

it.each([
  ['asked', sameDay, false, true],
  ['granted', sameDay, true, false],
  ['refused', sameDay, false, false],
  ['withdrawn', sameDay, false, false],
  ['asked', otherDay, false, false],
  ['granted', otherDay, false, false],
] as const)('%s, on %o: stands %s, waits %s', (state, activity, stands, waits) => {
  expect(leaveStands({ state, forStart }, activity)).toBe(stands)
  expect(leaveWaits({ state, forStart }, activity)).toBe(waits)
})

it('nothing that was not asked stands or waits', () => {
  expect([leaveStands(undefined, sameDay), leaveWaits(null, sameDay)]).toEqual([false, false])
})

it('the day is Beijing’s', () => {
  expect(isForThatDay({ forStart: '2026-11-24T16:30:00.000Z' }, sameDay)).toBe(true)
  expect(isForThatDay({ forStart: '2026-11-25T16:30:00.000Z' }, sameDay)).toBe(false)
})
