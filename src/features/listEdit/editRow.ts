import { roleLabels } from '@domain/members/member'
import { withoutPersonalNumbers } from '@domain/members/personal-numbers'
import { rememberedFrom, type StoredAnswer } from '@domain/responsibilities/answers'
import { type Field, fieldLabels } from '@domain/responsibilities/columns'
import type { ListReading } from '@domain/responsibilities/import'
import type { ImportedCell, ImportedRow } from '@domain/responsibilities/import-row'
import { contentOf } from '@domain/responsibilities/list'
import { boundedContent, rowFault } from '@domain/responsibilities/row-bounds'
import type { TemplateRowId } from '@domain/responsibilities/template'
import { readTypedRow } from '@domain/responsibilities/typed-row'
import type { yearly } from '@/cloud/client'
import type { ListContext } from '@/cloud/listContext'

/** The cells that are read, in a list's order. */
export const readFields = ['work', 'leader', 'owner', 'deadline'] as const satisfies readonly Field[]
export type ReadField = (typeof readFields)[number]

/** A row as it is typed. */
export type RowDraft = Record<ReadField, string> & {
  /** Empty: what the row's words suggest. */
  evidence: TemplateRowId | 'byHand' | ''
  from: 'today' | 'start'
  reason: string
  answers: StoredAnswer[]
}

/** What the cloud answers for one row. */
export type RowReading = Awaited<ReturnType<typeof yearly.list.row.query>>
type StoredRow = Pick<RowReading['row'], 'cells' | 'leaders' | 'owners' | 'evidence' | 'number'>

export const emptyRow: RowDraft = {
  ...{ work: '', leader: '', owner: '', deadline: '' },
  ...{ evidence: '', from: 'today', reason: '', answers: [] },
}

const ditto = /^(?:同上|同前|〃|″|")$/

/** An office stays one, whoever holds it now, and a group however many it is: 书记 周明川 is 书记. */
function asWritten(words: string): string {
  const office = Object.values(roleLabels).find((one) => words.startsWith(`${one} `))
  return office ?? words.replace(/（\d+ 人）$/, '')
}

/** A row as it stands, to be changed; what it took from the row above is written out. */
export function draftOf({ cells, leaders, owners, evidence }: StoredRow): RowDraft {
  const written = (field: Field) => {
    const cell = cells.find((one) => one.field === field)
    const text = (cell?.corrected ?? cell?.text ?? '').trim()
    return ditto.test(text) ? '' : text
  }
  return {
    ...emptyRow,
    work: written('work'),
    leader: written('leader') || leaders.map(asWritten).join('、'),
    owner: written('owner') || owners.map(asWritten).join('、'),
    deadline: written('deadline'),
    evidence: evidence ?? 'byHand',
  }
}

/** The row as the parser understands it. */
export function readDraft(draft: RowDraft, context: ListContext, number?: number): ListReading {
  const { work, leader, owner, deadline, answers } = draft
  const typed = { work, leader, owner, deadline, ...(number !== undefined && { number: `${number}` }) }
  const remembered = rememberedFrom([...context.answers, ...answers])
  return readTypedRow(typed, { year: context.year, roster: context.roster, remembered })
}

/** By which evidence it is judged: what was chosen, else what its words suggest. */
export function evidenceOf(
  { evidence }: Pick<RowDraft, 'evidence'>,
  row: Pick<ImportedRow, 'suggested'>,
): TemplateRowId | undefined {
  if (evidence === '') return row.suggested
  return evidence === 'byHand' ? undefined : evidence
}

/** The row's cells with what is typed in place of theirs; what the list itself said stays beside it. */
export function cellsWith(cells: readonly ImportedCell[], draft: RowDraft): ImportedCell[] {
  const missing = readFields.filter(
    (field) => draft[field].trim() !== '' && !cells.some((cell) => cell.field === field),
  )
  const isRead = (field: Field): field is ReadField => readFields.some((one) => one === field)
  return [
    ...cells.map(({ field, title, text, corrected }): ImportedCell => {
      const typed = isRead(field) ? draft[field].trim() : (corrected ?? text)
      return typed === text.trim() ? { field, title, text } : { field, title, text, corrected: typed }
    }),
    ...missing.map((field) => ({ field, title: fieldLabels[field], text: draft[field].trim() })),
  ]
}

/** What is sent of the row. */
export function rowInput(draft: RowDraft, row: ImportedRow, stored?: StoredRow) {
  const { evidence: _suggested, ...content } = contentOf(row)
  const evidence = evidenceOf(draft, row)
  return boundedContent({
    ...content,
    cells: stored ? cellsWith(stored.cells, draft) : content.cells,
    ...(evidence && { evidence }),
  })
}

/** What keeps the row from being saved, by field; `row` for the whole. */
export function faultsOf(
  draft: RowDraft,
  row: ImportedRow,
  isNew: boolean,
): Partial<Record<ReadField | 'reason' | 'row', string>> {
  const faults: Partial<Record<ReadField | 'reason' | 'row', string>> = {}
  for (const field of [...readFields, 'reason'] as const) {
    if (withoutPersonalNumbers(draft[field]) !== draft[field]) {
      faults[field] = '请不要填写身份证号或手机号，系统不保存这些'
    }
  }
  if (draft.work.trim() === '') faults.work = '请写这一项的重点工作'
  if (!isNew && draft.reason.trim() === '') faults.reason = '请写一句为什么改'
  const fault = draft.work.trim() === '' ? undefined : (row.problem ?? rowFault(contentOf(row)))
  return fault === undefined ? faults : { ...faults, row: fault }
}
