import type { Workbook, Worksheet } from 'exceljs'
import { kindOf, type RecordKindId } from '../../../domain/records/kinds'
import type { RecordHead } from '../../ports/record-reads'
import { isOwnWriting, type RecordYear } from '../../services/record-sheets'
import { dayCell, listLine, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'
import { columnsOf } from './columns'
import { signersIn } from './signers'

/** Rows above the first record: title, note, heads. */
const HEAD_ROWS = 3
const LONG_TEXT = '文字太长、一格里显示不全的，点开那一格看全文。'
const OWN_WRITING = '只列题目、日期和作者，笔记内容属于本人，不导出。'
const signerHeads = ['签名日期', '姓名', '签的是什么', '签了没有', '方式']
const wayWords = { phone: '手机签名', paper: '纸上签名' }

/** One kind of record: a line a record, a column a field; of texts that people sign, who has signed when. */
export function kindSheet(book: Workbook, kind: RecordKindId, source: RecordYear): void {
  const { branchName, year, now } = source
  const { label, isSigned } = kindOf(kind)
  const records = source.records.filter((record) => record.kind === kind)
  const columns = columnsOf(kind, source)
  const sheet = book.addWorksheet(label, { views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROWS }] })
  const note = `共 ${records.length} 条。${isOwnWriting(kind) ? OWN_WRITING : LONG_TEXT}　　${madeAt(now)}`
  title(sheet, `${branchName} ${year}年${label}`, note, columns.length)
  heads(
    sheet,
    columns.map(({ head }) => head),
    26,
  )
  const columnWidths = columns.map(({ width }) => width)
  const middle = columns.flatMap((column, index) => (column.middle ? [index] : []))
  for (const record of records) {
    listLine(
      sheet,
      columns.map(({ of }) => of(record)),
      columnWidths,
      middle,
    )
  }
  if (records.length > 0)
    sheet.autoFilter = {
      from: { row: HEAD_ROWS, column: 1 },
      to: { row: HEAD_ROWS + records.length, column: columns.length },
    }
  if (isSigned) signerBlock(sheet, records, source, columnWidths)
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS)
}

/** Below the records: whose names stand under each text as it is now, and whose are missing. */
function signerBlock(
  sheet: Worksheet,
  records: readonly RecordHead[],
  source: RecordYear,
  columnWidths: readonly number[],
): void {
  sheet.addRow([])
  heads(sheet, signerHeads, 24)
  for (const record of records) {
    for (const { memberId, signedOn, way } of signersIn(record, source)) {
      const state = signedOn === undefined ? '还没有签' : '已签'
      const how = way ? wayWords[way] : ''
      listLine(
        sheet,
        [dayCell(signedOn), source.names.member(memberId), record.title, state, how],
        columnWidths,
        [0, 3, 4],
      )
    }
  }
}
