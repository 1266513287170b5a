import type { VoteSummary } from '@/cloud/meetings'
import { standings, voteWord } from './voteWords'

const vote = (changes: Partial<VoteSummary>): VoteSummary => ({
  voteId: 'v',
  kind: 'resolution',
  way: 'count',
  subject: '通过全年计划',
  state: 'closed',
  entitled: 24,
  present: 20,
  candidates: [],
  seats: null,
  counts: null,
  tally: null,
  result: null,
  ...changes,
})
const counts = (inFavour: number, against = 0, abstain = 0) => ({ for: inFavour, against, abstain })
const candidates = ['甲', '乙', '丙'].map((name) => ({ id: name, name }))
const election = (votes: Record<string, number>, changes: Partial<VoteSummary> = {}) =>
  vote({ kind: 'election', candidates, seats: 2, tally: { ballots: 20, invalid: 0, votes }, ...changes })

test.each<[string, VoteSummary, string]>([
  ['runs', vote({ state: 'open', way: 'hands' }), '● 正在表决'],
  ['is being counted', vote({ state: 'closing', way: 'hands' }), '正在计票'],
  ['passed', vote({ counts: counts(13) }), '✓ 通过'],
  ['stands at exactly half', vote({ counts: counts(12, 8) }), '！正好一半'],
  ['did not pass', vote({ counts: counts(11, 9) }), '× 没有通过'],
  ['had too few there', vote({ present: 12, counts: counts(12) }), '！到会人数不够'],
  ['is the committee’s', vote({ kind: 'committeeDecision', entitled: 5, present: 3, counts: counts(2) }), '✓ 通过'],
  ['was never counted', vote({}), '没有票数'],
  ['filled the seats', election({ 甲: 18, 乙: 15, 丙: 2 }), '✓ 选出 2 人'],
  ['had too few to elect', election({ 甲: 18 }, { present: 19 }), '！选举无效'],
  ['is tied for the last seat', election({ 甲: 18, 乙: 12, 丙: 12 }), '！要再次投票'],
  ['left a seat at exactly half', election({ 甲: 18, 乙: 10 }), '！正好一半'],
  ['left a seat empty', election({ 甲: 18, 乙: 9 }), '× 还空 1 个名额'],
  ['is an election never counted', election({}, { tally: null }), '没有票数'],
])('a vote that %s', (_what, one, word) => {
  expect(voteWord(one).word).toBe(word)
})

test('candidates stand by their votes, with what came of each', () => {
  const lines = standings(election({ 甲: 10, 乙: 18 }))
  expect(lines.map(({ name, votes, word }) => [name, votes, word])).toEqual([
    ['乙', 18, '✓ 当选'],
    ['甲', 10, '！正好一半'],
    ['丙', 0, undefined],
  ])
  expect(standings(election({ 甲: 18, 乙: 12, 丙: 12 })).map(({ word }) => word)).toEqual([
    '✓ 当选',
    '！同票',
    '！同票',
  ])
  expect(standings(vote({ counts: counts(13) }))).toEqual([])
})
