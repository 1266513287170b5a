import { noticeRoster } from '@domain/responsibilities/notice.fixture'
import { cellsWith, draftOf, emptyRow, evidenceOf, faultsOf, type RowDraft, readDraft, rowInput } from './editRow'

const context = {
  ...{ year: 2026, closed: false, roster: noticeRoster, answers: [], corrections: [] },
  ...{ list: null, lastYear: null },
}
const stored = {
  number: 7,
  leaders: ['周明远', '书记 林岚', '全体党员（28 人）'],
  owners: ['苏禾', '全体党员'],
  evidence: 'points' as const,
  cells: [
    { field: 'number' as const, title: '序号', text: '7' },
    { field: 'work' as const, title: '工作内容', text: '党员积分制' },
    { field: 'leader' as const, title: '牵头领导', text: '同上' },
    { field: 'owner' as const, title: '责任部门', text: '苏和、全体党员', corrected: '苏禾、全体党员' },
    { field: 'deadline' as const, title: '时限', text: '4月、12月' },
    { field: 'note' as const, title: '备注', text: '见附件' },
  ],
}

function read(draft: RowDraft) {
  const [row] = readDraft(draft, context).rows
  if (!row) throw new Error('no row')
  return row
}

test('a row begins as it stands: what was put right, and whom it took from the row above', () => {
  expect(draftOf(stored)).toMatchObject({
    ...{ work: '党员积分制', leader: '周明远、书记、全体党员', owner: '苏禾、全体党员', deadline: '4月、12月' },
    ...{ evidence: 'points', from: 'today', reason: '' },
  })
})

test('what the list itself said stays beside what is typed', () => {
  const cells = cellsWith(stored.cells, { ...draftOf(stored), deadline: '6月', owner: '苏和、全体党员' })
  expect(cells.map(({ title, text, corrected }) => [title, text, corrected])).toEqual([
    ['序号', '7', undefined],
    ['工作内容', '党员积分制', undefined],
    ['牵头领导', '同上', '周明远、书记、全体党员'],
    ['责任部门', '苏和、全体党员', undefined],
    ['时限', '4月、12月', '6月'],
    ['备注', '见附件', undefined],
  ])
  const [work] = stored.cells.slice(1, 2)
  expect(cellsWith(work ? [work] : [], draftOf(stored)).map(({ field }) => field)).toEqual([
    ...['work', 'leader', 'owner', 'deadline'],
  ])
})

test('a new row is judged by what its words suggest until somebody chooses', () => {
  const draft = { ...emptyRow, work: '党费收缴', owner: '苏禾', deadline: '每月1次' }
  expect(evidenceOf(draft, read(draft))).toBe('dues')
  expect(evidenceOf({ evidence: 'byHand' }, read(draft))).toBeUndefined()
  expect(rowInput(draft, read(draft))).toMatchObject({
    ...{ work: '党费收缴', evidence: 'dues', schedule: [{ when: { kind: 'monthly' } }] },
    owners: [{ kind: 'member', memberId: 'm3' }],
  })
})

test('answers given here count', () => {
  const draft = { ...emptyRow, work: '签责任书', deadline: '5月以前' }
  expect(read(draft).reading).toBe('一次，最迟 2026-05-31')
  const answered = { ...draft, answers: [{ id: 'when:5月以前', choice: 'beforeBegin' }] }
  expect(read(answered).reading).toBe('一次，最迟 2026-04-30')
})

test.each<[what: string, draft: Partial<RowDraft>, faults: object]>([
  ['nothing', {}, { work: '请写这一项的重点工作', reason: '请写一句为什么改' }],
  ['no reason', { work: '支委会' }, { reason: '请写一句为什么改' }],
  [
    'a telephone number',
    { work: '支委会', owner: '苏禾 13800138000', reason: '改人' },
    { owner: '请不要填写身份证号或手机号，系统不保存这些' },
  ],
  ['all', { work: '支委会', reason: '改人' }, {}],
  [
    'too long a name',
    { work: '支委会', owner: '很'.repeat(130), reason: '改人' },
    { row: expect.stringMatching('责任人一格太长') },
  ],
])('%s', (_what, typed, faults) => {
  const draft = { ...emptyRow, ...typed }
  expect(faultsOf(draft, read(draft), false)).toEqual(faults)
})
