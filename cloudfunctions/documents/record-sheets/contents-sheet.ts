import type { Workbook } from 'exceljs'
import { areaLabels } from '../../../domain/records/definition'
import { kindOf } from '../../../domain/records/kinds'
import type { RecordYear } from '../../services/record-sheets'
import { listLine, printedList } from '../list-parts'
import { heads, madeAt, title, widths } from '../sheet-parts'

const HEAD_ROWS = 3
const columns = ['类别', '记录', '条数', '说明']
const columnWidths = [24, 28, 10, 30]

/** 目录: how many records there are of each kind that was asked for; of which there is none is said, too. */
export function contentsSheet(book: Workbook, { branchName, year, now, kinds, records }: RecordYear): void {
  const sheet = book.addWorksheet('目录', { views: [{ state: 'frozen', ySplit: HEAD_ROWS }] })
  const note = `只列已经登记的；撤回的、还是草稿的不在里面。　　${madeAt(now)}`
  title(sheet, `${branchName} ${year}年记录`, note, columns.length)
  heads(sheet, columns, 24)
  for (const kind of kinds) {
    const { area, label } = kindOf(kind)
    const count = records.filter((record) => record.kind === kind).length
    listLine(sheet, [areaLabels[area], label, count, count > 0 ? `见“${label}”表` : '没有记录'], columnWidths, [2])
  }
  widths(sheet, columnWidths)
  printedList(sheet, HEAD_ROWS, 'portrait')
}
