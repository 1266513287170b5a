import { msToNextChange, msToNextQuestion } from './nextChange'

const card = { opensAt: '2026-11-25T05:30:00.000Z', endsAt: '2026-11-25T09:00:00.000Z' }

test('waits until check-in opens, then until it closes', () => {
  expect(msToNextChange([card], '2026-11-25T05:20:00.000Z')).toBe(601_000)
  expect(msToNextChange([card], '2026-11-25T08:59:00.000Z')).toBe(61_000)
})

test('never sooner than ten seconds, never later than an hour', () => {
  expect(msToNextChange([card], '2026-11-25T05:30:00.500Z')).toBe(10_000)
  expect(msToNextChange([card], '2026-11-20T00:00:00.000Z')).toBe(3_600_000)
  expect(msToNextChange([], '2026-11-20T00:00:00.000Z')).toBe(3_600_000)
})

test('asks often at a meeting that may vote, of those who are there', () => {
  const mine = { state: 'present', observer: false, at: '', method: 'scan' } as const
  const meeting = { ...card, kind: 'branchAssembly', phase: 'checkIn', mine } as const
  const at = '2026-11-25T06:00:00.000Z'
  expect(msToNextQuestion([meeting], at)).toBe(15_000)
  expect(msToNextQuestion([{ ...meeting, kind: 'collectiveStudy' }], at)).toBe(3_600_000)
  expect(msToNextQuestion([{ ...meeting, mine: null }], at)).toBe(3_600_000)
  expect(msToNextQuestion([{ ...meeting, phase: 'past' }], at)).toBe(3_600_000)
})
