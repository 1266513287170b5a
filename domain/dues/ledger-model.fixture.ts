/**
 * One member's ledger as it is written by several people at once. Every act goes step by step as the services have it: it reads
 * the numbers, then the book and what its confirm has left already, judges by the rules, and writes under the next number, which
 * fails where somebody else has it. Steps of several acts come in any order; an act may die before any of them, and its answer
 * may be lost.
 */
import type { Month } from '../calendar/beijing'
import { type Assessed, nthId } from './assessment'
import { assessed, paymentCase, TODAY } from './book.fixture'
import { type DuesEntry, type DuesLine, reversalId, sumOf } from './entry'
import { paymentProblem } from './payment'
import { paidByMonth, standingOf } from './standing'

export type Kept = Pick<DuesEntry, '_id' | 'n' | 'kind' | 'extra' | 'lines' | 'fen' | 'batchId' | 'by' | 'reverses'>

/** What a confirm wants: the same each time it is sent. */
export type Confirm = { batchId: string; lines: DuesLine[]; extra: boolean }
export type Told = 'registered' | 'already' | 'settled' | 'refused' | 'reversed' | 'assessed'

export type Ledger = {
  entries: Map<string, Kept>
  assessments: Assessed[]
  /** Of each line as it was written: what the month held just then, and what it was judged to ask. */
  judged: { month: Month; before: number; fen: number; owed: number }[]
}

/** What somebody does, a step at a time; the last one says what they would be told. */
export type Act = Generator<undefined, Told>

export function emptyLedger(): Ledger {
  return { entries: new Map(), assessments: [assessed('2026-01')], judged: [] }
}

/** What a month holds, as the store adds it up. */
export function paidIn({ entries }: Ledger): Map<Month, number> {
  return paidByMonth([...entries.values()].filter(({ extra }) => !extra).flatMap(({ lines }) => lines))
}

/** Registers, as services/dues-record and dues-extra do. */
export function* register(ledger: Ledger, confirm: Confirm, by: string, batchFirst: boolean): Act {
  const { batchId, lines, extra } = confirm
  const n = Math.max(0, ...[...ledger.entries.values()].map((one) => one.n)) + 1
  yield
  const isKnown = () => [...ledger.entries.values()].some((one) => one.batchId === batchId)
  const readBook = () => paymentCase({ assessments: [...ledger.assessments], paid: paidIn(ledger) })
  // They are read side by side: either may be answered first.
  let known = batchFirst && isKnown()
  if (batchFirst) yield
  const book = readBook()
  if (!batchFirst) {
    yield
    known = isKnown()
  }
  yield
  if (known) return 'already'
  const problem = extra ? undefined : paymentProblem({ on: TODAY, lines }, book)
  if (problem) return problem.kind
  const _id = nthId('m', n)
  const there = ledger.entries.get(_id)
  if (there) return there.batchId === batchId ? 'registered' : 'settled'
  if (!extra) {
    const holds = paidIn(ledger)
    for (const { month, fen } of lines) {
      const { owed } = standingOf(book, book.paid, month, TODAY)
      ledger.judged.push({ month, before: holds.get(month) ?? 0, fen, owed })
    }
  }
  const kind = extra ? 'extra' : 'paid'
  ledger.entries.set(_id, { _id, n, kind, extra, lines, fen: sumOf(lines), batchId, by })
  return 'registered'
}

/** Takes back, as services/dues-reverse does: read and written in one transaction. */
export function* reverse(ledger: Ledger, entryId: string, by: string): Act {
  yield
  const entry = ledger.entries.get(entryId)
  if (!entry || entry.kind === 'reversed') return 'refused'
  const _id = reversalId(entryId)
  const there = ledger.entries.get(_id)
  if (there) return there.by === by ? 'reversed' : 'refused'
  const lines = entry.lines.map(({ month, fen }) => ({ month, fen: -fen }))
  ledger.entries.set(_id, { ...entry, _id, kind: 'reversed', lines, fen: -entry.fen, by, reverses: entryId })
  return 'reversed'
}

/** Says that another amount holds, from January on. */
export function* assess(ledger: Ledger, fen: number): Act {
  yield
  ledger.assessments.push(assessed('2026-01', fen, { n: ledger.assessments.length + 1 }))
  return 'assessed'
}
