import { entryAt, minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { seedList } from './list-samples'
import { seedRecord, seedSignature, today } from './record-seed'
import { freshId, type World } from './world'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let branches = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, `p${branches}`)
}

/** Stands in whatever must be in no paper. */
const NEVER_IN_PAPERS = '不可外传'

const day = today()
const year = day.slice(0, 4)
const wholeYear = { from: `${year}-01-01`, to: `${year}-12-31` }
const officers = ['secretary', 'deputy', 'organisation'] as const

/** Something of everything that papers tell of, and beside it what they must never tell. */
async function toldBranch(): Promise<SeededBranch> {
  const branch = newBranch()
  const { ids } = branch
  const past = { begins: -180, ends: -60 }
  const activity = seedActivity(t, branch, freshId(), { ...past, title: '走进科普馆', kind: 'themePartyDay' })
  const came = [ids.secretary, ids.member, ids.second]
  t.insert('attendance', ...came.map((id) => entryAt(activity, id)))
  seedActivity(t, branch, freshId(), { ...past, title: `held${NEVER_IN_PAPERS}`, textHeld: true })
  seedActivity(t, branch, freshId(), { ...past, title: `off${NEVER_IN_PAPERS}`, state: 'cancelled' })
  const by = ids.secretary
  seedRecord(t, branch, { kind: 'service', by, people: [ids.member, ids.second], values: { title: '清扫楼道' } })
  seedRecord(t, branch, { kind: 'service', by, people: [by], values: { title: NEVER_IN_PAPERS }, textHeld: true })
  seedRecord(t, branch, { kind: 'workPlan', by, values: { title: `draft${NEVER_IN_PAPERS}` } })
  const withdrawn = { by, at: minutesFromNow(-1), reason: '错了' }
  seedRecord(t, branch, { kind: 'visit', by, values: { place: NEVER_IN_PAPERS }, withdrawn })
  const secret = { title: NEVER_IN_PAPERS, text: NEVER_IN_PAPERS }
  seedRecord(t, branch, { kind: 'studyNote', by: ids.member, values: secret })
  seedRecord(t, branch, { kind: 'studyNote', by: ids.second, values: secret, shared: true })
  seedRecord(t, branch, { kind: 'opinion', by: ids.member, values: { text: NEVER_IN_PAPERS } })
  seedRecord(t, branch, { kind: 'talk', by, people: [by, ids.member], values: { way: 'met' } })
  seedRecord(t, branch, { kind: 'care', by, people: [ids.retired], values: { visitors: [by], text: NEVER_IN_PAPERS } })
  seedRecord(t, branch, { kind: 'integrityTalk', by: ids.discipline, people: [ids.member] })
  seedRecord(t, branch, { kind: 'developmentStep', by, values: { person: NEVER_IN_PAPERS, step: 'x' } })
  const pledge = seedRecord(t, branch, { kind: 'integrityPledge', by, values: { title: '承诺书', text: '我承诺' } })
  seedSignature(t, pledge, ids.member)
  return branch
}

const draftAs = (branch: SeededBranch, who: keyof SeededBranch['openids'], input: object) =>
  t.call(branch.openids[who], 'papers.draft', { ...wholeYear, ...input } as never)

describe('a draft', () => {
  it('of a year says what is recorded, and names nobody and nothing that is not everybody’s', async () => {
    const branch = await toldBranch()
    const before = await everythingStored(t)
    for (const who of officers) {
      const { data } = await draftAs(branch, who, { kind: 'workSummary' })
      const text = data?.text ?? ''
      expect(text).toContain('开展主题党日 2 次')
      expect(text).toMatch(/志愿服务 2 次，3 人次：\d+月\d+日 清扫楼道；另有 1 条见记录。/)
      expect(text).toContain('学习笔记 2 篇，2 人写了。')
      expect(text).toContain('谈心谈话 1 次，2 人次。')
      expect(text).toContain('意见建议 1 条，已答复 0 条。')
      expect(text).toContain('走访慰问 1 次，1 人次。')
      expect(text).toContain('廉政承诺书“承诺书”已签名 1/11 人。')
      // 约谈 is kept by the discipline officer and the secretaries: others are not told how many there were.
      expect(text.includes('约谈 1 次')).toBe(who !== 'organisation')
      expect(text).not.toContain(NEVER_IN_PAPERS)
      expect(data?.missing).toEqual(expect.arrayContaining(['党员大会', '工作计划', '走基层', '责任清单']))
      for (const name of ['周建国', '褚伟', '卫东升', '沈德福']) expect(data?.text).not.toContain(name)
    }
    // Nothing is kept of a draft, and there is no entry of it.
    expect(await everythingStored(t)).toEqual(before)
  })

  it('of one activity tells of it and of what is tied to it alone', async () => {
    const branch = await toldBranch()
    const { ids } = branch
    const activity = seedActivity(t, branch, freshId(), {
      ...{ begins: -300, ends: -200, kind: 'committeeMeeting', title: '研究党建工作' },
      ...{ topics: [{ text: '三季度党建', nature: 'party' as const }], expected: [ids.secretary, ids.deputy] },
      settled: { at: minutesFromNow(-100), by: ids.secretary },
    })
    t.insert('attendance', entryAt(activity, ids.secretary), entryAt(activity, ids.member, { observer: true }))
    const values = { title: '观看警示片', activity: activity._id }
    seedRecord(t, branch, { kind: 'warningEducation', by: ids.discipline, values })
    const { on, _id: activityId } = activity
    const { data } = await draftAs(branch, 'publicity', { kind: 'brief', from: on, to: on, activityId })
    expect(data?.title).toBe('支委会简报：研究党建工作')
    expect(data?.facts).toBe(2)
    expect(data?.text).toContain('召开支委会“研究党建工作”，应到 2 人、实到 1 人，另有 1 人列席，议题：三季度党建。')
    expect(data?.text).toContain('警示教育：观看警示片。')
    expect(data?.text).not.toContain('清扫楼道')
  })

  it('of a month has the list’s tasks, what is planned and what waits', async () => {
    const branch = await toldBranch()
    const world = { t, branch, memberId: branch.ids.secretary } as World
    seedList(world, { work: '召开述职会' })
    seedActivity(t, branch, freshId(), { begins: 10, ends: 70, title: '今晚的党课', kind: 'partyLecture' })
    const values = { title: '补齐记录', due: day }
    seedRecord(t, branch, { kind: 'rectification', by: branch.ids.secretary, people: [branch.ids.member], values })
    const { data } = await draftAs(branch, 'organisation', { kind: 'monthlyPlan', ...wholeYear })
    expect(data?.text).toContain('召开述职会')
    expect(data?.text).toContain('组织党课“今晚的党课”，应到 11 人')
    expect(data?.text).toContain('整改事项“补齐记录”')
    expect(data?.text).toContain('意见建议还有 1 条没有答复。')
  })
})

describe('drafting', () => {
  it('a plan or summary is for those who keep the records, a brief for publicity, too', async () => {
    const branch = await toldBranch()
    for (const kind of ['monthlyPlan', 'workSummary'])
      await expectRefusedUnchanged(t, () => draftAs(branch, 'publicity', { kind }), 'NOT_ALLOWED')
    for (const who of ['discipline', 'leader', 'member'] as const)
      await expectRefusedUnchanged(t, () => draftAs(branch, who, { kind: 'brief' }), 'NOT_ALLOWED')
    const { data } = await draftAs(branch, 'publicity', { kind: 'brief' })
    expect(data?.text).toContain('清扫楼道')
    // What they do not keep they are told no number of, either.
    for (const words of ['谈心谈话', '学习笔记', '意见建议', '走访慰问', '约谈'])
      expect(data?.text).not.toContain(words)
    expect(data?.text).not.toContain(NEVER_IN_PAPERS)
  })

  it('is refused where nothing is recorded, over two years, and of another branch’s activity', async () => {
    const [branch, other] = [newBranch(), await toldBranch()]
    expectRefusal(await draftAs(branch, 'secretary', { kind: 'brief' }), 'NO_FACTS')
    expectRefusal(await draftAs(branch, 'secretary', { kind: 'workSummary' }), 'NO_FACTS')
    const over = { kind: 'brief', from: `${Number(year) - 1}-12-01` }
    expectRefusal(await draftAs(other, 'secretary', over), 'BAD_INPUT', '同一年')
    expectRefusal(await draftAs(other, 'secretary', { kind: 'brief', from: day, to: `${year}-01-01` }), 'BAD_INPUT')
    const theirs = (await t.find('activities', { branchId: other.branchId }))[0]
    const asked = { kind: 'brief', activityId: theirs?._id }
    expectRefusal(await draftAs(branch, 'secretary', asked), 'NO_SUCH_ACTIVITY')
  })

  it('takes at most five round trips, all but the first at once', async () => {
    const branch = await toldBranch()
    const cost = async (kind: string) => {
      const { ok, roundTrips, depth } = await draftAs(branch, 'secretary', { kind })
      expect(ok).toBe(true)
      return [roundTrips, depth]
    }
    expect(await cost('brief')).toEqual([4, 2])
    expect(await cost('monthlyPlan')).toEqual([5, 2])
    expect(await cost('workSummary')).toEqual([5, 2])
  })

  it('ends in a draft of the record’s form, which counts only once it is final', async () => {
    const branch = await toldBranch()
    const { data } = await draftAs(branch, 'secretary', { kind: 'workSummary' })
    const values = { title: data?.title ?? '', text: data?.text ?? '' }
    const form = { recordId: freshId(), revision: null, kind: 'workSummary' as const, on: day, people: [], values }
    const saved = await t.must(branch.openids.secretary, 'records.save', form)
    expect(saved).toMatchObject({ state: 'draft', textHeld: false })
    expectRefusal(await t.call(branch.openids.member, 'records.read', { recordId: form.recordId }), 'NO_SUCH_RECORD')
  })
})
