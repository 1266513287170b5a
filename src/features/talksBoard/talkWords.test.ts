import { matrixRows, notAsked, openWords, pairTiles, personTiles, spokenRow, talkTiles } from './talkWords'

const [a, b, c] = [
  { memberId: 'a', name: '周建国' },
  { memberId: 'b', name: '李思敏' },
  { memberId: 'c', name: '李思敏' },
] as const
const hints = new Map([['c', '第二党小组']])

test.each<[string, Parameters<typeof openWords>[0], string | undefined]>([
  ['nobody', { committeeCommittee: [], committeeMember: [], memberMember: [] }, undefined],
  ['a pair', { committeeCommittee: [[a, b]], committeeMember: [], memberMember: [] }, '还没谈到：1 对支委'],
  ['a member twice', { committeeCommittee: [], committeeMember: [b], memberMember: [b, c] }, '还没谈到：2 名党员'],
  ['both', { committeeCommittee: [[a, b]], committeeMember: [c], memberMember: [] }, '还没谈到：1 名党员、1 对支委'],
])('open: %s', (_case, open, words) => {
  expect(openWords(open)).toBe(words)
})

test('figures have their denominators; one that is not asked has none and says why', () => {
  const figures = {
    committeeCommittee: { done: 0, of: 0, notApplicable: '只有 1 名支委，不用统计' },
    committeeMember: { done: 2, of: 2 },
    memberMember: { done: 1, of: 2 },
  }
  expect(talkTiles(figures)).toEqual([
    { label: '支委之间', figure: '—', of: '' },
    { label: '支委与党员', figure: '2', of: '/2 人', whole: true },
    { label: '党员之间', figure: '1', of: '/2 人' },
  ])
  expect(notAsked(figures)).toEqual(['支委之间：只有 1 名支委，不用统计。'])
})

test('namesakes are told apart, in names and in pairs', () => {
  expect(personTiles([b, c], hints).map(({ words }) => words)).toEqual(['李思敏', '李思敏（第二党小组）'])
  expect(pairTiles([[a, c]], hints)).toEqual([{ key: 'a,c', words: '周建国 和 李思敏（第二党小组）' }])
})

test('the matrix has a line a person, with the day and the record of the last talk', () => {
  const matrix = {
    rows: [a, b],
    columns: [b, c],
    last: [
      ['2026-03-05', null],
      [null, null],
    ],
    talkIds: [
      ['t1', null],
      [null, null],
    ],
  }
  const rows = matrixRows(matrix, hints)
  expect(rows.map(({ shown, cells }) => [shown, cells])).toEqual([
    [
      '李思敏',
      [
        { withId: 'a', words: '3/5', talkId: 't1' },
        { withId: 'b', words: '', talkId: null, self: true },
      ],
    ],
    [
      '李思敏（第二党小组）',
      [
        { withId: 'a', words: '', talkId: null },
        { withId: 'b', words: '', talkId: null },
      ],
    ],
  ])
  expect(rows.map(spokenRow)).toEqual(['李思敏，和支委谈过 1/1 人', '李思敏（第二党小组），和支委谈过 0/2 人'])
})
