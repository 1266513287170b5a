import type { Workbook } from 'exceljs'
import { activityKinds } from '../../../domain/activities/kinds'
import { attendanceLabels } from '../../../domain/attendance/attendance'
import { leaveCategories } from '../../../domain/attendance/leave'
import type { RegisterRow } from '../../services/register'
import { heads, line, madeAt, printed, title, widths } from '../sheet-parts'
import { dayIn, nameOf, type SheetSource } from './parts'

/** Rows above the first line: title, note, heads. */
const HEAD_ROWS = 3
const columns = ['序号', '日期', '类别', '主题', '姓名', '情况', '请假类别', '补学日期']

/** What is known of one member's missing one activity; null for somebody who came, or of whom nothing is known. */
function missed({ marks, why }: RegisterRow, column: number) {
  const mark = marks[column]
  if (mark !== 'leave' && mark !== 'absent' && mark !== 'madeUp') return null
  const { category, madeUpOn, missed: closed } = why.find((one) => one.column === column) ?? {}
  const state = mark === 'madeUp' ? (closed ?? 'absent') : mark
  return { state, category, madeUpOn }
}

/** 请假缺席明细: every leave and absence with its category and when it was made up, in the order of the activities. */
export function absencesSheet(book: Workbook, { register, branchName, now }: SheetSource): void {
  const sheet = book.addWorksheet('请假缺席明细', { views: [{ state: 'frozen', ySplit: HEAD_ROWS }] })
  const { activities, rows, year } = register
  title(sheet, `${branchName} ${year} 年请假缺席明细`, madeAt(now), columns.length)
  heads(sheet, columns, 24)
  const all = activities.flatMap(({ on, kind, title: subject }, column) =>
    rows.flatMap((row) => {
      const found = missed(row, column)
      if (!found) return []
      const { state, category, madeUpOn } = found
      return [
        [
          dayIn(register, on),
          activityKinds[kind].label,
          subject,
          nameOf(row),
          attendanceLabels[state],
          category ? leaveCategories[category].label : '',
          madeUpOn ? dayIn(register, madeUpOn) : '',
        ],
      ]
    }),
  )
  all.forEach((cells, index) => {
    line(sheet, [index + 1, ...cells], [4, 5])
  })
  sheet.autoFilter = { from: { row: HEAD_ROWS, column: 1 }, to: { row: HEAD_ROWS, column: columns.length } }
  widths(sheet, [6, 16, 12, 44, 16, 8, 10, 16])
  printed(sheet, 'A4', HEAD_ROWS)
}
