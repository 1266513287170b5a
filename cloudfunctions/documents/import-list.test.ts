import fc from 'fast-check'
import JSZip from 'jszip'
import { AppError } from '../../domain/errors'
import { type ListReading, readList, readListCells } from '../../domain/responsibilities/import'
import { notice, noticeRoster, noticeRows } from '../../domain/responsibilities/notice.fixture'
import { docxOf, paragraph, sheetOf, wordCell, wordTableXml, xlsxOf, zipped } from '../../test/cloud/office-files'
import { listIn } from './import-list'

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']
const rows = noticeRows.map((cells, index) => [`${index + 1}`, ...cells])
const prose = notice.slice(0, notice.indexOf('\t序号')).split('\n')
const signature = ['农技协会党支部', '2026年3月1日']

const table = (all: readonly (readonly string[])[]) =>
  wordTableXml(all.map((cells) => cells.map((cell) => wordCell(cell))))
const noticeDocx = () =>
  docxOf([...prose.map(paragraph), table([titles, ...rows]), ...signature.map(paragraph)].join(''))
const noticeXlsx = () =>
  xlsxOf((book) => {
    const sheet = sheetOf(book, '清单', [
      ['2026年创建工作责任清单'],
      titles,
      ...rows.map(([number, ...cells]) => [Number(number), ...cells]),
      ['填表人：苏禾'],
    ])
    sheet.mergeCells('A1:E1')
  })

/** What the phone's parser makes of the file. */
async function parsed(content: Buffer, fileName = '清单'): Promise<ListReading> {
  const read = await listIn(content, fileName)
  const context = { year: 2026, roster: noticeRoster }
  return read.kind === 'cells' ? readListCells(read.cells, context) : readList(read.text, context)
}

const cellsOf = (reading: ListReading) => reading.rows.map(({ cells }) => cells.map(({ text }) => text))

describe('the notice', () => {
  const asPasted = readList(notice, { year: 2026, roster: noticeRoster })

  test.each<[string, () => Promise<Buffer>, string, string]>([
    ['a .docx', noticeDocx, '创建工作责任清单', signature.join('\n')],
    ['an .xlsx', noticeXlsx, '2026年创建工作责任清单', '填表人：苏禾'],
    ['a .txt', async () => Buffer.from(notice), '创建工作责任清单', ''],
    [
      'a .csv',
      async () =>
        Buffer.from([titles, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
      '',
      '',
    ],
    [
      'a .docx with its table as lines',
      () => docxOf(notice.split('\n').map(paragraph).join('')),
      '创建工作责任清单',
      '',
    ],
  ])('as %s gives its rows and what stands around them', async (_kind, file, before, after) => {
    const reading = await parsed(await file())
    expect(cellsOf(reading)).toEqual(rows)
    expect(reading.rows.map(({ schedule, owners, leaders }) => [schedule, owners, leaders])).toEqual(
      asPasted.rows.map(({ schedule, owners, leaders }) => [schedule, owners, leaders]),
    )
    expect(reading.before).toContain(before)
    expect(reading.after).toBe(after)
    expect(reading.questions.map(({ id }) => id)).toEqual(asPasted.questions.map(({ id }) => id))
  })

  test('on two pages, each with a table of its own', async () => {
    const body = [
      table([titles, ...rows.slice(0, 12)]),
      paragraph('（续表）'),
      table(rows.slice(12)),
      paragraph('2026年3月1日'),
    ]
    const reading = await parsed(await docxOf(body.join('')))
    expect(cellsOf(reading)).toEqual(rows)
    expect(reading.after).toBe('2026年3月1日')
  })

  test('beside a sheet of something else, which is no part of it', async () => {
    const reading = await parsed(
      await xlsxOf((book) => {
        sheetOf(book, '清单', [titles, ...rows])
        sheetOf(book, '名册', [
          ['序号', '姓名', '性别', '职务', '电话'],
          [1, '周明远', '男', '书记', 13999990000],
          [2, '林岚', '女', '副书记', ''],
        ])
      }),
    )
    expect(cellsOf(reading)).toEqual(rows)
    expect(reading.after).toContain('林岚\t女')
    expect(reading.after).not.toContain('13999990000')
    expect(reading.after).toContain('（电话已略去）')
  })

  test('on two sheets with a header each are two tables, which is asked', async () => {
    const reading = await parsed(
      await xlsxOf((book) => {
        sheetOf(book, '党建', [titles, ...rows.slice(0, 3)])
        sheetOf(book, '廉政', [titles, ...rows.slice(0, 2)])
      }),
    )
    expect(reading.questions[0]?.id).toBe('tables:2')
    expect(reading.rows).toHaveLength(5)
  })

  test('with its leader merged, its deadline a date, its numbers Word’s own', async () => {
    const file = await xlsxOf((book) => {
      const sheet = sheetOf(book, '清单', [
        titles,
        [1, '廉政承诺', '林岚', '全体党员', new Date('2026-06-30T00:00:00Z')],
        [2, '民主评议', '', '苏禾', new Date('2025-12-01T00:00:00Z')],
      ])
      sheet.mergeCells('C2:C3')
      sheet.getCell('E3').numFmt = 'm"月"'
    })
    const { rows: read, questions } = await parsed(file)
    expect(read.map(({ reading }) => reading)).toEqual([expect.stringContaining('2026-06-30'), '一次，最迟 2026-12-31'])
    expect(read[1]?.leaders).toMatchObject([{ name: '林岚' }])
    expect(questions.map(({ id }) => id)).not.toContain('blank:leader')
  })
})

const cell = '长'.repeat(5001)
const many = (count: number, width: number, text: string) =>
  docxOf(table(Array.from({ length: count }, () => Array.from({ length: width }, () => text))))
const understated = async () => {
  const file = await noticeXlsx()
  const at = file.indexOf(Buffer.from('504b0102', 'hex'))
  file.writeUInt32LE(file.readUInt32LE(at + 24) - 1, at + 24)
  return file
}

test.each<[string, string, () => Promise<Buffer> | Buffer, string, string]>([
  [
    'an old .doc',
    '清单.doc',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'FILE_UNREADABLE',
    '旧版 .doc 文件，请另存为 .docx',
  ],
  [
    'an old .xls',
    '清单.XLS',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'FILE_UNREADABLE',
    '旧版 .xls 文件，请另存为 .xlsx',
  ],
  ['an old file by content', '清单.docx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '旧版文件'],
  [
    'a file with a password',
    '清单.docx',
    () => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'FILE_UNREADABLE',
    '加了密码',
  ],
  ['a .pdf', '清单.docx', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'FILE_UNREADABLE', '复制其中的文字粘贴'],
  ['a photo', '清单.docx', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'FILE_UNREADABLE', '这是图片'],
  ['an .rtf', '清单.doc', () => Buffer.from('{\\rtf1\\ansi'), 'FILE_UNREADABLE', '.rtf'],
  ['a web page', '清单.xls', () => Buffer.from('\uFEFF<html><table>'), 'FILE_UNREADABLE', '网页格式'],
  ['another zip', '清单.docx', () => zipped({ 'a.txt': '清单' }), 'FILE_UNREADABLE', '不是 Word 或 Excel'],
  ['a broken zip', '清单.docx', () => Buffer.from(`PK\u0003\u0004${'x'.repeat(500)}`), 'FILE_UNREADABLE', '打不开'],
  ['a zip whose directory understates it', '清单.xlsx', understated, 'FILE_UNREADABLE', '打不开'],
  ['noise', '清单.txt', () => Buffer.from('89ab0d0a1a0affff00fe80ff', 'hex'), 'FILE_UNREADABLE', '打不开'],
  ['text with zeros', '清单.txt', () => Buffer.from('a\0b\0'), 'FILE_UNREADABLE', '打不开'],
  ['an empty file', '清单.txt', () => Buffer.alloc(0), 'FILE_UNREADABLE', '没有文字'],
  ['a blank document', '清单.docx', () => docxOf(paragraph(' ')), 'FILE_UNREADABLE', '没有文字'],
  ['a blank table', '清单.docx', () => docxOf(table([['', ' ']])), 'FILE_UNREADABLE', '没有文字'],
  [
    'a blank workbook',
    '清单.xlsx',
    () => xlsxOf((book) => void book.addWorksheet('空')),
    'FILE_UNREADABLE',
    '没有文字',
  ],
  ['6 MB', '清单.txt', () => Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE', '5 MB'],
  ['13 MB in a small file', '清单.docx', () => docxOf(paragraph('a'.repeat(13_000_000))), 'FILE_TOO_LARGE', '内容太多'],
  ['a document of 9 MB', '清单.docx', () => docxOf(paragraph('a'.repeat(9_000_000))), 'FILE_TOO_LARGE', '内容太多'],
  ['a text of 2 MB', '清单.txt', () => Buffer.alloc(2_000_000, 'a'), 'FILE_TOO_LARGE', '内容太多'],
  ['a text of 1.2 MB in Chinese', '清单.txt', () => Buffer.from('党'.repeat(400_000)), 'FILE_TOO_LARGE', '内容太多'],
  ['much in many cells', '清单.docx', () => many(500, 10, '党'.repeat(100)), 'FILE_TOO_LARGE', '内容太多'],
  ['31 columns', '清单.docx', () => many(2, 31, '党'), 'FILE_TOO_LARGE', '31 列'],
  [
    'a cell too long',
    '清单.docx',
    () => docxOf(table([['1', cell]])),
    'FILE_TOO_LARGE',
    '“长长长长长长长长长长长长…”这一格有 5001 个字',
  ],
])('%s is refused with what to do', async (_what, fileName, file, code, sentence) => {
  const refused = expect(listIn(await file(), fileName)).rejects
  await refused.toMatchObject({ code, message: expect.stringContaining(sentence) })
})

/** The answer, or the code of a refusal; anything else thrown fails. */
async function outcome(content: Buffer): Promise<string> {
  try {
    return (await listIn(content, '清单')).kind
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const possible = ['cells', 'text', 'FILE_UNREADABLE', 'FILE_TOO_LARGE']

describe.each([
  ['.docx', noticeDocx],
  ['.xlsx', noticeXlsx],
])('a spoilt %s is read or refused', (_kind, make) => {
  let file: Buffer
  beforeAll(async () => {
    file = await make()
  })

  test('cut off, or with some bytes changed', async () => {
    const bytes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.option(fc.nat()), bytes, async (end, changes) => {
        const spoilt = Buffer.from(end === null ? file : file.subarray(0, end % file.length))
        for (const [at, byte] of changes) if (spoilt.length > 0) spoilt[at % spoilt.length] = byte
        expect(possible).toContain(await outcome(spoilt))
      }),
      { numRuns: 150 },
    )
  })

  test('with changed text in one of its parts', async () => {
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '<w:tbl>',
      '</w:tr>',
      '<c r="A1">',
      '<row r="9999999">',
      '-1',
      '\0',
      '',
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat({ max: 60 }), scrap, async (part, at, length, insert) => {
        const zip = await JSZip.loadAsync(file)
        const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir)
        const name = names[part % names.length] ?? ''
        const text = (await zip.file(name)?.async('string')) ?? ''
        const from = at % (text.length + 1)
        zip.file(name, text.slice(0, from) + insert + text.slice(from + length))
        expect(possible).toContain(await outcome(await zip.generateAsync({ type: 'nodebuffer' })))
      }),
      { numRuns: 150 },
    )
  })
})

test('any bytes are read or refused', async () => {
  const head = fc.constantFrom('', 'PK\u0003\u0004', '%PDF', '<?xml', '\u00d0\u00cf\u0011\u00e0')
  await fc.assert(
    fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
      expect(possible).toContain(await outcome(Buffer.concat([Buffer.from(start, 'latin1'), bytes])))
    }),
    { numRuns: 300 },
  )
})
