import type { Day } from '../calendar/beijing'
import type { Assignee } from './assign'
import type { Field } from './columns'
import type { ImportedRow } from './import-row'
import type { Turn } from './row-sentence'
import type { Schedule } from './schedule'
import type { TemplateRowId } from './template'

/** The branch's responsibility list of one year (责任清单): one document, so that it is taken over whole or not at all. */
export type ResponsibilityList = {
  /** {@link listId}. */
  _id: string
  branchId: string
  year: number
  source: ListSource
  /** What the columns were called where the list came from, in its order. */
  titles: string[]
  rows: ResponsibilityRow[]
  /** What the latest import did, so that a repeat answers the same. */
  lastImport?: { importId: string; outcome: ListOutcome }
  /** WeChat asked for a human look at the text: until then only officers see the list. */
  textHeld?: true
  /** Counts the changes: who changes a list says which one they saw. */
  revision: number
  createdBy: string
  createdAt: string
  updatedBy: string
  updatedAt: string
}

/** Where a list came from. */
export type ListSource = 'pasted' | 'file' | 'template' | 'lastYear' | 'byHand'

export const listSourceLabels: Record<ListSource, string> = {
  pasted: '粘贴的清单',
  file: '上传的文件',
  template: '自带的模板',
  lastYear: '去年的清单',
  byHand: '逐项填写',
}

/** What an import did with the rows. */
export type ListOutcome = { kept: number; changed: number; added: number; dropped: number }

/** A row (一项重点工作) with everything it ever said: a change in mid-year leaves what lies before it as it was. */
export type ResponsibilityRow = {
  rowId: string
  /** Oldest first; each holds from its day until the next one's. */
  versions: RowVersion[]
  /** Taken off the list; what was due before that day stays. */
  dropped?: { from: Day; reason: string; by: string; at: string }
}

/** What a row says. */
export type RowContent = {
  /** The list's own number, if it has one. */
  number?: number
  /** All cells as the list has them, in its columns' order. */
  cells: ListCell[]
  work: string
  leaders: Assignee[]
  owners: Assignee[]
  schedule: Schedule
  turns: Turn[]
  /** The row of the evidence table by which it is judged; without it, done is what people say is done. */
  evidence?: TemplateRowId
}

/** A cell as written, and as it was put right by hand. */
export type ListCell = { field: Field; title: string; text: string; corrected?: string }

export type RowVersion = RowContent & { from: Day; reason?: string; by: string; at: string }

/** A list may have so many rows, old ones with them. */
export const MOST_LIST_ROWS = 300

/** One list a branch and year. */
export function listId(branchId: string, year: number): string {
  return `${branchId}:${year}`
}

/** What a row says now: its last version. */
export function currentOf({ versions }: ResponsibilityRow): RowVersion {
  const last = versions[versions.length - 1]
  if (!last) throw new Error('a row without a version')
  return last
}

/** What of an imported row is kept. */
export function contentOf({
  number,
  cells,
  work,
  leaders,
  owners,
  schedule,
  turns,
  suggested,
}: ImportedRow): RowContent {
  return {
    ...(number !== undefined && { number }),
    cells,
    work,
    leaders,
    owners,
    schedule,
    turns,
    ...(suggested && { evidence: suggested }),
  }
}
