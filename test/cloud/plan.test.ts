import { addDays, addMonths, dayOf, instantAt, monthOf, timeOf } from '../../domain/calendar/beijing'
import { everybody, idOf, memberOf, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'p')
})
afterAll(() => t.close())

let made = 0
const newId = () => {
  made += 1
  return `pl${String(made).padStart(10, '0')}`
}
const today = dayOf(new Date().toISOString())

const study = (on: string, changes: Record<string, unknown> = {}) => ({
  activityId: newId(),
  kind: 'collectiveStudy',
  title: '学习党章',
  startsAt: instantAt(on, '15:00'),
  endsAt: instantAt(on, '16:30'),
  place: '三楼会议室',
  topics: [],
  audience: everybody,
  ...changes,
})

/** A study tomorrow and, in the same series, one and two weeks later. */
function series() {
  const others = [8, 15].map((days) => ({
    activityId: newId(),
    startsAt: instantAt(addDays(today, days), '15:00'),
    endsAt: instantAt(addDays(today, days), '16:30'),
  }))
  return study(addDays(today, 1), { series: { seriesId: newId(), others } }) as ReturnType<typeof study> & {
    series: { seriesId: string; others: typeof others }
  }
}

const create = (input: unknown) => t.call(home.openids.secretary, 'activities.create', input)
const revise = (input: unknown) => t.call(home.openids.secretary, 'activities.revise', input)
const cancel = (input: unknown) => t.call(home.openids.secretary, 'activities.cancel', input)
const inSeries = async (seriesId: string) =>
  (await t.allOf('activities'))
    .filter((one) => one.seriesId === seriesId)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

describe('a series', () => {
  it('is planned at once, each with a key of its own, and sent twice it is still one', async () => {
    const input = series()
    expect((await create(input)).ok).toBe(true)
    expect((await create(input)).ok).toBe(true)
    const all = await inSeries(input.series.seriesId)
    expect(all.map(({ on }) => on)).toEqual([1, 8, 15].map((days) => addDays(today, days)))
    expect(new Set(all.map(({ checkInKey }) => checkInKey)).size).toBe(3)
    expect(all[2]).toMatchObject({ title: '学习党章', place: '三楼会议室', checkIn: { closesAt: all[2]?.endsAt } })
    const { seriesId } = await t.must(home.openids.member, 'activities.detail', { activityId: input.activityId })
    expect(seriesId).toBe(input.series.seriesId)
  })

  it('is not planned at all where one of its days cannot be', async () => {
    const input = series()
    const [first, second] = input.series.others
    const upsideDown = { ...second, endsAt: first?.startsAt }
    const wrong = { ...input, series: { ...input.series, others: [first, upsideDown] } }
    await expectRefusedUnchanged(t, () => create(wrong), 'ENDS_BEFORE_BEGIN')
  })

  it('is changed one by one or together; the later ones keep their days', async () => {
    const { series: rest, ...input } = series()
    await create({ ...input, series: rest })
    await revise({ ...input, title: '只改这一次', following: false })
    expect((await inSeries(rest.seriesId)).map(({ title }) => title)).toEqual(['只改这一次', '学习党章', '学习党章'])
    const moved = {
      ...input,
      startsAt: instantAt(addDays(today, 2), '16:00'),
      endsAt: instantAt(addDays(today, 2), '17:00'),
      place: '二楼',
      reason: '下午有上级会议',
      following: true,
    }
    expect((await revise(moved)).ok).toBe(true)
    const all = await inSeries(rest.seriesId)
    expect(all.map(({ on }) => on)).toEqual([2, 8, 15].map((days) => addDays(today, days)))
    expect(all.map(({ startsAt, endsAt }) => [timeOf(startsAt), timeOf(endsAt)])).toEqual([
      ['16:00', '17:00'],
      ['16:00', '17:00'],
      ['16:00', '17:00'],
    ])
    expect(all.map(({ place }) => place)).toEqual(['二楼', '二楼', '二楼'])
    for (const { moves } of all) expect(moves).toMatchObject([{ reason: '下午有上级会议', place: '三楼会议室' }])
  })

  it('wants a reason also where only a later one changes its time', async () => {
    const { series: rest, ...input } = series()
    await create({ ...input, series: rest })
    const [other] = rest.others
    const alone = {
      ...input,
      ...other,
      startsAt: instantAt(addDays(today, 8), '10:00'),
      endsAt: instantAt(addDays(today, 8), '11:30'),
    }
    await revise({ ...alone, reason: '与上级会议冲突' })
    const together = { ...input, title: '学习条例', following: true }
    await expectRefusedUnchanged(t, () => revise(together), 'REASON_NEEDED')
    expect((await revise({ ...together, reason: '统一时间' })).ok).toBe(true)
    const all = await inSeries(rest.seriesId)
    expect(all.map(({ startsAt }) => timeOf(startsAt))).toEqual(['15:00', '15:00', '15:00'])
    expect(all[2]?.moves).toBeUndefined()
  })

  it('is called off from one on; what was held before stays', async () => {
    const { series: rest, ...input } = series()
    await create({ ...input, series: rest })
    const [other] = rest.others
    await cancel({ activityId: other?.activityId, reason: '与防汛值班冲突', following: true })
    const all = await inSeries(rest.seriesId)
    expect(all.map(({ state }) => state)).toEqual(['planned', 'cancelled', 'cancelled'])
    expect(all[2]?.cancelReason).toBe('与防汛值班冲突')
  })
})

describe('a move', () => {
  it('of the time wants a reason while the activity is ahead, and none to correct one that is over', async () => {
    const input = study(addDays(today, 3))
    await create(input)
    const later = { ...input, startsAt: instantAt(addDays(today, 3), '15:30') }
    await expectRefusedUnchanged(t, () => revise(later), 'REASON_NEEDED', '改时间要写一句原因')
    await expectRefusedUnchanged(t, () => revise({ ...later, reason: '  ' }), 'REASON_NEEDED')
    const past = study(addDays(today, -3))
    await create(past)
    expect((await revise({ ...past, startsAt: instantAt(addDays(today, -3), '14:00') })).ok).toBe(true)
    expect((await t.stored('activities', past.activityId))?.moves).toBeUndefined()
  })

  it('of the place alone is noted, with or without a reason', async () => {
    const input = study(addDays(today, 3))
    await create(input)
    expect((await revise({ ...input, place: '线上' })).ok).toBe(true)
    const { moves, moved } = await t.must(home.openids.member, 'activities.detail', { activityId: input.activityId })
    expect(moves).toMatchObject([{ place: '三楼会议室', reason: '' }])
    expect(moved).toMatchObject({ place: '三楼会议室' })
  })
})

describe('people at an activity', () => {
  it('may lecture from inside and outside, and everybody reads who', async () => {
    const guests = [{ name: '方启明', from: '县委党校', lectures: true }, { name: '顾问' }]
    const input = study(addDays(today, 3), { kind: 'partyLecture', lecturerIds: [home.ids.secretary], guests })
    await create(input)
    const seen = await t.must(home.openids.member, 'activities.detail', { activityId: input.activityId })
    expect(seen).toMatchObject({ guests, lecturers: [{ memberId: home.ids.secretary, name: '周建国' }] })
  })

  it('are named without a phone number, and lecturers are members of this branch', async () => {
    const phone = study(addDays(today, 3), { guests: [{ name: '方启明', from: '电话 13800000000' }] })
    await expectRefusedUnchanged(t, () => create(phone), 'BAD_INPUT', '手机号')
    const stranger = study(addDays(today, 3), { lecturerIds: [idOf('nobody')] })
    await expectRefusedUnchanged(t, () => create(stranger), 'NO_SUCH_MEMBER')
  })

  it('who lectured and left since stay noted when something else is changed', async () => {
    const gone = idOf('pgone')
    t.insert(
      'members',
      memberOf(home.branchId, gone, { name: '曾志远', state: 'left', stateSince: addDays(today, -1) }),
    )
    const held = seedActivity(t, home, newId(), {
      begins: -60 * 24 * 9,
      ends: -60 * 24 * 9 + 60,
      kind: 'partyLecture',
      lecturerIds: [gone],
    })
    const { _id: activityId, startsAt, endsAt } = held
    const input = study(today, { activityId, kind: 'partyLecture', startsAt, endsAt, lecturerIds: [gone] })
    expect((await revise(input)).ok).toBe(true)
    expect(await t.stored('activities', activityId)).toMatchObject({ title: '学习党章', lecturerIds: [gone] })
    expectRefusal(await create(study(addDays(today, 3), { lecturerIds: [gone] })), 'NO_SUCH_MEMBER')
  })
})

describe('the fixed Party day', () => {
  const ask = () => t.must(home.openids.organisation, 'activities.partyDays')
  const nextMonth = addMonths(monthOf(today), 1)

  it('proposes nothing until it is set, and then the months that lack theirs, with last year’s theme', async () => {
    expect(await ask()).toEqual({ rule: null, proposals: [] })
    const rule = { on: { every: 'dayOfMonth', day: 15 }, time: '14:30', place: '三楼会议室', shift: 'later' }
    await t.must(home.openids.secretary, 'branch.setPartyDay', { rule })
    const begins = (Date.parse(instantAt(`${addMonths(nextMonth, -12)}-15`, '14:30')) - Date.now()) / 60_000
    seedActivity(t, home, newId(), { begins, ends: begins + 120, title: '回顾一年' })
    // This month's own is held today.
    seedActivity(t, home, newId(), { begins: 0, ends: 60 })
    const { proposals } = await ask()
    expect(proposals).toMatchObject([{ month: nextMonth, time: '14:30', lastYear: { title: '回顾一年' } }])
    await create(study(proposals[0]?.on ?? '', { kind: 'themePartyDay' }))
    expect((await ask()).proposals).toEqual([])
  })

  it('is asked about by those who plan for the whole branch alone', async () => {
    for (const openid of [home.openids.member, home.openids.leader])
      expectRefusal(await t.call(openid, 'activities.partyDays'), 'NOT_ALLOWED')
  })
})

describe('a closed year', () => {
  it('takes neither new activities nor changes, until it is opened again', async () => {
    const year = Number(today.slice(0, 4)) - 1
    const input = study(`${year}-06-10`)
    await create(input)
    await t.must(home.openids.secretary, 'branch.closeYear', { year })
    await expectRefusedUnchanged(t, () => create(study(`${year}-06-11`)), 'YEAR_CLOSED', `${year} 年已经封存`)
    await expectRefusedUnchanged(t, () => revise({ ...input, title: '改一改' }), 'YEAR_CLOSED')
    await expectRefusedUnchanged(t, () => cancel({ activityId: input.activityId, reason: '停电' }), 'YEAR_CLOSED')
    // Out of it neither.
    const intoNow = { ...input, startsAt: minutesFromNow(60), endsAt: minutesFromNow(90) }
    await expectRefusedUnchanged(t, () => revise(intoNow), 'YEAR_CLOSED')
    await t.must(home.openids.secretary, 'branch.reopenYear', { year, reason: '补录' })
    expect((await revise({ ...input, title: '改一改' })).ok).toBe(true)
  })

  it('is closed by those who lead the branch alone, and not before December', async () => {
    const year = Number(today.slice(0, 4))
    const call = (openid: string, which: number) => t.call(openid, 'branch.closeYear', { year: which })
    expectRefusal(await call(home.openids.organisation, year - 1), 'NOT_ALLOWED')
    await expectRefusedUnchanged(t, () => call(home.openids.secretary, year + 1), 'YEAR_NOT_OVER')
  })
})
