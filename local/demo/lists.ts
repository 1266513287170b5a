import { addDays, type Day, dayOf, type Instant, instantAt } from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { readListCells } from '../../domain/responsibilities/import'
import {
  contentOf,
  listId,
  type ResponsibilityList,
  type ResponsibilityRow,
  type RowContent,
  type RowVersion,
} from '../../domain/responsibilities/list'
import type { ListMemory } from '../../domain/responsibilities/memory'
import { earlier, minutesLater } from './activities'
import { demoId } from './derive'
import { droppedRow, listAnswers, listTable, revisedRow } from './list-table'
import { firstDay, memberIdOf } from './roster'

const WORK = 1
const DEADLINE = 4

/** When a year's list was taken over: early in January; last year's when the branch began to keep its records here. */
export function listMadeAt(year: number, now: Instant): Instant {
  const began = firstDay(dayOf(now))
  const day = `${year}-01-08` < began ? addDays(began, 5) : `${year}-01-08`
  return earlier(instantAt(day, '09:30'), minutesLater(now, -45))
}

/** This year's list and last year's, each read from its file as a person's would be, with what has become of its rows since. */
export function demoLists(branchId: string, members: readonly Member[], now: Instant): ResponsibilityList[] {
  const year = Number(dayOf(now).slice(0, 4))
  return [listOf(branchId, year - 1, members, now, false), listOf(branchId, year, members, now, true)]
}

/** What the branch has answered once. */
export function demoListMemory(branchId: string, now: Instant): ListMemory {
  const answers = Object.entries(listAnswers).map(([id, answer]) => ({ id, ...answer }))
  return {
    _id: branchId,
    branchId,
    answers,
    corrections: [],
    updatedAt: listMadeAt(Number(dayOf(now).slice(0, 4)), now),
  }
}

function listOf(
  branchId: string,
  year: number,
  members: readonly Member[],
  now: Instant,
  goesOn: boolean,
): ResponsibilityList {
  const at = listMadeAt(year, now)
  const by = memberIdOf('organisation')
  const changes = goesOn ? changesOf(year, members, now) : []
  const version = (content: RowContent): RowVersion => ({ ...content, from: `${year}-01-01`, by, at })
  const rows = contentsOf(listTable, year, members).map((content): ResponsibilityRow => {
    const row = { rowId: rowIdOf(year, content.number ?? 0), versions: [version(content)] }
    return changes.reduce((changed, change) => change(changed, content.number ?? 0), row)
  })
  const changedAt = changes.length > 0 ? changedOn(year, changes.length) : at
  return {
    _id: listId(branchId, year),
    branchId,
    year,
    source: goesOn ? 'lastYear' : 'file',
    titles: [...(listTable[0] ?? [])],
    rows,
    revision: 1 + changes.length,
    createdBy: by,
    createdAt: at,
    updatedBy: by,
    updatedAt: changedAt,
  }
}

/** The id of the year's row of that number. */
export function rowIdOf(year: number, number: number): string {
  return demoId('row', year, number)
}

function contentsOf(table: readonly (readonly string[])[], year: number, members: readonly Member[]): RowContent[] {
  const roster = members.map(({ _id, name, state }) => ({ memberId: _id, name, active: state === 'active' }))
  return readListCells(table, { year, roster, remembered: listAnswers }).rows.map(contentOf)
}

type Change = (row: ResponsibilityRow, number: number) => ResponsibilityRow

const changeDays = (year: number): Day[] => [`${year}-${revisedRow.from}`, `${year}-${droppedRow.from}`]
const changedOn = (year: number, changes: number): Instant => instantAt(changeDays(year)[changes - 1] ?? '', '15:10')

/** What has been changed by now. */
function changesOf(year: number, members: readonly Member[], now: Instant): Change[] {
  const by = memberIdOf('organisation')
  const [revisedFrom = '', droppedFrom = ''] = changeDays(year)
  const changes: Change[] = [
    (row, number) => {
      if (number !== revisedRow.number) return row
      const [content] = contentsOf(revisedTable(), year, members)
      const said = { from: revisedFrom, reason: revisedRow.reason, by, at: changedOn(year, 1) }
      return { ...row, versions: [...row.versions, ...(content ? [{ ...content, ...said }] : [])] }
    },
    (row, number) =>
      number === droppedRow.number
        ? { ...row, dropped: { from: droppedFrom, reason: droppedRow.reason, by, at: changedOn(year, 2) } }
        : row,
  ]
  return changes.filter((_change, index) => changedOn(year, index + 1) < now)
}

/** The changed row alone, below the heads. */
function revisedTable(): string[][] {
  const [heads = []] = listTable
  const row = listTable.find(([number]) => number === String(revisedRow.number)) ?? []
  return [
    [...heads],
    row.map((cell, column) => (column === DEADLINE && row[WORK] !== undefined ? revisedRow.deadline : cell)),
  ]
}
