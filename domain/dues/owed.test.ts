import { assessed, MONTHLY, member, relief, source } from './book.fixture'
import { type DuesSource, isLate, lastMonth, owedFor, payableUntil, quarterEnd } from './owed'

/** The amount, or else why there is none. */
function owed(of: DuesSource, month: string) {
  const found = owedFor(of, month)
  return found.kind === 'owed' ? found.fen : found.kind === 'nothing' ? found.why : found.kind
}

const probationary = source({ member: member({ joinedOn: '2026-06-28' }), assessments: [assessed('2026-06')] })
const monthOnly = source({ member: member({ joinedOn: '2026-06' }) })
const came = source({ assessments: [assessed('2026-04')], member: member({ joinedOn: '2010-07-01' }) })
const changed = source({ assessments: [assessed('2026-01', 100), assessed('2026-07', 200, { n: 2 })] })
const nobodySaid = source({ assessments: [] })
const cameNow = source({ assessments: [], member: member({ stateSince: '2026-04-15' }) })

test.each<[string, DuesSource, string, number | string]>([
  ['预备党员 owe nothing before the month of admission', probationary, '2026-05', 'notJoined'],
  ['预备党员 owe for the month of admission, though admitted at its end', probationary, '2026-06', MONTHLY],
  ['joined, known only as a month: nothing before', monthOnly, '2026-05', 'notJoined'],
  ['joined, known only as a month: from that month', monthOnly, '2026-06', MONTHLY],
  ['an earlier assessment asks nothing before joining', monthOnly, '2026-01', 'notJoined'],
  ['who was first assessed later than they joined owes nothing before', came, '2026-03', 'before'],
  ['who was first assessed later than they joined owes from then', came, '2026-04', MONTHLY],
  ['a change in the middle of a year leaves earlier months', changed, '2026-06', 100],
  ['a change in the middle of a year holds from its month', changed, '2026-07', 200],
  ['what was assessed goes on over the year’s end', changed, '2027-01', 200],
  ['a leap February is a month like others', changed, '2028-02', 200],
  ['who belongs here and was never assessed is unassessed', nobodySaid, '2026-06', 'unassessed'],
  ['unassessed only from when they are known to be here', cameNow, '2026-03', 'before'],
  ['unassessed from the month they came', cameNow, '2026-04', 'unassessed'],
])('%s', (_rule, of, month, is) => {
  expect(owed(of, month)).toBe(is)
})

test.each<[string, string, string | undefined]>([
  ['on the 1st: the month before is the last', '2026-06-01', '2026-05'],
  ['on the 2nd: that month still', '2026-06-02', '2026-06'],
  ['on the 15th', '2026-06-15', '2026-06'],
  ['on the last', '2026-06-30', '2026-06'],
  ['on New Year’s Day: the year before', '2026-01-01', '2025-12'],
  ['on 1 March of a leap year', '2028-03-01', '2028-02'],
  ['on a day nobody knows', '', ''],
])('transferred out %s', (_rule, stateSince, last) => {
  const gone = member({ state: 'transferred', stateSince })
  expect(lastMonth(gone)).toBe(last)
  const of = source({ member: gone, assessments: [assessed('2025-01')] })
  if (!last) return expect(owed(of, '2025-06')).toBe('after')
  expect(owed(of, last)).toBe(MONTHLY)
  expect(owed(of, '2028-12')).toBe('after')
})

test('who belongs has no last month; who left and was never assessed owes nothing', () => {
  expect(lastMonth(member())).toBeUndefined()
  const gone = member({ state: 'left', stateSince: '2026-06-15' })
  expect(owed(source({ member: gone, assessments: [] }), '2026-05')).toBe('before')
})

const withRelief = (...reliefs: DuesSource['reliefs']) => source({ reliefs })

test.each<[string, DuesSource, number | string]>([
  ['exempt', withRelief(relief('exempt', '2026-06', '2026-06')), 'exempt'],
  ['paid elsewhere', withRelief(relief('elsewhere', '2026-06', '2026-06')), 'elsewhere'],
  ['reduced', withRelief(relief('reduced', '2026-06', '2026-06', { fen: 100 })), 100],
  ['a reduction to more than is assessed', withRelief(relief('reduced', '2026-06', '2026-06', { fen: 9999 })), MONTHLY],
  [
    'a reduction only proposed',
    withRelief(relief('reduced', '2026-01', '2026-12', { fen: 1, state: 'proposed' })),
    MONTHLY,
  ],
  ['an exemption of other months', withRelief(relief('exempt', '2026-07', '2026-12')), MONTHLY],
  [
    'paid elsewhere, and reduced later',
    withRelief(
      relief('elsewhere', '2026-01', '2026-06'),
      relief('reduced', '2026-06', '2026-12', { fen: 100, at: '2026-06-01T02:00:00.000Z' }),
    ),
    'elsewhere',
  ],
  [
    'paid elsewhere and never assessed here',
    source({ assessments: [], reliefs: [relief('elsewhere', '2026-01', '2026-12')] }),
    'elsewhere',
  ],
  [
    'paid elsewhere before the first assessment here',
    { ...came, reliefs: [relief('elsewhere', '2026-01', '2026-06')] },
    'elsewhere',
  ],
])('June is %s', (_rule, of, is) => {
  expect(owed(of, '2026-06')).toBe(is)
})

test('a reduction is said where it makes a difference', () => {
  const at = (fen: number) => owedFor(withRelief(relief('reduced', '2026-06', '2026-06', { fen })), '2026-06')
  expect(at(100)).toEqual({ kind: 'owed', fen: 100, rhythm: 'monthly', reduced: true })
  expect(at(MONTHLY)).toEqual({ kind: 'owed', fen: MONTHLY, rhythm: 'monthly' })
})

test.each([
  ['2026-01', '2026-03'],
  ['2026-03', '2026-03'],
  ['2026-04', '2026-06'],
  ['2026-11', '2026-12'],
  ['2026-12', '2026-12'],
  ['2028-02', '2028-03'],
])('the quarter of %s ends with %s; only by consent may be paid until then', (month, end) => {
  expect([quarterEnd(month), payableUntil(month, 'quarterly'), payableUntil(month, 'monthly')]).toEqual([
    end,
    end,
    month,
  ])
})

test.each<[string, 'monthly' | 'quarterly', string, boolean]>([
  ['2026-10', 'monthly', '2026-10-31', false],
  ['2026-10', 'monthly', '2026-11-01', true],
  ['2026-10', 'quarterly', '2026-12-31', false],
  ['2026-10', 'quarterly', '2027-01-01', true],
  ['2026-12', 'quarterly', '2027-01-01', true],
  ['2028-02', 'monthly', '2028-02-29', false],
  ['2028-02', 'monthly', '2028-03-01', true],
  ['2026-12', 'monthly', '2026-12-31', false],
  ['2026-12', 'monthly', '2027-01-01', true],
])('%s, %s, is late on %s: %s', (month, rhythm, today, late) => {
  expect(isLate(month, rhythm, today)).toBe(late)
})
