import fc from 'fast-check'
import { readTable } from './roster-table'

const table = [
  ['姓名', '性别', '备注'],
  ['张三', '男', ''],
  ['李梅', '女', '驻村'],
]

test.each<[string, string]>([
  ['tabs', '姓名\t性别\t备注\n张三\t男\t\n李梅\t女\t驻村'],
  ['tabs, CRLF and a BOM', '\uFEFF姓名\t性别\t备注\r\n张三\t男\t\r\n李梅\t女\t驻村'],
  ['old Mac line ends', '姓名\t性别\t备注\r张三\t男\t\r李梅\t女\t驻村'],
  ['commas', '姓名,性别,备注\n张三,男,\n李梅,女,驻村'],
  ['commas and quotes', '"姓名","性别","备注"\n"张三","男",""\n李梅 , "女" ,"驻村"'],
  ['Chinese commas', '姓名，性别，备注\n张三，男，\n李梅，女，驻村'],
  ['semicolons', '姓名;性别;备注\n张三;男;\n李梅;女;驻村'],
  ['Chinese semicolons', '姓名；性别；备注\n张三；男；\n李梅；女；驻村'],
  ['pipes', '姓名|性别|备注\n张三|男|\n李梅|女|驻村'],
])('%s', (_layout, text) => {
  expect(readTable(text)).toEqual({ ok: true, rows: table, notes: [] })
})

test('Markdown keeps the number of its rows', () => {
  const text = '| 姓名 | 性别 | 备注 |\n|:---|---|---|\n| 张三 | 男 |  |\n| 李梅 | 女 | 驻村 |'
  expect(readTable(text)).toEqual({ ok: true, rows: [table[0], [], table[1], table[2]], notes: [] })
})

test('columns of blanks, and a row that may have lost a cell', () => {
  const text = '某某支部党员名册\n姓名  性别    备注\n张三  男\n李梅\u3000\u3000女  驻 村'
  expect(readTable(text)).toEqual({
    ok: true,
    rows: [['某某支部党员名册'], ['姓名', '性别', '备注'], ['张三', '男'], ['李梅', '女', '驻 村']],
    notes: [{ row: 3, column: 2, note: 'short' }],
  })
})

test.each<[string, string, string[][]]>([
  [
    'commas within cells copied from Excel',
    '姓名\t备注\n张三\t驻村,先进\n李梅\t一,二',
    [
      ['姓名', '备注'],
      ['张三', '驻村,先进'],
      ['李梅', '一,二'],
    ],
  ],
  [
    'a line break and quotes within a quoted cell',
    '姓名,备注\n张三,"第一行\n第""二""行"\n李梅,',
    [
      ['姓名', '备注'],
      ['张三', '第一行\n第"二"行'],
      ['李梅', ''],
    ],
  ],
  [
    'quotes that enclose nothing',
    '姓名,备注\n"张三"同志,"没有关\n李梅,5" 管',
    [
      ['姓名', '备注'],
      ['"张三"同志', '"没有关'],
      ['李梅', '5" 管'],
    ],
  ],
  ['a list of names', '姓名\n张三\n\n李梅\n', [['姓名'], ['张三'], [''], ['李梅'], ['']]],
  [
    'a last cell left empty',
    'a\tb\nc\t',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
])('%s', (_case, text, rows) => {
  expect(readTable(text)).toMatchObject({ ok: true, rows })
})

test.each([
  ['nothing', ' \n\t\n', '没有内容'],
  ['a paste of 10 MB', '张三\t男\n'.repeat(1_200_000), 'MB）。一次最多 200 KB'],
  ['more than 200 KB of Chinese', '张'.repeat(70_000), '206 KB'],
  ['more than 2000 lines', '张三\n'.repeat(2001), '2002 行'],
  ['a wrong encoding', '姓名\n\uFFFD\uFFFD', '第 2 行有乱码'],
])('%s is refused with a sentence', (_case, text, sentence) => {
  expect(readTable(text)).toEqual({ ok: false, problem: expect.stringContaining(sentence) })
})

test('a hostile text takes no more than a moment', () => {
  const started = Date.now()
  for (const text of [
    ',"a'.repeat(50_000),
    '"'.repeat(200_000),
    ' '.repeat(200_000),
    '|'.repeat(200_000),
    ',"'.repeat(90_000),
  ]) {
    readTable(text)
  }
  expect(Date.now() - started).toBeLessThan(3000)
})

const cell = fc
  .string({ unit: fc.constantFrom('张', '三', 'a', '1', ',', '"', '\n', ' ', '；', '|'), maxLength: 8 })
  .map((text) => text.trim())

test('what a spreadsheet writes as tabs or CSV is read back cell by cell', () => {
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells.map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join('\t')).join('\n')
      expect(readTable(`x\ty\n${text}`)).toMatchObject({ ok: true, rows: [['x', 'y'], ...cells] })
    }),
  )
})

test('no text is lost and nothing throws, whatever is pasted', () => {
  const unit = fc.constantFrom('张', 'a', '\t', ',', '"', '\n', '\r', ' ', '  ', '|', '；', '😀', '-')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const reading = readTable(text)
      const letters = (all: string) => [...all].filter((letter) => /[张a😀]/u.test(letter)).join('')
      if (reading.ok) expect(letters(reading.rows.flat().join(''))).toBe(letters(text))
    }),
    { numRuns: 500 },
  )
})
