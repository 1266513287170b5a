import { addMonths, type Month } from '../calendar/beijing'
import type { DuesLine } from './entry'
import { type Fen, yuan } from './money'

/** Months one after another. */
type Run = { from: Month; to: Month }

/** Months as runs, earliest first; each month once. */
export function monthRuns(months: readonly Month[]): Run[] {
  const runs: Run[] = []
  for (const month of [...months].sort()) {
    const last = runs[runs.length - 1]
    if (last && (month === last.to || month === addMonths(last.to, 1))) last.to = month
    else runs.push({ from: month, to: month })
  }
  return runs
}

/** A month where the year is known: the year only of another one. */
function monthIn(month: Month, year: number): string {
  const [of, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return of === year ? `${number}月` : `${of}年${number}月`
}

/** `3月`, `3–5月`, `2025年12月–2026年1月`: a run in words, where the year is known. */
export function runWords({ from, to }: Run, year: number): string {
  if (from === to) return monthIn(from, year)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return sameYear
    ? `${monthIn(from, year).replace('月', '')}–${Number(to.slice(5))}月`
    : `${monthIn(from, year)}–${monthIn(to, year)}`
}

/** `1–3月各 48.60、4月 20.00`: amounts of months, those that follow each other with the same amount together. */
export function linesWords(lines: readonly DuesLine[], year: number): string {
  const groups: { fen: Fen; run: Run }[] = []
  for (const { month, fen } of [...lines].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const last = groups[groups.length - 1]
    if (last?.fen === fen && month === addMonths(last.run.to, 1)) last.run.to = month
    else groups.push({ fen, run: { from: month, to: month } })
  }
  return groups
    .map(({ fen, run }) => `${runWords(run, year)}${run.from === run.to ? '' : '各'} ${yuan(fen)}`)
    .join('、')
}
