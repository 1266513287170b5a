import type { Workbook } from 'exceljs'
import { runWords } from '../../../domain/dues/month-runs'
import { reliefLabels, reliefStateLabels } from '../../../domain/dues/relief'
import type { DuesYear } from '../../services/dues-year'
import { dayCell, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { Amount, duesLine, nameWith } from './parts'

/** Rows above the first line: title, note, heads. */
const HEAD_ROWS = 3
const columns = ['序号', '姓名', '类别', '月份', '每月交', '支部提出', '结果', '批准的党组织', '决定日期']
const columnWidths = [6, 16, 12, 24, 12, 14, 14, 26, 14]
const MIDDLE = [0, 2, 5, 6, 8]

/** 少交免交: who pays less or nothing in which months, proposed and approved when and by whom; never why. */
export function reliefsSheet(book: Workbook, { branchName, year, now, books }: DuesYear): void {
  const sheet = book.addWorksheet('少交免交', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  const note = `单位：元。少交、免交由支部提出、上级党委批准；在别处交的月份不用批准。不记原因。　　${madeAt(now)}`
  title(sheet, `${branchName} ${year} 年党费少交、免交登记`, note, columns.length)
  heads(sheet, columns, 24)
  const reliefs = books.flatMap(({ member, reliefs: all }) =>
    all
      .filter(({ state, from, to }) => state !== 'withdrawn' && from <= `${year}-12` && to >= `${year}-01`)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((relief) => ({ member, relief })),
  )
  reliefs.forEach(({ member, relief: { kind, from, to, fen, state, proposedOn, decidedOn, decidedBy } }, index) => {
    const asked = kind !== 'elsewhere'
    const cells = [
      ...[index + 1, nameWith(member), reliefLabels[kind], runWords({ from, to }, year)],
      ...[
        kind === 'reduced' ? new Amount(fen) : '',
        dayCell(proposedOn),
        asked ? reliefStateLabels[state] : '不用批准',
      ],
      ...[decidedBy ?? '', dayCell(decidedOn)],
    ]
    duesLine(sheet, cells, columnWidths, MIDDLE)
  })
  if (reliefs.length === 0) duesLine(sheet, ['', '没有', '', '', '', '', '', '', ''], columnWidths, MIDDLE)
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
}
