import { laterOf, type Month } from '@domain/calendar/beijing'
import type { Rhythm } from '@domain/dues/assessment'
import { type Fen, yuan } from '@domain/dues/money'
import { rateFor } from '@domain/dues/rate-tables'
import type { Livelihood } from '@domain/members/member'
import type { duesCloud } from '@/cloud/client'

/** The yearly round as the cloud answers it. */
export type Round = Awaited<ReturnType<typeof duesCloud.assessing.round.query>>
export type RoundRow = Round['rows'][number]

/** What somebody is to pay a month: the amount, never the pay it comes from. */
export type RoundMark = { fen: Fen; livelihood: Livelihood; rhythm: Rhythm; from: Month; declared?: true }

/** What was chosen, by member; kept on the phone. */
export type RoundMarks = Readonly<Record<string, RoundMark>>

/** What one tap says of somebody: as last year, what they calculated themselves, what the rule names. */
export type RoundOption = { kind: 'kept' | 'declared' | 'fixed'; label: string; mark: RoundMark }

/** Whether somebody's kind of income is another than the amount of last year was for. */
export function livelihoodChanged({ last, livelihood }: RoundRow): boolean {
  return last !== null && last.livelihood !== livelihood
}

function keptOption(row: RoundRow): RoundOption[] {
  const { last, from } = row
  if (!last || livelihoodChanged(row)) return []
  return [{ kind: 'kept', label: `照旧 ${yuan(last.fen)}`, mark: { ...last, from } }]
}

function declaredOption({ declared, last, from }: RoundRow, year: number): RoundOption[] {
  if (!declared || declared.from > `${year}-12`) return []
  const { fen, livelihood } = declared
  if (last?.fen === fen && last.livelihood === livelihood) return []
  const mark = { fen, livelihood, rhythm: last?.rhythm ?? 'monthly', from: laterOf(from, declared.from) }
  return [{ kind: 'declared', label: `本人算的 ${yuan(fen)}`, mark: { ...mark, declared: true } }]
}

function fixedOption(row: RoundRow): RoundOption[] {
  const { last, livelihood, from } = row
  const { rate } = rateFor(livelihood, from)
  if (rate.how !== 'fixed' || (last?.fen === rate.fen && !livelihoodChanged(row))) return []
  const mark = { fen: rate.fen, livelihood, rhythm: last?.rhythm ?? 'monthly', from }
  return [{ kind: 'fixed', label: `按规定 ${yuan(rate.fen)}`, mark }]
}

/** What may be said of somebody with one tap. */
export function optionsOf(row: RoundRow, year: number): RoundOption[] {
  return [...keptOption(row), ...declaredOption(row, year), ...fixedOption(row)]
}

/** Whether two say the same. */
export function isSameMark(a: RoundMark | undefined, b: RoundMark): boolean {
  return a?.fen === b.fen && a.livelihood === b.livelihood && a.rhythm === b.rhythm && a.from === b.from
}

/** A mark made or taken back: a second tap on what is chosen takes it back. */
export function withRoundMark(marks: RoundMarks, memberId: string, mark: RoundMark | undefined): RoundMarks {
  const { [memberId]: was, ...others } = marks
  return mark && !isSameMark(was, mark) ? { ...others, [memberId]: mark } : others
}

/** Those who can be left as they were without a look: nothing else was said of them. */
export function keepable(rows: readonly RoundRow[], marks: RoundMarks, year: number): RoundRow[] {
  return rows.filter((row) => {
    const options = optionsOf(row, year)
    return !row.current && !marks[row.memberId] && options.length === 1 && options[0]?.kind === 'kept'
  })
}

/** 全部照旧: of all who can be, at once. */
export function withAllKept(rows: readonly RoundRow[], marks: RoundMarks, year: number): RoundMarks {
  const kept = keepable(rows, marks, year).flatMap((row) =>
    optionsOf(row, year).map(({ mark }) => [row.memberId, mark] as const),
  )
  return { ...marks, ...Object.fromEntries(kept) }
}

/** Exactly what one confirm says: of those who were not assessed meanwhile. */
export function itemsOf(rows: readonly RoundRow[], marks: RoundMarks) {
  return rows.flatMap(({ memberId, current }) => {
    const mark = marks[memberId]
    return mark && !current ? [{ memberId, ...mark }] : []
  })
}
