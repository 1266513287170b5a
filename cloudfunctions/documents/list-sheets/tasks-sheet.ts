import type { Workbook } from 'exceljs'
import { dayOf } from '../../../domain/calendar/beijing'
import { type TaskProgress, taskStateLabels } from '../../../domain/responsibilities/progress'
import type { RowProgress } from '../../services/responsibility-year'
import { assigneeWords, nameIn, turnWords } from '../../services/task-words'
import { dayCell, listLine, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { type ListSource, listRows, numberOf } from './source'
import { evidenceWords, notes } from './task-grounds'
import { figureWords, turnOf } from './task-lines'

/** Rows above the first line: title, note, heads. */
const HEAD_ROWS = 3
const columns = [
  ...['序号', '重点工作', '步骤、轮到谁', '责任人', '起', '止', '状态', '完成日期', '佐证', '登记说明'],
  ...['确认人', '确认日期'],
]
const columnWidths = [6, 28, 18, 18, 11, 11, 13, 11, 30, 30, 10, 11]
const middle = ['序号', '起', '止', '状态', '完成日期', '确认人', '确认日期'].map((name) => columns.indexOf(name))
/** 任务明细: every task with its days, where it stands, what shows it and who has signed it off. */
export function tasksSheet(book: Workbook, source: ListSource): void {
  const { year, now, branchName } = source
  const sheet = book.addWorksheet('任务明细', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  title(sheet, `${branchName} ${year}年责任清单任务明细`, madeAt(now), columns.length)
  heads(sheet, columns, 26)
  listRows(source).forEach((one, index) => {
    for (const progress of one.tasks) {
      listLine(sheet, taskCells(one, numberOf(one.row, index), progress, source), columnWidths, middle)
    }
  })
  sheet.autoFilter = { from: { row: HEAD_ROWS, column: 1 }, to: { row: HEAD_ROWS, column: columns.length } }
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
}

function taskCells(
  { row }: RowProgress,
  number: number,
  progress: TaskProgress,
  source: ListSource,
): (string | number | Date)[] {
  const { task, done, signOff } = progress
  const { members } = source
  return [
    ...[number, `${task.content.work}${row.dropped ? '（已停用）' : ''}`, turnOf(progress, source)],
    ...[ownerNames(progress, source), dayCell(task.from), dayCell(task.to), stateWords(progress)],
    ...[dayCell(done?.on), evidenceWords(progress, source), notes(progress, source)],
    ...(signOff
      ? [`${nameIn(members, signOff.by)}${signOff.standIn ? '（代）' : ''}`, dayCell(dayOf(signOff.at))]
      : ['', '']),
  ]
}

/** Whose turn it is, or the owners as the list has them. */
function ownerNames({ task }: TaskProgress, { members, today }: ListSource): string {
  const turn = turnWords(task.who, members, today)
  return turn ?? task.content.owners.map((owner) => assigneeWords(owner, members, today)).join('、')
}

function stateWords(progress: TaskProgress): string {
  const { state, done } = progress
  const figure = figureWords(progress)
  return `${taskStateLabels[state]}${done?.backEntered ? '（补录）' : ''}${figure === '' ? '' : `\n${figure}`}`
}
