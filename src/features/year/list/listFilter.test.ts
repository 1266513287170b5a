import type { YearRow } from '@/cloud/yearList'
import { filterChips, filterOf, inOrder, isShown, type PersonChoice, personChips } from './listFilter'

const row = (rowId: string, more: Partial<YearRow> = {}): YearRow => ({
  ...{ rowId, work: rowId, leaders: [], owners: [], leaderIds: [], ownerIds: [], tasks: [] },
  ...more,
})
const late = [{ taskId: 't', from: '2026-04-01', to: '2026-04-30', state: 'late', done: 0, of: 1, unit: '次' } as const]

const rows = [
  row('a', { dropped: true, ownerIds: ['m1'] }),
  row('b', { owns: true, ownerIds: ['m1'], leaderIds: ['m2'], tasks: [...late] }),
  row('c', { awaitsYou: true, leaderIds: ['m1'] }),
]
const shown = (filter: Parameters<typeof isShown>[1], person?: PersonChoice) =>
  rows.filter((one) => isShown(one, filter, person)).map(({ rowId }) => rowId)
const by = (as: PersonChoice['as']): PersonChoice => ({ memberId: 'm1', name: '周明川', as })

test('each filter leaves its rows', () => {
  expect(shown('all')).toEqual(['a', 'b', 'c'])
  expect(shown('mine')).toEqual(['b'])
  expect(shown('waiting')).toEqual(['c'])
  expect(shown('late')).toEqual(['b'])
})

test('by somebody: as owner, as leader, as either; together with a filter', () => {
  expect(shown('all', by('any'))).toEqual(['a', 'b', 'c'])
  expect(shown('all', by('owner'))).toEqual(['a', 'b'])
  expect(shown('all', by('leader'))).toEqual(['c'])
  expect(shown('late', by('leader'))).toEqual([])
  expect(personChips(rows, by('any')).map(({ label }) => label)).toEqual(['周明川 3', '责任人 2', '责任领导 1'])
})

test('a chip that would leave nothing is left out, unless it is the chosen one', () => {
  const few = [row('a')]
  expect(filterChips(rows, 'all').map(({ label }) => label)).toEqual(['全部 3', '我负责 1', '待我确认 1', '逾期 1'])
  expect(filterChips(few, 'all').map(({ label }) => label)).toEqual(['全部 1'])
  expect(filterChips(few, 'late').map(({ label }) => label)).toEqual(['全部 1', '逾期 0'])
})

test('dropped rows stand at the end', () => {
  expect(inOrder(rows).map(({ rowId }) => rowId)).toEqual(['b', 'c', 'a'])
})

test.each([
  ['mine', 'mine'],
  ['nonsense', 'all'],
  [undefined, 'all'],
])('an address with %s shows %s', (text, filter) => {
  expect(filterOf(text)).toBe(filter)
})
