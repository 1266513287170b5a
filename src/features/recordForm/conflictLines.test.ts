import { conflictLines } from './conflictLines'

const theirs = {
  on: '2026-11-20',
  people: [
    { memberId: 'a', name: '王芳' },
    { memberId: 'b', name: '李强' },
  ],
  named: [],
  activity: null,
  values: { place: '柳树村', text: '送书' },
}
const differing = (lines: ReturnType<typeof conflictLines>) =>
  lines.filter(({ differs }) => differs).map(({ name }) => name)

test('day and people stand first, then the fields', () => {
  const lines = conflictLines('visit', theirs, { on: '2026-11-20', people: ['b', 'a'], values: theirs.values })
  expect(lines.map(({ name }) => name)).toEqual(['on', 'people', ...lines.slice(2).map(({ name }) => name)])
  expect(lines.slice(0, 2).map(({ words }) => words)).toEqual(['2026年11月20日', '王芳、李强'])
  expect(lines.map(({ words }) => words)).toContain('柳树村')
  expect(differing(lines)).toEqual([])
})

test('what differs is marked, also where they have nothing', () => {
  const mine = { on: '2026-11-21', people: ['a'], values: { place: ' 柳树村 ', text: '送书和资料', form: 'village' } }
  const lines = conflictLines('visit', theirs, mine)
  expect(differing(lines).sort()).toEqual(['form', 'on', 'people', 'text'])
  expect(lines.find(({ name }) => name === 'form')?.words).toBe('没有填')
})
