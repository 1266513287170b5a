import { instantAt } from '../../domain/calendar/beijing'
import { listId, type RowContent } from '../../domain/responsibilities/list'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { contentFor, listDay, listYear } from './list-samples'
import { seedRecord, seedSignature } from './record-seed'
import { freshId } from './world'

/** What is written down ticks the rows of the list it is for, by itself, and shows nobody more than they may read. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `e${(made + 36).toString(36)}`)
})

const year = listYear()
const today = listDay()

/** A list with one row, which two members own. */
async function taskFor(
  evidence: RowContent['evidence'],
  fields: Partial<RowContent> = {},
): Promise<() => Promise<Page>> {
  const owners = [home.ids.member, home.ids.second]
  const schedule: RowContent['schedule'] = [{ when: { kind: 'allYear' } }]
  const content = contentFor(home.ids.deputy, owners, { evidence, schedule, ...fields })
  const at = instantAt(`${year}-01-01`, '09:00')
  const by = home.ids.secretary
  const rowId = freshId()
  t.insert('responsibilityLists', {
    ...{ _id: listId(home.branchId, year), branchId: home.branchId, year, source: 'pasted', titles: [], revision: 1 },
    ...{ createdBy: by, createdAt: at, updatedBy: by, updatedAt: at },
    rows: [{ rowId, versions: [{ ...content, from: `${year}-01-01`, by, at }] }],
  })
  const { tasks } = await t.must(home.openids.secretary, 'list.row', { year, rowId })
  const [task] = tasks
  const home_ = home
  return (who: Person = 'secretary') =>
    t.must(home_.openids[who], 'tasks.read', { year, taskId: task?.taskId ?? '' }) as Promise<Page>
}

type Page = Awaited<ReturnType<typeof readAny>>
const readAny = () => t.must(home.openids.secretary, 'tasks.read', { year, taskId: '' })
type Look = (who?: Person) => Promise<Page>

const record = (kind: Parameters<typeof seedRecord>[2]['kind'], by: Person, fields: Record<string, unknown> = {}) =>
  seedRecord(t, home, { kind, by: home.ids[by], on: today, ...fields })
const both = () => [home.ids.member, home.ids.second]
const figures = ({ parts, state }: Page) => ({
  done: parts.filter(({ doneOn }) => doneOn).length,
  of: parts.length,
  state,
})

it.each([
  ['heartTalks', 'talk', { way: 'met' }],
  ['serviceWork', 'visit', { form: 'village', place: '向阳村' }],
  ['serviceWork', 'service', { title: '打扫小区' }],
  ['integrityReport', 'integrityReport', {}],
  ['integrityTalk', 'integrityTalk', {}],
  ['secretaryReport', 'secretaryReport', {}],
] as const)('%s: one %s of two people is both their parts', async (evidence, kind, values) => {
  const look = (await taskFor(evidence)) as Look
  expect(figures(await look())).toEqual({ done: 0, of: 2, state: 'due' })
  record(kind, 'member', { people: both(), values })
  expect(figures(await look())).toEqual({ done: 2, of: 2, state: 'done' })
  expect((await look()).records).toHaveLength(1)
})

it.each([
  ['article', 'article', { title: '谈谈支部建设' }],
  ['study', 'studyNote', { text: '学了报告' }],
] as const)('%s: each owes their own %s', async (evidence, kind, values) => {
  const look = (await taskFor(evidence)) as Look
  record(kind, 'member', { values })
  expect(figures(await look())).toEqual({ done: 1, of: 2, state: 'due' })
  record(kind, 'second', { values })
  expect(figures(await look())).toEqual({ done: 2, of: 2, state: 'done' })
})

it.each([
  ['handbook', 'handbookCheck', {}],
  ['warningEducation', 'warningEducation', { title: '看警示片' }],
] as const)('%s: one %s is done', async (evidence, kind, values) => {
  const look = (await taskFor(evidence)) as Look
  record(kind, 'organisation', { values, people: [] })
  expect((await look()).state).toBe('done')
})

it('a paper counts when it is confirmed, and its plan and summary are two', async () => {
  const steps: RowContent['schedule'] = [3, 12].map((month) => ({
    when: { kind: 'window', from: { month }, to: { month } },
  }))
  await taskFor('planAndSummary', { schedule: steps })
  const plan = record('workPlan', 'organisation', { values: { title: '年度计划' }, on: `${year}-02-20` })
  const rows = async () => {
    const { list } = await t.must(home.openids.secretary, 'list.read', { year })
    return list?.rows[0]?.tasks.map(({ state }) => state)
  }
  expect((await rows())?.[0]).toBe('late')
  await t.must(home.openids.secretary, 'records.confirm', { recordId: plan._id, revision: 0 })
  expect((await rows())?.[0]).toBe('done')
})

it('briefs count up to what the list says', async () => {
  const look = (await taskFor('brief', {
    schedule: [{ when: { kind: 'allYear' }, times: { n: 2, measure: '篇' } }],
  })) as Look
  const brief = () => record('brief', 'publicity', { values: { title: '简报' }, state: 'recorded' })
  brief()
  expect((await look()).needs).toMatchObject([{ done: 1, of: 2, writes: ['brief'] }])
  brief()
  expect((await look()).state).toBe('done')
})

it('a pledge counts for who signed the text as it is', async () => {
  const look = (await taskFor('integrityPledge')) as Look
  const values = { title: '承诺书', text: '廉洁自律' }
  const pledge = record('integrityPledge', 'discipline', { values, people: [] })
  seedSignature(t, pledge, home.ids.member)
  expect(figures(await look())).toMatchObject({ done: 1, of: 2 })
  const change = { recordId: pledge._id, revision: 0, kind: 'integrityPledge', on: today, people: [] }
  await t.must(home.openids.discipline, 'records.save', { ...change, values: { ...values, text: '改了' } })
  expect(figures(await look())).toMatchObject({ done: 0, of: 2 })
})

it('a letter counts when all have signed it', async () => {
  const look = (await taskFor('responsibilityLetter')) as Look
  const values = { title: '责任书', text: '一岗双责', upper: [home.ids.secretary] }
  const letter = record('responsibilityLetter', 'discipline', { values, people: [home.ids.discipline] })
  seedSignature(t, letter, home.ids.discipline)
  expect((await look()).state).toBe('due')
  seedSignature(t, letter, home.ids.secretary)
  expect((await look()).state).toBe('done')
})

it('what was taken back counts no more, what is without content never did', async () => {
  const look = (await taskFor('study')) as Look
  const note = record('studyNote', 'member', { values: { text: '学了报告' } })
  record('studyNote', 'second', { state: 'draft' })
  expect(figures(await look())).toMatchObject({ done: 1 })
  await t.must(home.openids.member, 'records.withdraw', { recordId: note._id, reason: '写错了' })
  expect(figures(await look())).toMatchObject({ done: 0 })
})

it('what was entered well after its day is labelled 补录', async () => {
  const look = (await taskFor('heartTalks')) as Look
  record('talk', 'member', { people: both(), on: `${year}-01-05`, enteredOn: `${year}-03-01`, values: { way: 'met' } })
  expect((await look()).records).toMatchObject([{ backEntered: true }])
})

it('of a talk others see that it was, and neither who nor a page of it', async () => {
  const look = (await taskFor('heartTalks')) as Look
  record('talk', 'member', { people: both(), values: { way: 'met' } })
  expect((await look('probationary')).records).toMatchObject([{ title: '谈心谈话', closed: true }])
  expect((await look('member')).records[0]?.closed).toBeUndefined()
  expect((await look('organisation')).records[0]?.closed).toBeUndefined()
})

it('costs no round trip more', async () => {
  await taskFor('heartTalks')
  record('talk', 'member', { people: both(), values: { way: 'met' } })
  const reply = await t.call(home.openids.secretary, 'list.read', { year })
  expect({ roundTrips: reply.roundTrips, depth: reply.depth }).toEqual({ roundTrips: 3, depth: 2 })
})
