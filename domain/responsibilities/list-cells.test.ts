import fc from 'fast-check'
import { readListCells } from './import'
import type { ImportedCell } from './import-row'
import { cellsOfRows, templateCells } from './list-cells'
import { noticeRoster } from './notice.fixture'

const context = { year: 2026, roster: noticeRoster }

function read(cells: readonly (readonly string[])[]) {
  return readListCells(cells, context)
}

/** A list as stored, read and read again. */
function again(cells: readonly (readonly string[])[]) {
  const { rows, titles } = read(cells)
  return { rows, next: read(cellsOfRows(titles[0] ?? [], rows)) }
}

test('the built-in list is read like any other, and asks only whom its groups mean', () => {
  const { rows, questions, remarks } = read(templateCells())
  expect(rows).toHaveLength(25)
  expect(rows.every(({ notes, problem, suggested }) => notes.length === 0 && !problem && suggested)).toBe(true)
  expect(remarks).toEqual([])
  expect(new Set(questions.map(({ about }) => about))).toEqual(new Set(['group', 'person']))
})

test.each<[string, string[][]]>([
  ['the usual order', templateCells()],
  [
    'another order and other titles',
    [
      ['完成时间', '备注', '责任部门', '牵头领导', '工作内容', '工作措施'],
      ['每月1次', '有记录', '办公室', '林岚', '支委会', '按时召开'],
      ['4月', '', '苏禾', '周明远', '党课', ''],
    ],
  ],
  [
    'two columns of one kind',
    [
      ['序号', '任务', '责任单位', '责任人', '时限'],
      ['1', '支委会', '办公室', '林岚', '每月1次'],
    ],
  ],
])('a list of %s is read again as it was', (_case, cells) => {
  const { rows, next } = again(cells)
  expect(rows).toHaveLength(cells.length - 1)
  expect(next.rows).toEqual(rows)
})

const cell = (field: ImportedCell['field'], text: string, title = ''): ImportedCell => ({ field, title, text })

test('rows with different cells, without titles, get a column for each field', () => {
  const rows = [
    { cells: [cell('work', '支委会'), cell('deadline', '每月1次'), cell('other', '多出来')] },
    { cells: [cell('deadline', '4月'), cell('work', '党课'), { ...cell('owner', ''), corrected: '林岚' }] },
  ]
  const cells = cellsOfRows([], rows)
  expect(cells).toEqual([
    ['重点工作', '完成时限', '其他', '责任人'],
    ['支委会', '每月1次', '多出来', ''],
    ['党课', '4月', '', '林岚'],
  ])
  expect(read(cells).rows.map(({ work }) => work)).toEqual(['支委会', '党课'])
})

test('titles that nobody knows are replaced by known ones, so that nothing is asked again', () => {
  const rows = [
    { cells: [cell('work', '支委会', '干什么'), cell('deadline', '每月1次', '何时'), cell('other', '甲', '责任人')] },
  ]
  const cells = cellsOfRows(['干什么', '何时', '责任人'], rows)
  expect(cells[0]).toEqual(['重点工作', '完成时限', '其他'])
  expect(read(cells).questions).toEqual([])
})

test('rows that would be taken for a heading or a note get numbers in front', () => {
  const rows = ['注：党课', '支委会', '附件：党费'].map((work, index) => ({
    cells: [cell('work', work), cell('number', index === 1 ? '5' : ''), cell('owner', ''), cell('deadline', '')],
  }))
  const cells = cellsOfRows([], rows)
  expect(cells.map(([first]) => first)).toEqual(['序号', '1', '5', '3'])
  expect(read(cells).rows.map(({ work }) => work)).toEqual(['注：党课', '支委会', '附件：党费'])
})

test('no row is lost, whatever its cells', () => {
  const text = fc.oneof(
    fc.constantFrom('', '1', '附1', '一、班子', '注：某', '重点工作', '完成时限', '林岚', '4月', '— 3 —'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const title = fc.constantFrom('', '序号', '重点工作', '责任人', '时间', '甲')
  const field = fc.constantFrom<ImportedCell['field']>('number', 'leader', 'owner', 'deadline', 'note', 'other')
  const anyCell = fc.record({ field, title, text })
  const row = fc
    .tuple(fc.constantFrom('支委会', '注：党课', '一、党课'), text, fc.array(anyCell, { maxLength: 4 }))
    .map(([work, deadline, more]) => {
      const cells = [cell('work', work), cell('deadline', deadline), ...more.filter((one) => one.field !== 'deadline')]
      return {
        cells: cells.filter(
          (one, at) => one.field === 'other' || cells.findIndex((two) => two.field === one.field) === at,
        ),
      }
    })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.array(title, { maxLength: 5 }), (rows, titles) => {
      const next = read(cellsOfRows(titles, rows)).rows
      expect(next.map(({ work }) => work)).toEqual(rows.map(({ cells }) => cells[0]?.text))
    }),
    { numRuns: 500 },
  )
})
