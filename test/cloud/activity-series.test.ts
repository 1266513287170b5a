import type { Activity } from '../../domain/activities/activity'
import { dayOf, timeOf } from '../../domain/calendar/beijing'
import { entryAt, everybody, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { callOverHttp, plannedInput, unchangedInput } from './planned'
import { freshId, ofFirstGroup } from './world'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

const DAY = 24 * 60
const create = (input: unknown, openid = home.openids.secretary) => t.call(openid, 'activities.create', input)
const revise = (input: object, openid = home.openids.secretary) => t.call(openid, 'activities.revise', input)
const cancel = (input: object, openid = home.openids.secretary) => t.call(openid, 'activities.cancel', input)
const auditOf = async (target: string) => (await t.allOf('audit')).filter((entry) => entry.target === target)

/** Weekly from tomorrow, so many times. */
function weekly(times: number, changes: Record<string, unknown> = {}) {
  const others = Array.from({ length: times - 1 }, (_, week) => ({
    activityId: freshId(),
    startsAt: minutesFromNow((7 * week + 8) * DAY),
    endsAt: minutesFromNow((7 * week + 8) * DAY + 120),
  }))
  return plannedInput({ kind: 'collectiveStudy', series: { seriesId: freshId(), others }, ...changes })
}
type Weekly = ReturnType<typeof weekly> & {
  series: { seriesId: string; others: { activityId: string; startsAt: string; endsAt: string }[] }
}
const idsOf = (input: object) => {
  const { activityId, series } = input as Weekly
  return [activityId, ...series.others.map((other) => other.activityId)]
}
const storedOf = async (input: object): Promise<Activity[]> => {
  const all = await Promise.all(idsOf(input).map((id) => t.stored('activities', id)))
  return all.flatMap((one) => one ?? [])
}

describe('planning the same on several days', () => {
  it('makes each on its own day, alike in everything else, with a key of its own', async () => {
    const input = weekly(12) as Weekly
    expect((await create(input)).data).toEqual({ activityId: input.activityId, textHeld: false })
    const stored = await storedOf(input)
    expect(stored).toHaveLength(12)
    const [first, second] = stored
    expect(first).toMatchObject({ seriesId: input.series.seriesId, on: dayOf(input.startsAt), title: input.title })
    expect(second).toMatchObject({
      ...{ title: input.title, place: input.place, topics: input.topics, seriesId: input.series.seriesId },
      startsAt: input.series.others[0]?.startsAt,
      on: dayOf(input.series.others[0]?.startsAt ?? ''),
      checkIn: { closesAt: input.series.others[0]?.endsAt },
    })
    expect(new Set(stored.map(({ checkInKey }) => checkInKey)).size).toBe(12)
    expect(await auditOf(input.activityId)).toMatchObject([{ after: { others: idsOf(input).slice(1) } }])
  })

  it('is done once, however often it is sent, at once or after a lost answer', async () => {
    const input = weekly(3)
    t.cloud.faults.dropAnswers = 1
    const sent = callOverHttp(t.cloud.url, home.openids.secretary, 'desk', 'activities.create', input)
    await expect(sent).rejects.toThrow()
    const before = await everythingStored(t)
    expect((await create(input)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    const twice = weekly(3)
    const replies = await Promise.all([create(twice), create(twice), create(twice)])
    expect(replies.map((reply) => reply.ok)).toEqual([true, true, true])
    expect([await storedOf(twice), await auditOf(twice.activityId)].map((list) => list.length)).toEqual([3, 1])
  })

  it('is all or nothing, also when the database gets in the way', async () => {
    const input = weekly(4)
    t.cloud.faults.conflicts = 3
    expect((await create(input)).ok).toBe(true)
    expect(await storedOf(input)).toHaveLength(4)
  })

  it('refuses the whole for one of the others: its times, its year, its id', async () => {
    const input = weekly(3) as Weekly
    const [one, two] = input.series.others as [{ activityId: string; startsAt: string; endsAt: string }, object]
    const withOther = (other: object) => ({ ...input, series: { ...input.series, others: [other, two] } })
    const backwards = withOther({ ...one, endsAt: one.startsAt })
    await expectRefusedUnchanged(t, () => create(backwards), 'ENDS_BEFORE_BEGIN')
    const long = withOther({ ...one, endsAt: minutesFromNow(30 * DAY) })
    await expectRefusedUnchanged(t, () => create(long), 'TOO_LONG')
    const twice = withOther({ ...one, activityId: input.activityId })
    await expectRefusedUnchanged(t, () => create(twice), 'BAD_INPUT', '两次')
    const taken = withOther({ ...one, activityId: seedActivity(t, home, freshId())._id })
    await expectRefusedUnchanged(t, () => create(taken), 'NO_SUCH_ACTIVITY')

    const branch = seedBranch(t, 'c')
    const inClosed = { ...one, startsAt: '2024-03-01T06:00:00.000Z', endsAt: '2024-03-01T08:00:00.000Z' }
    await t.patch('branches', branch.branchId, { closedYears: [2024] })
    const call = () => create(withOther(inClosed), branch.openids.secretary)
    await expectRefusedUnchanged(t, call, 'YEAR_CLOSED', '2024')
  })

  it('of more than a year’s months is refused', async () => {
    await expectRefusedUnchanged(t, () => create(weekly(13)), 'BAD_INPUT', '“后面几次”最多 11 项')
  })
})

describe('changing the later ones too', () => {
  /** A series of four: one to begin with, one whose check-in was opened early, one cancelled, one as planned. */
  async function begunSeries() {
    const input = weekly(4) as Weekly
    await create(input)
    const [first = '', opened = '', cancelled = '', planned = ''] = idsOf(input)
    await t.must(home.openids.secretary, 'checkIn.open', { activityId: opened, early: true })
    await cancel({ activityId: cancelled, reason: '放假' })
    return { input, first, opened, cancelled, planned }
  }
  const changeTo = ({ series: _series, ...input }: Weekly, changes: object) => ({
    ...input,
    ...changes,
    following: true,
    reason: '会议室有人用',
  })

  it('moves each on its own day, and leaves those that have begun or were cancelled', async () => {
    const { input, first, opened, cancelled, planned } = await begunSeries()
    const [openedBefore, cancelledBefore, plannedBefore] = await Promise.all(
      [opened, cancelled, planned].map((id) => t.stored('activities', id)),
    )
    const startsAt = minutesFromNow(DAY + 60)
    const endsAt = minutesFromNow(DAY + 150)
    const changed = changeTo(input, { startsAt, endsAt, title: '集中学习（改）', place: '二楼' })
    expect((await revise(changed)).ok).toBe(true)

    expect(await t.stored('activities', opened)).toEqual(openedBefore)
    expect(await t.stored('activities', cancelled)).toEqual(cancelledBefore)
    const after = await t.stored('activities', planned)
    expect(after).toMatchObject({
      ...{ title: '集中学习（改）', place: '二楼', on: plannedBefore?.on, checkInKey: plannedBefore?.checkInKey },
      moves: [
        { startsAt: plannedBefore?.startsAt, place: '三楼会议室', reason: '会议室有人用', by: home.ids.secretary },
      ],
    })
    expect(timeOf(after?.startsAt ?? '')).toBe(timeOf(startsAt))
    expect(Date.parse(after?.endsAt ?? '') - Date.parse(after?.startsAt ?? '')).toBe(90 * 60_000)
    expect(after?.checkIn.closesAt).toBe(after?.endsAt)
    const entry = (await auditOf(first)).find(({ action }) => action === 'activities.revise')
    expect(entry).toMatchObject({
      before: { following: [{ activityId: planned, startsAt: plannedBefore?.startsAt }] },
      after: { following: [planned] },
    })
  })

  it('sent again changes nothing', async () => {
    const { input } = await begunSeries()
    const changed = changeTo(input, { title: '改一个主题' })
    expect((await revise(changed)).ok).toBe(true)
    const before = await everythingStored(t)
    expect((await revise(changed)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('wants a reason where only a later one gets another time', async () => {
    const { input, planned } = await begunSeries()
    const later = await t.stored('activities', planned)
    if (!later) throw new Error('the planned one is not there')
    const moved = { startsAt: minutesFromNow(40 * DAY), endsAt: minutesFromNow(40 * DAY + 60), reason: '单独改一次' }
    await revise({ ...unchangedInput(later), ...moved })
    const call = () => revise({ ...changeTo(input, {}), reason: '' })
    await expectRefusedUnchanged(t, call, 'REASON_NEEDED')
  })

  it('touches none that was held meanwhile, though nobody opened its check-in', async () => {
    const seriesId = freshId()
    const of = { kind: 'collectiveStudy' as const, seriesId }
    const first = seedActivity(t, home, freshId(), { ...of, begins: -9 * DAY, ends: -9 * DAY + 60 })
    const held = seedActivity(t, home, freshId(), { ...of, begins: -2 * DAY, ends: -2 * DAY + 60 })
    t.insert('attendance', entryAt(held, home.ids.member))
    const ahead = seedActivity(t, home, freshId(), { ...of, begins: 5 * DAY, ends: 5 * DAY + 60 })
    expect((await revise({ ...unchangedInput(first), title: '更正主题', following: true, reason: '更正' })).ok).toBe(
      true,
    )
    expect(await t.stored('activities', held._id)).toEqual(held)
    expect((await t.stored('activities', ahead._id))?.title).toBe('更正主题')
    expect((await cancel({ activityId: first._id, reason: '停办', following: true })).ok).toBe(true)
    expect((await t.stored('activities', held._id))?.state).toBe('planned')
    expect((await t.stored('activities', ahead._id))?.state).toBe('cancelled')
  })

  it('changes none in a closed year', async () => {
    const branch = seedBranch(t, 'd')
    const year = new Date().getUTCFullYear()
    const seriesId = freshId()
    const first = seedActivity(t, branch, freshId(), { seriesId, begins: 3 * DAY, ends: 3 * DAY + 60 })
    const later = seedActivity(t, branch, freshId(), { seriesId, begins: 400 * DAY, ends: 400 * DAY + 60 })
    await t.patch('branches', branch.branchId, { closedYears: [later.year] })
    expect(later.year).toBeGreaterThan(year)
    const { secretary } = branch.openids
    const change = { ...unchangedInput(first), title: '新的主题', following: true }
    await expectRefusedUnchanged(t, () => revise(change, secretary), 'YEAR_CLOSED', `${later.year}`)
    const off = { activityId: first._id, reason: '停办', following: true }
    await expectRefusedUnchanged(t, () => cancel(off, secretary), 'YEAR_CLOSED', `${later.year}`)
  })
})

describe('cancelling the later ones too', () => {
  it('cancels this and those ahead with the reason, and none before', async () => {
    const input = weekly(4)
    await create(input)
    const [first = '', second = '', third = '', fourth = ''] = idsOf(input)
    await t.must(home.openids.secretary, 'checkIn.open', { activityId: fourth, early: true })
    expect((await cancel({ activityId: second, reason: '放暑假', following: true })).ok).toBe(true)
    const states = (await storedOf(input)).map(({ state, cancelReason }) => [state, cancelReason])
    const off = ['cancelled', '放暑假']
    expect(states).toEqual([['planned', undefined], off, off, ['planned', undefined]])
    expect((await auditOf(second))[0]).toMatchObject({ after: { following: [third] } })
    expect(await auditOf(first)).toHaveLength(1)
    const before = await everythingStored(t)
    expect((await cancel({ activityId: second, reason: '又一次', following: true })).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })
})

describe('a group leader', () => {
  it('reaches nobody else’s activities by naming their series', async () => {
    const branchWide = weekly(3) as Weekly
    await create(branchWide)
    const { seriesId } = branchWide.series
    const { leader } = home.openids
    const own = plannedInput({ kind: 'groupMeeting', audience: ofFirstGroup(home), title: '小组会' })
    const others = [{ activityId: freshId(), startsAt: minutesFromNow(3 * DAY), endsAt: minutesFromNow(3 * DAY + 60) }]
    expect((await create({ ...own, series: { seriesId, others } }, leader)).ok).toBe(true)

    const before = await storedOf(branchWide)
    expect((await revise({ ...own, title: '换个主题', reason: '换', following: true }, leader)).ok).toBe(true)
    expect((await t.stored('activities', others[0]?.activityId ?? ''))?.title).toBe('换个主题')
    expect((await cancel({ activityId: own.activityId, reason: '不开了', following: true }, leader)).ok).toBe(true)
    expect((await t.stored('activities', others[0]?.activityId ?? ''))?.state).toBe('cancelled')
    expect(await storedOf(branchWide)).toEqual(before)
  })

  it('plans a series of their own group’s meetings, and no other', async () => {
    const { leader } = home.openids
    const groupMeeting = { kind: 'groupMeeting', audience: ofFirstGroup(home) }
    expect((await create(weekly(2, groupMeeting), leader)).ok).toBe(true)
    const wide = weekly(2, { ...groupMeeting, audience: everybody })
    await expectRefusedUnchanged(t, () => create(wide, leader), 'NOT_ALLOWED')
  })
})
