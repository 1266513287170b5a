import type { Vote } from '../../domain/votes/record'
import { entryAt, everybody, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { freshId, ofFirstGroup } from './world'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

const committee = { ...everybody, scope: 'committee' as const }
const detail = (openid: string, activityId: string) => t.must(openid, 'activities.detail', { activityId })

/** A committee's decision by hands, at a meeting that was held just now. */
function decision(changes: Partial<Vote> = {}) {
  const meeting = seedActivity(t, home, freshId(), { kind: 'committeeMeeting', audience: committee })
  const { _id: activityId, branchId, on, year } = meeting
  const vote: Vote = {
    _id: freshId(),
    ...{ branchId, activityId, on, year },
    kind: 'committeeDecision',
    way: 'hands',
    subject: '研究评优人选',
    voters: [home.ids.secretary, home.ids.organisation],
    state: 'open',
    openedAt: minutesFromNow(-1),
    openedBy: home.ids.secretary,
    revision: 1,
    ...changes,
  }
  t.insert('votes', vote)
  return { meeting, vote }
}

describe('a vote', () => {
  it('is seen by those whose meeting it is, and by nobody else of the branch', async () => {
    const { meeting, vote } = decision()
    t.insert('attendance', entryAt(meeting, home.ids.probationary, { observer: true }))
    const { secretary, organisation, discipline, probationary, member, leader } = home.openids
    for (const openid of [secretary, organisation, discipline, probationary]) {
      expect((await detail(openid, meeting._id)).votes).toMatchObject([{ subject: '研究评优人选' }])
      expect((await t.call(openid, 'votes.read', { voteId: vote._id })).ok).toBe(true)
    }
    for (const openid of [member, leader]) {
      expect((await detail(openid, meeting._id)).votes).toEqual([])
      expectRefusal(await t.call(openid, 'votes.read', { voteId: vote._id }), 'NOT_ALLOWED', '参加会议')
    }
  })

  it('costs those who vote two sequential round trips to look at', async () => {
    const { vote } = decision()
    const { depth } = await t.call(home.openids.secretary, 'votes.read', { voteId: vote._id })
    expect(depth).toBe(2)
  })
})

describe('minutes', () => {
  it('of an activity whose own text is held show it to those who prepare activities alone', async () => {
    const held = seedActivity(t, home, freshId(), {
      ...{ textHeld: true, title: '待审核的主题', place: '待审核的地点', guests: [{ name: '待审核的人' }] },
    })
    const by = home.ids.secretary
    const at = minutesFromNow(-1)
    t.insert('minutes', {
      ...{ _id: held._id, branchId: home.branchId, on: held.on, year: held.year },
      ...{ chairId: by, items: [], remarks: '按计划进行', state: 'confirmed', confirmed: { at, by } },
      ...{ corrections: [], photos: [], createdBy: by, createdAt: at, updatedBy: by, updatedAt: at, revision: 2 },
    })
    const read = (openid: string) => t.must(openid, 'minutes.read', { activityId: held._id })
    const shown = await read(home.openids.member)
    expect(shown).toMatchObject({ place: '', guests: [], text: { remarks: '按计划进行' } })
    expect(JSON.stringify(shown)).not.toContain('待审核的')
    expect(await read(home.openids.secretary)).toMatchObject({ title: '待审核的主题', place: '待审核的地点' })
  })
})

describe('requests for leave', () => {
  it('are listed to those who may decide them: a group leader sees those of the own group’s meetings', async () => {
    const own = seedActivity(t, home, freshId(), {
      ...{ kind: 'groupMeeting', audience: ofFirstGroup(home), begins: 600, ends: 660, title: '小组会' },
    })
    const wide = seedActivity(t, home, freshId(), { begins: 500, ends: 560, title: '党员大会' })
    for (const { _id: activityId } of [own, wide]) {
      await t.must(home.openids.member, 'leave.ask', { activityId, category: 'sick' })
    }
    const titles = async (openid: string) => (await t.must(openid, 'leave.list', {})).map(({ title }) => title)
    expect(await titles(home.openids.secretary)).toEqual(['党员大会', '小组会'])
    expect(await titles(home.openids.leader)).toEqual(['小组会'])
    const { leader } = home.openids
    expectRefusal(await t.call(leader, 'leave.list', { activityId: wide._id }), 'NOT_ALLOWED')
    expect(await t.must(leader, 'leave.list', { activityId: own._id })).toMatchObject([{ category: 'sick' }])
    // Nobody else learns the category.
    for (const path of ['activities.detail', 'activities.list', 'activities.today'] as const) {
      const input = path === 'activities.list' ? { from: own.on, to: own.on } : { activityId: own._id }
      const reply = await t.must(home.openids.second, path, path === 'activities.today' ? undefined : input)
      expect(JSON.stringify(reply)).not.toContain('sick')
    }
  })

  it('that nobody ever decided do not crowd out what waits now', async () => {
    const branch = seedBranch(t, 'old')
    const past = seedActivity(t, branch, freshId(), { begins: -400 * 1440, ends: -400 * 1440 + 60 })
    for (let n = 0; n < 320; n++) {
      t.insert('leaveRequests', {
        _id: `${past._id}:old${n}`,
        ...{ branchId: branch.branchId, activityId: past._id, memberId: `old${n}`, on: past.on, year: past.year },
        ...{ category: 'duty', state: 'asked', forStart: past.startsAt, askedAt: past.startsAt },
      })
    }
    const ahead = seedActivity(t, branch, freshId(), { begins: 1440, ends: 1500 })
    await t.must(branch.openids.member, 'leave.ask', { activityId: ahead._id, category: 'duty' })
    const waiting = await t.must(branch.openids.secretary, 'leave.list', {})
    expect(waiting.map(({ activityId }) => activityId)).toEqual([ahead._id])
    expect((await t.must(branch.openids.secretary, 'activities.today')).waiting?.leaves?.count).toBe(1)
  })
})

it('a category of leave is no reason for an absence an officer noted all the same', async () => {
  const branch = seedBranch(t, 'abs')
  const held = seedActivity(t, branch, freshId(), { begins: -200, ends: -100 })
  const { member, second } = branch.ids
  for (const memberId of [member, second]) {
    t.insert('leaveRequests', {
      _id: `${held._id}:${memberId}`,
      ...{ branchId: branch.branchId, activityId: held._id, memberId, on: held.on, year: held.year },
      ...{ category: 'duty', state: 'granted', forStart: held.startsAt, askedAt: held.startsAt },
    })
  }
  t.insert('attendance', entryAt(held, member, { state: 'absent', method: 'officer' }))
  const { rows } = await t.must(branch.openids.secretary, 'attendance.register', { year: held.year })
  const of = (memberId: string) => rows.find((row) => row.memberId === memberId)
  expect(of(member)).toMatchObject({ marks: ['absent'], why: [] })
  expect(of(second)).toMatchObject({ marks: ['leave'], why: [{ column: 0, category: 'duty' }] })
})
