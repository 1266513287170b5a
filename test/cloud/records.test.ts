import { addDays, instantAt } from '../../domain/calendar/beijing'
import { recordKindIds } from '../../domain/records/kinds'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { activityIdOf, leastOf } from './record-forms'
import { seedRecord, today } from './record-seed'
import { freshId } from './world'

/** What a branch writes down: saved once, seen by whom it concerns, changed with its history, taken back with a reason. */

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
const year = () => Number(today().slice(0, 4))

type Form = Record<string, unknown> & { recordId: string }

/** A new note, unless said otherwise. */
function form(changes: Record<string, unknown> = {}): Form {
  const base = {
    recordId: freshId(),
    revision: null,
    kind: 'studyNote',
    on: today(),
    people: [],
    values: { text: '学了报告' },
  }
  return { ...base, ...changes } as Form
}
const save = (person: Person, input: Form) => t.call(as(person), 'records.save', input)
const read = (person: Person, recordId: string) => t.call(as(person), 'records.read', { recordId })
const stored = (recordId: string) => t.stored('records', recordId)
const logOf = async (recordId: string) => (await t.allOf('audit')).filter(({ target }) => target === recordId)

/** Saves it and answers its id. */
async function saved(person: Person, changes: Record<string, unknown> = {}): Promise<string> {
  const input = form(changes)
  const reply = await save(person, input)
  if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.message}`)
  return input.recordId
}

describe('saving', () => {
  it.each(recordKindIds)('%s with the least that it asks for', async (kind) => {
    const { values, people } = leastOf(kind, home)
    const recordId = await saved('secretary', { kind, values, people })
    const { record, page } = { record: await stored(recordId), page: await read('secretary', recordId) }
    expect(record).toMatchObject({ kind, on: today(), year: year(), by: home.ids.secretary, revision: 0 })
    expect(page.ok && page.data.values).toEqual(values)
    expect(page.roundTrips).toBe(2)
  })

  it('again, at once and later, leaves one record and one entry of the log', async () => {
    const input = form()
    const replies = await Promise.all([save('member', input), save('member', input), save('member', input)])
    for (const reply of replies) expect(reply).toMatchObject({ ok: true, data: { revision: 0 } })
    expect(await save('member', input)).toMatchObject({ ok: true, data: { revision: 0 } })
    expect(await logOf(input.recordId)).toHaveLength(1)
  })

  it('goes on where its answer was lost and its author wrote on', async () => {
    const input = form()
    await save('member', input)
    expect(await save('member', { ...input, values: { text: '又想了想' } })).toMatchObject({
      ok: true,
      data: { revision: 1 },
    })
    expect(await stored(input.recordId)).toMatchObject({ values: { text: '又想了想' } })
    expectRefusal(await save('member', { ...input, values: { text: '第三次' } }), 'RECORD_CHANGED')
  })

  it('of a change sent twice changes once', async () => {
    const recordId = await saved('member')
    const change = form({ recordId, revision: 0, values: { text: '改过' } })
    for (const _ of [1, 2]) expect(await save('member', change)).toMatchObject({ ok: true, data: { revision: 1 } })
    expect(await logOf(recordId)).toHaveLength(2)
  })

  it('never overwrites what somebody else changed meanwhile', async () => {
    const values = { form: 'grassroots', place: '向阳村' }
    const recordId = await saved('member', { kind: 'visit', values, people: [home.ids.member, home.ids.second] })
    const change = (place: string) =>
      form({ recordId, revision: 0, kind: 'visit', people: [home.ids.member], values: { ...values, place } })
    const [one, two] = await Promise.all([save('organisation', change('东村')), save('member', change('西村'))])
    expect([one.ok, two.ok].sort()).toEqual([false, true])
    expect([one, two].find(({ ok }) => !ok)?.error?.code).toBe('RECORD_CHANGED')
  })

  it('of an older form that arrives late does not take the place of the newer one', async () => {
    const recordId = await saved('member', { stamp: 10 })
    const newer = form({ recordId, revision: 0, values: { text: '改好的' }, stamp: 30 })
    expect(await save('member', newer)).toMatchObject({ ok: true, data: { revision: 1 } })
    const older = form({ recordId, revision: 0, values: { text: '以前的' }, stamp: 20 })
    await expectRefusedUnchanged(t, () => save('member', older), 'RECORD_CHANGED')
    const later = form({ recordId, revision: 0, values: { text: '再改的' }, stamp: 40 })
    expect(await save('member', later)).toMatchObject({ ok: true, data: { revision: 2 } })
  })

  it('is refused where somebody has confirmed, answered or released it meanwhile', async () => {
    const values = { title: '年度计划' }
    const recordId = await saved('secretary', { kind: 'workPlan', values })
    await t.must(as('organisation'), 'records.confirm', { recordId, revision: 0 })
    const open = form({ recordId, revision: 0, kind: 'workPlan', values: { title: '别的话' } })
    await expectRefusedUnchanged(t, () => save('secretary', open), 'RECORD_CHANGED')
  })

  it('makes nobody’s own record somebody else’s', async () => {
    const recordId = await saved('member')
    const given = form({ recordId, revision: 0, people: [home.ids.second] })
    await expectRefusedUnchanged(t, () => save('member', given), 'NOT_ALLOWED', '不能改成别人的')
    const values = { form: 'village', place: '向阳村' }
    const visit = await saved('member', { kind: 'visit', values, people: [home.ids.member] })
    const without = form({ recordId: visit, revision: 0, kind: 'visit', values, people: [home.ids.second] })
    await expectRefusedUnchanged(t, () => save('member', without), 'NOT_ALLOWED', '要有您自己')
  })

  it('cannot take the id of another branch’s record, nor turn one kind into another', async () => {
    const { _id: recordId } = seedRecord(t, foreign, { kind: 'studyNote', by: foreign.ids.member })
    await expectRefusedUnchanged(t, () => save('member', form({ recordId })), 'NO_SUCH_RECORD')
    const own = await saved('member')
    await expectRefusedUnchanged(t, () => save('member', form({ recordId: own, kind: 'opinion' })), 'NO_SUCH_RECORD')
  })

  it('keeps a day of the phone’s for what was kept there without a signal', async () => {
    const recordId = await saved('member', { on: addDays(today(), -9), agoMs: 9 * 24 * 3600_000 })
    expect((await stored(recordId))?.enteredOn).toBe(addDays(today(), -9))
    const late = await saved('member', { on: addDays(today(), -9) })
    const page = await read('member', late)
    expect(page.ok && page.data.backEntered).toBe(true)
  })
})

describe('a form', () => {
  type Wrong = [what: string, changes: () => Record<string, unknown>, sentence: string]
  const visit = (changes: Record<string, unknown> = {}) => ({
    kind: 'visit',
    people: [home.ids.member],
    values: { form: 'grassroots', place: '向阳村', ...changes },
  })
  it.each<Wrong>([
    ['of a day to come', () => ({ on: addDays(today(), 1) }), '学习日期不能晚于今天'],
    ['of a day long ago', () => ({ on: '1921-07-01' }), '太早了'],
    ['with too long a text', () => ({ values: { text: '长'.repeat(8001) } }), '“笔记或心得”最多 8000 个字'],
    [
      'with an identity number',
      () => ({ values: { text: '证号 11010519491231002X' } }),
      '“笔记或心得”里有身份证号或手机号',
    ],
    ['with a telephone number', () => ({ values: { title: '13912345678' } }), '“题目”里有身份证号或手机号'],
    ['with half an address', () => ({ values: { link: 'www.example.org' } }), '“链接”要以 http'],
    ['with a script for an address', () => ({ values: { link: 'javascript:alert(1)' } }), '“链接”要以 http'],
    ['with a field nobody knows', () => ({ values: { text: '学', salary: 5000 } }), '认不出的栏目'],
    ['without what is needed', () => visit({ place: ' ' }), '请填写“去了哪里”'],
    ['with a choice there is not', () => visit({ form: 'tour' }), '“形式”请重新选一项'],
    ['with nobody in it', () => ({ ...visit(), people: [] }), '请选择去的人，至少 1 人'],
    ['with somebody twice', () => ({ ...visit(), people: [home.ids.member, home.ids.member] }), '同一个人选了两次'],
    ['of make-up study of no activity', () => ({ values: { text: '补', makesUp: true } }), '补学请选一下是哪次活动'],
    [
      'with text where a number belongs',
      () => ({ kind: 'training', people: [home.ids.member], values: { title: '培训', halfDays: '三' } }),
      '“共几个半天”要填整数',
    ],
    [
      'with too large a number',
      () => ({ kind: 'training', people: [home.ids.member], values: { title: '培训', halfDays: 61 } }),
      '要在 1 到 60',
    ],
  ])('%s is refused and nothing is kept', async (_what, changes, sentence) => {
    await expectRefusedUnchanged(t, () => save('member', form(changes())), 'RECORD_REFUSED', sentence)
  })

  it('that names people or activities of another branch is refused', async () => {
    const people = [home.ids.member, foreign.ids.member]
    const values = { form: 'village', place: '向阳村' }
    await expectRefusedUnchanged(t, () => save('member', form({ kind: 'visit', people, values })), 'NO_SUCH_MEMBER')
    const visitors = { visitors: [foreign.ids.secretary] }
    const care = form({ kind: 'care', people: [home.ids.retired], values: visitors })
    await expectRefusedUnchanged(t, () => save('secretary', care), 'NO_SUCH_MEMBER')
    const activity = await activityIdOf(t, foreign)
    await expectRefusedUnchanged(
      t,
      () => save('member', form({ values: { text: '学', activity } })),
      'NO_SUCH_ACTIVITY',
    )
  })

  it('of an attestation asks only what its choice asks', async () => {
    const attest = (values: object) => save('secretary', form({ kind: 'attestation', values }))
    expect(await attest({ matter: 'noComplaints', cases: 0 })).toMatchObject({ ok: true })
    expectRefusal(await attest({ matter: 'noComplaints' }), 'RECORD_REFUSED', '“件数”')
    expectRefusal(await attest({ matter: 'discipline', kept: 'yes', cases: 0 }), 'RECORD_REFUSED', '“件数”这里不用填')
  })

  it('of an appraisal goes self, peers, ballot', async () => {
    const { values } = leastOf('appraisal', home)
    const turned = { ...values, selfOn: '2026-01-07' }
    expectRefusal(await save('secretary', form({ kind: 'appraisal', values: turned })), 'RECORD_REFUSED', '先个人自评')
  })

  it('of a year that is closed is refused', async () => {
    const closed = seedBranch(t, 'c')
    await t.patch('branches', closed.branchId, { closedYears: [2024] })
    const input = form({ on: '2024-05-05' })
    await expectRefusedUnchanged(t, () => t.call(closed.openids.member, 'records.save', input), 'YEAR_CLOSED', '2024')
    const { _id } = seedRecord(t, closed, { kind: 'studyNote', by: closed.ids.member, on: '2024-05-05' })
    const moved = form({ recordId: _id, revision: 0 })
    await expectRefusedUnchanged(t, () => t.call(closed.openids.member, 'records.save', moved), 'YEAR_CLOSED')
    const back = () => t.call(closed.openids.member, 'records.withdraw', { recordId: _id, reason: '写错了' })
    await expectRefusedUnchanged(t, back, 'YEAR_CLOSED')
  })
})

describe('who may enter', () => {
  it('a visit: who was there, or who keeps such records', async () => {
    const visit = (people: string[]) => form({ kind: 'visit', people, values: { form: 'village', place: '向阳村' } })
    expect(await save('member', visit([home.ids.second, home.ids.member]))).toMatchObject({ ok: true })
    await expectRefusedUnchanged(t, () => save('member', visit([home.ids.second])), 'NOT_ALLOWED', '要有您自己')
    expect(await save('organisation', visit([home.ids.second]))).toMatchObject({ ok: true })
  })

  it('a note: each their own; who keeps records enters one that came on paper, and it is not theirs to change', async () => {
    await expectRefusedUnchanged(t, () => save('member', form({ people: [home.ids.second] })), 'NOT_ALLOWED')
    const recordId = await saved('organisation', { people: [home.ids.retired] })
    expect(await stored(recordId)).toMatchObject({ people: [home.ids.retired], by: home.ids.organisation })
    const mine = await read('retired', recordId)
    expect(mine).toMatchObject({ ok: true, data: { mayEdit: false, by: '郑晓梅' } })
    const theirs = await saved('member')
    const change = form({ recordId: theirs, revision: 0, values: { text: '替他改' } })
    await expectRefusedUnchanged(t, () => save('secretary', change), 'RECORD_KEPT')
  })

  it('what officers keep is theirs alone', async () => {
    for (const kind of ['workPlan', 'careEntry', 'integrityPledge', 'developmentStep', 'attestation'] as const) {
      const { values, people } = leastOf(kind, home)
      await expectRefusedUnchanged(t, () => save('member', form({ kind, values, people })), 'NOT_ALLOWED')
    }
    const { values } = leastOf('integrityPledge', home)
    expectRefusal(await save('organisation', form({ kind: 'integrityPledge', values })), 'NOT_ALLOWED')
    expect(await save('discipline', form({ kind: 'integrityPledge', values }))).toMatchObject({ ok: true })
    const { values: words } = leastOf('brief', home)
    expect(await save('publicity', form({ kind: 'brief', values: words }))).toMatchObject({ ok: true })
  })

  it('changes their own for as long as the branch says', async () => {
    const slow = seedBranch(t, 's')
    await t.patch('branches', slow.branchId, { records: { editDays: 7 } })
    const change = (by: Person, enteredOn: string) => {
      const people = [slow.ids.member]
      const values = { form: 'village', place: '向阳村' }
      const at = instantAt(enteredOn, '12:00')
      const fields = { kind: 'visit' as const, by: slow.ids.member, people, values, enteredOn, at }
      const { _id: recordId } = seedRecord(t, slow, fields)
      return t.call(
        slow.openids[by],
        'records.save',
        form({ recordId, revision: 0, kind: 'visit', people, values: { ...values, place: '东村' } }),
      )
    }
    expect(await change('member', addDays(today(), -7))).toMatchObject({ ok: true })
    expectRefusal(await change('member', addDays(today(), -8)), 'EDIT_OVER')
    expect(await change('organisation', addDays(today(), -400))).toMatchObject({ ok: true })
  })
})

describe('who may see', () => {
  const sees = async (person: Person, recordId: string) => {
    const page = await read(person, recordId)
    const { cards } = await t.must(as(person), 'records.list', { year: year() })
    const listed = cards.some((card) => card.recordId === recordId)
    expect({ person, listed }).toEqual({ person, listed: page.ok })
    if (!page.ok) expect(page.error.code).toBe('NO_SUCH_RECORD')
    return page.ok
  }

  it('a talk: those who talked, and who keeps records', async () => {
    const people = [home.ids.member, home.ids.discipline]
    const recordId = await saved('member', { kind: 'talk', people, values: { way: 'met' } })
    for (const person of ['member', 'discipline', 'secretary', 'organisation'] as const)
      expect(await sees(person, recordId)).toBe(true)
    for (const person of ['second', 'publicity', 'leader'] as const) expect(await sees(person, recordId)).toBe(false)
  })

  it('care: who keeps records, not even whom it is about', async () => {
    const recordId = await saved('secretary', { kind: 'careEntry', people: [home.ids.retired], values: { why: 'old' } })
    for (const person of ['retired', 'discipline', 'member'] as const) expect(await sees(person, recordId)).toBe(false)
    expect(await sees('organisation', recordId)).toBe(true)
  })

  it('a note: its author and who keeps records, until it is shared', async () => {
    const recordId = await saved('member')
    expect(await sees('second', recordId)).toBe(false)
    expect(await save('member', form({ recordId, revision: 0, shared: true }))).toMatchObject({ ok: true })
    expect(await sees('second', recordId)).toBe(true)
    // What the secretary says to it is its author's.
    await t.must(as('secretary'), 'records.answer', { recordId, answerId: freshId(), text: '写得实在' })
    expect(await read('second', recordId)).toMatchObject({ ok: true, data: { answers: [] } })
    expect(await read('member', recordId)).toMatchObject({ ok: true, data: { answers: [{ text: '写得实在' }] } })
  })

  it('a draft of a paper: who keeps such papers, until it is confirmed', async () => {
    const recordId = await saved('organisation', { kind: 'workPlan', values: { title: '年度计划' } })
    expect(await sees('member', recordId)).toBe(false)
    await t.must(as('secretary'), 'records.confirm', { recordId, revision: 0 })
    expect(await sees('member', recordId)).toBe(true)
    expect((await logOf(recordId)).map(({ action }) => action).sort()).toEqual(['records.confirm', 'records.save'])
  })

  it('nothing of another branch', async () => {
    const { _id: recordId } = seedRecord(t, foreign, {
      kind: 'visit',
      by: foreign.ids.member,
      people: [foreign.ids.member],
    })
    for (const person of ['secretary', 'member'] as const) expect(await sees(person, recordId)).toBe(false)
  })
})

describe('a text', () => {
  it('that WeChat refuses is not kept', async () => {
    await expectRefusedUnchanged(
      t,
      () => save('member', form({ values: { text: '这是【违规测试】' } })),
      'TEXT_REFUSED',
    )
  })

  it('that WeChat wants looked at is its author’s and the keepers’ until it is released, and says so', async () => {
    const people = [home.ids.member, home.ids.second]
    const values = { form: 'village', place: '【复核测试】村' }
    const input = form({ kind: 'visit', people, values })
    expect(await save('member', input)).toMatchObject({ ok: true, data: { textHeld: true } })
    const { recordId } = input
    expect(await read('member', recordId)).toMatchObject({ ok: true, data: { held: true, mayRelease: false } })
    expectRefusal(await read('second', recordId), 'NO_SUCH_RECORD')
    expect(await read('organisation', recordId)).toMatchObject({ ok: true, data: { held: true, mayRelease: true } })
    const waiting = await t.must(as('organisation'), 'records.list', { year: year(), waiting: true })
    expect(waiting.cards.map((card) => card.recordId)).toContain(recordId)
    await t.must(as('organisation'), 'records.release', { recordId })
    expect(await read('second', recordId)).toMatchObject({ ok: true })
    expect((await read('second', recordId)).data?.held).toBeUndefined()
    // What says the same stays released; what is written anew is looked at anew.
    const moved = form({ recordId, revision: 1, kind: 'visit', people: [home.ids.member], values })
    expect(await save('member', moved)).toMatchObject({ ok: true, data: { textHeld: false } })
    const again = form({
      recordId,
      revision: 2,
      kind: 'visit',
      people: [home.ids.member],
      values: { ...values, text: '【复核测试】' },
    })
    expect(await save('member', again)).toMatchObject({ ok: true, data: { textHeld: true } })
  })

  it('is released by who wrote it where nobody else could', async () => {
    const lone = seedBranch(t, 'z')
    for (const person of ['deputy', 'organisation'] as const)
      await t.patch('members', lone.ids[person], { role: 'member' })
    const input = form({ values: { text: '【复核测试】' } })
    await t.must(lone.openids.secretary, 'records.save', input)
    await t.must(lone.openids.secretary, 'records.release', { recordId: input.recordId })
  })

  it('is not released by who wrote it', async () => {
    const recordId = await saved('organisation', { values: { text: '【复核测试】' } })
    await expectRefusedUnchanged(
      t,
      () => t.call(as('organisation'), 'records.release', { recordId }),
      'NOT_ALLOWED',
      '另一位',
    )
    await t.must(as('secretary'), 'records.release', { recordId })
  })
})

describe('without a name', () => {
  const opinion = (changes: Record<string, unknown> = {}) =>
    form({ kind: 'opinion', values: { text: '学习安排在下午' }, anonymous: true, ...changes })

  it('nothing that is stored says who or at what hour', async () => {
    const input = opinion()
    for (const _ of [1, 2]) expect(await save('second', input)).toMatchObject({ ok: true })
    const record = await stored(input.recordId)
    expect(record).toMatchObject({ by: '', people: [], updatedBy: '', on: today() })
    expect(record?.at.slice(11)).toBe('16:00:00.000Z')
    expect(JSON.stringify(record)).not.toContain(home.ids.second)
    expect(JSON.stringify(record)).not.toContain(as('second'))
    expect(await logOf(input.recordId)).toEqual([])
  })

  it('it is read by keepers without a name, by everybody once its answer is published, and changed by nobody', async () => {
    const input = opinion({ values: { text: '活动室要修灯' } })
    const { recordId } = input
    await save('second', input)
    expectRefusal(await read('second', recordId), 'NO_SUCH_RECORD')
    const page = await t.must(as('secretary'), 'records.read', { recordId })
    expect(page).toMatchObject({ by: '', people: [], mayEdit: false, mayAnswer: true })
    await t.must(as('secretary'), 'records.answer', {
      recordId,
      answerId: freshId(),
      text: '周五换新灯',
      publish: true,
    })
    const told = await t.must(as('member'), 'records.read', { recordId })
    expect(told).toMatchObject({
      by: '',
      answers: [{ text: '周五换新灯', by: '周建国' }],
      history: [],
    })
    const changed = { ...input, values: { text: '改一改' } }
    await expectRefusedUnchanged(t, () => save('second', changed), 'RECORD_KEPT')
  })

  it('only what may be', async () => {
    await expectRefusedUnchanged(t, () => save('member', form({ anonymous: true })), 'RECORD_REFUSED', '要写明是谁的')
  })

  it('who gave no name can read the answer, for it is published', async () => {
    const input = opinion({ values: { text: '多组织活动' } })
    await save('second', input)
    const answer = { recordId: input.recordId, answerId: freshId(), text: '好的' }
    await t.must(as('secretary'), 'records.answer', answer)
    expect(await read('second', input.recordId)).toMatchObject({ ok: true, data: { answers: [{ text: '好的' }] } })
  })

  it('of a closed year it is of today, whatever day it names', async () => {
    const closed = seedBranch(t, 'n')
    await t.patch('branches', closed.branchId, { closedYears: [year() - 1] })
    const late = () => t.call(closed.openids.member, 'records.save', opinion({ on: `${year() - 1}-12-31` }))
    expect(await late()).toMatchObject({ ok: true })
    await t.patch('branches', closed.branchId, { closedYears: [year()] })
    await expectRefusedUnchanged(t, late, 'YEAR_CLOSED')
  })

  it('nobody finds out whose an opinion is by asking for each member’s', async () => {
    const recordId = await saved('second', { kind: 'opinion', values: { text: '添几本书' } })
    await t.must(as('secretary'), 'records.answer', { recordId, answerId: freshId(), text: '已添', publish: true })
    const asked = { year: year(), memberId: home.ids.second }
    const ids = async (person: Person) =>
      (await t.must(as(person), 'records.list', asked)).cards.map((card) => card.recordId)
    expect(await ids('member')).not.toContain(recordId)
    expect(await ids('second')).toContain(recordId)
    expect(await ids('secretary')).toContain(recordId)
  })

  it('a named opinion that is published shows others no name', async () => {
    const recordId = await saved('second', { kind: 'opinion', values: { text: '多组织走访' } })
    await t.must(as('secretary'), 'records.answer', { recordId, answerId: freshId(), text: '下月安排', publish: true })
    const told = await t.must(as('member'), 'records.read', { recordId })
    expect(told).toMatchObject({ by: '', people: [], history: [] })
    expect(JSON.stringify(told)).not.toContain('卫东升')
    const { cards } = await t.must(as('member'), 'records.list', { year: year(), kinds: ['opinion'] })
    expect(JSON.stringify(cards)).not.toContain('卫东升')
    expect(await t.must(as('second'), 'records.read', { recordId })).toMatchObject({ by: '卫东升', mine: true })
  })
})

describe('taking back', () => {
  it('leaves it in the history with its reason, and it counts no more', async () => {
    const recordId = await saved('member')
    const back = { recordId, reason: '写错了人' }
    for (const _ of [1, 2]) expect(await t.call(as('member'), 'records.withdraw', back)).toMatchObject({ ok: true })
    expect(await stored(recordId)).toMatchObject({ withdrawn: { by: home.ids.member, reason: '写错了人' } })
    const page = await t.must(as('secretary'), 'records.read', { recordId })
    expect(page).toMatchObject({ withdrawn: { by: '褚伟' }, mayEdit: false, mayWithdraw: false })
    expect(page.history.map(({ words }) => words)).toEqual(['撤回：写错了人', '登记'])
    const { cards } = await t.must(as('member'), 'records.list', { year: year(), kinds: ['studyNote'] })
    expect(cards.map((card) => card.recordId)).not.toContain(recordId)
    const change = form({ recordId, revision: 1, values: { text: '再改' } })
    await expectRefusedUnchanged(t, () => save('member', change), 'RECORD_WITHDRAWN')
  })

  it('is its author’s and the keepers’, and nobody else’s', async () => {
    const people = [home.ids.member, home.ids.second]
    const values = { form: 'village', place: '向阳村' }
    const recordId = await saved('member', { kind: 'visit', people, values })
    const back = (person: Person) => t.call(as(person), 'records.withdraw', { recordId, reason: '重复了' })
    await expectRefusedUnchanged(t, () => back('second'), 'RECORD_KEPT')
    expect(await back('organisation')).toMatchObject({ ok: true })
  })
})

describe('the history', () => {
  it('tells what was before and after, field by field', async () => {
    const values = { form: 'village', place: '向阳村' }
    const recordId = await saved('member', { kind: 'visit', people: [home.ids.member], values })
    const people = [home.ids.member, home.ids.second]
    const change = form({
      recordId,
      revision: 0,
      kind: 'visit',
      people,
      values: { ...values, form: 'pairing', text: '送书' },
    })
    await save('organisation', change)
    const { history } = await t.must(as('member'), 'records.read', { recordId })
    expect(history[0]).toMatchObject({
      by: '郑晓梅',
      words: '修改',
      changes: [
        { label: '去的人', before: '褚伟', after: '褚伟、卫东升' },
        { label: '形式', before: '驻村', after: '结对帮扶' },
        { label: '做了什么', before: '', after: '送书' },
      ],
    })
    // Whoever only may read it reads what it says now.
    const told = await t.must(as('second'), 'records.read', { recordId })
    expect(told.history.map(({ words, changes }) => [words, changes])).toEqual([
      ['修改', []],
      ['登记', []],
    ])
  })

  it('shows nobody what a note said while it was its author’s own', async () => {
    const recordId = await saved('member', { values: { text: '只给自己看的话' } })
    await save('member', form({ recordId, revision: 0, values: { text: '给大家看的话' }, shared: true }))
    expect(JSON.stringify(await read('second', recordId))).not.toContain('只给自己看的话')
    expect(JSON.stringify(await read('member', recordId))).toContain('只给自己看的话')
  })
})

describe('a list', () => {
  it('comes in pages that meet without a gap, two round trips each', async () => {
    const long = seedBranch(t, 'l')
    const made = Array.from({ length: 70 }, (_, index) =>
      seedRecord(t, long, {
        kind: 'visit',
        by: long.ids.member,
        people: [long.ids.member],
        on: addDays('2026-03-01', Math.floor(index / 7)),
      }),
    )
    const seen: string[] = []
    let before: { on: string; recordId: string } | undefined
    for (let page = 0; page < 3; page++) {
      const input = { year: 2026, kinds: ['visit'], ...(before && { before }) }
      const reply = await t.call(long.openids.second, 'records.list', input)
      if (!reply.ok) throw new Error(reply.error.message)
      expect(reply.roundTrips).toBe(2)
      const { cards, more } = reply.data
      expect(more).toBe(page < 2)
      seen.push(...cards.map(({ recordId }) => recordId))
      const last = cards[cards.length - 1]
      before = last && { on: last.on, recordId: last.recordId }
    }
    const inOrder = [...made].sort((a, b) => (b.on + b._id < a.on + a._id ? -1 : 1)).map(({ _id }) => _id)
    expect(seen).toEqual(inOrder)
  })

  it('of a member is what is about them or by them', async () => {
    const own = seedBranch(t, 'o')
    const about = seedRecord(t, own, { kind: 'visit', by: own.ids.second, people: [own.ids.second, own.ids.member] })
    const by = seedRecord(t, own, { kind: 'brief', by: own.ids.member, state: 'recorded', values: { title: '简报' } })
    seedRecord(t, own, { kind: 'visit', by: own.ids.second, people: [own.ids.second] })
    const { cards } = await t.must(own.openids.retired, 'records.list', { year: year(), memberId: own.ids.member })
    expect(cards.map(({ recordId }) => recordId).sort()).toEqual([about._id, by._id].sort())
  })
})

describe('make-up study', () => {
  it('closes the absence its note names, and says what was studied', async () => {
    const { sampleFor } = await import('./samples')
    const world = {
      t,
      branch: home,
      memberId: home.ids.second,
      audience: { scope: 'all', groupIds: [], plus: [], minus: [] } as const,
    }
    const input = (await sampleFor('records:study.acceptMakeUp')({
      ...world,
      audience: { ...world.audience, groupIds: [], plus: [], minus: [] },
    })) as { recordId: string }
    for (const _ of [1, 2]) await t.must(as('organisation'), 'study.acceptMakeUp', input)
    const record = await stored(input.recordId)
    const entry = await t.stored('attendance', `${record?.values.activity}:${home.ids.second}`)
    expect(entry?.madeUp).toMatchObject({ on: record?.on, what: '自学，写了笔记', by: home.ids.organisation })
    const sheet = await t.must(as('second'), 'study.mine', { year: year() })
    expect(sheet.attendance.madeUp).toBe(1)
  })
})
