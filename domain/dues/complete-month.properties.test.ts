import fc from 'fast-check'
import { anyDay, anySource } from './any-book.fixture'
import { completedOn, type DatedBook } from './complete-month'
import type { DuesEntry } from './entry'
import { type DuesSource, owedFor } from './owed'
import { monthsBetween, paidByMonth } from './standing'

const MONTH = '2026-06'

type Raw = Pick<DuesEntry, 'lines' | 'extra' | 'on'>
type Kept = { source: DuesSource; entries: Raw[] }

/** Receipts that pay a month wholly, in part, with others, not at all, or of one's own will; some taken back by a second entry. */
function anyEntries(source: DuesSource): fc.Arbitrary<Raw[]> {
  const owed = owedFor(source, MONTH)
  const all = owed.kind === 'owed' ? owed.fen : 500
  const fen = fc.constantFrom(all, all, Math.max(1, all - 1), 1, Math.ceil(all / 2))
  const lines = fc.uniqueArray(fc.record({ month: fc.constantFrom('2026-05', MONTH, MONTH), fen }), {
    ...{ minLength: 1, maxLength: 2, selector: ({ month }: { month: string }) => month },
  })
  const entry = fc.record({ lines, on: anyDay, extra: fc.constantFrom(false, false, false, true) })
  return fc.array(fc.tuple(entry, fc.constantFrom(false, false, true), anyDay), { maxLength: 4 }).map((entries) =>
    entries.flatMap(([one, isReversed, on]) => {
      const back = { ...one, on, lines: one.lines.map(({ month, fen }) => ({ month, fen: -fen })) }
      return isReversed ? [one, back] : [one]
    }),
  )
}

const anyKept: fc.Arbitrary<Kept> = anySource.chain((source) =>
  anyEntries(source).map((entries) => ({ source, entries })),
)

/** As the store adds entries up. */
function bookOf({ source, entries }: Kept): DatedBook {
  const dues = entries.filter(({ extra }) => !extra)
  const days = monthsBetween('2026-05', MONTH).flatMap((month) => {
    const of = dues.filter(({ lines }) => lines.some((line) => line.month === month)).map(({ on }) => on)
    const last = of.sort()[of.length - 1]
    return last === undefined ? [] : [[month, last] as const]
  })
  return { ...source, paid: paidByMonth(dues.flatMap(({ lines }) => lines)), lastOn: new Map(days) }
}

/** The same read entry by entry, as a person would. */
function byHand(branch: readonly Kept[]): string | undefined {
  let last: string | undefined
  for (const { source, entries } of branch) {
    const owed = owedFor(source, MONTH)
    if (owed.kind === 'unassessed') return undefined
    if (owed.kind === 'nothing') continue
    let left = owed.fen
    for (const { lines, extra, on } of entries) {
      for (const { month, fen } of lines) {
        if (extra || month !== MONTH) continue
        left -= fen
        if (owed.fen > 0 && (last === undefined || on > last)) last = on
      }
    }
    if (left > 0) return undefined
  }
  return last
}

test('a month is complete when every entry, read by hand, says so', () => {
  let complete = 0
  fc.assert(
    fc.property(fc.array(anyKept, { maxLength: 3 }), (branch) => {
      const on = completedOn(branch.map(bookOf), MONTH, '2026-11-10')
      expect(on).toBe(byHand(branch))
      if (on !== undefined) complete += 1
    }),
    { numRuns: 20_000 },
  )
  // The cases are not all of one kind.
  expect(complete).toBeGreaterThan(1000)
})
