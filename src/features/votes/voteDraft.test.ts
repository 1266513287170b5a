import type { VoteSummary } from '@/cloud/meetings'
import { draftOf, emptyVote, faultsOf, inputOf, judge, tallyOf, type VoteDraft, withKind } from './voteDraft'

const room = { entitled: 24, present: 20 }
const resolution = (yes: string, against = '0', abstain = '0', changes: Partial<VoteDraft> = {}): VoteDraft => ({
  ...emptyVote('v', 'resolution'),
  way: 'count',
  subject: '通过全年计划',
  counts: { for: yes, against, abstain },
  ...changes,
})
const election = (votes: string[], changes: Partial<VoteDraft> = {}): VoteDraft => ({
  ...emptyVote('v', 'election'),
  subject: '选举书记',
  candidates: votes.map((typed, at) => ({ id: `c${at}`, name: '甲乙丙'.charAt(at), votes: typed })),
  ballots: '20',
  ...changes,
})

test('a new vote is by hands where that is allowed; an election never is, whatever it was before', () => {
  expect(emptyVote('v', 'resolution').way).toBe('hands')
  expect(emptyVote('v', 'election').way).toBe('count')
  expect(withKind(emptyVote('v', 'resolution'), 'election').way).toBe('count')
  expect(withKind(resolution('13'), 'committeeDecision').way).toBe('count')
})

test.each<[string, VoteDraft, boolean | string | null]>([
  ['nothing typed', resolution('', '', ''), null],
  ['half of it typed', resolution('13', '', '0'), null],
  ['enough', resolution('13', '6', '1'), true],
  ['exactly half', resolution('12', '6', '2'), false],
  ['too many', resolution('20', '1'), '赞成、反对、弃权共 21 票，比到会的 20 人还多，请核对'],
  ['no number', resolution('1.5'), '人数和票数只能填 0 或更大的整数，请核对'],
  ['letters', resolution('十三'), '人数和票数只能填 0 或更大的整数，请核对'],
  ['an election without numbers', election(['', ''], { ballots: '' }), null],
  ['an election without candidates', election([]), null],
  ['an election that fills the seat', election(['15', '']), true],
  ['an election at exactly half', election(['10', '9']), false],
  ['more votes than ballots', election(['21', '']), '甲得 21 票，比有效票 20 张还多，请核对'],
  ['more seats than candidates', election(['15'], { seats: '2' }), '应选 2 名，候选人只有 1 名，请核对'],
])('judges %s', (_what, draft, verdict) => {
  const judged = judge(draft, room)
  const found = judged && ('fault' in judged ? judged.fault : judged.passed)
  expect(found).toBe(verdict)
})

test('a committee’s decision is judged by its own rule', () => {
  const decision = resolution('2', '1', '0', { kind: 'committeeDecision' })
  expect(judge(decision, { entitled: 5, present: 3 })).toMatchObject({ passed: true })
})

test('says what is missing; for hands no numbers are asked', () => {
  expect(faultsOf(emptyVote('v', 'resolution'), room)).toEqual({ subject: '请写一句表决的事项' })
  expect(faultsOf(resolution('', '', ''), room)).toEqual({ numbers: '请填写三个票数' })
  expect(faultsOf(resolution('21'), room).numbers).toContain('比到会的 20 人还多')
  expect(faultsOf(election([]), room)).toEqual({
    candidates: '请加上候选人',
    numbers: '请填写收回的选票和各人的得票',
  })
  expect(faultsOf(resolution('13', '6', '1'), room)).toEqual({})
})

test('sends of each kind what belongs to it', () => {
  expect(inputOf(resolution('13', '6', '1', { candidates: election(['1']).candidates }), 'a')).toEqual({
    activityId: 'a',
    voteId: 'v',
    kind: 'resolution',
    subject: '通过全年计划',
    counts: { for: 13, against: 6, abstain: 1 },
  })
  expect(inputOf(election(['15', ' '], { invalid: '1', seats: '1' }), 'a')).toMatchObject({
    candidates: [
      { id: 'c0', name: '甲' },
      { id: 'c1', name: '乙' },
    ],
    seats: 1,
    tally: { ballots: 20, invalid: 1, votes: { c0: 15, c1: 0 } },
  })
})

test('a count that was entered is written on as it was', () => {
  const summary = {
    voteId: 'v',
    kind: 'election',
    subject: '选举书记',
    candidates: [{ id: 'c0', name: '甲' }],
    seats: 1,
    counts: null,
    tally: { ballots: 20, invalid: 0, votes: { c0: 15 } },
  } as unknown as VoteSummary
  const draft = draftOf(summary)
  expect(draft).toMatchObject({ way: 'count', seats: '1', ballots: '20', invalid: '0' })
  expect(tallyOf(draft)).toEqual(summary.tally)
})
