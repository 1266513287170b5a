import type { ListCell, ResponsibilityList, RowVersion } from '../../../domain/responsibilities/list'
import type { Completion, EvidenceRecord } from '../../../domain/responsibilities/records'
import { heightOf, linesIn } from '../text-height'
import { cellGrid } from './cell-grid'
import { evidenceWords, notes } from './task-grounds'
import { windowWords } from './task-lines'

test.each<[from: string, to: string, open: 'allYear' | 'onRequest' | undefined, words: string]>([
  ['2026-01-01', '2026-12-31', 'allYear', '全年'],
  ['2026-01-01', '2026-12-31', 'onRequest', '随时'],
  ['2026-01-01', '2026-12-31', undefined, '12月底前'],
  ['2026-04-01', '2026-04-30', undefined, '4月'],
  ['2026-02-01', '2026-02-28', undefined, '2月'],
  ['2026-01-01', '2026-06-30', undefined, '6月底前'],
  ['2026-01-01', '2026-06-15', undefined, '6月15日前'],
  ['2026-01-01', '2027-01-31', undefined, '次年1月底前'],
  ['2026-01-01', '2027-01-15', undefined, '次年1月15日前'],
  ['2026-12-01', '2027-01-31', undefined, '12月—次年1月'],
  ['2027-01-01', '2027-01-31', undefined, '次年1月'],
  ['2027-01-01', '2027-02-28', undefined, '次年1月—2月'],
  ['2026-07-01', '2026-09-30', undefined, '7月—9月'],
  ['2026-03-09', '2026-03-15', undefined, '3月9日—3月15日'],
  ['2026-07-01', '2026-07-01', undefined, '7月1日'],
])('from %s to %s (%s) is %s', (from, to, open, words) => {
  expect(windowWords({ from, to, ...(open && { open }) }, 2026)).toBe(words)
})

function listWith(titles: string[], rows: ListCell[][]): ResponsibilityList {
  const version = (cells: ListCell[]): RowVersion => ({
    ...{ cells, work: '', leaders: [], owners: [], schedule: [], turns: [] },
    ...{ from: '2026-01-01', by: 'b', at: 'a' },
  })
  return {
    ...{ _id: 'l', branchId: 'b', year: 2026, source: 'pasted', titles, revision: 1 },
    rows: rows.map((cells, index) => ({ rowId: `r${index}`, versions: [version(cells)] })),
    ...{ createdBy: 'b', createdAt: 'a', updatedBy: 'b', updatedAt: 'a' },
  }
}

const cell = (field: ListCell['field'], title: string, text: string, corrected?: string): ListCell => ({
  ...{ field, title, text },
  ...(corrected !== undefined && { corrected }),
})

function tableOf(titles: string[], rows: ListCell[][]): string[][] {
  const { columns, cellsOf } = cellGrid(listWith(titles, rows))
  return [columns.map((column) => column.title), ...rows.map(cellsOf)]
}

describe('a list’s table', () => {
  it('has the list’s columns in its order, and what was put right', () => {
    const table = tableOf(
      ['时限', '事项'],
      [[cell('deadline', '时限', '3 月', '3月'), cell('work', '事项', '支委会')], [cell('work', '事项', '党课')]],
    )
    expect(table).toEqual([
      ['时限', '事项'],
      ['3月', '支委会'],
      ['', '党课'],
    ])
  })

  it('finds a place for rows of another table, and loses no cell', () => {
    const table = tableOf(
      ['工作', '责任人'],
      [
        [cell('work', '工作', 'A'), cell('owner', '责任人', 'a')],
        [cell('work', '任务', 'B'), cell('owner', '负责人', 'b'), cell('other', '要求', 'c')],
        [cell('other', '要求', 'd'), cell('other', '要求', 'e')],
      ],
    )
    expect(table).toEqual([
      ['工作', '责任人', '要求', '要求'],
      ['A', 'a', '', ''],
      ['B', 'b', 'c', ''],
      ['', '', 'd', 'e'],
    ])
  })

  it('of a list without titles is called by what its columns hold', () => {
    expect(tableOf([], [[cell('number', '', '1'), cell('work', '', '支委会'), cell('other', '', 'x')]])).toEqual([
      ['序号', '重点工作', '其他'],
      ['1', '支委会', 'x'],
    ])
  })

  it('of nothing is nothing', () => {
    expect(tableOf([], [])).toEqual([[]])
  })
})

test('a row is as high as its longest text needs, and no higher than a sheet allows', () => {
  expect(linesIn('支委会', 30)).toBe(1)
  expect(linesIn('一\n二\n\n四', 30)).toBe(4)
  expect(linesIn('十个字十个字十个字十个字', 12)).toBe(3)
  expect(heightOf(['短', '一\n二\n三'], [10, 10])).toBe(50)
  expect(heightOf([1, new Date(0)], [10, 10])).toBe(24)
  expect(heightOf(['字'.repeat(5000)], [10])).toBe(409)
})

describe('what a task is done by', () => {
  const record = (on: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
    ...{ kind: 'partyLecture', id: on, on, title: '书记讲党课' },
    ...more,
  })
  const said = (on: string, note: string, people: string[] = [], count = 1): Completion => ({
    ...{
      _id: `${on}${people}`,
      branchId: 'b',
      year: 2026,
      rowId: 'r',
      taskId: 't',
      by: 'a',
      at: `${on}T02:00:00.000Z`,
    },
    ...{ on, note, people, count },
  })
  const members = ['a', 'b', 'c', ...'defghijklm'].map((id) => ({
    ...{ _id: id, name: `甲${id}`, role: 'member' as const, leadingCadre: false, bound: true },
    ...{ state: 'active' as const, stateSince: '' },
  }))

  it('is told with its day, but for what is held', () => {
    const records = [record('2026-04-27'), record('2027-01-05', { textHeld: true })]
    expect(evidenceWords({ records }, { year: 2026 })).toBe('书记讲党课（4月27日）\n党课（次年1月5日）')
  })

  it('is counted where there is much of it', () => {
    const records = Array.from({ length: 13 }, (_none, index) => record(`2026-01-${10 + index}`))
    expect(evidenceWords({ records }, { year: 2026 }).split('\n')).toHaveLength(11)
    expect(evidenceWords({ records }, { year: 2026 })).toMatch(/还有 3 项$/)
  })

  it('is said, and those who said the same stand together', () => {
    const completions = [
      said('2026-03-02', '看过', ['a']),
      said('2026-04-01', '看过', ['b']),
      said('2026-05-01', '', ['c']),
      said('2026-06-01', '两期', [], 2),
      said('2026-07-01', '两期', []),
    ]
    expect(notes({ completions }, { members, year: 2026 })).toBe(
      ['甲a、甲b 3月2日—4月1日：看过', '甲c 5月1日', '6月1日 2 次：两期', '7月1日：两期'].join('\n'),
    )
    const many = members.map(({ _id }) => said('2026-03-02', '看过', [_id]))
    expect(notes({ completions: many }, { members, year: 2026 })).toMatch(/甲j等 13 人 3月2日：看过$/)
  })
})
