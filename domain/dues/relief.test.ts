import { relief } from './book.fixture'
import { type ReliefState, type Relieved, reliefFor } from './relief'

const LATER = '2026-03-05T02:00:00.000Z'

test.each<[ReliefState, boolean]>([
  ['proposed', false],
  ['approved', true],
  ['refused', false],
  ['withdrawn', false],
])('one that is %s holds: %s', (state, holds) => {
  expect(reliefFor([relief('exempt', '2026-01', '2026-12', { state })], '2026-06') !== undefined).toBe(holds)
})

test.each([
  ['2025-12', false],
  ['2026-01', true],
  ['2026-02', true],
  ['2026-03', false],
])('of January and February: in %s it holds: %s', (month, holds) => {
  expect(reliefFor([relief('exempt', '2026-01', '2026-02')], month) !== undefined).toBe(holds)
})

const year = relief('exempt', '2026-01', '2026-12')
const reduced = relief('reduced', '2026-06', '2026-08', { fen: 100, at: LATER })
const away = relief('elsewhere', '2026-01', '2026-06', { at: '2026-01-01T02:00:00.000Z' })

test.each<[string, Relieved[], string, Relieved | undefined]>([
  ['of two that overlap the one made last holds', [year, reduced], '2026-07', reduced],
  ['outside of it the other one does', [year, reduced], '2026-05', year],
  ['a later one that was refused changes nothing', [year, { ...reduced, state: 'refused' }], '2026-07', year],
  [
    'once the later one is withdrawn the earlier holds again',
    [year, { ...reduced, state: 'withdrawn' }],
    '2026-07',
    year,
  ],
  ['what is paid elsewhere stays so, whatever was decided later', [away, reduced], '2026-06', away],
  ['of two elsewhere the later', [away, { ...away, at: LATER }], '2026-06', { ...away, at: LATER }],
  ['none holds where there is none', [], '2026-06', undefined],
])('%s', (_rule, all, month, holds) => {
  expect(reliefFor(all, month)).toEqual(holds)
  expect(reliefFor([...all].reverse(), month)).toEqual(holds)
})
