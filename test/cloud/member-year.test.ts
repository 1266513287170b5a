import type { Activity } from '../../domain/activities/activity'
import { checkInWindow } from '../../domain/activities/check-in-window'
import type { Attendance } from '../../domain/attendance/attendance'
import { instantAt } from '../../domain/calendar/beijing'
import { roleLabels } from '../../domain/members/member'
import { may } from '../../domain/permissions'
import { entryAt, type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { seedAssessment, seedEntry } from './dues-seed'
import { freshId } from './world'

/** A member's year on the deployed functions, on a Tuesday in November. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

const NOW = '2026-11-24T04:00:00.000Z'
let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `y${(made + 36).toString(36)}`)
  t.cloud.setClock(NOW)
})

const id = (person: Person) => home.ids[person]
const of = (person: Person, year = 2026) => t.must(home.openids[person], 'study.mine', { year })
const seenBy = (officer: Person, person: Person, year = 2026) =>
  t.call(home.openids[officer], 'study.ofMember', { memberId: id(person), year })

/** An activity of an hour and a half on that morning. */
function study(on: string, fields: Partial<Activity> = {}): Activity {
  const [startsAt, endsAt] = [instantAt(on, '09:00'), instantAt(on, '10:30')]
  return seedActivity(t, home, freshId(), {
    ...{ kind: 'collectiveStudy', title: `学习 ${on}`, on, year: Number(on.slice(0, 4)), startsAt, endsAt },
    ...{ checkIn: checkInWindow(startsAt, endsAt), ...fields },
  })
}

const came = (activity: Activity, person: Person, fields: Partial<Attendance> = {}) =>
  t.insert('attendance', entryAt(activity, id(person), fields))

const save = (person: Person, kind: string, values: object, more: Record<string, unknown> = {}) => {
  const recordId = freshId()
  const input = { recordId, revision: null, kind, on: '2026-11-20', people: [id(person)], values, ...more }
  return t.must(home.openids[person], 'records.save', input).then(() => recordId)
}

describe('attendance', () => {
  it('is what the register says, of oneself and to an officer', async () => {
    const all = ['2026-03-04', '2026-04-01', '2026-05-06', '2026-06-03', '2026-07-01'].map((on) => study(on))
    const [first, second, third, fourth] = all as [Activity, Activity, Activity, Activity]
    came(first, 'member')
    came(second, 'member', { state: 'late' })
    came(third, 'member', { state: 'leave', category: 'duty', method: 'settled' })
    came(fourth, 'member', { state: 'absent', method: 'settled' })
    study('2026-08-05', { state: 'cancelled' })
    // One that goes on: who has checked in is there.
    came(study('2026-11-24', { endsAt: '2026-11-24T08:00:00.000Z' }), 'member')
    const [year, own] = [await of('member'), await t.must(home.openids.member, 'attendance.mine', { year: 2026 })]
    expect(year.attendance).toEqual(own.counts)
    expect(year.attendance).toMatchObject({ expected: 6, attended: 3, late: 1, leave: 1, absent: 1, open: 1 })
    expect(year.marks.map(({ activityId, mark }) => [activityId, mark])).toEqual(
      own.items.map(({ activityId, mark }) => [activityId, mark]),
    )
    expect(year.marks.find(({ mark }) => mark === 'leave')?.category).toBe('duty')
    const register = await t.must(home.openids.organisation, 'attendance.register', { year: 2026 })
    const row = register.rows.find(({ memberId }) => memberId === id('member'))
    const seen = await seenBy('organisation', 'member')
    expect(seen.data?.attendance).toEqual(row?.counts)
    expect(seen.data?.marks).toEqual(year.marks)
  })

  it('of a held title shows it to those who prepare activities alone', async () => {
    came(study('2026-03-04', { title: '待审核的主题', textHeld: true }), 'member')
    expect(JSON.stringify(await of('member'))).not.toContain('待审核')
    expect(JSON.stringify((await seenBy('secretary', 'member')).data?.marks)).toContain('待审核')
  })
})

describe('study', () => {
  it('counts what was attended and made up, not what was cancelled or is still to come', async () => {
    came(study('2026-03-04'), 'member')
    const missed = study('2026-04-01')
    came(missed, 'member', { state: 'absent', method: 'settled' })
    came(study('2026-05-06', { state: 'cancelled' }), 'member')
    study('2026-12-02')
    const before = await of('member')
    expect(before.study.sessions).toMatchObject({ done: 1, of: 12 })
    expect(before.study.hours).toMatchObject({ done: 1.5, of: 32 })
    expect(before.study.rules.kinds).toContain('collectiveStudy')
    expect((await of('secretary')).study.hours.of).toBe(56)
    const recordId = await save('member', 'studyNote', { text: '补学了', activity: missed._id, makesUp: true })
    const written = await of('member')
    expect(written.marks.find(({ activityId }) => activityId === missed._id)?.mark).toBe('absent')
    expect(written.records).toMatchObject([{ recordId, values: { activity: missed._id, makesUp: true } }])
    await t.must(home.openids.organisation, 'study.acceptMakeUp', { recordId })
    const after = await of('member')
    expect(after.study.sessions).toMatchObject({ done: 2 })
    expect(after.study.hours.done).toBe(3)
    expect(after.study.sessions.items[0]).toMatchObject({ id: missed._id, madeUp: true })
    expect(after.attendance).toMatchObject({ madeUp: 1, absent: 0 })
    expect(after.marks[0]).toMatchObject({ mark: 'madeUp', madeUpOn: '2026-11-20' })
  })

  it('counts a training until it is withdrawn, and by the branch’s own rules', async () => {
    const recordId = await save('member', 'training', { title: '县委党校', halfDays: 3 })
    expect((await of('member')).study.hours.done).toBe(12)
    const { editDays, study: rules } = await t.must(home.openids.secretary, 'study.settings')
    const conversion = [{ fromMinutes: 240, hours: 3 }]
    await t.must(home.openids.secretary, 'study.saveSettings', {
      editDays,
      study: { ...rules, conversion, target: 40 },
    })
    expect((await of('member')).study).toMatchObject({ hours: { done: 6, of: 40 }, rules: { conversion } })
    await t.must(home.openids.member, 'records.withdraw', { recordId, reason: '记错了' })
    const after = await of('member')
    expect(after.study.hours.done).toBe(0)
    expect(after.records).toEqual([])
  })

  it('counts 29 February, and each year for itself', async () => {
    t.cloud.setClock('2028-03-01T04:00:00.000Z')
    came(study('2028-02-29'), 'member')
    came(study('2027-12-31'), 'member')
    expect((await of('member', 2028)).study.sessions.items.map(({ on }) => on)).toEqual(['2028-02-29'])
    expect((await of('member', 2027)).study.sessions.items.map(({ on }) => on)).toEqual(['2027-12-31'])
  })
})

describe('the rest of the year', () => {
  it('has the months that dues have, with what is missing', async () => {
    seedAssessment(t, home.branchId, id('member'), { from: '2026-09', at: '2026-09-01T02:00:00.000Z' })
    const lines = [{ month: '2026-09', fen: 4860 }]
    seedEntry(t, home.branchId, id('member'), { lines, on: '2026-09-20', at: '2026-09-20T02:00:00.000Z' })
    const [year, dues] = [await of('member'), await t.must(home.openids.member, 'dues.mine', { year: 2026 })]
    expect(year.dues?.months).toEqual(dues.months)
    expect(year.dues?.missing).toBe(2 * 4860)
    expect((await seenBy('organisation', 'member')).data?.dues).toEqual(year.dues)
  })

  it('shows dues to no officer who may not read them', () => {
    // Whoever may look at somebody's year may read the dues, too: were that to change, the sheet leaves them out.
    for (const role of Object.keys(roleLabels) as (keyof typeof roleLabels)[]) {
      if (may(role, 'records.manage')) expect(may(role, 'dues.read')).toBe(true)
    }
  })

  it('has 双重组织生活 of leading cadres alone', async () => {
    await t.patch('members', id('second'), { leadingCadre: true })
    for (const person of ['member', 'second'] as const) came(study('2026-03-04', { kind: 'partyLecture' }), person)
    came(study('2026-04-01', { kind: 'partyLecture', lecturerIds: [id('second')] }), 'second')
    came(study('2026-05-06', { kind: 'committeeMeeting' }), 'second')
    expect((await of('second')).doubleLife).toEqual({ done: 1, of: 6 })
    expect((await of('member')).doubleLife).toBeUndefined()
  })

  it('names texts that ask for one’s name, signed or not', async () => {
    const text = { title: '廉政承诺书', text: '我承诺' }
    await save('secretary', 'integrityPledge', text, { people: [], confirm: true })
    const open = (await of('member')).pledges
    expect(open).toMatchObject([{ title: '廉政承诺书' }])
    expect(open[0]?.signedOn).toBeUndefined()
    const { signing } = await t.must(home.openids.member, 'records.read', { recordId: open[0]?.recordId })
    const input = { recordId: open[0]?.recordId, textHash: signing?.textHash }
    await t.must(home.openids.member, 'signing.sign', input)
    expect((await of('member')).pledges).toMatchObject([{ signedOn: '2026-11-24' }])
    expect((await seenBy('secretary', 'second')).data?.pledges[0]?.signedOn).toBeUndefined()
  })

  it('has one’s own records, not those one entered for others', async () => {
    const service = await save('member', 'service', { title: '打扫社区' }, { people: [id('member'), id('second')] })
    await save('organisation', 'service', { title: '送书' }, { people: [id('second')] })
    expect((await of('member')).records.map(({ recordId }) => recordId)).toEqual([service])
    expect((await of('second')).records).toHaveLength(2)
    expect((await of('organisation')).records).toEqual([])
  })

  it('keeps from an officer what only its author and its keepers may see', async () => {
    await save('member', 'studyNote', { text: '自己看的' })
    expect((await seenBy('organisation', 'member')).data?.records).toHaveLength(1)
    for (const person of ['discipline', 'publicity', 'leader', 'second'] as const)
      expectRefusal(await seenBy(person, 'member'), 'NOT_ALLOWED')
  })

  it('of nothing at all is a year of noughts', async () => {
    const year = await of('retired', 2025)
    expect(year).toMatchObject({ year: 2025, today: '2026-11-24', marks: [], records: [], pledges: [] })
    expect(year.attendance).toMatchObject({ expected: 0, attended: 0 })
    expect(year.study).toMatchObject({
      sessions: { done: 0, of: 12, items: [] },
      hours: { done: 0, of: 32, items: [] },
    })
  })

  it('of somebody who has left stays readable, and one who is nobody’s is not there', async () => {
    came(study('2026-03-04'), 'left')
    const { data } = await seenBy('organisation', 'left')
    expect(data).toMatchObject({ state: 'left', study: { sessions: { done: 1 } } })
    const other = seedBranch(t, `z${(made + 36).toString(36)}`)
    const input = { memberId: other.ids.member, year: 2026 }
    expectRefusal(await t.call(home.openids.organisation, 'study.ofMember', input), 'NO_SUCH_MEMBER')
  })

  it('costs at most four round trips, two in a row', async () => {
    came(study('2026-03-04'), 'member')
    for (const reply of [
      await t.call(home.openids.member, 'study.mine', { year: 2026 }),
      await seenBy('organisation', 'member'),
    ]) {
      expect(reply.roundTrips).toBeLessThanOrEqual(4)
      expect(reply.depth).toBeLessThanOrEqual(2)
    }
  })
})

describe('shared notes', () => {
  const shared = (person: Person, more: object = {}) =>
    t.must(home.openids[person], 'records.list', { year: 2026, kinds: ['studyNote'], shared: true, ...more })

  it('are everybody’s who let others read them, nobody else’s, in two round trips', async () => {
    const mine = await save('member', 'studyNote', { title: '给大家看的', text: '学了' }, { shared: true })
    await save('member', 'studyNote', { title: '自己的', text: '学了' })
    const own = await save(
      'second',
      'studyNote',
      { title: '也给大家看', text: '学了' },
      { shared: true, on: '2026-11-21' },
    )
    for (const person of ['retired', 'organisation', 'second'] as const) {
      expect((await shared(person)).cards.map(({ recordId }) => recordId)).toEqual([own, mine])
    }
    const input = { year: 2026, kinds: ['studyNote'], shared: true }
    expect((await t.call(home.openids.retired, 'records.list', input)).roundTrips).toBeLessThanOrEqual(2)
  })

  it('wait until they may be read, even for who keeps notes', async () => {
    const held = await save('member', 'studyNote', { title: '待看', text: '学了' }, { shared: true })
    await t.patch('records', held, { textHeld: true, open: false })
    expect((await shared('organisation')).cards).toEqual([])
  })
})

describe('what others wrote down', () => {
  it('of care and on the way into the Party is not on one’s own sheet', async () => {
    const people = [id('member')]
    await save('secretary', 'careEntry', { why: 'hardship' }, { people })
    await save('secretary', 'care', { visitors: [id('secretary')] }, { people })
    await save('secretary', 'developmentStep', { person: '褚伟', step: 'applied' }, { people })
    const own = await of('member')
    expect(own.records).toEqual([])
    const seen = await seenBy('secretary', 'member')
    expect(seen.data?.records.map(({ kind }) => kind).sort()).toEqual(['care', 'careEntry', 'developmentStep'])
  })

  it('and is held counts, and its words are not shown', async () => {
    const values = { title: '【复核测试】班', halfDays: 2 }
    await save('second', 'training', values, { people: [id('second'), id('member')] })
    const { study: figures, records } = await of('member')
    expect(figures.hours).toMatchObject({ done: 8, items: [{ title: '参加培训', hours: 8 }] })
    expect(records).toEqual([])
  })

  it('twice of one training counts once', async () => {
    const values = { title: '党务培训班', halfDays: 4 }
    const people = [id('second'), id('member')]
    await save('second', 'training', values, { people })
    await save('member', 'training', values, { people })
    expect((await of('member')).study.hours.done).toBe(16)
  })
})
