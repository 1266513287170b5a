import type { Assessment } from './assessment'
import { isWaiting } from './said'

const declared = { from: '2026-11', livelihood: 'salaried', fen: 5230, at: '2026-11-20T02:00:00.000Z' } as const
const before = '2026-01-05T02:00:00.000Z'
const after = '2026-11-21T02:00:00.000Z'

function assessed(some: Partial<Assessment> = {}) {
  return { n: 1, from: '2026-01', livelihood: 'salaried' as const, fen: 4860, at: before, ...some }
}

test.each([
  ['nothing was ever assessed', [], true],
  ['only earlier ones', [assessed()], true],
  ['something was assessed since', [assessed(), assessed({ n: 2, at: after })], false],
  ['the same amount holds since another month', [assessed({ fen: 5230 })], true],
  ['that month has this very amount already', [assessed({ from: '2026-11', fen: 5230 })], false],
  [
    'that month has the amount for another kind',
    [assessed({ from: '2026-11', fen: 5230, livelihood: 'retired' })],
    true,
  ],
  [
    'that month had the amount, and then another one',
    [assessed({ from: '2026-11', fen: 5230 }), assessed({ n: 2, from: '2026-11' })],
    true,
  ],
])('a declaration waits where %s: %#', (_what, assessments, waits) => {
  expect(isWaiting(declared, assessments)).toBe(waits)
})
