import type { Workbook } from 'exceljs'
import { channelLabels, sumOf } from '../../../domain/dues/entry'
import { linesWords, runWords } from '../../../domain/dues/month-runs'
import type { DuesYear } from '../../services/dues-year'
import { dayCell, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { entryKind, entryMarks, reversalWords } from './entry-words'
import { Amount, duesLine, moneyWidth } from './parts'

/** Rows above the first entry: title, note, heads. */
const HEAD_ROWS = 3
const columns = [
  ...['序号', '收款日期', '姓名', '事项', '所交月份和金额', '金额', '方式', '收款人', '登记人', '代交人'],
  ...['补交、补录', '冲正', '归入上缴'],
]
const MIDDLE = [0, 1, 3, 6, 12]

/** 交费明细: every entry that was received in the year or pays for a month of it, as they came. */
export function entriesSheet(book: Workbook, source: DuesYear): void {
  const { branchName, year, now, entries, books, nameOf } = source
  const sheet = book.addWorksheet('交费明细', { views: [{ state: 'frozen', xSplit: 3, ySplit: HEAD_ROWS }] })
  const note = `单位：元。${year} 年收到的，和为 ${year} 年的月份交的，都在这里；登记了就不改，错了的另记一笔冲正。　　${madeAt(now)}`
  title(sheet, `${branchName} ${year} 年党费交费明细`, note, columns.length)
  heads(sheet, columns, 24)
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const ownOf = new Map(books.map((own) => [own.member._id, own]))
  const total = sumOf(entries)
  const wide = moneyWidth(12, [total, ...entries.map(({ fen }) => fen)])
  const columnWidths = [6, 12, 12, 14, 30, wide, 10, 10, 10, 12, 16, 30, 12]
  entries.forEach((entry, index) => {
    const { memberId, on, extra, lines, fen, channel, takenBy, by, paidBy = '', account } = entry
    const cells = [
      ...[index + 1, dayCell(on), nameOf(memberId), entryKind(entry)],
      ...[extra ? '' : linesWords(lines, year), new Amount(fen), channelLabels[channel]],
      ...[nameOf(takenBy), nameOf(by), paidBy, entryMarks(entry, ownOf.get(memberId))],
      ...[reversalWords(entry, byId), runWords({ from: account, to: account }, year)],
    ]
    duesLine(sheet, cells, columnWidths, MIDDLE)
  })
  const sum = ['', '', `合计 ${entries.length} 笔`, '', '', new Amount(total), '', '', '', '', '', '', '']
  duesLine(sheet, sum, columnWidths, MIDDLE, true)
  if (entries.length > 0)
    sheet.autoFilter = {
      from: { row: HEAD_ROWS, column: 1 },
      to: { row: HEAD_ROWS + entries.length, column: columns.length },
    }
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
}
