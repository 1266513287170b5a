import type { Workbook, Worksheet } from 'exceljs'
import { formatKnownDate } from '../../../domain/calendar/format'
import type { Fen } from '../../../domain/dues/money'
import { total } from '../../services/dues-book'
import type { DuesYear } from '../../services/dues-year'
import { printedList } from '../list-parts'
import { heads, title, widths } from '../sheet-parts'
import { Amount, duesLine, moneyWidth } from './parts'

/** Rows above the first member: title, note, heads. */
const HEAD_ROWS = 3

type Paid = { name: string; paid: Fen; extra: Fen }

/** Until when amounts are those of the whole year, and of one that still runs. */
function periodWords({ year, today }: Pick<DuesYear, 'year' | 'today'>): string {
  const whole = `${year}年1月至12月`
  return today > `${year}-12-31` ? whole : `${whole}（截至${formatKnownDate(today)}）`
}

/**
 * 党费收缴公示: names and amounts, for everybody's eyes. Nothing else of what is known: no kinds, monthly amounts or bases,
 * nothing of what is owed. Whoever paid nothing is not named: that would tell of an exemption or pillory.
 */
export function disclosureSheet(book: Workbook, source: DuesYear): void {
  const { branchName, year, register } = source
  const sheet = book.addWorksheet('公示', { views: [{ state: 'frozen', ySplit: HEAD_ROWS }] })
  const people: Paid[] = register.rows.filter(({ paid, extra }) => paid !== 0 || extra !== 0)
  const withExtra = people.some(({ extra }) => extra !== 0)
  const columns = ['序号', '姓名', '全年实交', ...(withExtra ? ['自愿多交'] : [])]
  const note = `党支部：${branchName}\n期间：${periodWords(source)}　　单位：元`
  title(sheet, `${year} 年党费收缴公示`, note, columns.length)
  sheet.getCell(2, 1).font = { size: 12 }
  sheet.getRow(2).height = 40
  heads(sheet, columns, 28)
  const sums = [total(people, ({ paid }) => paid), total(people, ({ extra }) => extra)]
  const amounts = (paid: Fen, extra: Fen) => [new Amount(paid), ...(withExtra ? [new Amount(extra)] : [])]
  const wide = moneyWidth(20, sums)
  const columnWidths = [8, withExtra ? 24 : 34, wide, ...(withExtra ? [wide] : [])]
  people.forEach(({ name, paid, extra }, index) => {
    duesLine(sheet, [index + 1, name, ...amounts(paid, extra)], columnWidths, [0])
  })
  duesLine(sheet, ['', `合计 ${people.length} 人`, ...amounts(sums[0] ?? 0, sums[1] ?? 0)], columnWidths, [0], true)
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS, 'portrait')
  foot(sheet, branchName, columns.length)
}

/** When it hangs out, whom to ask, the place for the seal. */
function foot(sheet: Worksheet, branchName: string, width: number): void {
  const lines = [
    ['', 'left'],
    ['公示时间：　　　　年　　月　　日至　　　　年　　月　　日', 'left'],
    ['如有疑问，请在公示期内向支部反映。', 'left'],
    ['', 'left'],
    [`${branchName}（盖章）`, 'right'],
    ['　　　　年　　月　　日', 'right'],
  ] as const
  for (const [text, horizontal] of lines) {
    const row = sheet.addRow([text])
    row.height = 24
    sheet.mergeCells(row.number, 1, row.number, width)
    row.getCell(1).alignment = { horizontal, vertical: 'middle', wrapText: true }
    row.getCell(1).font = { size: 12 }
  }
}
