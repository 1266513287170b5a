import type { ListReading } from '@domain/responsibilities/import'
import type { ImportedRow } from '@domain/responsibilities/import-row'
import { contentOf, type RowContent } from '@domain/responsibilities/list'
import { matchWorks } from '@domain/responsibilities/match-rows'
import type { Question } from '@domain/responsibilities/question'
import { rowFault } from '@domain/responsibilities/row-bounds'
import { shortHash } from '@domain/responsibilities/short-hash'
import type { ListContext } from '@/cloud/listContext'
import type { EvidenceChoice, ImportDraft } from './importDraft'

/** How far a row is: understood, asked about, not importable as it is, left out. */
export type RowState = 'read' | 'ask' | 'problem' | 'leftOut'

/** A row on the screen, and what would be sent of it. */
export type ReviewRow = {
  key: string
  row: ImportedRow
  content: RowContent
  state: RowState
  /** Why it cannot be imported as it is. */
  problem?: string
}

/** A reading as it is looked at. */
export type Review = {
  rows: ReviewRow[]
  /** To be asked now, what concerns the whole table first; an answered one keeps its place. */
  questions: Question[]
  /** Words for several people: they are looked through together. */
  groups: Question[]
  /** Answered in an earlier import. */
  remembered: Question[]
}

/** What is known of the rows of this and of last year's list. */
type Known = Pick<ListContext, 'list' | 'lastYear'>

/** Rows by what they say, so that answering a question about the tables does not mix them up. */
function rowKeys(rows: readonly ImportedRow[]): string[] {
  const seen = new Map<string, number>()
  return rows.map(({ cells }) => {
    const hash = shortHash(cells.map(({ text }) => text).join('\t'))
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return `${hash}-${times}`
  })
}

/** Puts together what was read and what was decided. */
export function reviewOf(
  reading: ListReading,
  draft: Pick<ImportDraft, 'answers' | 'evidence' | 'leftOut'>,
  known: Known,
): Review {
  const { rows, questions } = reading
  const keys = rowKeys(rows)
  const settled = settledEvidence(rows, known)
  const open = new Set(questions.filter(({ answer }) => !answer).flatMap((question) => question.rows))
  const given = new Set(draft.answers.map(({ id }) => id))
  const [asked, remembered] = parted(questions, ({ id, answer }) => !answer || given.has(id))
  const [groups, single] = parted(asked, ({ about }) => about === 'group')
  return {
    rows: rows.map((row, index): ReviewRow => {
      const key = keys[index] ?? ''
      const content = withEvidence(contentOf(row), draft.evidence[key] ?? settled[index])
      const problem = row.problem ?? rowFault(content)
      const state = draft.leftOut.includes(key) ? 'leftOut' : problem ? 'problem' : open.has(row.row) ? 'ask' : 'read'
      return { key, row, content, state, ...(problem !== undefined && { problem }) }
    }),
    questions: inOrder(single),
    groups: inOrder(groups),
    remembered: inOrder(remembered),
  }
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

/** What concerns the whole table, then what nobody could guess, then what is only to be confirmed. */
function inOrder(questions: readonly Question[]): Question[] {
  const rank = ({ rows, suggested }: Question) => (rows.length === 0 ? 0 : suggested ? 2 : 1)
  return [...questions].sort((a, b) => rank(a) - rank(b) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
}

/** What somebody settled for the row of the same work, this year or last. */
function settledEvidence(rows: readonly ImportedRow[], { list, lastYear }: Known): (EvidenceChoice | undefined)[] {
  const works = rows.map(({ work }) => work)
  const stored = [list, lastYear].map((one) => {
    const byId = new Map((one?.rows ?? []).map((row) => [row.rowId, row]))
    return matchWorks(one?.rows ?? [], works).map((rowId) => (rowId === undefined ? undefined : byId.get(rowId)))
  })
  return rows.map((_row, index) => {
    const row = stored[0]?.[index] ?? stored[1]?.[index]
    return row && (row.evidence ?? 'byHand')
  })
}

function withEvidence({ evidence, ...content }: RowContent, choice: EvidenceChoice | undefined): RowContent {
  const chosen = choice ?? evidence
  return chosen === undefined || chosen === 'byHand' ? content : { ...content, evidence: chosen }
}

/** The rows that would be imported. */
export function importedRows({ rows }: Pick<Review, 'rows'>): ReviewRow[] {
  return rows.filter(({ state }) => state === 'read' || state === 'ask')
}

/** The whole in figures. `times`: dated times and what runs through the year. */
export function figuresOf({ rows }: Pick<Review, 'rows'>) {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length
  return {
    rows: rows.length,
    times: rows.reduce((sum, { row }) => sum + row.occurrences.length, 0),
    ...{ read: count('read'), ask: count('ask'), problem: count('problem'), leftOut: count('leftOut') },
  }
}

/** "21 项已读懂，4 项请您确认，原文一字不丢". */
export function figuresInWords({ read, ask, problem, leftOut }: ReturnType<typeof figuresOf>): string {
  return [
    `${read} 项已读懂`,
    ...(ask > 0 ? [`${ask} 项请您确认`] : []),
    ...(problem > 0 ? [`${problem} 项有问题，先不导入`] : []),
    ...(leftOut > 0 ? [`${leftOut} 项不导入`] : []),
    '原文一字不丢',
  ].join('，')
}

/** Names nobody has been found for, each once. */
export function openNames(rows: readonly ReviewRow[]): string[] {
  const open = rows.flatMap(({ content: { leaders, owners, turns } }) =>
    [...leaders, ...owners, ...turns.flatMap(({ assignee }) => assignee ?? [])].filter(({ kind }) => kind === 'open'),
  )
  return [...new Set(open.map(({ words }) => words))]
}

/** What an import would do with the list there is; which rows would end. */
export function previewOf(
  list: ListContext['list'],
  rows: readonly ReviewRow[],
): { stay: number; added: number; ending: string[] } {
  const known = list?.rows ?? []
  const matches = matchWorks(
    known,
    rows.map(({ content }) => content.work),
  )
  const stay = matches.filter((match) => match !== undefined).length
  const ending = known.filter(({ rowId }) => !matches.includes(rowId)).map(({ work }) => work)
  return { stay, added: rows.length - stay, ending }
}

/** "第 21 项 层层签订责任书", "第 4、7、8 项等 9 项". */
export function rowsInWords(question: Pick<Question, 'rows'>, rows: readonly ReviewRow[]): string {
  const concerned = question.rows.flatMap((row) => rows[row - 1]?.row ?? [])
  const [first] = concerned
  if (!first) return '整张清单'
  const numbers = concerned.map(({ number, row }) => number ?? row)
  if (concerned.length === 1) return `第 ${numbers[0]} 项 ${first.work}`
  const named = numbers.slice(0, NAMED).join('、')
  return `第 ${named} 项${numbers.length > NAMED ? `等 ${numbers.length} 项` : ''}`
}

const NAMED = 6
