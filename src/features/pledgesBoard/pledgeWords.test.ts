import { inOrder, type Pledge, stateWords } from './pledgeWords'

const pledge = (title: string, done: number, names: string[] = [], more: Partial<Pledge> = {}): Pledge => ({
  ...{ recordId: title, title, on: '2026-03-05', done, of: done + names.length },
  open: names.map((name) => ({ memberId: name, name })),
  ...more,
})

test('what is not signed by all comes first, the newest before the older ones', () => {
  const all = [pledge('一', 3), pledge('二', 2, ['甲']), pledge('三', 1, ['甲', '乙']), pledge('四', 3)]
  expect(inOrder(all).map(({ title }) => title)).toEqual(['三', '二', '四', '一'])
})

test.each<[string, Pledge, string]>([
  ['signed by all', pledge('一', 3), '3月5日发出 · ✓ 都签了'],
  ['open', pledge('一', 1, ['甲', '乙']), '3月5日发出 · 还有 2 人没签'],
  ['for nobody who is still there', pledge('一', 0), '3月5日发出 · 现在没有要签的人'],
  ['held', pledge('一', 0, ['甲'], { held: true }), '3月5日发出 · 文字等支部查看，放行后才能签'],
])('%s', (_case, one, words) => {
  expect(stateWords(one)).toBe(words)
})
