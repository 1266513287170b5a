import { readList } from './import'
import { contentOf, type RowContent } from './list'
import { noticeRoster, noticeTable } from './notice.fixture'
import { boundedContent, LONGEST_CELL, longCells, rowFault } from './row-bounds'

const rows = readList(noticeTable, { year: 2026, roster: noticeRoster }).rows.map(contentOf)
const [row] = rows as [RowContent]
const long = '很'.repeat(300)

test('the notice’s rows are within bounds, and sent as they are', () => {
  expect(rows.map(rowFault)).toEqual(rows.map(() => undefined))
  expect(rows.map(boundedContent)).toEqual(rows)
})

test.each<[what: string, change: Partial<RowContent>, sentence: string]>([
  ['a leader', { leaders: [{ kind: 'open', words: long }] }, '责任领导一格太长'],
  ['too many owners', { owners: Array(61).fill({ kind: 'open', words: '苏禾' }) }, '责任人一格太长'],
  ['a step', { schedule: [{ when: { kind: 'allYear' }, step: long }] }, '完成时限一格里的话太长'],
  ['a request', { schedule: [{ when: { kind: 'onRequest', words: long } }] }, '完成时限一格里的话太长'],
  ['somebody’s turn', { schedule: [{ when: { kind: 'allYear' }, who: { name: long } }] }, '完成时限一格里的话太长'],
  ['too many times', { schedule: Array(61).fill({ when: { kind: 'allYear' } }) }, '完成时限超过 60 个时间'],
])('%s beyond bounds is told with what to do', (_what, change, sentence) => {
  expect(rowFault({ ...row, ...change })).toMatch(sentence)
})

test('of a very long cell the beginning is kept, and it is said which', () => {
  const wide = { ...row, cells: [{ field: 'note' as const, title: '备注', text: long.repeat(10) }] }
  expect(longCells(wide)).toEqual(['备注'])
  expect(boundedContent(wide).cells[0]?.text).toHaveLength(LONGEST_CELL)
})
