import { type Day, monthOf } from '@domain/calendar/beijing'
import type { DuesLine } from '@domain/dues/entry'
import { earliestDay } from '@domain/dues/payment'
import { type MatchedRow, matchStatement } from '@domain/dues/statement-match'
import type { StatementRow } from '@domain/dues/statement-table'
import {
  type Collection,
  type CollectionLine,
  dayOfRow,
  type Payer,
  payerAfter,
  payerOf,
  planFor,
  type RowPlan,
} from './payable'
import type { AsideRow, Reading, RowAnswer } from './statementDraft'

/** How far a row is: certain, to be said, said, said but for what becomes of the rest, left out. */
export type RowState = 'sure' | 'open' | 'answered' | 'restOpen' | 'skipped'

/** A row on the screen, with what would be registered of it. */
export type ReviewRow = MatchedRow & {
  /** The day it would be registered on. */
  day: Day
  state: RowState
  answer?: RowAnswer
  memberId?: string
  /** Whoever it is of, as this row finds them, and what would be registered. */
  payer?: Payer
  plan?: RowPlan
  /** Whom it may be of, as this row finds them: what certain rows and those before it pay is paid. */
  candidates: Payer[]
}

/** A statement as it is looked at. */
export type Review = {
  /** In the file's order. */
  rows: ReviewRow[]
  /** Registered before. */
  known: StatementRow[]
  refused: AsideRow[]
}

/** Rows of days on which nothing can be registered are refused before the cloud does. */
function dayProblem({ row, on }: StatementRow, today: Day): string | undefined {
  if (on > today) return `第 ${row} 行的日期 ${on} 还没有到，没有读入，请核对`
  if (on < earliestDay(today)) return `第 ${row} 行的日期 ${on} 太早，最多登记到去年 1 月，没有读入`
  return undefined
}

type Paid = Map<string, DuesLine[]>

function addPaid(paid: Paid, memberId: string, lines: readonly DuesLine[]): void {
  paid.set(memberId, [...(paid.get(memberId) ?? []), ...lines])
}

function payerNow(line: CollectionLine, day: Day, collection: Collection, paid: Paid): Payer {
  return payerAfter(payerOf(line, monthOf(day), collection), paid.get(line.memberId) ?? [])
}

/**
 * Rows are matched month by month as they came in: money of September never pays for November by itself. Certain ones pay
 * first; what others pay is worked out from what is open then.
 */
export function reviewOf(
  reading: Reading,
  collection: Collection,
  registered: readonly string[],
  answers: Readonly<Record<string, RowAnswer>>,
): Review {
  const isKnown = new Set(registered)
  const known = reading.rows.filter(({ key }) => isKnown.has(key))
  const fresh = reading.rows.filter(({ key }) => !isKnown.has(key))
  const wrongDays = fresh.flatMap((row): AsideRow[] => {
    const reason = dayProblem(row, collection.today)
    return reason === undefined ? [] : [{ row: row.row, words: row.name, reason }]
  })
  const paid: Paid = new Map()
  const matched = fresh
    .filter((row) => dayProblem(row, collection.today) === undefined)
    .map((row) => ({ row, day: dayOfRow(row.on, collection) }))
  const months = [...new Set(matched.map(({ day }) => monthOf(day)))].sort()
  const found = months.flatMap((month) => {
    const of = matched.filter(({ day }) => monthOf(day) === month)
    const payers = collection.lines.map((line) => payerNow(line, `${month}-01`, collection, paid))
    return matchStatement(
      of.map(({ row }) => row),
      payers,
    ).map((row, index) => {
      if (row.match.kind === 'sure' && !answers[row.key]) addPaid(paid, row.match.memberId, row.match.lines)
      return { ...row, day: of[index]?.day ?? row.on }
    })
  })
  const lines = new Map(collection.lines.map((line) => [line.memberId, line]))
  const payerAt = (day: Day) => (memberId: string) => {
    const line = lines.get(memberId)
    return line && payerNow(line, day, collection, paid)
  }
  return {
    rows: [...found]
      .sort((a, b) => a.row - b.row)
      .map((row) => {
        const settled = settledRow(row, answers[row.key], payerAt(row.day))
        if (settled.state === 'answered' && settled.memberId) addPaid(paid, settled.memberId, settled.plan?.lines ?? [])
        return settled
      }),
    known,
    refused: [...reading.refused, ...wrongDays].sort((a, b) => a.row - b.row),
  }
}

function settledRow(
  row: MatchedRow & { day: Day },
  answer: RowAnswer | undefined,
  payerAt: (memberId: string) => Payer | undefined,
): ReviewRow {
  const { match } = row
  const ids = match.kind === 'asked' ? match.candidates : match.kind === 'sure' ? [match.memberId] : []
  const asked = { ...row, candidates: ids.flatMap((id) => payerAt(id) ?? []) }
  if (answer?.kind === 'skip') return { ...asked, answer, state: 'skipped' }
  const payer = answer && payerAt(answer.memberId)
  if (answer && payer) {
    const plan = planFor(payer, row.fen, answer.rest)
    const isOpen = plan.left > 0 && answer.rest === undefined
    return { ...asked, answer, memberId: answer.memberId, payer, plan, state: isOpen ? 'restOpen' : 'answered' }
  }
  if (match.kind !== 'sure') return { ...asked, state: 'open' }
  return { ...asked, memberId: match.memberId, plan: { lines: match.lines, extra: 0, left: 0 }, state: 'sure' }
}
