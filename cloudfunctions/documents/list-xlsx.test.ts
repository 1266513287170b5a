import type { Workbook } from 'exceljs'
import { rawXlsx, sheetOf, xlsxOf } from '../../test/cloud/office-files'
import { cellsOfXlsx } from './list-xlsx'

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']

async function read(fill: (book: Workbook) => void): Promise<string[][]> {
  return cellsOfXlsx(await xlsxOf(fill))
}

test('all sheets are read, one below the other; hidden ones only where there is no other', async () => {
  const hidden = (book: Workbook) => {
    sheetOf(book, '旧', [['去年的清单']]).state = 'hidden'
  }
  const cells = await read((book) => {
    sheetOf(book, '说明', [['填表说明'], [], ['请按时报送']])
    book.addWorksheet('空')
    hidden(book)
    sheetOf(book, '清单', [titles, [1, '支委会', '林岚', '苏禾', '每月1次']])
  })
  expect(cells).toEqual([['填表说明'], ['请按时报送'], [], titles, ['1', '支委会', '林岚', '苏禾', '每月1次']])
  expect(await read(hidden)).toEqual([['去年的清单']])
  expect(await read(() => undefined)).toEqual([])
})

test('cells merged downwards say it in each row, cells merged across once', async () => {
  const cells = await read((book) => {
    const sheet = sheetOf(book, '清单', [
      ['2026年责任清单', '', '', '', ''],
      [],
      ['序号', '重点工作', '责任分工', '', '完成时限'],
      ['', '', '责任领导', '责任人', ''],
      [1, '支委会', '林岚', '苏禾', '每月1次'],
      [2, '党课', '', '唐悦', ''],
      ['一、其他'],
    ])
    for (const range of ['A1:E2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'C5:C6', 'E5:E6', 'A7:E7'])
      sheet.mergeCells(range)
  })
  expect(cells).toEqual([
    ['2026年责任清单', '', '', '', ''],
    ['序号', '重点工作', '责任分工', '', '完成时限'],
    ['', '', '责任领导', '责任人', ''],
    ['1', '支委会', '林岚', '苏禾', '每月1次'],
    ['2', '党课', '林岚', '唐悦', '每月1次'],
    ['一、其他', '', '', '', ''],
  ])
})

test('values are as the sheet shows them', async () => {
  const cells = await read((book) => {
    const day = new Date('2025-06-30T00:00:00Z')
    const sheet = sheetOf(book, '清单', [
      [
        1,
        day,
        day,
        0.9,
        4,
        { formula: 'A1+1', result: 2 },
        { richText: [{ text: '支委' }, { text: '会' }] },
        ' 党课\r\n讲稿 ',
      ],
    ])
    for (const [at, format] of Object.entries({ B1: 'yyyy"年"m"月"', C1: 'm"月"d"日"', D1: '0%', E1: '0"次"' })) {
      sheet.getCell(at).numFmt = format
    }
    sheet.getCell('A400').border = { top: { style: 'thin' } }
    sheet.getCell('ZZ1').border = { top: { style: 'thin' } }
  })
  expect(cells).toEqual([['1', '2025年6月', '6月30日', '90%', '4次', '2', '支委会', '党课\n讲稿']])
})

test('dates in the formats built in for Chinese are dates, and rules for whole columns cost nothing', async () => {
  const file = await rawXlsx(
    '<cols><col min="1" max="2000000000" width="9"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>46174</v></c><c r="B1" s="2"><v>46203</v></c><c r="C1"><v>3</v></c></row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
  )
  expect(await cellsOfXlsx(file)).toEqual([['2026年6月', '6月30日', '3']])
})

test.each([
  [
    'all cells merged',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    'FILE_TOO_LARGE',
  ],
  [
    'merged cells outside any sheet',
    "<sheetData/><mergeCells><mergeCell  ref = 'A2000000000:A2000000000'/></mergeCells>",
    'FILE_UNREADABLE',
  ],
  [
    'a row outside any sheet',
    '<sheetData><row spans="1:1" r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>',
    'FILE_UNREADABLE',
  ],
])('%s: refused at once', async (_case, sheet, code) => {
  await expect(rawXlsx(sheet).then(cellsOfXlsx)).rejects.toMatchObject({ code })
})

test('more than 2000 rows are refused', async () => {
  const rows = Array.from({ length: 2001 }, (_none, index) => [index])
  await expect(read((book) => void sheetOf(book, '清单', rows))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
})
