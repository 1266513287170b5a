import { addDays, dayOf } from '../../domain/calendar/beijing'
import type { ErrorCode } from '../../domain/errors'
import {
  entryAt,
  everybody,
  idOf,
  memberOf,
  minutesFromNow,
  type SeededBranch,
  seedActivity,
  seedBranch,
} from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

let made = 0
const newId = () => {
  made += 1
  return `ac${String(made).padStart(10, '0')}`
}

/** What an officer writes of a Party day tomorrow. */
const planned = (changes: Record<string, unknown> = {}) => ({
  activityId: newId(),
  kind: 'themePartyDay',
  title: '重温入党誓词',
  startsAt: minutesFromNow(24 * 60),
  endsAt: minutesFromNow(26 * 60),
  place: '三楼会议室',
  topics: [{ text: '集体学习', nature: 'party' }],
  audience: everybody,
  ...changes,
})

const create = (input: unknown, openid = home.openids.secretary) => t.call(openid, 'activities.create', input)
const revise = (input: object, openid = home.openids.secretary) =>
  t.call(openid, 'activities.revise', { reason: '与上级会议冲突', ...input })
const cancel = (input: unknown, openid = home.openids.secretary) => t.call(openid, 'activities.cancel', input)
const detail = (activityId: string, openid = home.openids.member) => t.must(openid, 'activities.detail', { activityId })
const auditOf = async (target: string) => (await t.allOf('audit')).filter((entry) => entry.target === target)
const mark = (activityId: string, ...names: (keyof SeededBranch['ids'])[]) =>
  t.must(home.openids.secretary, 'attendance.enterSheet', {
    activityId,
    method: 'officer',
    entries: names.map((name) => ({ memberId: home.ids[name], state: 'present' })),
  })

describe('planning', () => {
  it('keeps what was written, who wrote it, and a key that no answer shows', async () => {
    const input = planned()
    expect((await create(input)).data).toEqual({ activityId: input.activityId, textHeld: false })
    const { activityId, ...fields } = input
    expect(await t.stored('activities', activityId)).toMatchObject({
      ...fields,
      branchId: home.branchId,
      on: dayOf(input.startsAt),
      year: Number(dayOf(input.startsAt).slice(0, 4)),
      checkInKey: expect.stringMatching(/^[0-9a-f]{32}$/),
      createdBy: home.ids.secretary,
      state: 'planned',
    })
    expect(await auditOf(activityId)).toMatchObject([{ action: 'activities.create', by: home.ids.secretary }])
    const shown = await detail(activityId)
    expect(shown).toMatchObject({ title: '重温入党誓词', phase: 'upcoming', expected: true, topics: input.topics })
    expect(shown.counts).toEqual({ expected: 11, came: 0, observers: 0 })
    expect(JSON.stringify(shown)).not.toMatch(/checkInKey|openid|unbound:/)
  })

  it('is done once, however often the phone repeats it', async () => {
    const input = planned()
    await create(input)
    const before = await everythingStored(t)
    expect((await create({ ...input, title: '另一个主题' })).data).toEqual({
      activityId: input.activityId,
      textHeld: false,
    })
    expect(await everythingStored(t)).toEqual(before)
    const twice = planned()
    const replies = await Promise.all([create(twice), create(twice), create(twice)])
    expect(replies.map((reply) => reply.ok)).toEqual([true, true, true])
    expect(await auditOf(twice.activityId)).toHaveLength(1)
  })

  it('does not take the id of another branch’s activity', async () => {
    const foreign = seedBranch(t, 'f')
    const theirs = seedActivity(t, foreign, newId())
    const input = planned({ activityId: theirs._id })
    await expectRefusedUnchanged(t, () => create(input), 'NO_SUCH_ACTIVITY')
    await expectRefusedUnchanged(t, () => revise(input), 'NO_SUCH_ACTIVITY')
    const { activityId } = input
    await expectRefusedUnchanged(t, () => cancel({ activityId, reason: '改期' }), 'NO_SUCH_ACTIVITY')
  })

  it('keeps guests and lecturers, and everybody sees them', async () => {
    const guests = [{ name: '刘教授', from: '县委党校', lectures: true }, { name: '王同志' }]
    const lecturerIds = [home.ids.secretary, home.ids.member]
    const input = planned({ kind: 'partyLecture', guests, lecturerIds })
    await create(input)
    expect(await detail(input.activityId)).toMatchObject({
      guests,
      lecturers: [
        { memberId: home.ids.secretary, name: '周建国' },
        { memberId: home.ids.member, name: '褚伟' },
      ],
    })
    // A copy on another day is a plan of its own, which bears no trace of the first.
    const copy = {
      ...input,
      activityId: newId(),
      startsAt: minutesFromNow(3 * 1440),
      endsAt: minutesFromNow(3 * 1440 + 60),
    }
    expect((await create(copy)).ok).toBe(true)
    expect(await detail(copy.activityId)).toMatchObject({ guests, seriesId: null, moves: [] })
    const dropped = { ...input, guests: [], lecturerIds: [home.ids.secretary] }
    expect((await revise(dropped)).ok).toBe(true)
    expect(await detail(input.activityId)).toMatchObject({ guests: [], lecturers: [{ name: '周建国' }] })
  })

  it('shows emoji and markup as the text they are', async () => {
    const title = '<b>党日</b> & "学习" 🎉=1+1 {{x}}'
    const topics = [{ text: '👨‍👩‍👧 <img src=x onerror=alert(1)>', nature: 'business' }]
    const input = planned({ title, topics, place: "'; DROP TABLE" })
    await create(input)
    expect(await detail(input.activityId)).toMatchObject({ title, topics, place: "'; DROP TABLE" })
  })

  it('trims a line and takes control characters out of it', async () => {
    const input = planned({ title: '  学习\u0000\n党章 ' })
    await create(input)
    expect((await detail(input.activityId)).title).toBe('学习 党章')
  })

  it('writes instants in one spelling, whatever the phone sends', async () => {
    const input = planned({ startsAt: '2027-03-01T06:00:00Z', endsAt: '2027-03-01T08:00:00.5Z' })
    await create(input)
    expect(await t.stored('activities', input.activityId)).toMatchObject({
      startsAt: '2027-03-01T06:00:00.000Z',
      endsAt: '2027-03-01T08:00:00.500Z',
      checkIn: { opensAt: '2027-03-01T05:30:00.000Z', closesAt: '2027-03-01T08:00:00.500Z' },
    })
  })

  const begin = minutesFromNow(60)
  const refusals: [what: string, changes: Record<string, unknown>, code: ErrorCode, sentence: string][] = [
    ['ends before it begins', { startsAt: begin, endsAt: minutesFromNow(30) }, 'ENDS_BEFORE_BEGIN', '晚于'],
    ['ends as it begins', { startsAt: begin, endsAt: begin }, 'ENDS_BEFORE_BEGIN', '晚于'],
    ['lasts eight days', { startsAt: begin, endsAt: minutesFromNow(60 + 8 * 1440) }, 'TOO_LONG', '7 天'],
    ['expects no group', { audience: { ...everybody, scope: 'groups' } }, 'NO_ONE_EXPECTED', '参加范围'],
    [
      'expects a group that is not',
      { audience: { ...everybody, scope: 'groups', groupIds: ['nowhere'] } },
      'NO_ONE_EXPECTED',
      '参加范围',
    ],
    ['has no title', { title: '   ' }, 'BAD_INPUT', '“主题”还没有填写'],
    ['has a title of 61 characters', { title: '长'.repeat(61) }, 'BAD_INPUT', '“主题”最多 60 个字'],
    ['has a title of 500 characters', { title: '长'.repeat(500) }, 'BAD_INPUT', '“主题”最多 60 个字'],
    ['has a place too long', { place: '远'.repeat(61) }, 'BAD_INPUT', '“地点”最多 60 个字'],
    [
      'has a topic too long',
      {
        topics: [
          { text: '一', nature: 'party' },
          { text: '二'.repeat(201), nature: 'party' },
        ],
      },
      'BAD_INPUT',
      '第 2 项的“内容”最多 200 个字',
    ],
    [
      'has 21 topics',
      { topics: Array.from({ length: 21 }, () => ({ text: '一', nature: 'party' })) },
      'BAD_INPUT',
      '“议题”最多 20 项',
    ],
    ['has a lecturer nobody knows', { lecturerIds: ['nowhere'] }, 'NO_SUCH_MEMBER', '没有找到这位党员'],
    ['has a lecturer who has left', { lecturerIds: [idOf('hleft')] }, 'NO_SUCH_MEMBER', '没有找到这位党员'],
    ['has eleven lecturers', { lecturerIds: Array(11).fill(idOf('hmember')) }, 'BAD_INPUT', '“授课人”最多 10 项'],
    ['has eleven guests', { guests: Array(11).fill({ name: '刘教授' }) }, 'BAD_INPUT', '“外请人员”最多 10 项'],
    ['has a guest without a name', { guests: [{ name: ' ' }] }, 'BAD_INPUT', '“外请人员的姓名”还没有填写'],
    [
      'has a guest’s phone',
      { guests: [{ name: '刘教授', from: '电话 13912345678' }] },
      'BAD_INPUT',
      '“外请人员的单位”里有身份证号或手机号',
    ],
    ['is of a kind that is not', { kind: 'picnic' }, 'BAD_INPUT', '“类别”'],
    ['begins on no day', { startsAt: '2026-02-30T06:00:00.000Z' }, 'BAD_INPUT', '“开始时间”'],
    ['has an id that is none', { activityId: '../../etc' }, 'BAD_INPUT', '“活动”'],
    ['has an operator for a title', { title: { $gt: '' } }, 'BAD_INPUT', '“主题”'],
  ]
  it.each(refusals)('refuses one that %s', async (_what, changes, code, sentence) => {
    await expectRefusedUnchanged(t, () => create(planned(changes)), code, sentence)
  })
})

describe('WeChat’s check of the text', () => {
  it.each([
    ['title', { title: '党日【违规测试】' }],
    ['place', { place: '【违规测试】' }],
    ['topic', { topics: [{ text: '讨论【违规测试】', nature: 'party' }] }],
    ['guest', { guests: [{ name: '刘教授', from: '【违规测试】' }] }],
  ])('a risky %s is refused and not kept', async (_where, changes) => {
    await expectRefusedUnchanged(t, () => create(planned(changes)), 'TEXT_REFUSED', '改一改')
    const input = planned()
    await create(input)
    await expectRefusedUnchanged(t, () => revise({ ...input, ...changes }), 'TEXT_REFUSED')
  })

  it('a doubtful text is seen by those who prepare activities, until an officer releases it', async () => {
    const input = planned({
      title: '读书会【复核测试】',
      place: '活动室甲',
      topics: [{ text: '选书', nature: 'party' }],
      guests: [{ name: '刘教授', from: '县委党校' }],
    })
    expect((await create(input)).data).toEqual({ activityId: input.activityId, textHeld: true })
    const { activityId } = input
    expect((await revise({ ...input, place: '活动室乙' })).data?.textHeld).toBe(true)
    const hidden = await detail(activityId)
    expect(hidden).toMatchObject({ textHeld: true, place: '', topics: [], expected: true, phase: 'upcoming' })
    expect(hidden).toMatchObject({ guests: [], moves: [], moved: { place: '' } })
    const all = await t.must(home.openids.member, 'activities.list', { from: today, to: addDays(today, 3) })
    const first = await t.must(home.openids.member, 'activities.today')
    const mine = await t.must(home.openids.member, 'attendance.mine', {
      year: Number(dayOf(input.startsAt).slice(0, 4)),
    })
    expect(JSON.stringify([hidden, all, first, mine])).not.toMatch(/读书会|活动室|选书|刘教授|党校/)

    const officers = [home.openids.secretary, home.openids.publicity]
    for (const openid of officers) expect((await detail(activityId, openid)).title).toBe('读书会【复核测试】')
    expect((await t.must(home.openids.secretary, 'activities.today')).waiting?.heldTexts).toBe(1)

    expectRefusal(await t.call(home.openids.publicity, 'activities.releaseText', { activityId }), 'NOT_ALLOWED')
    await t.must(home.openids.secretary, 'activities.releaseText', { activityId })
    expect(await detail(activityId)).toMatchObject({ textHeld: false, title: '读书会【复核测试】', place: '活动室乙' })
    await t.must(home.openids.secretary, 'activities.releaseText', { activityId })
    const releases = (await auditOf(activityId)).filter((entry) => entry.action === 'activities.releaseText')
    expect(releases).toHaveLength(1)
  })

  it('covers the reason of a cancellation, which everybody reads at once: a doubtful one is refused too', async () => {
    const input = planned()
    await create(input)
    const { activityId } = input
    for (const reason of ['【违规测试】', '改期【复核测试】']) {
      await expectRefusedUnchanged(t, () => cancel({ activityId, reason }), 'TEXT_REFUSED')
    }
  })

  it('that cannot be had stops the change, and says to try again', async () => {
    t.cloud.faults.openapi = [{ api: 'security.msgSecCheck', errCode: -1, times: 1 }]
    const input = planned()
    await expectRefusedUnchanged(t, () => create(input), 'CHECK_UNAVAILABLE', '稍后')
    expect((await create(input)).ok).toBe(true)
  })
})

describe('changing', () => {
  it('moves everything before check-in is opened, and says in the log what it was', async () => {
    const held = seedActivity(t, home, newId(), { begins: 120, ends: 180 })
    const input = planned({ activityId: held._id, title: '改到明天', audience: { ...everybody, scope: 'committee' } })
    expect((await revise(input)).ok).toBe(true)
    const moved = await t.stored('activities', held._id)
    expect(moved).toMatchObject({ title: '改到明天', on: dayOf(input.startsAt), checkInKey: held.checkInKey })
    expect((await detail(held._id)).counts.expected).toBe(5)
    const [entry] = await auditOf(held._id)
    expect(entry).toMatchObject({ action: 'activities.revise', before: { title: '主题党日' } })
    expect(JSON.stringify(entry)).not.toContain(held.checkInKey)
  })

  it('changes words, but neither time nor people, once check-in is open; people can be added', async () => {
    const held = seedActivity(t, home, newId(), { audience: { ...everybody, scope: 'committee' } })
    await t.must(home.openids.secretary, 'checkIn.open', { activityId: held._id })
    const { startsAt, endsAt, audience } = held
    const same = planned({ activityId: held._id, startsAt, endsAt, audience })
    for (const change of [
      { startsAt: minutesFromNow(1) },
      { endsAt: minutesFromNow(600) },
      { audience: everybody },
      { audience: { ...audience, minus: [home.ids.secretary] } },
    ]) {
      await expectRefusedUnchanged(t, () => revise({ ...same, ...change }), 'ACTIVITY_STARTED', '不能再改')
    }
    expect((await revise(same)).ok).toBe(true)
    expect(await t.stored('activities', held._id)).toMatchObject({ title: '重温入党誓词', checkIn: held.checkIn })
    expect((await detail(held._id)).counts.expected).toBe(5)
    const forgotten = { ...same, audience: { ...audience, plus: [home.ids.member] } }
    expect((await revise(forgotten)).ok).toBe(true)
    expect((await detail(held._id)).counts.expected).toBe(6)
  })

  it('keeps an early opening when only words change', async () => {
    const held = seedActivity(t, home, newId(), { begins: 300, ends: 400 })
    await t.must(home.openids.secretary, 'checkIn.open', { activityId: held._id, early: true })
    const opened = await t.stored('activities', held._id)
    const { startsAt, endsAt } = held
    await revise(planned({ activityId: held._id, startsAt, endsAt }))
    const { checkIn, expected } = { ...opened }
    expect(await t.stored('activities', held._id)).toMatchObject({ checkIn, expected, title: '重温入党誓词' })
  })

  it('to what it is already leaves no trace', async () => {
    const input = planned()
    await create(input)
    const before = await everythingStored(t)
    expect((await revise(input)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
  })

  it('refuses what planning refuses', async () => {
    const input = planned()
    await create(input)
    const early = { ...input, endsAt: minutesFromNow(5) }
    await expectRefusedUnchanged(t, () => revise(early), 'ENDS_BEFORE_BEGIN')
    await expectRefusedUnchanged(t, () => revise({ ...input, title: '' }), 'BAD_INPUT', '主题')
    await expectRefusedUnchanged(t, () => revise(planned()), 'NO_SUCH_ACTIVITY')
  })
})

describe('cancelling', () => {
  it('says why to everybody; a second time changes nothing, not even the reason', async () => {
    const input = planned()
    await create(input)
    const { activityId } = input
    await t.must(home.openids.secretary, 'activities.cancel', { activityId, reason: '与上级会议冲突' })
    expect(await detail(activityId)).toMatchObject({ phase: 'cancelled', cancelReason: '与上级会议冲突' })
    const { cards } = await t.must(home.openids.member, 'activities.list', { from: today, to: addDays(today, 3) })
    expect(cards.find((card) => card.activityId === activityId)).toMatchObject({ cancelReason: '与上级会议冲突' })
    const before = await everythingStored(t)
    expect((await cancel({ activityId, reason: '另一个原因' })).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    await expectRefusedUnchanged(t, () => revise(input), 'ACTIVITY_CANCELLED', '不能再改')
  })

  it('takes the activity out of the register, and tells those concerned on the first screen', async () => {
    const held = seedActivity(t, home, newId(), { title: '临时取消的会' })
    await t.must(home.openids.secretary, 'activities.cancel', { activityId: held._id, reason: '停电' })
    const { year } = held
    const register = await t.must(home.openids.secretary, 'attendance.register', { year })
    const { cards } = await t.must(home.openids.member, 'activities.today')
    expect(JSON.stringify(register)).not.toContain(held._id)
    // Whom it concerned sees that it is off, and why.
    const off = cards.find(({ activityId }) => activityId === held._id)
    expect(off).toMatchObject({ phase: 'cancelled', cancelReason: '停电' })
  })

  it('is not for what has been held: the entries belong to people', async () => {
    const held = seedActivity(t, home, newId())
    await mark(held._id, 'member')
    const call = () => cancel({ activityId: held._id, reason: '停电' })
    await expectRefusedUnchanged(t, call, 'ATTENDANCE_KEPT', '补录')
  })

  it('wants a reason', async () => {
    const { activityId } = (await create(planned())).data ?? { activityId: '' }
    await expectRefusedUnchanged(t, () => cancel({ activityId, reason: ' ' }), 'BAD_INPUT', '“原因”还没有填写')
  })
})

describe('a group leader', () => {
  const groupMeeting = (changes: Record<string, unknown> = {}) =>
    planned({
      kind: 'groupMeeting',
      audience: { ...everybody, scope: 'groups', groupIds: [home.groups[0]] },
      ...changes,
    })

  it('plans, changes and cancels a meeting of the own group', async () => {
    const { leader } = home.openids
    const input = groupMeeting()
    expect((await create(input, leader)).ok).toBe(true)
    expect((await revise({ ...input, title: '小组学习' }, leader)).ok).toBe(true)
    expect(await detail(input.activityId, leader)).toMatchObject({ mayManage: true, mayRecord: true })
    expect((await cancel({ activityId: input.activityId, reason: '改期' }, leader)).ok).toBe(true)
  })

  it.each([
    ['of another group', () => ({ audience: { ...everybody, scope: 'groups', groupIds: [home.groups[1]] } })],
    ['of two groups', () => ({ audience: { ...everybody, scope: 'groups', groupIds: home.groups } })],
    ['of everybody', () => ({ audience: everybody })],
    ['of no group', () => ({ audience: { ...everybody, scope: 'groups' } })],
    ['of another kind', () => ({ kind: 'branchAssembly' })],
    [
      'with somebody else invited by hand',
      () => ({ audience: { ...everybody, scope: 'groups', groupIds: [home.groups[0]], plus: [home.ids.second] } }),
    ],
  ])('plans no meeting %s', async (_what, changes) => {
    await expectRefusedUnchanged(t, () => create(groupMeeting(changes()), home.openids.leader), 'NOT_ALLOWED')
  })

  it('touches no meeting of others, nor makes the own one theirs', async () => {
    const { leader } = home.openids
    const branchDay = planned()
    await create(branchDay)
    const { activityId } = branchDay
    await expectRefusedUnchanged(t, () => cancel({ activityId, reason: '改期' }, leader), 'NOT_ALLOWED')
    await expectRefusedUnchanged(t, () => revise(groupMeeting({ activityId }), leader), 'NOT_ALLOWED')
    const own = groupMeeting()
    await create(own, leader)
    await expectRefusedUnchanged(t, () => revise({ ...own, kind: 'branchAssembly' }, leader), 'NOT_ALLOWED')
  })

  it('without a group leads no meeting without groups', async () => {
    t.insert('members', memberOf(home.branchId, idOf('lone'), { name: '孤组', role: 'groupLeader', openid: 'wx-lone' }))
    const nobody = { ...everybody, scope: 'groups' }
    const meeting = groupMeeting({ audience: nobody })
    await expectRefusedUnchanged(t, () => create(meeting, 'wx-lone'), 'NOT_ALLOWED')
    t.cloud.faults.openapi = []
  })
})

describe('who is expected', () => {
  it('follows the roster until check-in opens, and stays then whatever becomes of the roster', async () => {
    const branch = seedBranch(t, 'x')
    const held = seedActivity(t, branch, newId(), {
      audience: { ...everybody, scope: 'groups', groupIds: [branch.groups[0]] },
    })
    const { secretary } = branch.openids
    const expectedNow = async () => {
      const { people } = await t.must(secretary, 'activities.detail', { activityId: held._id })
      return people.filter((person) => person.expected).map((person) => person.name)
    }
    const toGroup = async (memberId: string, groupId: string) => {
      const { state, stateSince, bound, ...entry } = await t.must(secretary, 'members.get', { memberId })
      await t.must(secretary, 'members.revise', { ...entry, groupId })
    }
    expect(await expectedNow()).toEqual(['陈红', '褚伟', '韩冰'])
    await toGroup(branch.ids.second, branch.groups[0])
    expect(await expectedNow()).toContain('卫东升')

    await t.must(secretary, 'checkIn.open', { activityId: held._id })
    const frozen = await expectedNow()
    await toGroup(branch.ids.second, branch.groups[1])
    await t.must(secretary, 'members.changeState', {
      memberId: branch.ids.member,
      state: 'left',
      on: addDays(dayOf(held.startsAt), -30),
    })
    await t.must(secretary, 'members.add', {
      memberId: idOf('newcomer'),
      name: '新来的',
      standing: 'full',
      role: 'member',
      groupId: branch.groups[0],
      livelihood: 'salaried',
      leadingCadre: false,
    })
    expect((await expectedNow()).sort()).toEqual(frozen.sort())
    const { rows } = await t.must(secretary, 'attendance.register', { year: held.year })
    const marked = rows.filter((row) => row.marks.includes('upcoming')).map((row) => row.name)
    expect(marked.sort()).toEqual(frozen.sort())
    expect(rows.find((row) => row.name === '新来的')?.marks).toEqual(['none'])
  })

  it('is frozen by the sheet as well', async () => {
    const held = seedActivity(t, home, newId(), { audience: { ...everybody, scope: 'committee' } })
    await mark(held._id, 'secretary')
    expect((await t.stored('activities', held._id))?.expected).toHaveLength(5)
  })

  it('leaves out who has left by that day, and keeps who leaves later', async () => {
    const branch = seedBranch(t, 'y')
    const held = seedActivity(t, branch, newId(), { begins: -3 * 1440, ends: -3 * 1440 + 60 })
    const day = dayOf(held.startsAt)
    const { secretary } = branch.openids
    await t.must(secretary, 'members.changeState', { memberId: branch.ids.member, state: 'left', on: day })
    await t.must(secretary, 'members.changeState', {
      memberId: branch.ids.second,
      state: 'transferred',
      on: addDays(day, 1),
    })
    const { people } = await t.must(secretary, 'activities.detail', { activityId: held._id })
    expect(people.map((person) => person.name)).toContain('卫东升')
    expect(people.map((person) => person.name)).not.toContain('褚伟')
  })
})

const today = dayOf(new Date().toISOString())
const thisYear = Number(today.slice(0, 4))

describe('lists', () => {
  it('cost two sequential round trips, and an officer’s first screen no more of them', async () => {
    const { activityId } = planned()
    await create(planned({ activityId }))
    const cost = async (openid: string, path: Parameters<TestCloud['call']>[1], input?: unknown) => {
      const { ok, roundTrips, depth } = await t.call(openid, path, input)
      expect({ path, ok }).toEqual({ path, ok: true })
      return { roundTrips, depth }
    }
    const two = { roundTrips: 2, depth: 2 }
    const { member, secretary } = home.openids
    expect(await cost(member, 'activities.list', { from: today, to: addDays(today, 31) })).toEqual(two)
    expect(await cost(member, 'activities.detail', { activityId })).toEqual(two)
    expect(await cost(member, 'activities.today')).toEqual(two)
    expect(await cost(secretary, 'activities.today')).toEqual({ roundTrips: 3, depth: 2 })
    expect(await cost(secretary, 'checkIn.board', { activityId })).toEqual(two)
  })

  it('are bounded: 400 days, and not backwards', async () => {
    const list = (from: string, to: string) => t.call(home.openids.member, 'activities.list', { from, to })
    expectRefusal(await list('2026-01-01', '2027-02-06'), 'BAD_INPUT', '400 天')
    expectRefusal(await list('2026-02-01', '2026-01-01'), 'BAD_INPUT')
    expectRefusal(await list('2026-02-30', '2026-03-01'), 'BAD_INPUT', '开始日期')
    expect((await list('2026-01-01', '2027-02-05')).ok).toBe(true)
  })

  it('know one’s own state in each of the years they reach into, by Beijing’s calendar', async () => {
    const branch = seedBranch(t, 'z')
    const [first, second, third] = [thisYear - 2, thisYear - 1, thisYear]
    const between = (startsAt: string, endsAt: string) => planned({ startsAt, endsAt })
    const eve = between(`${first}-12-31T15:30:00.000Z`, `${first}-12-31T17:00:00.000Z`)
    const newYear = between(`${first}-12-31T16:00:00.000Z`, `${first}-12-31T17:00:00.000Z`)
    const midYear = between(`${second}-06-30T16:30:00.000Z`, `${second}-06-30T17:00:00.000Z`)
    const next = between(`${third}-01-02T01:00:00.000Z`, `${third}-01-02T02:00:00.000Z`)
    for (const input of [next, newYear, eve, midYear]) await create(input, branch.openids.secretary)
    for (const { activityId } of [eve, newYear, midYear]) {
      await t.must(branch.openids.secretary, 'attendance.enterSheet', {
        activityId,
        method: 'paper',
        entries: [{ memberId: branch.ids.member, state: 'present' }],
      })
    }
    const { cards, more } = await t.must(branch.openids.member, 'activities.list', {
      from: `${first}-12-31`,
      to: `${third}-01-31`,
    })
    expect(more).toBe(false)
    expect(cards.map(({ activityId, on, mine }) => ({ activityId, on, mine: mine?.state }))).toEqual([
      { activityId: eve.activityId, on: `${first}-12-31`, mine: 'present' },
      { activityId: newYear.activityId, on: `${second}-01-01`, mine: 'present' },
      { activityId: midYear.activityId, on: `${second}-07-01`, mine: 'present' },
      { activityId: next.activityId, on: `${third}-01-02`, mine: undefined },
    ])
    const columns = async (year: number) =>
      (await t.must(branch.openids.secretary, 'attendance.register', { year })).activities.map((a) => a.activityId)
    expect(await columns(first)).toEqual([eve.activityId])
    expect(await columns(second)).toEqual([newYear.activityId, midYear.activityId])
    expect(await columns(third)).toEqual([next.activityId])
    const { items } = await t.must(branch.openids.member, 'attendance.mine', { year: second })
    expect(items.map((item) => item.activityId)).toEqual([midYear.activityId, newYear.activityId])
  })

  it('the first screen shows what is on, then what follows, and an activity of several days to its end', async () => {
    const branch = seedBranch(t, 'w')
    const long = seedActivity(t, branch, newId(), { begins: -6 * 1440, ends: 600, title: '培训班' })
    const on = seedActivity(t, branch, newId(), { title: '正在开' })
    seedActivity(t, branch, newId(), { begins: -3 * 1440, ends: -3 * 1440 + 60, title: '开过了' })
    for (const days of [5, 2, 9, 12]) {
      seedActivity(t, branch, newId(), { begins: days * 1440, ends: days * 1440 + 60, title: `${days} 天后` })
    }
    t.insert('attendance', entryAt(long, branch.ids.member))
    const { cards, waiting } = await t.must(branch.openids.member, 'activities.today')
    expect(cards.map((card) => card.title)).toEqual(['培训班', on.title, '2 天后', '5 天后'])
    expect(cards[0]?.mine).toMatchObject({ state: 'present' })
    expect(waiting).toBeNull()
    expect((await t.must(branch.openids.organisation, 'activities.today')).waiting).toEqual({
      requests: 0,
      unbound: 1,
      heldTexts: 0,
      leaves: null,
      unsettled: { count: 1, first: expect.objectContaining({ title: '开过了' }) },
      late: null,
      minutes: null,
    })
  })
})
