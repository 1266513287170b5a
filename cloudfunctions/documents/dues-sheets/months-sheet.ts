import type { Workbook } from 'exceljs'
import { shortMonthWords } from '../../../domain/dues/month-words'
import { total } from '../../services/dues-book'
import type { DuesYear } from '../../services/dues-year'
import { dayCell, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { Amount, duesLine, moneyWidth } from './parts'

/** Rows above the first month: title, note, heads. */
const HEAD_ROWS = 3
const columns = ['月份', '应交', '实交', '交齐人数', '本月收到', '其中自愿多交', '上缴', '上缴日期', '差额', '备注']
const MIDDLE = [0, 3, 7]

/** 每月汇总: what each month asks and got, what came in for its hand-over, and what was handed over. */
export function monthsSheet(book: Workbook, { branchName, year, now, months }: DuesYear): void {
  const sheet = book.addWorksheet('每月汇总', { views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROWS }] })
  const note = `单位：元。应交、实交按所交的月份算；本月收到按归入上缴的月份算；差额 = 本月收到 − 上缴。　　${madeAt(now)}`
  title(sheet, `${branchName} ${year} 年党费每月汇总`, note, columns.length)
  heads(sheet, columns, 24)
  const closings = months.flatMap(({ closing }) => closing ?? [])
  const sums = {
    owed: total(months, ({ owed }) => owed),
    paid: total(months, ({ paid }) => paid),
    received: total(months, ({ received }) => received),
    extra: total(months, ({ extra }) => extra),
    handed: total(closings, ({ handed }) => handed),
    difference: total(closings, ({ difference }) => difference),
  }
  const wide = moneyWidth(12, Object.values(sums))
  const columnWidths = [8, wide, wide, 11, wide, wide, wide, 13, wide, 34]
  for (const { month, owed, paid, members, complete, received, extra, closing } of months) {
    const handed = closing
      ? [new Amount(closing.handed), dayCell(closing.handedOn), new Amount(closing.difference), closing.note ?? '']
      : ['', '', '', '']
    const figures = [new Amount(received), new Amount(extra), ...handed]
    const cells = [shortMonthWords(month), new Amount(owed), new Amount(paid), `${complete}/${members}`, ...figures]
    duesLine(sheet, cells, columnWidths, MIDDLE)
  }
  const sum = [
    ...['合计', new Amount(sums.owed), new Amount(sums.paid), ''],
    ...[
      new Amount(sums.received),
      new Amount(sums.extra),
      new Amount(sums.handed),
      '',
      new Amount(sums.difference),
      '',
    ],
  ]
  duesLine(sheet, sum, columnWidths, MIDDLE, true)
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
}
