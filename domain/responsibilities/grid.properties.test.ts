import fc from 'fast-check'
import { readCells, readPasted } from './grid'
import { notice, noticeTable } from './notice.fixture'
import type { Tables } from './table'

/** How often each character but blanks stands in the texts. */
function letters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of texts.join('')) {
    if (!/\s/.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

function allOf({ tables, before, after, remarks }: Tables): string[] {
  const cells = tables.flatMap(({ titles, rows }) => [...titles, ...rows.flatMap((row) => row.cells)])
  return [before, after, ...cells, ...remarks.map(({ text }) => text)]
}

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限', '备注', '工作内容', '时间', '分值']
const cells = [
  '1',
  '2',
  '3',
  '支委会',
  '周明远',
  '全体党员',
  '全年',
  '3月、12月',
  '每月1次',
  '一、班子',
  '— 3 —',
  '填表人：某',
]
const pieces = fc.constantFrom(
  ...titles,
  ...cells,
  ...[
    '\t',
    '\t',
    '\n',
    '\n',
    '\n\t',
    '\r\n',
    ' ',
    '  ',
    '　',
    '|',
    ',',
    '，',
    ';',
    '"',
    '""',
    '（',
    '）',
    '4',
    '5',
    '一',
    '😀',
    'a',
  ],
)
const header = fc.shuffledSubarray(titles, { minLength: 2 })
const separator = fc.constantFrom('\t', '\n', '\n\t', ',', '|', '  ', '，', ';')
const table = fc.tuple(header, separator, fc.array(pieces, { maxLength: 40 })).map(([titled, mark, body]) => {
  const text = body.map((piece) => (piece.length > 1 ? `${piece}${mark}` : piece)).join('')
  return `${titled.join(mark)}\n${text}`
})

/** The notice with parts left out, doubled, moved or strange text put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      notice,
      noticeTable,
      notice.replace(/\t/g, ''),
      noticeTable.replace(/\n\n/g, '\n'),
      noticeTable.replace(/\n\t/g, '\t'),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 }))), {
      maxLength: 8,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, length, put]) => {
      const from = at % (now.length + 1)
      return now.slice(0, from) + put + now.slice(from + length)
    }, text),
  )
const anything = fc.oneof(
  table,
  mutated,
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('every character of a pasted text is in a cell, before or after the table, or in a remark, once', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(letters(allOf(readPasted(text)))).toEqual(letters([text]))
    }),
    { numRuns: 2000 },
  )
})

test('every character of a grid of cells, too', () => {
  const cell = fc.oneof(fc.constantFrom(...titles, ...cells, ''), fc.string({ unit: 'binary', maxLength: 12 }))
  const grid = fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }),
      header,
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
    )
    .map(([above, titled, rows]) => [...above, titled, ...rows])
  fc.assert(
    fc.property(fc.oneof(grid, fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })), (rows) => {
      expect(letters(allOf(readCells(rows)))).toEqual(letters(rows.flat()))
    }),
    { numRuns: 1000 },
  )
})

test('each row has a cell for each column', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const { fields, rows } of readPasted(text).tables) {
        for (const row of rows) expect(row.cells.length).toBeGreaterThanOrEqual(fields.length)
      }
    }),
    { numRuns: 500 },
  )
})
