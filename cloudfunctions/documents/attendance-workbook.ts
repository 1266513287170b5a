import { type Column, type PaperSize, Workbook, type Worksheet } from 'exceljs'
import { activityKinds } from '../../domain/activities/kinds'
import { type AttendanceCounts, registerMarkLabels } from '../../domain/attendance/register'
import { formatDateTime, formatDay } from '../../domain/calendar/format'
import type { AttendanceRegister } from '../services/register'

/** Columns after the activities, in the handbook's order. */
const countColumns: [keyof AttendanceCounts, string][] = [
  ['expected', '应到'],
  ['attended', '实到'],
  ['late', '迟到'],
  ['leave', '请假'],
  ['absent', '缺席'],
  ['open', '未登记'],
  ['observer', '列席'],
]

/** ECMA-376's number of the A3 sheet. */
const A3 = 8 as PaperSize

/** Rows above the first member: title, note, heads. */
const HEAD_ROWS = 3
const thin = { style: 'thin', color: { argb: 'FFBFB8B0' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

function title(sheet: Worksheet, text: string, note: string, width: number): void {
  sheet.addRow([text])
  sheet.mergeCells(1, 1, 1, width)
  sheet.getRow(1).height = 30
  sheet.getCell(1, 1).font = { size: 16, bold: true }
  sheet.getCell(1, 1).alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.addRow([note])
  sheet.mergeCells(2, 1, 2, width)
  sheet.getCell(2, 1).font = { size: 10, color: { argb: 'FF6F6862' } }
}

function heads(sheet: Worksheet, names: string[]): void {
  const row = sheet.addRow(names)
  row.height = 96
  row.eachCell((cell) => {
    cell.font = { bold: true, size: 10 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF7F5F1' } }
    cell.border = border
  })
}

function line(sheet: Worksheet, cells: (string | number)[]): void {
  sheet.addRow(cells).eachCell({ includeEmpty: true }, (cell, column) => {
    cell.alignment = { horizontal: column === 2 ? 'left' : 'center', vertical: 'middle' }
    cell.border = border
  })
}

function widths(sheet: Worksheet, list: number[]): void {
  list.forEach((width, index) => {
    const column: Partial<Column> = sheet.getColumn(index + 1)
    column.width = width
  })
}

function matrixSheet(book: Workbook, register: AttendanceRegister, branchName: string, now: string): void {
  const sheet = book.addWorksheet('考勤表', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  const { activities, rows, year } = register
  const width = 2 + activities.length + countColumns.length
  const signs = Object.values(registerMarkLabels).filter(({ sign }) => sign !== '')
  const legend = signs.map(({ sign, label }) => `${sign} ${label}`).join('　')
  const note = `${legend}　　制表：${formatDateTime(now, now)}　内部资料，注意保管`
  title(sheet, `${branchName} ${year} 年党员组织生活考勤表`, note, width)
  const columns = activities.map(
    ({ on, kind }) => `${formatDay(on, `${year}-06-30T00:00:00Z`)}\n${activityKinds[kind].label}`,
  )
  heads(sheet, ['序号', '姓名', ...columns, ...countColumns.map(([, label]) => label)])
  rows.forEach((row, index) => {
    const name = row.state === 'active' ? row.name : `${row.name}（已不在册）`
    const signsOf = row.marks.map((mark) => registerMarkLabels[mark].sign)
    line(sheet, [index + 1, name, ...signsOf, ...countColumns.map(([key]) => row.counts[key])])
  })
  widths(sheet, [6, 14, ...activities.map(() => 9), ...countColumns.map(() => 7)])
  sheet.pageSetup = { orientation: 'landscape', paperSize: A3, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

function activitySheet(book: Workbook, { activities, year }: AttendanceRegister): void {
  const sheet = book.addWorksheet('活动清单')
  sheet.addRow(['序号', '日期', '类别', '主题']).font = { bold: true }
  activities.forEach(({ on, kind, title: subject }, index) => {
    sheet.addRow([index + 1, formatDay(on, `${year}-06-30T00:00:00Z`), activityKinds[kind].label, subject])
  })
  widths(sheet, [6, 18, 14, 50])
}

/**
 * The year's register as the handbook has it (组织生活考勤表): a sheet with the matrix, a sheet with the activities.
 * Names, signs and counts only; texts are written as texts, never as formulas.
 */
export async function attendanceWorkbook(
  register: AttendanceRegister,
  branchName: string,
  now: string,
): Promise<Buffer> {
  const book = new Workbook()
  book.creator = branchName
  book.created = new Date(now)
  matrixSheet(book, register, branchName, now)
  activitySheet(book, register)
  return Buffer.from(await book.xlsx.writeBuffer())
}
