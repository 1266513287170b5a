import type { Workbook } from 'exceljs'
import { activityKinds } from '../../../domain/activities/kinds'
import { leaveCategories } from '../../../domain/attendance/leave'
import { type AttendanceCounts, registerMarkLabels } from '../../../domain/attendance/register'
import type { RegisterRow } from '../../services/register'
import { heads, line, madeAt, printed, title, widths } from '../sheet-parts'
import { dayIn, nameOf, type SheetSource } from './parts'

/** Columns after the activities, in the handbook's order. */
const countColumns: [keyof AttendanceCounts, string][] = [
  ['expected', '应到'],
  ['attended', '实到'],
  ['late', '迟到'],
  ['leave', '请假'],
  ['absent', '缺席'],
  ['madeUp', '补学'],
  ['open', '未登记'],
  ['observer', '列席'],
]

/** Rows above the first member: title, note, heads. */
const HEAD_ROWS = 3

/** A row's signs; of somebody on leave the kind of leave stands beside: 假·公. */
function signsOf({ marks, why }: RegisterRow): string[] {
  const signs = marks.map((mark) => registerMarkLabels[mark].sign)
  for (const { column, category } of why) {
    if (category && marks[column] === 'leave') signs[column] += `·${leaveCategories[category].sign}`
  }
  return signs
}

function legend(): string {
  const signs = Object.values(registerMarkLabels).filter(({ sign }) => sign !== '')
  const { sign: leave } = registerMarkLabels.leave
  const kinds = Object.values(leaveCategories).map(({ sign, label }) => `${leave}·${sign} ${label}`)
  return [...signs.map(({ sign, label }) => `${sign} ${label}`), ...kinds].join('　')
}

/** 考勤表: member × activity, with each member's counts. */
export function matrixSheet(book: Workbook, { register, branchName, now }: SheetSource): void {
  const sheet = book.addWorksheet('考勤表', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  const { activities, rows, year } = register
  const width = 2 + activities.length + countColumns.length
  title(sheet, `${branchName} ${year} 年党员组织生活考勤表`, `${legend()}　　${madeAt(now)}`, width)
  const columns = activities.map(({ on, kind }) => `${dayIn(register, on)}\n${activityKinds[kind].label}`)
  heads(sheet, ['序号', '姓名', ...columns, ...countColumns.map(([, label]) => label)], 96)
  rows.forEach((row, index) => {
    const counts = countColumns.map(([key]) => row.counts[key])
    line(sheet, [index + 1, nameOf(row), ...signsOf(row), ...counts], [2])
  })
  widths(sheet, [6, 18, ...activities.map(() => 9), ...countColumns.map(() => 7)])
  printed(sheet, 'A3', HEAD_ROWS)
}
