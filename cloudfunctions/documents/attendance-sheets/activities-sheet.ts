import type { Workbook } from 'exceljs'
import { activityKinds } from '../../../domain/activities/kinds'
import { countMarks } from '../../../domain/attendance/register'
import { dayOf } from '../../../domain/calendar/beijing'
import type { RegisterActivityLine } from '../../services/register'
import { heads, line, madeAt, printed, title, widths } from '../sheet-parts'
import { dayIn, type SheetSource } from './parts'

/** Rows above the first line: title, note, heads. */
const HEAD_ROWS = 3
const columns = ['序号', '日期', '类别', '主题', '应到', '实到', '出勤率', '备注']
const RATE = columns.indexOf('出勤率') + 1

/** What has to be said of an activity beside its figures. */
function remarkOf(register: SheetSource['register'], { backEntered }: RegisterActivityLine, running: boolean): string {
  const entered = backEntered && `补录：${backEntered.by} ${dayIn(register, dayOf(backEntered.at))}`
  return [running ? '还没结束' : '', entered].filter(Boolean).join('；')
}

/** 活动清单: every activity with how many were to come and came; of one that is not over no rate is given. */
export function activitiesSheet(book: Workbook, { register, branchName, now }: SheetSource): void {
  const sheet = book.addWorksheet('活动清单', { views: [{ state: 'frozen', ySplit: HEAD_ROWS }] })
  const { activities, rows, year } = register
  title(sheet, `${branchName} ${year} 年组织生活活动清单`, `出勤率 = 实到 ÷ 应到。　　${madeAt(now)}`, columns.length)
  heads(sheet, columns, 24)
  activities.forEach((activity, column) => {
    const marks = rows.map((row) => row.marks[column] ?? 'none')
    const { expected, attended } = countMarks(marks)
    const waiting = marks.filter((mark) => mark === 'upcoming').length
    const rate = waiting > 0 || expected === 0 ? '' : attended / expected
    const { on, kind, title: subject } = activity
    const figures = [expected + waiting, attended, rate]
    const remark = remarkOf(register, activity, waiting > 0)
    line(
      sheet,
      [column + 1, dayIn(register, on), activityKinds[kind].label, subject, ...figures, remark],
      [4, columns.length],
    )
  })
  sheet.getColumn(RATE).numFmt = '0.0%'
  widths(sheet, [6, 16, 12, 44, 7, 7, 9, 26])
  printed(sheet, 'A4', HEAD_ROWS)
}
