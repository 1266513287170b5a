import type { Workbook, Worksheet } from 'exceljs'
import { addYears, monthsBegun, yearSums } from '../../../domain/dues/year-sums'
import { livelihoodLabels } from '../../../domain/members/member'
import type { MemberBook } from '../../services/dues-book'
import type { DuesYear } from '../../services/dues-year'
import { printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { monthCell, monthLegend } from './month-cell'
import { Amount, type DuesCell, duesLine, moneyWidth, nameWith } from './parts'
import { remarkOf } from './remarks'

/** Rows above the first member: title, note, heads. */
const HEAD_ROWS = 3
/** 序号, 类别, 月交额, the months: words in these stand in the middle. */
const MIDDLE = [0, 2, 3, ...Array.from({ length: 12 }, (_, index) => index + 4)]
/** Who signs the register on paper. */
const SIGNERS = ['收缴人', '审核人', '党支部书记', '日期']

/** `1–11月`: what the sums of what is owed stand for. */
function begunWords(begun: number): string {
  if (begun === 0) return '还没有到'
  return begun === 1 ? '1月' : `1–${begun}月`
}

/** 党费收缴登记表: member × month, with each member's sums. */
export function registerSheet(book: Workbook, source: DuesYear): void {
  const { register, branchName, year, now } = source
  const { rows, totals } = register
  const sheet = book.addWorksheet('登记表', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  const begun = monthsBegun(rows[0]?.months ?? [])
  const columns = [
    ...['序号', '姓名', '类别', '月交额'],
    ...totals.months.map((_month, index) => `${index + 1}月`),
    ...[`应交合计\n（${begunWords(begun)}）`, '实交合计', '差额', '自愿多交', '备注'],
  ]
  title(sheet, `${branchName} ${year} 年党费收缴登记表`, `单位：元。${monthLegend}　　${madeAt(now)}`, columns.length)
  heads(sheet, columns, 34)
  const years = rows.map(({ months }) => yearSums(months))
  const all = addYears(years)
  const columnWidths = [
    ...[
      5,
      11,
      11,
      moneyWidth(
        8,
        rows.map(({ monthly }) => monthly ?? 0),
      ),
    ],
    ...totals.months.map(({ paid }, index) =>
      moneyWidth(8.5, [paid, ...rows.map((row) => row.months[index]?.paid ?? 0)]),
    ),
    ...[all.owed, all.paid, all.missing, totals.extra].map((fen) => moneyWidth(9.5, [fen])),
    26,
  ]
  rows.forEach((row, index) => {
    const own = source.books.find(({ member }) => member._id === row.memberId) as MemberBook
    const { owed, paid, missing } = years[index] ?? yearSums([])
    const cells: DuesCell[] = [
      ...[index + 1, nameWith(row), livelihoodLabels[row.livelihood]],
      row.monthly === null ? '未核定' : new Amount(row.monthly),
      ...row.months.map((month) => monthCell(month, row.state)),
      ...[new Amount(owed), new Amount(paid), new Amount(missing, missing > 0), new Amount(row.extra)],
      remarkOf(row, own, year),
    ]
    duesLine(sheet, cells, columnWidths, MIDDLE)
  })
  const sums = [all.owed, all.paid, all.missing, totals.extra].map((fen) => new Amount(fen))
  const months = totals.months.map(({ paid }) => new Amount(paid))
  duesLine(sheet, ['', `合计 ${rows.length} 人`, '', '', ...months, ...sums, ''], columnWidths, MIDDLE, true)
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
  signatures(sheet, columns.length)
}

/** Places for those who answer for it, under the table. */
function signatures(sheet: Worksheet, width: number): void {
  sheet.addRow([])
  const row = sheet.addRow([SIGNERS.map((who) => `${who}：＿＿＿＿＿＿＿＿`).join('　　　　')])
  row.height = 36
  sheet.mergeCells(row.number, 1, row.number, width)
  row.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' }
  row.getCell(1).font = { size: 12 }
}
