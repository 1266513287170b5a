import { type Channel, extraSource, sumOf } from '@domain/dues/entry'
import { type Fen, yuanWords } from '@domain/dues/money'
import type { AsideRow, RowOutcome, Sending, SentBatch, SentExtra, SentRow } from './statementDraft'

/** Nothing is known to be registered of it. */
const UNTOLD: RowOutcome = { outcome: 'settled', sentence: '没有登记，请核对' }

/** A call as the cloud takes it. */
export function recordInput({ batchId, rows }: SentBatch, channel: Channel) {
  return {
    ...{ batchId, channel },
    total: rows.reduce((sum, { lines }) => sum + sumOf(lines), 0),
    items: rows.map(({ key, memberId, on, lines, paidBy }) => ({ memberId, on, lines, paidBy, source: key })),
  }
}

/** What is beyond the dues of a row follows them: where they were not registered now, neither is it. */
function isDue({ batches, outcomes }: Sending, { key }: SentExtra): boolean {
  if (!batches.some(({ rows }) => rows.some((row) => row.key === key))) return true
  const { outcome, sentence } = outcomes[key] ?? {}
  return outcome === 'registered' || (outcome === 'already' && sentence === undefined)
}

/** The next call to make: a batch of which nothing is known yet, then what is given beyond dues. */
export function nextCall(sending: Sending): { batch: SentBatch } | { extra: SentExtra } | undefined {
  const { batches, extras, outcomes } = sending
  const batch = batches.find(({ rows }) => rows.some(({ key }) => !outcomes[key]))
  if (batch) return { batch }
  const extra = extras.find((one) => !outcomes[extraSource(one.key)] && isDue(sending, one))
  return extra && { extra }
}

/** With what the cloud answered to a batch. */
export function withOutcomes(
  sending: Sending,
  { rows }: SentBatch,
  outcomes: readonly (RowOutcome & { memberId: string })[],
): Sending {
  const found = rows.map(({ key, memberId }) => {
    const { outcome, sentence } = outcomes.find((one) => one.memberId === memberId) ?? UNTOLD
    return [key, { outcome, ...(sentence !== undefined && { sentence }) }] as const
  })
  return { ...sending, outcomes: { ...sending.outcomes, ...Object.fromEntries(found) } }
}

/** Without a row that the cloud refuses; what is given beyond dues by it goes, too. */
export function withoutRow(sending: Sending, key: string, reason: string): Sending {
  const sent = [...sending.batches.flatMap(({ rows }) => rows), ...sending.extras].find((one) => one.key === key)
  if (!sent) return sending
  return {
    ...sending,
    batches: sending.batches
      .map((batch) => ({ ...batch, rows: batch.rows.filter((row) => row.key !== key) }))
      .filter(({ rows }) => rows.length > 0),
    extras: sending.extras.filter((extra) => extra.key !== key),
    aside: [...sending.aside, { row: sent.row, words: sent.name, reason }].sort((a, b) => a.row - b.row),
  }
}

/** The rows a refusal is about: the sentence begins with the person's name. */
export function refusedRows(sending: Sending, message: string): (SentRow | SentExtra)[] {
  const next = nextCall(sending)
  if (!next) return []
  if ('extra' in next) return [next.extra]
  return next.batch.rows.filter(({ name }) => message.startsWith(`${name}：`))
}

/** What a confirm came to, when all of it is answered. */
export type StatementResult = { rows: number; fen: Fen; already: number; aside: AsideRow[] }

/** What a confirm came to. */
export function resultOf(sending: Sending): StatementResult {
  const { batches, extras, outcomes } = sending
  const parts = [
    ...batches.flatMap(({ rows }) => rows.map((row) => ({ ...row, fen: sumOf(row.lines), id: row.key }))),
    ...extras.map((extra) => ({ ...extra, id: extraSource(extra.key) })),
  ].map((part) => ({
    ...part,
    ...(outcomes[part.id] ?? UNTOLD),
  }))
  // Without a sentence it is this very confirm, whose first answer was lost.
  const done = parts.filter(({ outcome, sentence }) => outcome === 'registered' || (outcome === 'already' && !sentence))
  const failed = parts.filter(({ outcome }) => outcome === 'settled')
  return {
    rows: new Set(done.map(({ key }) => key)).size,
    fen: sumOf(done),
    already: parts.filter(({ outcome, sentence }) => outcome === 'already' && sentence).length,
    aside: [
      ...sending.aside,
      ...failed.map(({ row, name, fen, sentence = '' }) => ({
        row,
        words: `${name} ${yuanWords(fen)}`,
        reason: sentence,
      })),
    ].sort((a, b) => a.row - b.row),
  }
}

/** What a row, or its extra part, comes to. */
export function sentFen(row: SentRow | SentExtra): Fen {
  return 'lines' in row ? sumOf(row.lines) : row.fen
}

/** How many rows are answered, of how many; a row's extra part counts with it. */
export function sentOf({ batches, extras, outcomes }: Sending): { done: number; of: number } {
  const keys = new Set([...batches.flatMap(({ rows }) => rows.map(({ key }) => key)), ...extras.map(({ key }) => key)])
  const done = [...keys].filter((key) => outcomes[key] ?? outcomes[extraSource(key)])
  return { done: done.length, of: keys.size }
}
