import { paperKindOf, periodsOf } from './periods'

it.each([
  ['brief', '2026-03-12', '2026-03', ['2026-03', '2026-02', '2026-01', '2025-12', '2025-11', '2025-10']],
  ['monthlyPlan', '2026-11-19', '2026-11', ['2026-11', '2026-12']],
  ['monthlyPlan', '2026-12-20', '2027-01', ['2026-12', '2027-01']],
  ['workSummary', '2026-11-24', '2026', ['2026', '2025']],
  ['workSummary', '2027-01-09', '2026', ['2027', '2026']],
] as const)('%s on %s begins with %s', (kind, today, first, values) => {
  const { periods, first: found } = periodsOf(kind, today)
  expect(found).toBe(first)
  expect(periods.map(({ value }) => value)).toEqual(values)
  // Each lies within one year, as the cloud wants it.
  for (const { from, to } of periods) {
    expect(from.slice(0, 4)).toBe(to.slice(0, 4))
    expect(from <= to).toBe(true)
  }
})

it('takes an unknown kind for a brief', () => {
  expect([undefined, '', 'workPlan', 'monthlyPlan', 'workSummary'].map(paperKindOf)).toEqual([
    ...(['brief', 'brief', 'brief', 'monthlyPlan', 'workSummary'] as const),
  ])
})
