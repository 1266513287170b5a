import type { Workbook, Worksheet } from 'exceljs'
import type { Field } from '../../../domain/responsibilities/columns'
import { currentOf } from '../../../domain/responsibilities/list'
import { type TaskState, taskStateLabels } from '../../../domain/responsibilities/progress'
import type { RowProgress } from '../../services/responsibility-year'
import { listLine, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { cellGrid } from './cell-grid'
import { dayWords, type ListSource, listRows } from './source'
import { confirmations, standings } from './standings'

/** Rows above the first line: title, note, heads. */
const HEAD_ROWS = 3
const added = ['完成情况', '责任领导确认']
const addedWidths = [48, 28]
const fieldWidths: Record<Field, number> = {
  number: 6,
  work: 30,
  leader: 11,
  owner: 17,
  deadline: 24,
  note: 16,
  other: 14,
}

/** 责任清单: the table people started from, cell by cell, and how far each row is. */
export function listSheet(book: Workbook, source: ListSource): void {
  const { list, year, now, branchName } = source
  const sheet = book.addWorksheet('责任清单', { views: [{ state: 'frozen', ySplit: HEAD_ROWS }] })
  const { columns, cellsOf } = cellGrid(list)
  const all = [...columns.map(({ field }) => fieldWidths[field]), ...addedWidths]
  title(sheet, `${branchName} ${year}年责任清单及完成情况`, `${totals(source)}　　${madeAt(now)}`, all.length)
  heads(sheet, [...columns.map((column) => column.title), ...added], 26)
  for (const one of listRows(source)) {
    const own = cellsOf(currentOf(one.row).cells).map((text, index) =>
      columns[index]?.field === 'number' ? plainNumber(text) : text,
    )
    listLine(sheet, [...own, standingOf(one, source), confirmations(one, source)], all, [0])
  }
  widths(sheet, all)
  printedList(sheet, HEAD_ROWS)
  grey(sheet, source)
}

/** A number stays one; 1.1 and 001 are words. */
function plainNumber(text: string): string | number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : text
}

function standingOf(one: RowProgress, source: ListSource): string {
  const { dropped } = one.row
  const ended = dropped ? [`已停用（${dayWords(dropped.from, source.year)}起）：${dropped.reason}`] : []
  return [...ended, ...standings(one, source)].join('\n')
}

/** "共 126 件应办事项：已完成 98 件 …". */
function totals({ rows }: ListSource): string {
  const tasks = rows.flatMap((one) => one.tasks)
  const states = Object.keys(taskStateLabels) as TaskState[]
  const counted = states.flatMap((state) => {
    const count = tasks.filter((task) => task.state === state).length
    return count > 0 ? [`${taskStateLabels[state]} ${count}`] : []
  })
  const done = tasks.filter((task) => task.done)
  const signed = done.filter(({ signOff }) => signOff).length
  return tasks.length === 0
    ? '没有应办事项'
    : `共 ${tasks.length} 件应办事项：${counted.join('、')}。完成的 ${done.length} 件里，责任领导已确认 ${signed} 件。`
}

/** What was given up is not to be taken for what is on the list. */
function grey(sheet: Worksheet, source: ListSource): void {
  listRows(source).forEach(({ row }, index) => {
    if (!row.dropped) return
    sheet.getRow(HEAD_ROWS + 1 + index).eachCell((cell) => {
      cell.font = { ...cell.font, color: { argb: 'FF6F6862' } }
    })
  })
}
