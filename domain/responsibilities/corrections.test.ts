import { type CellCorrection, correctionFor, withCorrection } from './corrections'
import { type ListReading, readList, readListCells } from './import'
import { notice, noticeRoster } from './notice.fixture'

const titles = ['序号', '重点工作', '责任领导', '责任人', '完成时限']
const rows = [
  ['1', '支委会', '林兰', '苏禾', '每月1次'],
  ['2', '党员 学习', '', '全体\n党员', '5月以前'],
]

function read(corrections: readonly CellCorrection[], cells: readonly (readonly string[])[] = [titles, ...rows]) {
  return readListCells(cells, { year: 2026, roster: noticeRoster, corrections })
}

function notes({ rows: read }: ListReading): string[][] {
  return read.map((row) => row.notes)
}

test('a corrected cell is read, and the list’s own text is kept beside it', () => {
  const reading = read([{ field: 'leader', work: '支委会', text: '林兰', to: '林岚' }])
  const [first, second] = reading.rows
  expect(first?.cells[2]).toEqual({ field: 'leader', title: '责任领导', text: '林兰', corrected: '林岚' })
  expect(first?.leaders).toMatchObject([{ kind: 'member', name: '林岚' }])
  expect(notes(reading)[0]).toEqual(['已按您的更正读责任领导'])
  // The empty cell below says what the corrected one says.
  expect(second?.leaders).toMatchObject([{ kind: 'member', name: '林岚' }])
  expect(second?.cells[2]).toEqual({ field: 'leader', title: '责任领导', text: '' })
})

test.each<[string, CellCorrection, number, Partial<ListReading['rows'][number]>]>([
  ['the number', { field: 'number', work: '支委会', text: '1', to: '7' }, 0, { number: 7 }],
  ['the work', { field: 'work', work: '支委会', text: '支委会', to: '廉政党课' }, 0, { suggested: 'integrityLecture' }],
  [
    'the deadline',
    { field: 'deadline', work: '党员学习', text: '５月以前', to: '4月底前' },
    1,
    { reading: '一次，最迟 2026-04-30' },
  ],
  ['an owner on two lines', { field: 'owner', work: '党员学习', text: '全体党员', to: '苏禾\n唐悦' }, 1, {}],
])('%s can be corrected, blanks and width making no difference', (_case, correction, row, expected) => {
  const { rows: found } = read([correction])
  expect(found[row]).toMatchObject(expected)
  expect(found[row]?.cells.filter(({ corrected }) => corrected !== undefined)).toHaveLength(1)
})

test('a row whose work is corrected is still found by the list’s own words', () => {
  const { rows: found } = read([
    { field: 'work', work: '支委会', text: '支委会', to: '党课' },
    { field: 'owner', work: '支委会', text: '苏禾', to: '唐悦' },
  ])
  expect(found[0]).toMatchObject({
    work: '党课',
    owners: [{ name: '唐悦' }],
    notes: ['已按您的更正读重点工作、责任人'],
  })
})

test('a cell of a column the list has not, too', () => {
  const cells = [
    ['重点工作', '责任领导', '完成时限'],
    ['支委会', '林岚', '每月1次', '多出来'],
    ['党课', '林岚', '4月'],
  ]
  const reading = read([{ field: 'owner', work: '支委会', text: '', to: '苏禾' }], cells)
  expect(reading.rows[0]?.owners).toMatchObject([{ name: '苏禾' }])
  expect(reading.rows[0]?.cells.slice(3)).toEqual([
    { field: 'owner', title: '责任人', text: '', corrected: '苏禾' },
    { field: 'other', title: '', text: '多出来' },
  ])
  expect(reading.rows[0]?.notes).toEqual(['已按您的更正读责任人', '表头以外还有内容，可能错了列，请核对'])
  expect(reading.rows[1]?.cells).toHaveLength(3)
})

test('a cell emptied by hand is empty, not the one above', () => {
  const cells = [titles, ['1', '支委会', '林岚', '苏禾', '每月1次'], ['2', '党课', '何人', '苏禾', '4月']]
  const reading = read([{ field: 'leader', work: '党课', text: '何人', to: '' }], cells)
  expect(reading.rows[1]?.leaders).toEqual([])
  expect(reading.questions).toEqual([])
})

test.each<[string, CellCorrection]>([
  ['another row', { field: 'leader', work: '无此工作', text: '林兰', to: '林岚' }],
  ['another text', { field: 'leader', work: '支委会', text: '林某', to: '林岚' }],
  ['another column', { field: 'owner', work: '支委会', text: '林兰', to: '林岚' }],
  ['a column that is there', { field: 'owner', work: '支委会', text: '', to: '林岚' }],
  ['the text there is', { field: 'leader', work: '支委会', text: '林兰', to: ' 林兰' }],
])('a correction for %s is ignored', (_case, correction) => {
  expect(read([correction])).toEqual(read([]))
})

test('numbers put right fill the gap', () => {
  const cells = [titles, ['1', '支委会', '林岚', '苏禾', '4月'], ['3', '党课', '林岚', '苏禾', '4月']]
  expect(read([], cells).remarks).toHaveLength(1)
  expect(read([{ field: 'number', work: '党课', text: '3', to: '2' }], cells).remarks).toEqual([])
})

test('a correction made on a row holds when the list is read again', () => {
  const [row] = readList(notice, { year: 2026, roster: noticeRoster }).rows.slice(9)
  if (!row) throw new Error('no row')
  const correction = correctionFor(row, 'leader', '林岚')
  expect(correction).toEqual({ field: 'leader', work: '党员学习、学习笔记（心得）', text: '林兰', to: '林岚' })
  const again = readList(notice, { year: 2026, roster: noticeRoster, corrections: [correction] })
  expect(again.rows[9]?.leaders).toMatchObject([{ words: '林岚', name: '林岚' }])
  expect(again.questions.map(({ id }) => id)).not.toContain('person:林兰')
  // Another correction of the same cell begins from the list's text.
  const corrected = again.rows[9]
  expect(corrected && correctionFor(corrected, 'leader', '苏禾')).toEqual({ ...correction, to: '苏禾' })
})

test('of corrections of one cell the last holds; the list’s own text takes it back', () => {
  const one: CellCorrection = { field: 'leader', work: '支委会', text: '林兰', to: '林岚' }
  const other: CellCorrection = { field: 'owner', work: '支委会', text: '苏禾', to: '唐悦' }
  const again = { ...one, work: '支 委 会', to: '苏禾' }
  expect(withCorrection([one, other], again)).toEqual([other, again])
  expect(withCorrection([one, other], { ...one, to: '林兰' })).toEqual([other])
  // A blank between two names is a change.
  const spaced = { ...one, to: '林 兰' }
  expect(withCorrection([], spaced)).toEqual([spaced])
})
