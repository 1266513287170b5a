import { answersIn } from '@domain/responsibilities/answers'
import { type CellCorrection, withCorrection } from '@domain/responsibilities/corrections'
import type { ListReading } from '@domain/responsibilities/import'
import { boundedContent, LONGEST_CELL, LONGEST_TITLE, MOST_COLUMNS } from '@domain/responsibilities/row-bounds'
import type { yearly } from '@/cloud/client'
import type { ListContext } from '@/cloud/listContext'
import type { ImportDraft } from './importDraft'
import type { ReviewRow } from './review'

/** What is sent. */
export type AdoptInput = Parameters<typeof yearly.list.adopt.mutate>[0]

/** A call carries some 100 KB. */
export const LARGEST_CALL = 90_000

/** The import as it is sent. */
export function adoptInput(
  draft: ImportDraft,
  { list, corrections }: Pick<ListContext, 'list' | 'corrections'>,
  { titles, questions }: Pick<ListReading, 'titles' | 'questions'>,
  rows: readonly ReviewRow[],
): AdoptInput {
  const { year, importId, mode, source } = draft
  return {
    ...{ year, importId, mode },
    revision: list?.revision ?? 0,
    source: source?.kind ?? 'pasted',
    titles: [...new Set(titles.flat())].slice(0, MOST_COLUMNS).map((title) => title.slice(0, LONGEST_TITLE)),
    rows: rows.map(({ content }) => boundedContent(content)),
    answers: answersIn(questions),
    corrections: remembered(corrections, draft.corrections),
  }
}

/** What is remembered from now on: a correction that was taken back is remembered as the list's own text. */
function remembered(before: readonly CellCorrection[], now: readonly CellCorrection[] | null): CellCorrection[] {
  if (!now) return []
  const stays = (one: CellCorrection) => {
    const others = withCorrection(now, { ...one, to: one.text })
    return others.length < now.length
  }
  const taken = before.filter((one) => !stays(one)).map((one) => ({ ...one, to: one.text }))
  const fits = ({ work, text, to }: CellCorrection) => [work, text, to].every((words) => words.length <= LONGEST_CELL)
  return [...taken, ...now].filter(fits)
}

/** How many bytes a value takes on its way to the cloud. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value)
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    // Two halves of a pair are four bytes together.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return bytes
}

/** How many of the rows go in one call; all of them, nearly always. */
export function rowsThatFit(input: AdoptInput): number {
  let bytes = bytesOf({ ...input, rows: [] })
  const at = input.rows.findIndex((row) => {
    bytes += bytesOf(row) + 1
    return bytes > LARGEST_CALL
  })
  return at < 0 ? input.rows.length : at
}
