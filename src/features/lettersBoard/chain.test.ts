import type { LettersBoard } from '@/cloud/recordBoards'
import { aboveWords, chainOf, gapsOf, letterNote } from './chain'

type Place = LettersBoard['places'][number]
const place = (
  memberId: string,
  name: string,
  depth: number | null,
  state: Place['state'],
  more: Partial<Place> = {},
) => ({ memberId, name, depth, state, letters: [], ...more }) as Place
const from = (recordId: string, upper: string) => ({ recordId, upper, signed: true, upperSigned: true })

const places = [
  place('a', '周建国', 1, 'signed', { letters: [from('r1', '局党组')] }),
  place('b', '吴秀兰', 2, 'unsigned', { letters: [from('r2', '周建国')], words: '吴秀兰的责任书：吴秀兰本人还没有签' }),
  place('c', '陈红', null, 'detached', { letters: [from('r3', '孙立')], words: '陈红的上一级孙立自己还没有签责任书' }),
  place('d', '孙立', null, 'missing', { words: '孙立还没有和上一级签责任书' }),
]
const layers = [[{ memberId: 'a', name: '周建国' }], [{ memberId: 'b', name: '吴秀兰' }]]

test('gaps: links that need a sentence have one, people without a letter are names', () => {
  expect(gapsOf({ places, top: [] }, new Map())).toEqual({
    links: [
      { memberId: 'b', words: '吴秀兰的责任书：吴秀兰本人还没有签', recordId: 'r2' },
      { memberId: 'c', words: '陈红的上一级孙立自己还没有签责任书', recordId: 'r3' },
    ],
    without: [{ key: 'd', words: '孙立' }],
  })
})

test('gaps: a leader without a letter from above is a sentence, to begin one with', () => {
  const words = '周建国还没有和上级党组织签责任书'
  const top = [{ memberId: 'a', name: '周建国' }]
  expect(gapsOf({ places: [place('a', '周建国', 1, 'missing', { words })], top }, new Map())).toEqual({
    links: [{ memberId: 'a', words }],
    without: [],
  })
})

test('the chain: layers with a sign at each name, and who stands above', () => {
  expect(chainOf({ layers, places }, new Map())).toEqual([
    { title: '第 1 层', people: [{ key: 'a', words: '✓ 周建国', whole: true }], signed: 1 },
    { title: '第 2 层', people: [{ key: 'b', words: '○ 吴秀兰', whole: false }], signed: 0 },
  ])
  expect(aboveWords({ places, layers })).toBe('局党组')
  expect(aboveWords({ places: [place('a', '周建国', 1, 'missing')], layers })).toBe('')
})

test.each<[number, string[], true | undefined, string]>([
  [3, [], undefined, '都签了'],
  [2, ['陈红'], undefined, '签了 2/3，还差陈红'],
  [1, ['甲', '乙', '丙', '丁', '戊'], undefined, '签了 1/6，还差甲、乙、丙等 5 人'],
  [0, ['甲'], true, '文字等支部查看，放行后才能签'],
])('a letter with %i names, without %j', (signed, names, held, words) => {
  const open = names.map((name) => ({ memberId: name, name }))
  expect(
    letterNote({ recordId: 'r', title: '', on: '2026-03-01', of: signed + names.length, signed, open, held }),
  ).toBe(words)
})
