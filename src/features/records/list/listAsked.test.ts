import { emptyWords, enteredHere, filtersOf, kindsAsked, listTitle } from './listAsked'

test.each([
  ['talk', ['talk'], '谈心谈话'],
  ['care,talk', ['talk', 'care'], '谈心、关怀、意见'],
  ['talk,visit', ['talk', 'visit'], '记录'],
  ['', [], '记录'],
  ['nothing', [], '记录'],
])('an address with “%s” asks for %j', (words, kinds, title) => {
  expect(kindsAsked(words)).toEqual(kinds)
  expect(listTitle(kindsAsked(words))).toBe(title)
})

test('only who keeps one of the kinds is asked what waits', () => {
  const values = (...args: Parameters<typeof filtersOf>) => filtersOf(...args).map(({ value }) => value)
  expect(values('member', ['talk'])).toEqual(['all', 'mine'])
  expect(values('publicity', ['brief'])).toEqual(['all', 'mine', 'waiting'])
  expect(values('publicity', ['talk'])).toEqual(['all', 'mine'])
  expect(values('publicity', [])).toEqual(['all', 'mine', 'waiting'])
  expect(filtersOf('secretary', ['talk']).map(({ label }) => label)).toEqual(['全部', '我的', '待放行'])
  expect(filtersOf('secretary', ['brief']).map(({ label }) => label)).toEqual(['全部', '我的', '待定稿、待放行'])
})

test('a member enters what members enter', () => {
  expect(enteredHere('member', ['talk', 'care', 'opinion'])).toEqual(['talk', 'opinion'])
})

test.each([
  [['talk'] as const, 'all' as const, '2026 年还没有记录。只记哪天、谁和谁谈了，不记谈话内容。'],
  [['talk'] as const, 'mine' as const, '2026 年没有您的记录。只记哪天、谁和谁谈了，不记谈话内容。'],
  [[] as const, 'all' as const, '2026 年还没有记录。'],
  [['talk'] as const, 'waiting' as const, '没有等着定稿或放行的。'],
])('an empty list of %j (%s) says so', (kinds, filter, words) => {
  expect(emptyWords(kinds, filter, 2026)).toBe(words)
})
