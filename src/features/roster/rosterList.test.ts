import { filtered, filtersWithCounts, inSectionOrder, type RosterLine, sectionsOf } from './rosterList'

const line = (name: string, facts: Partial<RosterLine> = {}): RosterLine => ({
  memberId: name,
  name,
  role: 'member',
  standing: 'full',
  state: 'active',
  bound: true,
  ...facts,
})
const groups = [
  { id: 'a', name: '第一党小组' },
  { id: 'b', name: '第二党小组' },
]
const lines = [
  line('甲', { role: 'secretary', groupId: 'b' }),
  line('乙', { groupId: 'b', bound: false }),
  line('丙', { groupId: 'a', standing: 'probationary' }),
  line('丁'),
  line('戊', { state: 'transferred', bound: false, standing: 'probationary', groupId: 'a' }),
]

test('whoever is gone counts only as gone', () => {
  expect(filtersWithCounts(lines).map(({ label }) => label)).toEqual(['在册 4', '预备 1', '未绑定 1', '不在册 1'])
  expect(filtered(lines, 'gone').map(({ name }) => name)).toEqual(['戊'])
})

test('the committee comes first, then the groups in their order, then those in none', () => {
  const ordered = inSectionOrder(filtered(lines, 'present'), groups)
  expect(sectionsOf(ordered, groups).map(({ title, lines: some }) => [title, some.map(({ name }) => name)])).toEqual([
    ['支部委员会', ['甲']],
    ['第一党小组', ['丙']],
    ['第二党小组', ['乙']],
    ['未分组', ['丁']],
  ])
})

test('nobody is lost or doubled, whatever page is shown', () => {
  const ordered = inSectionOrder(lines, groups)
  expect(ordered).toHaveLength(lines.length)
  expect(new Set(ordered).size).toBe(lines.length)
  expect(sectionsOf(ordered.slice(1, 3), groups).flatMap((section) => section.lines)).toEqual(ordered.slice(1, 3))
})

test('without groups nobody is called ungrouped', () => {
  expect(sectionsOf([line('甲')], []).map(({ title }) => title)).toEqual(['党员'])
})
