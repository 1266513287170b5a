import { type CarePerson, careGroups, isOver, sinceWords, visitWords, whyWords } from './careWords'

const visit = { recordId: 'v', on: '2026-03-05', by: ['周建国'] }
const person = (name: string, more: Partial<CarePerson> = {}): CarePerson => ({
  ...{ recordId: name, memberId: name, name, since: '2024-04-12', why: 'old', visits: [] },
  ...more,
})

test('not yet visited, visited, and off the list', () => {
  const people = [
    person('甲', { visits: [visit] }),
    person('乙'),
    person('丙', { until: '2026-11-24' }),
    person('丁', { until: '2026-11-25' }),
  ]
  const { open, visited, over } = careGroups(people, '2026-11-25')
  const names = (some: CarePerson[]) => some.map(({ name }) => name)
  expect([open, visited, over].map(names)).toEqual([['乙', '丁'], ['甲'], ['丙']])
})

test('words of why, since when and who went', () => {
  expect(
    ['hardship', 'old', 'away', 'veteran', 'other', 'unknown'].map((why) => whyWords(person('甲', { why }))),
  ).toEqual([...['生活困难', '年老', '长期在外', '老党员', '其他', '其他']])
  expect(sinceWords(person('甲'))).toBe('2024年4月12日起')
  expect(sinceWords(person('甲', { until: '2026-01-02' }))).toBe('2024年4月12日起，到2026年1月2日')
  expect(visitWords(visit)).toBe('3月5日，周建国去的')
  expect(visitWords({ ...visit, by: ['周建国', '', '陈红'] })).toBe('3月5日，周建国、陈红去的')
  expect(visitWords({ ...visit, by: [] })).toBe('3月5日')
  expect(isOver(person('甲'), '2026-11-25')).toBe(false)
})
