import { entryAt, everybody, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusal, startCloud, type TestCloud } from './cloud'
import { freshId } from './world'

/** What a phone sends again, having got no answer, finds done what it did, and changes nothing. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

const asSecretary = (path: Parameters<TestCloud['call']>[1], input: unknown) =>
  t.call(home.openids.secretary, path, input)

/** The call succeeds, and sent again leaves everything as it is. */
async function expectRepeatable(path: Parameters<TestCloud['call']>[1], input: unknown): Promise<void> {
  expect(await asSecretary(path, input)).toMatchObject({ ok: true })
  const before = await everythingStored(t)
  expect(await asSecretary(path, input)).toMatchObject({ ok: true })
  expect(await everythingStored(t)).toEqual(before)
}

const assembly = () => seedActivity(t, home, freshId(), { kind: 'branchAssembly', begins: -30 })

it('a sheet settled in part', async () => {
  const lines = [{ memberId: home.ids.member, state: 'absent' }]
  await expectRepeatable('attendance.settle', { activityId: assembly()._id, lines })
})

it('leave that is granted, also with a word that is for refusals', async () => {
  const { _id: activityId } = seedActivity(t, home, freshId(), { begins: 600, ends: 660 })
  await t.must(home.openids.member, 'leave.ask', { activityId, category: 'duty' })
  const decision = { activityId, memberId: home.ids.member, grant: true, answer: '路上小心' }
  await expectRepeatable('leave.decide', decision)
  expect((await t.stored('leaveRequests', `${activityId}:${home.ids.member}`))?.answer).toBeUndefined()
  const phone = { ...decision, grant: false, answer: '打 13912345678' }
  expectRefusal(await asSecretary('leave.decide', phone), 'BAD_INPUT', '“答复”里有身份证号或手机号')
})

describe('a count', () => {
  const election = (activityId: string, voteId = freshId()) => ({
    ...{ activityId, voteId, kind: 'election', subject: '补选一名委员', seats: 1 },
    candidates: [{ id: 'one', name: '褚伟', memberId: home.ids.member }],
    tally: { ballots: 2, invalid: 0, votes: { one: 2 } },
  })
  const meeting = () => {
    const held = assembly()
    for (const who of ['secretary', 'member'] as const) t.insert('attendance', entryAt(held, home.ids[who]))
    return held
  }

  it('entered again', async () => {
    await expectRepeatable('votes.enterCount', election(meeting()._id))
  })

  it('entered anew as another kind of vote keeps nothing of what it was', async () => {
    const input = election(meeting()._id)
    await asSecretary('votes.enterCount', input)
    const { activityId, voteId } = input
    const counts = { for: 2, against: 0, abstain: 0 }
    const anew = { activityId, voteId, kind: 'resolution', subject: '通过决议', counts, tally: input.tally }
    await expectRepeatable('votes.enterCount', anew)
    const stored = await t.stored('votes', voteId)
    expect(stored).toMatchObject({ kind: 'resolution', counts, revision: 2 })
    for (const field of ['candidates', 'seats', 'tally'] as const) expect(stored?.[field]).toBeUndefined()
  })

  it('cannot take the id of a vote at another meeting', async () => {
    const input = election(meeting()._id)
    await asSecretary('votes.enterCount', input)
    const { _id: activityId } = meeting()
    const { voteId } = input
    expectRefusal(await asSecretary('votes.enterCount', { ...input, activityId }), 'NO_SUCH_VOTE')
    const hands = { activityId, voteId, kind: 'resolution', subject: '通过决议' }
    expectRefusal(await asSecretary('votes.open', hands), 'NO_SUCH_VOTE')
  })
})

it('a correction of minutes', async () => {
  const held = assembly()
  const by = home.ids.secretary
  const at = minutesFromNow(-1)
  const text = { chairId: by, items: [], remarks: '按计划进行' }
  t.insert('minutes', {
    ...{ _id: held._id, branchId: home.branchId, on: held.on, year: held.year },
    ...{ ...text, state: 'confirmed', confirmed: { at, by }, corrections: [], photos: [] },
    ...{ createdBy: by, createdAt: at, updatedBy: by, updatedAt: at, revision: 2 },
  })
  const correction = { activityId: held._id, revision: 2, reason: '漏记', text: { ...text, remarks: '会后参观' } }
  await expectRepeatable('minutes.correct', correction)
  const other = { ...correction, reason: '另一个原因' }
  expectRefusal(await asSecretary('minutes.correct', other), 'MINUTES_CHANGED')
})

it('a draft that was begun before its meeting was moved is of the new day', async () => {
  const held = seedActivity(t, home, freshId(), { kind: 'branchAssembly', begins: 2000, ends: 2060 })
  const save = (revision: number, remarks: string) =>
    asSecretary('minutes.save', { activityId: held._id, revision, toChair: false, text: { items: [], remarks } })
  await save(0, '议程')
  const { kind, title, place, topics } = held
  await t.must(home.openids.secretary, 'activities.revise', {
    ...{ activityId: held._id, kind, title, place, topics, audience: everybody, reason: '改期' },
    ...{ startsAt: '2098-03-01T06:00:00.000Z', endsAt: '2098-03-01T08:00:00.000Z' },
  })
  await save(1, '新的议程')
  expect(await t.stored('minutes', held._id)).toMatchObject({ on: '2098-03-01', year: 2098 })
})
