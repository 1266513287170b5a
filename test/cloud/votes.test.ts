import type { Activity } from '../../domain/activities/activity'
import type { ErrorCode } from '../../domain/errors'
import type { Vote } from '../../domain/votes/record'
import type { Hand } from '../../domain/votes/vote'
import { entryAt, idOf, memberOf, type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { firstGroup, freshId, minutesOf, voteOf } from './meetings'

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  foreign = seedBranch(t, 'f')
})
afterAll(() => t.close())

const as = (person: Person) => home.openids[person]
const idsOf = (...people: Person[]) => people.map((person) => home.ids[person])
/** Those of the seeded branch who have a vote. */
const VOTERS: Person[] = [
  'secretary',
  'deputy',
  'organisation',
  'publicity',
  'discipline',
  'leader',
  'member',
  'second',
  'retired',
  'unbound',
]

/** A meeting that goes on, with those who have come. */
function meeting(came: Person[] = VOTERS.slice(0, 8), fields: Parameters<typeof seedActivity>[3] = {}): Activity {
  const activity = seedActivity(t, home, freshId(), { kind: 'branchAssembly', ...fields })
  t.insert('attendance', ...came.map((person) => entryAt(activity, home.ids[person])))
  return activity
}

/** A show of hands that goes on. */
function handsAt(activity: Activity, fields: Partial<Vote> = {}): string {
  const voteId = freshId()
  t.insert('votes', voteOf(activity, voteId, { voters: idsOf(...VOTERS), ...fields }))
  return voteId
}

const fields = { kind: 'resolution', subject: '通过全年工作计划' }
const open = ({ _id }: Activity, input: object = {}, person: Person = 'organisation') =>
  t.call(as(person), 'votes.open', { activityId: _id, voteId: freshId(), ...fields, ...input })
const close = ({ _id }: Activity, voteId: string, person: Person = 'organisation') =>
  t.call(as(person), 'votes.close', { activityId: _id, voteId })
const remove = ({ _id }: Activity, voteId: string, person: Person = 'organisation') =>
  t.call(as(person), 'votes.remove', { activityId: _id, voteId })
const raise = ({ _id }: Activity, voteId: string, hand: Hand, person: Person) =>
  t.call(as(person), 'votes.raise', { activityId: _id, voteId, hand })
const enter = ({ _id }: Activity, input: object = {}, person: Person = 'organisation') =>
  t.call(as(person), 'votes.enterCount', {
    activityId: _id,
    voteId: freshId(),
    ...fields,
    counts: { for: 6, against: 1, abstain: 1 },
    ...input,
  })
const stored = (voteId: string) => t.stored('votes', voteId)
const read = (voteId: string, person: Person = 'member') => t.must(as(person), 'votes.read', { voteId })
const auditOf = async (voteId: string, action: string) =>
  (await t.allOf('audit')).filter((entry) => entry.target === voteId && entry.action === action)
const detail = ({ _id }: Activity, person: Person = 'member') =>
  t.must(as(person), 'activities.detail', { activityId: _id })

describe('a show of hands', () => {
  it('asks those entitled of those expected, and shows itself to those who have come', async () => {
    const held = meeting()
    const voteId = freshId()
    expect((await open(held, { voteId })).ok).toBe(true)
    expect(await stored(voteId)).toMatchObject({
      way: 'hands',
      state: 'open',
      subject: '通过全年工作计划',
      voters: expect.arrayContaining(idsOf(...VOTERS)),
      openedBy: home.ids.organisation,
      revision: 1,
    })
    expect((await stored(voteId))?.voters).toHaveLength(VOTERS.length)
    expect(await auditOf(voteId, 'votes.open')).toMatchObject([{ after: { voters: 10 } }])
    expect((await detail(held)).votes).toMatchObject([{ voteId, subject: '通过全年工作计划', state: 'open' }])
    const { cards } = await t.must(as('member'), 'activities.today')
    expect(cards.find(({ activityId }) => activityId === held._id)?.votes).toEqual([
      { voteId, kind: 'resolution', subject: '通过全年工作计划' },
    ])
  })

  it.each<[Activity['kind'], string, Person[], Person[]]>([
    ['branchAssembly', 'resolution', VOTERS, ['probationary', 'left']],
    [
      'committeeMeeting',
      'committeeDecision',
      ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'],
      ['leader', 'member'],
    ],
    ['groupMeeting', 'resolution', ['leader', 'member', 'unbound'], ['secretary', 'second']],
  ])('at a %s (%s) is of %j, not of %j', async (kind, of, voters, others) => {
    const audience = {
      branchAssembly: undefined,
      committeeMeeting: { scope: 'committee' as const, groupIds: [], plus: idsOf('leader'), minus: [] },
      groupMeeting: firstGroup(home),
    }[kind as string]
    const held = meeting([], { kind, ...(audience && { audience }) })
    const voteId = freshId()
    expect((await open(held, { voteId, kind: of })).ok).toBe(true)
    const found = (await stored(voteId))?.voters ?? []
    expect([...found].sort()).toEqual(idsOf(...voters).sort())
    for (const id of idsOf(...others)) expect(found).not.toContain(id)
  })

  it('leaves out who has no vote', async () => {
    const branch = seedBranch(t, 'n')
    await t.patch('members', branch.ids.member, { noVote: true })
    const held = seedActivity(t, branch, freshId(), { kind: 'branchAssembly' })
    const voteId = freshId()
    await t.must(branch.openids.secretary, 'votes.open', { activityId: held._id, voteId, ...fields })
    expect((await stored(voteId))?.voters).not.toContain(branch.ids.member)
  })

  it('opened twice is one, and says so of another meeting’s', async () => {
    const held = meeting()
    const voteId = freshId()
    const twice = await Promise.all([open(held, { voteId }), open(held, { voteId })])
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    await open(held, { voteId, subject: '别的事' })
    expect(await stored(voteId)).toMatchObject({ subject: '通过全年工作计划', revision: 1 })
    expect(await auditOf(voteId, 'votes.open')).toHaveLength(1)
    const other = meeting()
    await expectRefusedUnchanged(t, () => open(other, { voteId }), 'NO_SUCH_VOTE')
  })

  it('takes one hand of each, the last one; everybody sees whose', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    for (const hand of ['for', 'for', 'against'] as const) {
      expect((await raise(held, voteId, hand, 'member')).ok).toBe(true)
    }
    await raise(held, voteId, 'abstain', 'second')
    const shown = await read(voteId, 'probationary')
    expect(shown).toMatchObject({ state: 'open', entitled: 10, present: null, counts: null, result: null, mine: null })
    expect(shown.hands).toHaveLength(2)
    expect(shown.hands).toContainEqual({ memberId: home.ids.member, hand: 'against' })
    expect(shown.waiting).toHaveLength(8)
    expect((await read(voteId)).mine).toBe('against')
    expect((await detail(held)).votes).toMatchObject([{ state: 'open' }])
  })

  it('costs a hand five round trips, and who looks on three', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    const first = await raise(held, voteId, 'for', 'member')
    expect({ roundTrips: first.roundTrips, depth: first.depth }).toEqual({ roundTrips: 5, depth: 4 })
    const looking = await t.call(as('member'), 'votes.read', { voteId })
    expect({ roundTrips: looking.roundTrips, depth: looking.depth }).toEqual({ roundTrips: 3, depth: 2 })
  })

  it('ends with what was counted; a repeat counts nothing anew', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    for (const person of VOTERS.slice(0, 6)) await raise(held, voteId, 'for', person)
    await raise(held, voteId, 'against', 'member')
    expect((await close(held, voteId)).ok).toBe(true)
    expect((await close(held, voteId, 'deputy')).ok).toBe(true)
    expect(await stored(voteId)).toMatchObject({
      state: 'closed',
      closedBy: home.ids.organisation,
      counts: { for: 6, against: 1, abstain: 0 },
      present: 8,
      revision: 2,
    })
    expect(await auditOf(voteId, 'votes.close')).toHaveLength(1)
    expect((await read(voteId)).result).toEqual({
      passed: true,
      flagged: false,
      elected: [],
      sentence: '应到有表决权 10 人，过半数要 6 人；赞成 6、反对 1、弃权 0，到会的另有 1 人没有表决，通过。',
    })
  })

  it('flags exactly half', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    for (const person of VOTERS.slice(0, 5)) await raise(held, voteId, 'for', person)
    await close(held, voteId)
    expect((await read(voteId)).result).toMatchObject({ passed: false, flagged: true })
  })

  it('counts who raised a hand as there, whatever became of the sheet', async () => {
    const held = meeting(['member'])
    const voteId = handsAt(held)
    await raise(held, voteId, 'for', 'member')
    await t.patch('attendance', `${held._id}:${home.ids.member}`, { state: 'absent' })
    await close(held, voteId)
    expect(await stored(voteId)).toMatchObject({ present: 1, counts: { for: 1 } })
  })

  it.each<[string, ErrorCode, (held: Activity) => string, Person]>([
    ['who is probationary', 'NOT_ENTITLED', (held) => handsAt(held), 'probationary'],
    ['who has not come', 'NOT_HERE', (held) => handsAt(held), 'retired'],
    ['a vote that is none', 'NO_SUCH_VOTE', () => 'nowhere00000', 'member'],
    ['a vote of another meeting', 'NO_SUCH_VOTE', () => handsAt(meeting()), 'member'],
    [
      'a vote that was counted in the room',
      'NO_SUCH_VOTE',
      (held) => handsAt(held, { way: 'count', state: 'closed', counts: { for: 1, against: 0, abstain: 0 } }),
      'member',
    ],
    [
      'a vote that has ended',
      'VOTE_CLOSED',
      (held) => handsAt(held, { state: 'closed', counted: [], counts: { for: 0, against: 0, abstain: 0 } }),
      'member',
    ],
  ])('takes no hand: %s (%s)', async (_who, code, voteOfMeeting, person) => {
    const held = meeting()
    const voteId = voteOfMeeting(held)
    await expectRefusedUnchanged(t, () => raise(held, voteId, 'for', person), code)
  })

  it('takes no hand of another branch, and does not show itself there', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    const input = { activityId: held._id, voteId, hand: 'for' }
    await expectRefusedUnchanged(t, () => t.call(foreign.openids.member, 'votes.raise', input), 'NO_SUCH_VOTE')
    expectRefusal(await t.call(foreign.openids.member, 'votes.read', { voteId }), 'NO_SUCH_VOTE')
    expectRefusal(await t.call(as('member'), 'votes.read', { voteId: 'nowhere00000' }), 'NO_SUCH_VOTE')
  })

  it('is seen by those who keep the minutes and those who are there, and by nobody whom it does not concern', async () => {
    const held = meeting(['leader', 'retired'], { kind: 'groupMeeting', audience: firstGroup(home) })
    const voteId = handsAt(held, { voters: idsOf('leader', 'member', 'unbound') })
    const looking = (person: Person) => t.call(as(person), 'votes.read', { voteId })
    expect((await looking('publicity')).ok).toBe(true)
    const observer = await looking('retired')
    expect({ ok: observer.ok, roundTrips: observer.roundTrips }).toEqual({ ok: true, roundTrips: 5 })
    expectRefusal(await looking('second'), 'NOT_ALLOWED', '参加会议的人')
    expect((await detail(held, 'retired')).votes).toHaveLength(1)
    expect((await detail(held, 'second')).votes).toEqual([])
  })

  it('tells who asks again after the end whether they were counted', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    await raise(held, voteId, 'for', 'member')
    await close(held, voteId)
    expect((await raise(held, voteId, 'for', 'member')).ok).toBe(true)
    expectRefusal(await raise(held, voteId, 'against', 'member'), 'VOTE_CLOSED')
  })

  it('while it is being closed lets a hand wait for the count', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    await raise(held, voteId, 'for', 'member')
    await t.patch('votes', voteId, { state: 'closing' })
    // As a repeat whose first answer was lost, and one who comes too late.
    const waiting = Promise.all([raise(held, voteId, 'for', 'member'), raise(held, voteId, 'for', 'second')])
    await close(held, voteId)
    const [again, late] = await waiting
    expect(again?.ok).toBe(true)
    expectRefusal(late as never, 'VOTE_CLOSED')
    expect(await stored(voteId)).toMatchObject({ state: 'closed', counts: { for: 1 } })
  })

  it('that was left half closed by a crash says so to a hand, and is closed by the next try', async () => {
    const held = meeting()
    const voteId = handsAt(held, { state: 'closing' })
    await expectRefusedUnchanged(t, () => raise(held, voteId, 'for', 'member'), 'BUSY')
    expect((await close(held, voteId)).ok).toBe(true)
    expect(await stored(voteId)).toMatchObject({ state: 'closed', counts: { for: 0, against: 0, abstain: 0 } })
  })

  it('taken out is gone for all, but stays in the log', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    await raise(held, voteId, 'for', 'member')
    expect((await remove(held, voteId)).ok).toBe(true)
    expect((await remove(held, voteId)).ok).toBe(true)
    expect(await auditOf(voteId, 'votes.remove')).toMatchObject([{ before: { subject: '通过全年计划' } }])
    expectRefusal(await raise(held, voteId, 'for', 'member'), 'NO_SUCH_VOTE')
    expect((await detail(held)).votes).toEqual([])
  })

  it('taken out while a hand is on its way tells that hand', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    t.cloud.faults.latencyMs = 40
    const [raised] = await Promise.all([raise(held, voteId, 'for', 'member'), remove(held, voteId)])
    t.cloud.faults.latencyMs = 0
    if (!raised.ok) expectRefusal(raised, 'NO_SUCH_VOTE')
    expect(await stored(voteId)).toBeUndefined()
  })
})

describe('fifty who raise their hands while the vote is being ended', () => {
  it.each([1, 2, 3])('are counted exactly if they were told so (%i)', async (round) => {
    const branch = seedBranch(t, `c${round}`)
    const ids = Array.from({ length: 50 }, (_, at) => idOf(`c${round}${String(at).padStart(2, '0')}`))
    const openidOf = (id: string) => `wx-${id}`
    t.insert(
      'members',
      ...ids.map((id, at) => memberOf(branch.branchId, id, { name: `党员${at}`, openid: openidOf(id) })),
    )
    const held = seedActivity(t, branch, freshId(), { kind: 'branchAssembly', expected: ids })
    t.insert('attendance', ...ids.map((id) => entryAt(held, id)))
    const voteId = freshId()
    t.insert('votes', voteOf(held, voteId, { voters: ids }))
    const hands: Hand[] = ['for', 'against', 'abstain']
    const handOf = (at: number): Hand => hands[at % 3] ?? 'for'
    t.cloud.faults.latencyMs = 5

    const raising = ids.map(async (id, at) => {
      // In a room people do not tap at the same moment.
      await new Promise((resolve) => setTimeout(resolve, at * 6))
      const input = { activityId: held._id, voteId, hand: handOf(at) }
      return t.call(openidOf(id), 'votes.raise', input)
    })
    const closing = [90, 120].map(async (wait, at) => {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const openid = [branch.openids.secretary, branch.openids.deputy][at] ?? ''
      return t.call(openid, 'votes.close', { activityId: held._id, voteId })
    })
    const answers = await Promise.all(raising)
    for (const reply of await Promise.all(closing)) expect(reply.ok).toBe(true)
    t.cloud.faults.latencyMs = 0

    const vote = await stored(voteId)
    const counted = vote?.counted ?? []
    ids.forEach((id, at) => {
      const mine = counted.filter(({ memberId }) => memberId === id)
      expect({ id, told: answers[at]?.ok, hands: mine.map(({ hand }) => hand) }).toEqual({
        id,
        told: mine.length === 1,
        hands: mine.length === 1 ? [handOf(at)] : [],
      })
      if (!answers[at]?.ok) expectRefusal(answers[at] as never, 'VOTE_CLOSED')
    })
    const { for: yes = 0, against = 0, abstain = 0 } = vote?.counts ?? {}
    expect(yes + against + abstain).toBe(counted.length)
    // Some were in time and some were not, else the test says nothing.
    expect(counted.length).toBeGreaterThan(0)
    expect(counted.length).toBeLessThan(50)
    expect(await t.must(branch.openids.secretary, 'votes.read', { voteId })).toMatchObject({ counts: vote?.counts })
  })
})

describe('a count that an officer enters', () => {
  it('is kept with who was there by the sheet, and read by the rule', async () => {
    const held = meeting()
    const voteId = freshId()
    expect((await enter(held, { voteId })).ok).toBe(true)
    expect(await stored(voteId)).toMatchObject({
      way: 'count',
      state: 'closed',
      present: 8,
      counts: { for: 6, against: 1, abstain: 1 },
      closedBy: home.ids.organisation,
      revision: 1,
    })
    expect((await read(voteId)).result?.sentence).toContain('赞成 6、反对 1、弃权 1，通过。')
  })

  it('can be entered anew, with the roster and the sheet as they are now; the same again changes nothing', async () => {
    const held = meeting()
    const voteId = freshId()
    await enter(held, { voteId })
    await enter(held, { voteId })
    expect(await stored(voteId)).toMatchObject({ revision: 1 })
    t.insert('attendance', entryAt(held, home.ids.retired))
    await enter(held, { voteId, counts: { for: 7, against: 1, abstain: 1 } }, 'deputy')
    expect(await stored(voteId)).toMatchObject({ present: 9, counts: { for: 7 }, revision: 2 })
    expect(await auditOf(voteId, 'votes.enterCount')).toMatchObject([{}, { before: { counts: { for: 6 } } }])
  })

  it('by two at once is one of the two', async () => {
    const held = meeting()
    const voteId = freshId()
    await Promise.all([
      enter(held, { voteId, counts: { for: 8, against: 0, abstain: 0 } }),
      enter(held, { voteId, counts: { for: 0, against: 8, abstain: 0 } }, 'deputy'),
    ])
    const counts = (await stored(voteId))?.counts
    expect([counts?.for, counts?.against].sort()).toEqual([0, 8])
    expect(await auditOf(voteId, 'votes.enterCount')).toHaveLength(2)
  })

  it('of an election keeps the ballots and says who is elected', async () => {
    const held = meeting()
    const voteId = freshId()
    const candidates = [
      { id: 'c1', name: '周建国', memberId: home.ids.secretary },
      { id: 'c2', name: '吴秀兰', memberId: home.ids.deputy },
      { id: 'c3', name: '另选的人' },
    ]
    const tally = { ballots: 8, invalid: 1, votes: { c1: 7, c2: 4, c3: 1 } }
    const input = { voteId, kind: 'election', subject: '选举书记', candidates, seats: 2, counts: undefined, tally }
    expect((await enter(held, input)).ok).toBe(true)
    expect(await stored(voteId)).toMatchObject({ candidates, seats: 2, tally, present: 8 })
    expect(await stored(voteId)).not.toHaveProperty('counts')
    const { result } = await read(voteId)
    expect(result).toMatchObject({ passed: false, flagged: true, elected: ['c1'] })
    expect(result?.sentence).toContain('吴秀兰得 4 票，正好是实到的一半')
  })

  it('entered anew as another kind keeps nothing of what it was', async () => {
    const held = meeting()
    const voteId = freshId()
    const candidates = [{ id: 'c1', name: '周建国' }]
    const tally = { ballots: 8, invalid: 0, votes: { c1: 8 } }
    await enter(held, { voteId, kind: 'election', candidates, seats: 1, counts: undefined, tally })
    await enter(held, { voteId })
    const vote = await stored(voteId)
    expect(vote).toMatchObject({ kind: 'resolution', counts: { for: 6 }, revision: 2 })
    for (const field of ['candidates', 'seats', 'tally']) expect(vote).not.toHaveProperty(field)
  })

  it('of an election with too few there is kept as it was, and flagged', async () => {
    const held = meeting(VOTERS.slice(0, 7))
    const voteId = freshId()
    const candidates = [{ id: 'c1', name: '周建国' }]
    const tally = { ballots: 7, invalid: 0, votes: { c1: 7 } }
    await enter(held, { voteId, kind: 'election', subject: '选举书记', candidates, seats: 1, counts: undefined, tally })
    expect((await read(voteId)).result).toMatchObject({ passed: false, flagged: true, elected: [] })
  })

  type Impossible = [what: string, sentence: string, input: object]
  it.each<Impossible>([
    ['more votes than voters there', '共 9 票，比到会的 8 人还多', { counts: { for: 7, against: 1, abstain: 1 } }],
    ['no count', '请填写票数', { counts: undefined }],
    ['no ballots', '请填写计票结果', { kind: 'election', candidates: [{ id: 'c1', name: '周建国' }], seats: 1 }],
    [
      'no seats',
      '应选名额至少 1 个',
      {
        kind: 'election',
        candidates: [{ id: 'c1', name: '周建国' }],
        tally: { ballots: 8, invalid: 0, votes: {} },
      },
    ],
    [
      'more ballots than voters there',
      '收回选票 9 张，比到会的 8 人还多',
      {
        kind: 'election',
        candidates: [{ id: 'c1', name: '周建国' }],
        seats: 1,
        tally: { ballots: 9, invalid: 0, votes: {} },
      },
    ],
    [
      'votes for nobody who stands',
      '不在候选人里',
      {
        kind: 'election',
        candidates: [{ id: 'c1', name: '周建国' }],
        seats: 1,
        tally: { ballots: 8, invalid: 0, votes: { c9: 1 } },
      },
    ],
  ])('is refused as impossible: %s', async (_what, sentence, input) => {
    const held = meeting()
    await expectRefusedUnchanged(t, () => enter(held, input), 'COUNTS_IMPOSSIBLE', sentence)
  })

  it.each<[string, object]>([
    ['a negative number', { counts: { for: -1, against: 0, abstain: 0 } }],
    ['a broken number', { counts: { for: 1.5, against: 0, abstain: 0 } }],
    ['a text for a number', { counts: { for: '6', against: 0, abstain: 0 } }],
    ['no subject', { subject: ' ' }],
    ['a long subject', { subject: '题'.repeat(101) }],
  ])('is refused as bad input: %s', async (_what, input) => {
    const held = meeting()
    await expectRefusedUnchanged(t, () => enter(held, input), 'BAD_INPUT')
  })

  it('is not mixed up with a show of hands', async () => {
    const held = meeting()
    const voteId = handsAt(held)
    await expectRefusedUnchanged(t, () => enter(held, { voteId }), 'VOTE_CLOSED', '由系统清点')
  })

  it('knows no candidate of another branch', async () => {
    const held = meeting()
    const candidates = [{ id: 'c1', name: '张三', memberId: foreign.ids.member }]
    const tally = { ballots: 8, invalid: 0, votes: { c1: 8 } }
    const input = { kind: 'election', candidates, seats: 1, tally }
    await expectRefusedUnchanged(t, () => enter(held, input), 'NO_SUCH_MEMBER')
  })
})

describe('whatever an officer does about a vote', () => {
  type Deed = (held: Activity, voteId: string, person?: Person) => ReturnType<typeof open>
  const deeds: [string, Deed][] = [
    ['opening', (held, _voteId, person) => open(held, {}, person)],
    ['closing', (held, voteId, person) => close(held, voteId, person)],
    ['entering', (held, _voteId, person) => enter(held, {}, person)],
    ['taking out', (held, voteId, person) => remove(held, voteId, person)],
  ]

  it.each(deeds)('%s is refused to who does not keep the minutes', async (_what, deed) => {
    const held = meeting()
    const voteId = handsAt(held)
    for (const person of ['member', 'leader'] as const) {
      await expectRefusedUnchanged(t, () => deed(held, voteId, person), 'NOT_ALLOWED')
    }
  })

  it.each(deeds)('%s is refused once the minutes are confirmed', async (_what, deed) => {
    const held = meeting()
    const voteId = handsAt(held)
    t.insert('minutes', minutesOf(held, { state: 'confirmed' }))
    await expectRefusedUnchanged(t, () => deed(held, voteId), 'MINUTES_CONFIRMED', '表决不能再改')
  })

  it.each(deeds)('%s makes a chair look again', async (_what, deed) => {
    const held = meeting()
    const voteId = handsAt(held)
    t.insert('minutes', minutesOf(held, { state: 'ready', chairId: home.ids.secretary, revision: 4 }))
    expect((await deed(held, voteId)).ok).toBe(true)
    expect(await t.stored('minutes', held._id)).toMatchObject({ state: 'ready', revision: 5 })
  })

  it.each(deeds)('%s is refused in a closed year, and at a cancelled meeting', async (_what, deed) => {
    const cancelled = meeting([], { state: 'cancelled' })
    const voteId = handsAt(cancelled)
    await expectRefusedUnchanged(t, () => deed(cancelled, voteId), 'ACTIVITY_CANCELLED', '不能表决')
    const held = meeting()
    const other = handsAt(held)
    await t.patch('branches', home.branchId, { closedYears: [held.year] })
    await expectRefusedUnchanged(t, () => deed(held, other), 'YEAR_CLOSED')
    await t.patch('branches', home.branchId, { closedYears: [] })
  })

  it.each(deeds)('%s says when too many do it at once', async (_what, deed) => {
    const held = meeting()
    const voteId = handsAt(held, { state: 'closing' })
    t.cloud.faults.conflicts = 1000
    await expectRefusedUnchanged(t, () => deed(held, voteId), 'BUSY')
    t.cloud.faults.conflicts = 0
  })

  it.each(deeds)('%s is refused to another branch', async (_what, deed) => {
    const held = seedActivity(t, foreign, freshId(), { kind: 'branchAssembly' })
    const voteId = freshId()
    t.insert('votes', voteOf(held, voteId, { voters: [foreign.ids.member] }))
    await expectRefusedUnchanged(t, () => deed(held, voteId), 'NO_SUCH_ACTIVITY')
  })

  it.each<[string, Deed]>(deeds.filter(([what]) => what === 'closing' || what === 'taking out'))(
    '%s knows no vote of another meeting',
    async (_what, deed) => {
      const held = meeting()
      const voteId = handsAt(meeting())
      await expectRefusedUnchanged(t, () => deed(held, voteId), 'NO_SUCH_VOTE')
    },
  )

  it('closing knows no vote that is none', async () => {
    expectRefusal(await close(meeting(), 'nowhere00000'), 'NO_SUCH_VOTE')
  })

  it.each<[string, string, Activity['kind'], string]>([
    ['an election by hands', '无记名投票', 'branchAssembly', 'election'],
    ['a resolution of the committee', '支委会决定在支委会', 'committeeMeeting', 'resolution'],
    ['a committee’s decision of the assembly', '支委会决定在支委会', 'branchAssembly', 'committeeDecision'],
    ['a resolution at a study', '决议和选举在党员大会或党小组会', 'collectiveStudy', 'resolution'],
  ])('there is no %s', async (_what, sentence, kind, of) => {
    const held = meeting([], { kind })
    await expectRefusedUnchanged(t, () => open(held, { kind: of }), 'BAD_INPUT', sentence)
  })

  it('needs somebody who has a vote', async () => {
    const held = meeting([], { expected: idsOf('probationary') })
    await expectRefusedUnchanged(t, () => open(held), 'NO_ONE_EXPECTED', '没有人有表决权')
    await expectRefusedUnchanged(t, () => enter(held), 'NO_ONE_EXPECTED')
  })

  it.each([
    ['【违规测试】', '文字没有通过'],
    ['【复核测试】', '表决事项没有通过'],
  ])('puts no text to the vote that WeChat does not pass: %s', async (subject, sentence) => {
    const held = meeting()
    await expectRefusedUnchanged(t, () => open(held, { subject }), 'TEXT_REFUSED', sentence)
    await expectRefusedUnchanged(t, () => enter(held, { subject }), 'TEXT_REFUSED')
  })

  it('waits while a text cannot be checked', async () => {
    const held = meeting()
    t.cloud.faults.openapi = [{ api: 'security.msgSecCheck', errCode: -1, times: 9 }]
    await expectRefusedUnchanged(t, () => open(held), 'CHECK_UNAVAILABLE')
    await expectRefusedUnchanged(t, () => enter(held), 'CHECK_UNAVAILABLE')
    t.cloud.faults.openapi = []
  })

  it('is a group leader’s matter at their group’s meeting', async () => {
    const held = meeting(['leader', 'member'], { kind: 'groupMeeting', audience: firstGroup(home) })
    const voteId = freshId()
    expect((await open(held, { voteId }, 'leader')).ok).toBe(true)
    expect((await close(held, voteId, 'leader')).ok).toBe(true)
    expect((await enter(held, { counts: { for: 2, against: 0, abstain: 0 } }, 'leader')).ok).toBe(true)
  })
})
