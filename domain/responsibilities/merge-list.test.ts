import { contentFor, templateContent } from './content.fixture'
import { readListCells } from './import'
import { contentOf, currentOf, type ResponsibilityRow, type RowContent } from './list'
import { templateCells } from './list-cells'
import { mergedRows, outcomeOf, withVersion } from './merge-list'
import { tasksOf } from './task'
import { YEAR } from './year.fixture'

const start = `${YEAR}-01-01`
let made = 0
/** The list after an import on that day. */
function imported(
  rows: readonly ResponsibilityRow[],
  contents: readonly RowContent[],
  from: string,
  mode: 'replace' | 'append' = 'replace',
): ResponsibilityRow[] {
  const change = { from, by: '苏禾', at: `${from}T04:00:00.000Z` }
  const newId = () => `r${++made}`
  return mergedRows(rows, { rows: contents, mode, start, change, newId })
}
const named = (work: string, fields: Partial<RowContent> = {}) => contentFor('每月1次', { work, ...fields })
const idsOf = (rows: readonly ResponsibilityRow[]) => rows.map(({ rowId }) => rowId)
const template = readListCells(templateCells(), { year: YEAR, roster: [] }).rows.map(contentOf)

test('the same list again changes nothing', () => {
  const list = imported([], template, start)
  expect(outcomeOf(list, template, 'replace')).toEqual({ kept: 25, changed: 0, added: 0, dropped: 0 })
  expect(imported(list, template, `${YEAR}-06-10`)).toEqual(list)
})

test('another order and other numbers are no change of what rows say', () => {
  const list = imported([], template, start)
  const again = [...template].reverse().map((content, index): RowContent => {
    const cells = content.cells.map((cell) => (cell.field === 'number' ? { ...cell, text: `${index + 1}` } : cell))
    return { ...content, number: index + 1, cells }
  })
  expect(outcomeOf(list, again, 'replace')).toMatchObject({ kept: 25, changed: 0 })
  const next = imported(list, again, `${YEAR}-06-10`)
  expect(idsOf(next)).toEqual(idsOf(list).reverse())
  expect(next.map((row) => row.versions.length)).toEqual(list.map(() => 1))
  expect(next.map((row) => currentOf(row).number)).toEqual(template.map((_one, index) => index + 1))
  expect(next.map((row) => currentOf(row).from)).toEqual(list.map(() => start))
})

test('a row goes on though its brackets and blanks are other ones', () => {
  const list = imported([], [named('支委会（每月）')], start)
  expect(idsOf(imported(list, [named('支委会 (每月)')], `${YEAR}-06-10`))).toEqual(idsOf(list))
})

test('of two rows of one work each goes on with its own past', () => {
  const [one, other] = [named('学习'), { ...named('学习'), leaders: [] }]
  const list = imported([], [one, other], start)
  const [first, second] = list
  expect(imported(list, [other, one], `${YEAR}-06-10`)).toEqual([second, first])
  expect(outcomeOf(list, [other], 'replace')).toEqual({ kept: 1, changed: 0, added: 0, dropped: 1 })
})

test('what a wrong list has dropped comes back with its past, and is not there twice', () => {
  const day = `${YEAR}-06-10`
  const right = [named('支委会'), named('党课')]
  const list = imported([], right, start)
  const wrong = imported(list, [named('别的')], day)
  expect(outcomeOf(wrong, right, 'replace')).toEqual({ kept: 0, changed: 0, added: 2, dropped: 1 })
  const again = imported(wrong, right, day)
  expect(again.slice(0, 2)).toEqual(list)
  expect(again).toHaveLength(3)
  const tasks = (row: ResponsibilityRow) => tasksOf(row, YEAR, new Set())
  expect(again.slice(0, 2).map(tasks)).toEqual(list.map(tasks))
})

test('appending neither drops nor brings back what is not in it', () => {
  const list = imported(imported([], [named('甲'), named('乙')], start), [named('乙')], `${YEAR}-06-10`)
  const next = imported(list, [named('丙')], `${YEAR}-07-01`, 'append')
  expect(next.map((row) => [currentOf(row).work, row.dropped !== undefined])).toEqual([
    ['乙', false],
    ['丙', false],
    ['甲', true],
  ])
})

test('another number of a row changed by hand keeps when and why it last changed', () => {
  const [row] = imported([], [templateContent('dues')], start)
  if (!row) throw new Error('no row')
  const change = { from: `${YEAR}-06-10`, by: '林岚', at: '', reason: '分工调整' }
  const changed = withVersion(row, { ...templateContent('dues'), leaders: [] }, change)
  const next = withVersion(changed, { ...currentOf(changed), number: 99 }, { ...change, reason: '换了序号' })
  expect(next.versions).toHaveLength(2)
  expect(currentOf(next)).toMatchObject({ number: 99, reason: '分工调整', from: `${YEAR}-06-10` })
})
