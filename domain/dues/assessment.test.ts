import { assessmentFor, nthId } from './assessment'
import { assessed } from './book.fixture'

test('the n-th of a member has an id of its own', () => {
  expect(nthId('zhang', 3)).toBe('zhang:3')
})

const first = assessed('2026-01', 100)
const raised = assessed('2026-06', 200, { n: 2 })
const corrected = assessed('2026-03', 150, { n: 3 })
const again = assessed('2026-06', 250, { n: 4 })

test.each<[string, (typeof first)[], string, number | undefined]>([
  ['nothing holds where nothing was assessed', [], '2026-01', undefined],
  ['nothing holds before the first', [first], '2025-12', undefined],
  ['it holds from its own month', [first], '2026-01', 100],
  ['it holds until another begins, over the end of the year', [first], '2027-01', 100],
  ['a change leaves the months before it', [first, raised], '2026-05', 100],
  ['a change in the middle of a year holds from its month', [first, raised], '2026-06', 200],
  ['a correction of an earlier month holds there', [first, raised, corrected], '2026-03', 150],
  ['a correction of an earlier month holds until the later change', [first, raised, corrected], '2026-05', 150],
  ['a correction of an earlier month leaves the later change alone', [first, raised, corrected], '2026-06', 200],
  ['of two from the same month the later one made holds', [first, raised, again], '2026-06', 250],
])('%s', (_rule, all, month, fen) => {
  expect(assessmentFor(all, month)?.fen).toBe(fen)
  expect(assessmentFor([...all].reverse(), month)?.fen).toBe(fen)
})
