import type { Workbook } from 'exceljs'
import fc from 'fast-check'
import { readStatement } from '../../domain/dues/statement-table'
import { AppError } from '../../domain/errors'
import { docxOf, paragraph, sheetOf, xlsxOf, zipped } from '../../test/cloud/office-files'
import { gbkOf } from '../../test/cloud/tables'
import { statementIn } from './import-statement'

const titles = ['姓名', '金额', '日期']
const lu = ['陆雨桐', '48.60', '2026-11-23']
const he = ['何知远', '60.00', '2026-11-24']

const cellsOf = async (content: Buffer) => (await statementIn(content, '明细')).cells
const bookCells = async (fill: (book: Workbook) => void) => cellsOf(await xlsxOf(fill))

describe('a workbook', () => {
  test('keeps its rows’ places, days in full, amounts as they are kept', async () => {
    const cells = await bookCells((book) => {
      const sheet = sheetOf(book, '明细', [
        ['十一月'],
        [],
        titles,
        ['陆雨桐', 48.6, new Date('2026-11-23T00:00:00Z')],
        [],
        he,
      ])
      sheet.getCell('B4').numFmt = '¥#,##0.00'
      sheet.getCell('C4').numFmt = 'm"月"d"日"'
      sheet.getCell('A4000').border = { top: { style: 'thin' } }
    })
    expect(cells).toEqual([['十一月'], [], titles, ['陆雨桐', '48.6', '2026-11-23'], [], he])
  })

  test('has a merged name or day in each of its rows, a merged amount in one', async () => {
    const cells = await bookCells((book) => {
      const sheet = sheetOf(book, '明细', [titles, lu, ['', '12.00', ''], he, ['许文彬', '', '2026-11-24']])
      for (const range of ['A2:A3', 'C2:C3', 'B4:B5']) sheet.mergeCells(range)
    })
    expect(cells).toEqual([titles, lu, ['陆雨桐', '12.00', '2026-11-23'], he, ['许文彬', '', '2026-11-24']])
  })

  test('is its one sheet that is a statement, wherever it stands', async () => {
    const cells = await bookCells((book) => {
      sheetOf(book, '说明', [['请按月核对']])
      sheetOf(book, '明细', [titles, lu])
      sheetOf(book, '上月', [titles, he]).state = 'hidden'
    })
    expect(cells).toEqual([titles, lu])
  })

  test('without a statement is its first sheet, and the phone says what is missing', async () => {
    const cells = await bookCells((book) => void sheetOf(book, '名册', [['姓名', '金额'], ['陆雨桐']]))
    expect(readStatement(cells)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('“日期”') })
  })
})

test.each<[string, Buffer, string[][]]>([
  ['commas in GBK', gbkOf('姓名,金额,日期\r\n\r\n"陆雨桐","48.60",2026-11-23\r\n'), [titles, [], lu]],
  [
    'commas, a thousand quoted',
    Buffer.from('\uFEFF姓名,金额,日期\n陆雨桐,"1,048.60",2026-11-23'),
    [titles, ['陆雨桐', '1,048.60', '2026-11-23']],
  ],
  ['commas, each value with a tab', Buffer.from('姓名\t,金额\t,日期\t\n陆雨桐\t,48.60\t,2026-11-23\t\n'), [titles, lu]],
  [
    'tabs, a thousand unquoted',
    Buffer.from('姓名\t金额\t日期\n陆雨桐\t1,048.60\t2026-11-23'),
    [titles, ['陆雨桐', '1,048.60', '2026-11-23']],
  ],
  ['semicolons', Buffer.from('姓名;金额;日期\n陆雨桐;48.60;2026-11-23'), [titles, lu]],
  ['tabs without a date', Buffer.from('姓名\t金额\n陆雨桐\t48.60'), [titles.slice(0, 2), lu.slice(0, 2)]],
])('a text with %s', async (_what, content, cells) => {
  expect(await cellsOf(content)).toEqual(cells)
})

test('numbers of accounts, persons and telephones stay behind; serial numbers do not', async () => {
  const lines = [
    '账号：,6222021234567890123,卡号：6222 0212 3456 7890 123',
    '姓名,对方账号,金额,日期,流水号,备注',
    '陆雨桐,6222 0212 3456 7890,48.60,2026-11-23,202611230000000000001,13999990000',
    "何知远,'6222021234567890123,60.00,2026-11-24,2,510199199003071239",
    '许文彬,基本户,60.00,2026-11-24,3,账号6222021234567890123',
  ]
  expect(await cellsOf(Buffer.from(lines.join('\n')))).toEqual([
    ['账号：', '', '卡号：（已略去）'],
    ['姓名', '对方账号', '金额', '日期', '流水号', '备注'],
    ['陆雨桐', '', '48.60', '2026-11-23', '202611230000000000001', '（电话已略去）'],
    ['何知远', '', '60.00', '2026-11-24', '2', '（证件号已略去）'],
    ['许文彬', '基本户', '60.00', '2026-11-24', '3', '账号（已略去）'],
  ])
})

const rowsOfText = (count: number) => Buffer.from(['姓名,金额,日期', ...Array(count).fill(lu.join(','))].join('\n'))
const farBelow = () =>
  xlsxOf((book) => {
    sheetOf(book, '明细', [titles, lu]).getCell('A9000').value = '何知远'
  })
const twice = () =>
  xlsxOf((book) => {
    sheetOf(book, '11月', [titles, lu])
    sheetOf(book, '12月', [titles, he])
  })

test.each<[string, string, () => Promise<Buffer> | Buffer, string, string]>([
  ['an old .xls', '明细.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '旧版 .xls 文件'],
  ['an old file', '明细', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '这是旧版文件'],
  [
    'a file with a password',
    '明细.xlsx',
    () => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'FILE_UNREADABLE',
    '加了密码',
  ],
  ['a document', '明细.docx', () => docxOf(paragraph('明细')), 'FILE_UNREADABLE', '这是 Word 文件'],
  ['a .pdf', '明细.pdf', () => Buffer.from('%PDF-1.7'), 'FILE_UNREADABLE', '导出 .xlsx 或 .csv'],
  ['a photo', '明细.jpg', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'FILE_UNREADABLE', '这是图片'],
  ['a web page', '明细.xls', () => Buffer.from('<html><table>'), 'FILE_UNREADABLE', '网页格式'],
  ['an .rtf', '明细.rtf', () => Buffer.from('{\\rtf1'), 'FILE_UNREADABLE', '.rtf'],
  ['another zip', '明细.zip', () => zipped({ 'a.txt': '明细' }), 'FILE_UNREADABLE', '这不是 Excel 表格'],
  ['a broken zip', '明细.xlsx', () => Buffer.from(`PK\u0003\u0004${'x'.repeat(500)}`), 'FILE_UNREADABLE', '打不开'],
  ['noise', '明细.csv', () => Buffer.from('89ab0d0a1a0affff00fe80ff', 'hex'), 'FILE_UNREADABLE', '打不开'],
  ['nothing', '明细.csv', () => Buffer.from(' \n'), 'FILE_UNREADABLE', '没有内容'],
  [
    'an empty workbook',
    '明细.xlsx',
    () => xlsxOf((book) => void book.addWorksheet('空')),
    'FILE_UNREADABLE',
    '没有内容',
  ],
  ['two statements', '明细.xlsx', twice, 'FILE_UNREADABLE', '几张表都是明细（“11月”、“12月”）'],
  ['2001 rows', '明细.csv', () => rowsOfText(2000), 'FILE_TOO_LARGE', '超过 2000 行，请只保留交费明细'],
  ['a cell far below', '明细.xlsx', farBelow, 'FILE_TOO_LARGE', '超过 2000 行'],
  ['31 columns', '明细.csv', () => Buffer.from(Array(31).fill('1').join(',')), 'FILE_TOO_LARGE', '31 列'],
  ['6 MB', '明细.csv', () => Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE', '5 MB'],
  ['a text of 2 MB', '明细.csv', () => Buffer.alloc(2_000_000, 'a'), 'FILE_TOO_LARGE', '内容太多'],
])('%s is refused with what to do, of a statement', async (_what, fileName, file, code, sentence) => {
  const refusal = await statementIn(await file(), fileName).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(refusal instanceof AppError)) throw refusal ?? new Error('it was read')
  expect(refusal.code).toBe(code)
  expect(refusal.message).toContain(sentence)
  expect(refusal.message).not.toMatch(/清单|名册|粘贴/)
})

test('as many rows as are read at all', async () => {
  expect(await cellsOf(rowsOfText(1999))).toHaveLength(2000)
})

test('any text is read or refused', async () => {
  const scrap = fc.constantFrom(...titles, ...lu, ',', '\t', '"', '\n', '合计', '账号', '6222021234567890')
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), async (parts) => {
      try {
        expect((await cellsOf(Buffer.from(parts.join('')))).length).toBeLessThanOrEqual(2000)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }),
    { numRuns: 2000 },
  )
})
