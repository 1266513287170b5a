import fc from 'fast-check'
import { plainText } from './cell-text'
import { type RosterReading, readRoster } from './roster-import'
import type { CellNote } from './roster-table'

const today = '2026-11-23'

const title = fc.constantFrom(
  ...[
    '姓名',
    '性别',
    '党员类别',
    '入党时间',
    '转正时间',
    '党内职务',
    '职务',
    '党小组',
    '在职退休',
    '是否领导干部',
    '状态',
    '备注',
  ],
  ...['序号', '身份证号', '联系电话', '籍贯', '民族', ''],
)
const value = fc.constantFrom(
  ...[
    '周明远',
    '林岚',
    '沙马•阿依',
    '张 三',
    '男',
    '女',
    '正式党员',
    '预备党员',
    '积极分子',
    '2005年7月',
    '2005.13',
    '38534',
    '2027-01',
  ],
  ...[
    '书记',
    '书记、组织委员',
    '科员',
    '一组',
    '退休',
    '农民',
    '是',
    '否',
    '在册',
    '转出',
    '合计',
    '共3人',
    '填表人：某',
    '第一党小组',
    '1',
    '-',
  ],
  ...['11010519491231002X', '13800000000', '<b>', '😀', '#REF!', '', '', ''],
)
const cell = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: title },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
const note: fc.Arbitrary<CellNote> = fc.record({
  row: fc.integer({ min: 0, max: 12 }),
  column: fc.integer({ min: 0, max: 8 }),
  note: fc.constantFrom('formula', 'merged', 'short'),
})

/** Tables that mostly have a header, but ragged and with anything in them. */
const anyTable = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }),
    fc.array(title, { maxLength: 7 }).map((titles) => ['姓名', ...titles]),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
  )
  .map(([above, header, rows]) => [...above, header, ...rows])

test('nothing throws, whatever the table', () => {
  const wild = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), { maxLength: 14 })
  fc.assert(
    fc.property(fc.oneof(anyTable, wild), fc.array(note, { maxLength: 6 }), (table, notes) => {
      const reading = readRoster(table, today, notes)
      if (reading.kind !== 'read') expect(reading.problem).not.toBe('')
    }),
    { numRuns: 1000 },
  )
})

test('every row with text is read, refused by name, skipped by name, or the header; once', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const reading = readRoster(table, today)
      if (reading.kind !== 'read') return
      const read = reading.rows.map((row) => row.row)
      const refused = [...new Set(reading.problems.map((problem) => problem.row))]
      const skipped = reading.skipped.map((row) => row.row)
      const told = [...read, ...refused, ...skipped]
      expect(new Set(told).size).toBe(told.length)
      table.forEach((cells, index) => {
        const row = index + 1
        const header = row === reading.headerRow || (row === reading.headerRow - 1 && !told.includes(row))
        if (cells.some((text) => plainText(text) !== '') && !header) expect(told).toContain(row)
      })
    }),
    { numRuns: 1000 },
  )
})

test('every column with text is read or said to be left out', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const reading = readRoster(table, today)
      if (reading.kind !== 'read') return
      const told = [...reading.columns, ...reading.dropped].map((column) => column.column)
      expect(new Set(told).size).toBe(told.length)
      for (const { row } of reading.rows) {
        table[row - 1]?.forEach((text, index) => {
          if (plainText(text) !== '') expect(told).toContain(index + 1)
        })
      }
    }),
    { numRuns: 1000 },
  )
})

test('no ID-card or mobile number of a cell comes out again', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(JSON.stringify(readRoster(table, today))).not.toMatch(/11010519491231002|13800000000/)
    }),
    { numRuns: 500 },
  )
})

test('the order of the columns makes no difference', () => {
  const titles = [
    '姓名',
    '性别',
    '党员类别',
    '入党时间',
    '转正时间',
    '党内职务',
    '党小组',
    '在职退休',
    '身份证号',
    '籍贯',
    '备注',
  ]
  const plain = cell.filter((text) => !text.includes('\n'))
  const rectangular = fc.array(fc.array(plain, { minLength: titles.length, maxLength: titles.length }), {
    minLength: 1,
    maxLength: 8,
  })
  const order = fc.shuffledSubarray([...titles.keys()], { minLength: titles.length })
  fc.assert(
    fc.property(rectangular, order, (rows, columns) => {
      const table = [titles, ...rows]
      const mixed = table.map((cells) => columns.map((column) => cells[column] ?? ''))
      expect(withoutColumns(readRoster(mixed, today))).toEqual(withoutColumns(readRoster(table, today)))
    }),
    { numRuns: 500 },
  )
})

/** What is read, but for where it stood. */
function withoutColumns(reading: RosterReading) {
  if (reading.kind !== 'read') return reading
  const anywhere = (list: { column?: number }[]) => list.map((one) => ({ ...one, column: undefined }))
  const byTitle = (list: { title: string; column: number }[]) =>
    anywhere([...list].sort((a, b) => (a.title < b.title ? -1 : 1)))
  return {
    ...reading,
    columns: byTitle(reading.columns),
    dropped: byTitle(reading.dropped),
    problems: anywhere(reading.problems),
    warnings: anywhere(reading.warnings),
    skipped: reading.skipped.map(({ row, kind }) => ({ row, kind })),
  }
}
