import type { Day } from '@domain/calendar/beijing'
import type { StoredAnswer } from '@domain/responsibilities/answers'
import type { CellCorrection } from '@domain/responsibilities/corrections'
import type { ListSource } from '@domain/responsibilities/list'
import type { TemplateRowId } from '@domain/responsibilities/template'

/** A list as it came: a text, or a table's cells. */
export type SourceContent = { text: string } | { cells: string[][] }

/** Where the list that is being looked at came from; `name` as people call it. */
export type Source = { kind: Exclude<ListSource, 'byHand'>; name: string; content: SourceContent; stripped: boolean }

/** What shows a row done: a row of the evidence table, or people's word. */
export type EvidenceChoice = TemplateRowId | 'byHand'

/** An import under way. Kept on the phone whole, so that a call in between loses nothing. */
export type ImportDraft = {
  year: number
  /** What stands in the box to paste into. */
  text: string
  source: Source | null
  /** Made when the source was read, so that sending twice is one import. */
  importId: string
  /** Answers given now, beside those that are remembered. */
  answers: StoredAnswer[]
  /** All cells put right, remembered ones too; null until the first is changed. */
  corrections: CellCorrection[] | null
  /** By row key. */
  evidence: Record<string, EvidenceChoice>
  /** Keys of rows that are not imported. */
  leftOut: string[]
  mode: 'replace' | 'append'
}

/** Nothing chosen yet. */
export function emptyImport(year: number): ImportDraft {
  return {
    ...{ year, text: '', source: null, importId: '' },
    ...{ answers: [], corrections: null, evidence: {}, leftOut: [], mode: 'replace' },
  }
}

const FIRST_MONTH_FOR_NEXT_YEAR = '10'

/** Years a list may be for: last year's, for back-entry, this one, and from October on the next. */
export function importYears(today: Day): number[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, ...(today.slice(5, 7) >= FIRST_MONTH_FOR_NEXT_YEAR ? [year + 1] : [])]
}

/** With an answer in place of an earlier one to the same question. */
export function withAnswer(answers: readonly StoredAnswer[], answer: StoredAnswer): StoredAnswer[] {
  return [...answers.filter(({ id }) => id !== answer.id), answer]
}
