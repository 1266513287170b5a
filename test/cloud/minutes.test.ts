import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attendanceId } from '../../domain/attendance/attendance'
import type { ErrorCode } from '../../domain/errors'
import type { Minutes, MinutesText } from '../../domain/meetings/minutes'
import { entryAt, everybody, memberOf, type Person, type SeededBranch, seedActivity, seedBranch } from './branch'
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

/** Of a meeting that is over: who came, who was on leave; nobody else was expected. */
type Meeting = Partial<Activity> & { came?: Person[]; leave?: Person[]; open?: Person[] }

/** An assembly of the home branch that is over, with its sheet settled unless `open` names some. */
function meeting({
  came = ['secretary', 'member'],
  leave = ['retired'],
  open = [],
  ...fields
}: Meeting = {}): Activity {
  const expected = [...came, ...leave, ...open].map((person) => home.ids[person])
  const activity = seedActivity(t, home, freshId(), {
    kind: 'branchAssembly',
    begins: -120,
    ends: -30,
    topics: [
      { text: '通过全年计划', nature: 'party' },
      { text: '科普活动分工', nature: 'business' },
    ],
    expected,
    ...fields,
  })
  const absences = leave.map((person): Partial<Attendance> & { person: Person } => ({
    person,
    state: 'leave',
    method: 'settled',
    category: 'sick',
  }))
  t.insert('attendance', ...came.map((person) => entryAt(activity, home.ids[person])))
  for (const { person, ...entry } of absences) t.insert('attendance', entryAt(activity, home.ids[person], entry))
  return activity
}

const text = (changes: Partial<MinutesText> = {}): MinutesText => ({
  chairId: home.ids.secretary,
  recorderId: home.ids.organisation,
  items: [{ text: '通过全年计划', nature: 'party', said: '逐项讨论。', decision: '通过。' }],
  remarks: '散会',
  ...changes,
})

const as = (person: Person) => home.openids[person]
const read = ({ _id }: Activity, person: Person = 'secretary') =>
  t.call(as(person), 'minutes.read', { activityId: _id })
const mustRead = ({ _id }: Activity, person: Person = 'secretary') =>
  t.must(as(person), 'minutes.read', { activityId: _id })
const save = ({ _id }: Activity, input: object = {}, person: Person = 'organisation') =>
  t.call(as(person), 'minutes.save', { activityId: _id, revision: 0, toChair: false, text: text(), ...input })
const confirm = ({ _id }: Activity, revision = 1, person: Person = 'secretary') =>
  t.call(as(person), 'minutes.confirm', { activityId: _id, revision })
const correct = ({ _id }: Activity, input: object = {}, person: Person = 'organisation') =>
  t.call(as(person), 'minutes.correct', { activityId: _id, revision: 1, reason: '写错了人数', text: text(), ...input })
const stored = async ({ _id }: Activity) => t.stored('minutes', _id)
const auditOf = async ({ _id }: Activity, action: string) =>
  (await t.allOf('audit')).filter((entry) => entry.target === _id && entry.action === action)

/** Minutes in a state, put in as they are. */
function withMinutes(activity: Activity, fields: Partial<Minutes> = {}): Activity {
  t.insert('minutes', minutesOf(activity, { ...text(), ...fields }))
  return activity
}
const ready = (fields: Partial<Minutes> = {}, held: Meeting = {}) =>
  withMinutes(meeting(held), { state: 'ready', ...fields })
const confirmed = (fields: Partial<Minutes> = {}, held: Meeting = {}) =>
  withMinutes(meeting(held), {
    state: 'confirmed',
    confirmed: { at: held.endsAt ?? '', by: home.ids.secretary },
    ...fields,
  })

const closeYear = async (branch: SeededBranch, years: number[]) =>
  t.patch('branches', branch.branchId, { closedYears: years })

describe('reading', () => {
  it('begins with the agenda, and says who came of whom and whether it sufficed', async () => {
    const held = meeting({ came: ['secretary', 'probationary', 'member'], leave: ['retired'] })
    const reply = await read(held)
    expect(reply.data).toMatchObject({
      state: null,
      revision: 0,
      updated: null,
      text: {
        items: [
          { text: '通过全年计划', nature: 'party', said: '', decision: '' },
          { text: '科普活动分工', nature: 'business', said: '', decision: '' },
        ],
        remarks: '',
      },
      figures: {
        all: { expected: 4, came: 3 },
        full: { expected: 3, came: 2 },
        probationary: { expected: 1, came: 1 },
        entitled: { expected: 3, came: 2 },
      },
      away: [{ name: '沈德福', state: 'leave', category: 'sick' }],
      open: 0,
      quorum: { met: true, sentence: '应到有表决权 3 人，实到 2 人，过半数（2 人），可以表决。' },
      mayWrite: true,
      mayConfirm: false,
    })
    expect({ roundTrips: reply.roundTrips, depth: reply.depth }).toEqual({ roundTrips: 3, depth: 2 })
  })

  it('counts a committee by its members, whoever else was asked to come', async () => {
    const held = meeting({
      kind: 'committeeMeeting',
      came: ['secretary', 'leader', 'member'],
      leave: ['deputy', 'discipline'],
    })
    expect((await mustRead(held)).quorum).toEqual({
      met: false,
      sentence: '应到支部委员 3 人，实到 1 人，不到过半数（2 人），还差 1 人才能表决。',
    })
  })

  it('asks a study for no quorum', async () => {
    expect((await mustRead(meeting({ kind: 'collectiveStudy' }))).quorum.met).toBeNull()
  })

  it('tells guests, lecturers and votes', async () => {
    const guests = [{ name: '方启明', from: '县委党校', lectures: true as const }]
    const held = meeting({ guests, lecturerIds: [home.ids.deputy] })
    const counts = { for: 2, against: 0, abstain: 0 }
    const voters = [home.ids.secretary, home.ids.member]
    t.insert('votes', voteOf(held, freshId(), { way: 'count', state: 'closed', voters, present: 2, counts }))
    const reading = await mustRead(held)
    expect(reading).toMatchObject({ guests, lecturers: ['吴秀兰'], figures: { guests: 1 } })
    expect(reading.votes).toMatchObject([{ counts, result: { passed: true, flagged: false } }])
  })

  it('counts for a vote those who have one, and of them those who are there', async () => {
    const held = meeting({
      kind: 'committeeMeeting',
      came: ['secretary', 'organisation', 'leader', 'probationary'],
      leave: ['deputy'],
    })
    expect((await mustRead(held)).room).toEqual({ entitled: 3, present: 2 })
    const assembly = meeting({ came: ['secretary', 'probationary', 'member'], open: ['second'] })
    expect((await mustRead(assembly)).room).toEqual({ entitled: 4, present: 2 })
  })

  it('names whoever led or wrote down, though they were neither expected nor noted', async () => {
    const held = ready({ chairId: home.ids.left, recorderId: home.ids.organisation })
    const named = (await mustRead(held)).people.map(({ name }) => name)
    expect(named).toEqual(expect.arrayContaining(['杨帆', '郑晓梅', '周建国']))
  })

  it('says how many are not noted yet', async () => {
    expect(await mustRead(meeting({ open: ['second', 'leader'] }))).toMatchObject({ open: 2 })
  })

  it('costs who was there three round trips, and the one who may stand in for the chair one more', async () => {
    const held = confirmed()
    const member = await read(held, 'member')
    expect({ roundTrips: member.roundTrips, depth: member.depth }).toEqual({ roundTrips: 3, depth: 2 })
    const deputy = await read(ready(), 'deputy')
    expect({ roundTrips: deputy.roundTrips, depth: deputy.depth }).toEqual({ roundTrips: 4, depth: 3 })
    const chair = await read(ready(), 'secretary')
    expect(chair).toMatchObject({ roundTrips: 3, data: { mayConfirm: true } })
  })

  it.each<[string, Partial<Minutes>, Person, boolean]>([
    ['confirmed ones', { state: 'confirmed' }, 'member', true],
    ['confirmed ones that waive a human look', { state: 'confirmed', textHeld: true }, 'member', false],
    ['ones that wait for the chair', { state: 'ready' }, 'member', false],
    ['a draft', { state: 'draft' }, 'member', false],
    ['ones they are to confirm', { state: 'ready', chairId: 'member' }, 'member', true],
    ['ones they wrote down', { state: 'draft', recorderId: 'member' }, 'member', true],
    ['a draft', { state: 'draft' }, 'publicity', true],
    ['held ones', { state: 'confirmed', textHeld: true }, 'publicity', true],
    ['ones of a meeting that did not concern them', { state: 'confirmed' }, 'second', false],
  ])('of %s (%j) as %s: %s', async (_what, { chairId, recorderId, ...fields }, person, may) => {
    const named = { ...(chairId && { chairId: home.ids.member }), ...(recorderId && { recorderId: home.ids.member }) }
    const held = withMinutes(meeting(), { ...fields, ...named })
    const reply = await read(held, person)
    if (may) expect(reply.data).toMatchObject({ mayWrite: person !== 'member' })
    else expectRefusal(reply, 'NOT_ALLOWED')
  })

  it('is refused to members while nothing is written, and to other branches always', async () => {
    const held = meeting()
    expectRefusal(await read(held, 'member'), 'NOT_ALLOWED', '主持人确认以后')
    const reply = await t.call(foreign.openids.secretary, 'minutes.read', { activityId: held._id })
    expectRefusal(reply, 'NO_SUCH_ACTIVITY')
  })

  it('hides a held title from members, as everywhere, and photos from who does not keep the minutes', async () => {
    const photos = [{ id: freshId(), fileID: 'cloud://x.y/photos/a.png', by: home.ids.organisation, at: '' }]
    const held = confirmed({ photos }, { title: '待审的主题', textHeld: true, guests: [{ name: '方启明' }] })
    const member = await mustRead(held, 'member')
    expect(member.title).not.toContain('待审')
    expect(member).toMatchObject({ place: '', guests: [], photos: [] })
    const secretary = await mustRead(held)
    expect(secretary).toMatchObject({ title: '待审的主题', photos: [{ photoId: photos[0]?.id, by: '郑晓梅' }] })
    expect(JSON.stringify(secretary)).not.toContain('cloud://')
  })
})

describe('saving', () => {
  it('keeps a draft with who wrote it, and the log without its words', async () => {
    const held = meeting()
    expect((await save(held)).data).toEqual({ revision: 1, textHeld: false })
    expect(await stored(held)).toMatchObject({
      ...text(),
      branchId: home.branchId,
      on: held.on,
      year: held.year,
      state: 'draft',
      createdBy: home.ids.organisation,
      updatedBy: home.ids.organisation,
      corrections: [],
      photos: [],
      revision: 1,
    })
    const [entry] = await auditOf(held, 'minutes.save')
    expect(entry).toMatchObject({ by: home.ids.organisation, after: { state: 'draft' } })
    expect((await mustRead(held)).updated).toMatchObject({ by: '郑晓梅' })
  })

  it('changes it, hands it to the chair, and goes on waiting for the chair when more is written', async () => {
    const held = meeting()
    await save(held)
    expect((await save(held, { revision: 1, toChair: true })).data?.revision).toBe(2)
    expect(await stored(held)).toMatchObject({ state: 'ready' })
    const more = text({ chairId: undefined, chairName: '方启明', remarks: '' })
    expect((await save(held, { revision: 2, text: more })).data?.revision).toBe(3)
    const minutes = await stored(held)
    expect(minutes).toMatchObject({ state: 'ready', chairName: '方启明', remarks: '', revision: 3 })
    expect(minutes).not.toHaveProperty('chairId')
    expect(await auditOf(held, 'minutes.save')).toMatchObject([{}, {}, { before: { chairId: home.ids.secretary } }])
  })

  it('changes nothing when it is repeated, even with the old revision', async () => {
    const held = meeting()
    t.cloud.faults.dropAnswers = 1
    await expect(overHttp(as('organisation'), held)).rejects.toThrow()
    const once = await stored(held)
    expect((await save(held)).data).toEqual({ revision: 1, textHeld: false })
    expect(await stored(held)).toEqual(once)
    expect(await auditOf(held, 'minutes.save')).toHaveLength(1)
  })

  it('of two who write at once keeps one, and tells the other', async () => {
    const held = withMinutes(meeting())
    const writers = [
      ['organisation', '组织委员写的'],
      ['publicity', '宣传委员写的'],
      ['deputy', '副书记写的'],
    ] as const
    const replies = await Promise.all(
      writers.map(([person, remarks]) => save(held, { revision: 1, text: text({ remarks }) }, person)),
    )
    const kept = replies.flatMap((reply, index) => (reply.ok ? [writers[index]?.[1]] : []))
    expect(kept).toHaveLength(1)
    for (const reply of replies.filter(({ ok }) => !ok)) expectRefusal(reply, 'MINUTES_CHANGED')
    expect(await stored(held)).toMatchObject({ remarks: kept[0], revision: 2 })
  })

  it('is a group leader’s matter for their group', async () => {
    const held = meeting({ kind: 'groupMeeting', audience: firstGroup(home), came: ['leader', 'member'], leave: [] })
    expect((await save(held, { text: text({ chairId: home.ids.leader }) }, 'leader')).ok).toBe(true)
    const other = meeting()
    await expectRefusedUnchanged(t, () => save(other, {}, 'leader'), 'NOT_ALLOWED')
    await expectRefusedUnchanged(t, () => save(other, {}, 'member'), 'NOT_ALLOWED')
  })

  type Refused = [what: string, code: ErrorCode, input: object, held?: Meeting, minutes?: Partial<Minutes>]
  it.each<Refused>([
    ['no chair, handed to one', 'NO_CHAIR', { toChair: true, text: { items: [], remarks: '' } }],
    [
      'the chair taken out while it waits for one',
      'NO_CHAIR',
      { revision: 1, text: { items: [], remarks: '' } },
      {},
      { state: 'ready' },
    ],
    ['a chair nobody knows', 'NO_SUCH_MEMBER', { text: { chairId: 'nobody', items: [], remarks: '' } }],
    ['a recorder nobody knows', 'NO_SUCH_MEMBER', { text: { recorderId: 'nobody', items: [], remarks: '' } }],
    ['a cancelled meeting', 'ACTIVITY_CANCELLED', {}, { state: 'cancelled' }],
    ['an old revision', 'MINUTES_CHANGED', { revision: 1, text: { items: [], remarks: '另写' } }, {}, { revision: 2 }],
    ['a revision that is not yet', 'MINUTES_CHANGED', { revision: 5 }],
    ['confirmed minutes', 'MINUTES_CONFIRMED', { revision: 1 }, {}, { state: 'confirmed' }],
    [
      'confirmed minutes, with the very same text',
      'MINUTES_CONFIRMED',
      { revision: 1, toChair: true },
      {},
      { state: 'confirmed' },
    ],
    ['a refused text', 'TEXT_REFUSED', { text: { items: [], remarks: '【违规测试】' } }],
    [
      'a refused text in the middle of a long one',
      'TEXT_REFUSED',
      {
        text: {
          items: [{ text: '议', nature: 'party', said: `${'字'.repeat(1900)}【违规测试】`, decision: '' }],
          remarks: '',
        },
      },
    ],
    ['an ID-card number', 'BAD_INPUT', { text: { items: [], remarks: '身份证 51342519900307123X' } }],
    ['a text too long for one item', 'BAD_INPUT', { text: { items: [], remarks: '字'.repeat(2001) } }],
    [
      'a text too long in all',
      'BAD_INPUT',
      {
        text: {
          items: Array.from({ length: 20 }, () => ({
            text: '议',
            nature: 'party',
            said: '字'.repeat(1001),
            decision: '',
          })),
          remarks: '',
        },
      },
    ],
    [
      'too many items',
      'BAD_INPUT',
      {
        text: {
          items: Array.from({ length: 21 }, () => ({ text: '议', nature: 'party', said: '', decision: '' })),
          remarks: '',
        },
      },
    ],
    [
      'an item without words',
      'BAD_INPUT',
      { text: { items: [{ text: ' ', nature: 'party', said: '', decision: '' }], remarks: '' } },
    ],
  ])('is refused: %s (%s)', async (_what, code, input, held = {}, minutes = undefined) => {
    const activity = minutes ? withMinutes(meeting(held), minutes) : meeting(held)
    await expectRefusedUnchanged(t, () => save(activity, input), code)
  })

  it('takes as much as the form does', async () => {
    const items = Array.from({ length: 20 }, (_, at) => ({
      text: `议题${at + 1}`,
      nature: 'party' as const,
      said: '字'.repeat(900),
      decision: '定'.repeat(50),
    }))
    expect((await save(meeting(), { text: text({ items }) })).ok).toBe(true)
  })

  it('is refused while the text cannot be checked', async () => {
    const held = meeting()
    t.cloud.faults.openapi = [{ api: 'security.msgSecCheck', errCode: -1, times: 9 }]
    await expectRefusedUnchanged(t, () => save(held), 'CHECK_UNAVAILABLE')
    t.cloud.faults.openapi = []
  })

  it('is refused in a year that is closed', async () => {
    const held = meeting()
    await closeYear(home, [held.year])
    await expectRefusedUnchanged(t, () => save(held), 'YEAR_CLOSED', `${held.year}`)
    await closeYear(home, [])
  })

  it('is refused where there is no such activity', async () => {
    const input = { activityId: 'nowhere00000', revision: 0, toChair: false, text: text() }
    expectRefusal(await t.call(as('secretary'), 'minutes.save', input), 'NO_SUCH_ACTIVITY')
    const held = meeting()
    expectRefusal(
      await t.call(foreign.openids.secretary, 'minutes.save', { ...input, activityId: held._id }),
      'NO_SUCH_ACTIVITY',
    )
  })

  it('says when so many write at once that it was not done', async () => {
    const held = meeting()
    t.cloud.faults.conflicts = 1000
    await expectRefusedUnchanged(t, () => save(held), 'BUSY')
    t.cloud.faults.conflicts = 0
  })
})

async function overHttp(openid: string, { _id }: Activity): Promise<unknown> {
  const input = { activityId: _id, revision: 0, toChair: false, text: text() }
  const response = await fetch(`${t.cloud.url}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ name: 'desk', data: { path: 'minutes.save', input } }),
  })
  return response.json()
}

describe('text that WeChat wants a human to look at', () => {
  it('is kept and seen by those who keep the minutes, until the secretary releases it', async () => {
    const held = meeting()
    expect((await save(held, { toChair: true, text: text({ remarks: '【复核测试】' }) })).data?.textHeld).toBe(true)
    await confirm(held)
    expect(await stored(held)).toMatchObject({ state: 'confirmed', textHeld: true })
    expectRefusal(await read(held, 'member'), 'NOT_ALLOWED')
    expect(await mustRead(held, 'publicity')).toMatchObject({ textHeld: true, text: { remarks: '【复核测试】' } })

    const release = (person: Person) => t.call(as(person), 'minutes.release', { activityId: held._id })
    await expectRefusedUnchanged(t, () => release('publicity'), 'NOT_ALLOWED')
    expect((await release('deputy')).ok).toBe(true)
    expect((await release('secretary')).ok).toBe(true)
    expect(await auditOf(held, 'minutes.release')).toMatchObject([{ by: home.ids.deputy }])
    expect(await stored(held)).not.toHaveProperty('textHeld')
    expect(await mustRead(held, 'member')).toMatchObject({ textHeld: false, text: { remarks: '【复核测试】' } })
  })

  it('is free again once it is written otherwise', async () => {
    const held = withMinutes(meeting(), { textHeld: true, remarks: '【复核测试】' })
    expect((await save(held, { revision: 1 })).data).toEqual({ revision: 2, textHeld: false })
    expect(await stored(held)).not.toHaveProperty('textHeld')
  })

  it('cannot be released where nothing is written, nor by another branch', async () => {
    const held = withMinutes(meeting(), { textHeld: true })
    const release = (openid: string, activityId: string) => t.call(openid, 'minutes.release', { activityId })
    expectRefusal(await release(as('secretary'), meeting()._id), 'NO_MINUTES')
    await expectRefusedUnchanged(t, () => release(foreign.openids.secretary, held._id), 'NO_MINUTES')
  })
})

describe('confirming', () => {
  it('freezes what was written and who came', async () => {
    const held = ready()
    expect((await confirm(held)).ok).toBe(true)
    expect(await stored(held)).toMatchObject({
      state: 'confirmed',
      confirmed: { by: home.ids.secretary },
      roll: {
        figures: { all: { expected: 3, came: 2 } },
        came: [home.ids.secretary, home.ids.member],
        away: [{ memberId: home.ids.retired, state: 'leave', category: 'sick' }],
      },
      revision: 2,
    })
    expect(await auditOf(held, 'minutes.confirm')).toMatchObject([{ after: { text: text() } }])
    expect(await mustRead(held, 'member')).toMatchObject({
      state: 'confirmed',
      confirmed: { by: '周建国', standIn: false },
      rollChanged: false,
    })
  })

  it('changes nothing when it is repeated, or done twice at once', async () => {
    const held = ready({ chairId: home.ids.member })
    const twice = await Promise.all([confirm(held, 1, 'member'), confirm(held, 1, 'member')])
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    const once = await stored(held)
    expect((await confirm(held, 1, 'member')).ok).toBe(true)
    expect(await stored(held)).toEqual(once)
    expect(await auditOf(held, 'minutes.confirm')).toHaveLength(1)
  })

  it.each<[string, Partial<Minutes>]>([
    ['from outside', { chairId: undefined, chairName: '方启明' }],
    ['without a bound account', { chairId: 'unbound' }],
    ['who has left', { chairId: 'left' }],
  ])('is done by the secretary for a chair %s, and says so', async (_who, { chairId, chairName }) => {
    const chair = chairId ? { chairId: home.ids[chairId as Person] } : { chairId: undefined, chairName }
    const held = ready(chair)
    expect(await mustRead(held, 'deputy')).toMatchObject({ mayConfirm: true })
    await expectRefusedUnchanged(t, () => confirm(held, 1, 'organisation'), 'NOT_CHAIR')
    expect((await confirm(held, 1, 'deputy')).ok).toBe(true)
    expect((await mustRead(held)).confirmed).toMatchObject({ by: '吴秀兰', standIn: true })
  })

  it('waits for the chair on the first screen: theirs, or the secretary’s for one from outside', async () => {
    const branch = seedBranch(t, 'w')
    const activityOf = (fields: Partial<Minutes>) => {
      const activity = seedActivity(t, branch, freshId(), { begins: -120, ends: -30, expected: [branch.ids.member] })
      t.insert('minutes', minutesOf(activity, { state: 'ready', ...fields }))
      return activity._id
    }
    const own = activityOf({ chairId: branch.ids.member })
    const outside = activityOf({ chairName: '方启明' })
    const waiting = async (person: Person) =>
      (await t.must(branch.openids[person], 'activities.today')).waiting?.minutes?.first.activityId
    expect(await waiting('member')).toBe(own)
    expect(await waiting('deputy')).toBe(outside)
    expect(await waiting('organisation')).toBeUndefined()
    const detail = async (person: Person, activityId: string) =>
      (await t.must(branch.openids[person], 'activities.detail', { activityId })).mayConfirmMinutes
    expect([await detail('member', own), await detail('deputy', own)]).toEqual([true, false])
    expect([await detail('member', outside), await detail('deputy', outside)]).toEqual([false, true])
  })

  it.each<[what: string, code: ErrorCode, held: () => Activity, person?: Person]>([
    ['nothing written', 'NO_MINUTES', () => meeting()],
    ['no chair', 'NO_CHAIR', () => ready({ chairId: undefined })],
    ['somebody else', 'NOT_CHAIR', () => ready(), 'deputy'],
    ['an ordinary member', 'NOT_CHAIR', () => ready(), 'member'],
    ['another text than was shown', 'MINUTES_CHANGED', () => ready({ revision: 2 })],
    ['a draft nobody handed over', 'MINUTES_NOT_READY', () => ready({ state: 'draft' })],
    ['people of whom nobody said whether they came', 'SHEET_OPEN', () => ready({}, { open: ['second', 'leader'] })],
  ])('is refused: %s (%s)', async (_what, code, held, person = 'secretary') => {
    const activity = held()
    await expectRefusedUnchanged(t, () => confirm(activity, 1, person), code)
  })

  it('says how many are to be noted first', async () => {
    expectRefusal(await confirm(ready({}, { open: ['second', 'leader'] })), 'SHEET_OPEN', '还有 2 人没有登记')
  })

  it('is refused while a vote goes on', async () => {
    const held = ready()
    t.insert('votes', voteOf(held, freshId(), { voters: [home.ids.member] }))
    await expectRefusedUnchanged(t, () => confirm(held), 'VOTE_STILL_OPEN')
  })

  it('is refused when a vote was entered since the chair looked', async () => {
    const held = ready()
    const shown = await mustRead(held)
    const vote = { kind: 'resolution', subject: '通过全年计划', counts: { for: 2, against: 0, abstain: 0 } }
    await t.must(as('organisation'), 'votes.enterCount', { activityId: held._id, voteId: freshId(), ...vote })
    await expectRefusedUnchanged(t, () => confirm(held, shown.revision), 'MINUTES_CHANGED', '表决刚有改动')
    expect((await confirm(held, (await mustRead(held)).revision)).ok).toBe(true)
  })

  it('and a vote entered at the same moment are never both right: the chair has seen it, or it is refused', async () => {
    const tries = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const held = ready()
        const voteId = freshId()
        const vote = { kind: 'resolution', subject: '通过', counts: { for: 2, against: 0, abstain: 0 } }
        const [confirming, entering] = await Promise.all([
          confirm(held),
          t.call(as('organisation'), 'votes.enterCount', { activityId: held._id, voteId, ...vote }),
        ])
        return { confirming, entering, kept: (await t.stored('votes', voteId)) !== undefined }
      }),
    )
    for (const { confirming, entering, kept } of tries) {
      expect(confirming.ok).toBe(!kept)
      expect(entering.ok).toBe(kept)
      expectRefusal(kept ? confirming : entering, kept ? 'MINUTES_CHANGED' : 'MINUTES_CONFIRMED')
    }
  })

  it('is refused in a year that is closed, and to another branch', async () => {
    const held = ready()
    const other = await t.call(foreign.openids.secretary, 'minutes.confirm', { activityId: held._id, revision: 1 })
    expectRefusal(other, 'NO_SUCH_ACTIVITY')
    await closeYear(home, [held.year])
    await expectRefusedUnchanged(t, () => confirm(held), 'YEAR_CLOSED')
    await closeYear(home, [])
  })

  it('says when so many change it at once that it was not done', async () => {
    const held = ready()
    t.cloud.faults.conflicts = 1000
    await expectRefusedUnchanged(t, () => confirm(held), 'BUSY')
    t.cloud.faults.conflicts = 0
  })
})

describe('correcting', () => {
  it('keeps the reason with the minutes, and in the log what they said before', async () => {
    const held = confirmed()
    const changed = text({ remarks: '更正：实到 2 人' })
    expect((await correct(held, { text: changed })).data).toEqual({ revision: 2, textHeld: false })
    const more = { revision: 2, reason: '又漏了一项', text: changed }
    expect((await correct(held, more, 'deputy')).data?.revision).toBe(3)
    expect(await stored(held)).toMatchObject({ state: 'confirmed', remarks: '更正：实到 2 人', revision: 3 })
    expect((await mustRead(held, 'member')).corrections).toMatchObject([
      { by: '郑晓梅', reason: '写错了人数' },
      { by: '吴秀兰', reason: '又漏了一项' },
    ])
    expect(await auditOf(held, 'minutes.correct')).toMatchObject([
      { before: { text: text() }, after: { correction: { reason: '写错了人数' } } },
      { before: { text: changed } },
    ])
  })

  it('takes who came anew: until then the minutes say that the sheet has changed', async () => {
    const held = ready()
    await confirm(held)
    await t.patch('attendance', attendanceId(held._id, home.ids.retired), { state: 'present' })
    expect(await mustRead(held)).toMatchObject({ rollChanged: true, figures: { all: { came: 2 } } })
    await correct(held, { revision: 2, reason: '沈德福后来到了' })
    expect(await mustRead(held)).toMatchObject({ rollChanged: false, figures: { all: { came: 3 } }, away: [] })
  })

  it('does not take another order of the roster for another sheet', async () => {
    const branch = seedBranch(t, 'o')
    const activity = seedActivity(t, branch, freshId(), {
      begins: -120,
      ends: -30,
      expected: [branch.ids.second, branch.ids.member],
    })
    t.insert('attendance', entryAt(activity, branch.ids.second), entryAt(activity, branch.ids.member))
    t.insert('minutes', minutesOf(activity, { state: 'ready', chairId: branch.ids.member }))
    const input = { activityId: activity._id, revision: 1 }
    await t.must(branch.openids.member, 'minutes.confirm', input)
    await t.patch('members', branch.ids.second, { role: 'publicity', noVote: true })
    const reading = await t.must(branch.openids.secretary, 'minutes.read', { activityId: activity._id })
    expect(reading.rollChanged).toBe(false)
  })

  it('changes nothing when it is repeated', async () => {
    const held = confirmed()
    const input = { text: text({ remarks: '更正' }) }
    const first = await correct(held, input)
    const once = await stored(held)
    expect((await correct(held, input)).data).toEqual(first.data)
    expect(await stored(held)).toEqual(once)
    expect(await auditOf(held, 'minutes.correct')).toHaveLength(1)
  })

  it('of two at once keeps one', async () => {
    const held = confirmed()
    const replies = await Promise.all([
      correct(held, { text: text({ remarks: '甲' }) }),
      correct(held, { text: text({ remarks: '乙' }) }, 'deputy'),
    ])
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await stored(held))?.corrections).toHaveLength(1)
  })

  it('may have to wait for the secretary’s look', async () => {
    const held = confirmed()
    expect((await correct(held, { text: text({ remarks: '【复核测试】' }) })).data?.textHeld).toBe(true)
    expectRefusal(await read(held, 'member'), 'NOT_ALLOWED')
  })

  type Refused = [what: string, code: ErrorCode, held: () => Activity, input?: object, person?: Person]
  it.each<Refused>([
    ['nothing written', 'NO_MINUTES', () => meeting()],
    ['nothing confirmed', 'MINUTES_NOT_CONFIRMED', () => ready()],
    ['an old revision', 'MINUTES_CHANGED', () => confirmed({ revision: 3 })],
    ['no reason', 'BAD_INPUT', () => confirmed(), { reason: ' ' }],
    ['no chair', 'NO_CHAIR', () => confirmed(), { text: { items: [], remarks: '' } }],
    [
      'a chair nobody knows',
      'NO_SUCH_MEMBER',
      () => confirmed(),
      { text: { chairId: 'nobody', items: [], remarks: '' } },
    ],
    ['a refused reason', 'TEXT_REFUSED', () => confirmed(), { reason: '【违规测试】' }],
    ['the chair, who keeps no minutes', 'NOT_ALLOWED', () => confirmed({ chairId: 'member' }), {}, 'member'],
  ])('is refused: %s (%s)', async (_what, code, held, input = {}, person = 'organisation') => {
    const activity = held()
    await expectRefusedUnchanged(t, () => correct(activity, input, person), code)
  })

  it('is refused in a year that is closed, while the text cannot be checked, and when too many do it', async () => {
    const held = confirmed()
    t.cloud.faults.openapi = [{ api: 'security.msgSecCheck', errCode: -1, times: 9 }]
    await expectRefusedUnchanged(t, () => correct(held), 'CHECK_UNAVAILABLE')
    t.cloud.faults.openapi = []
    t.cloud.faults.conflicts = 1000
    await expectRefusedUnchanged(t, () => correct(held), 'BUSY')
    t.cloud.faults.conflicts = 0
    await closeYear(home, [held.year])
    await expectRefusedUnchanged(t, () => correct(held), 'YEAR_CLOSED')
    await closeYear(home, [])
    const other = { activityId: held._id, revision: 1, reason: '改', text: text() }
    expectRefusal(await t.call(foreign.openids.secretary, 'minutes.correct', other), 'NO_SUCH_ACTIVITY')
  })
})

describe('in a branch of a thousand', () => {
  it('is read in three round trips and below what WeChat carries', async () => {
    const branch = seedBranch(t, 'k')
    const ids = Array.from({ length: 988 }, (_, at) => `k${String(at).padStart(11, '0')}`)
    t.insert('members', ...ids.map((id, at) => memberOf(branch.branchId, id, { name: `党员${at}` })))
    const activity = seedActivity(t, branch, freshId(), {
      kind: 'branchAssembly',
      audience: everybody,
      begins: -120,
      ends: -30,
      expected: [...ids, branch.ids.secretary],
    })
    t.insert('attendance', ...ids.slice(0, 900).map((id) => entryAt(activity, id)))
    t.insert('minutes', minutesOf(activity))
    const reply = await t.call(branch.openids.secretary, 'minutes.read', { activityId: activity._id })
    expect(reply.data?.figures.all).toEqual({ expected: 989, came: 900 })
    expect(reply.roundTrips).toBe(3)
    expect(JSON.stringify(reply.data).length).toBeLessThan(200_000)
  })
})
