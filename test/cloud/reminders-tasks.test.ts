import { addDays } from '../../domain/calendar/beijing'
import { listId, type ResponsibilityRow, type RowContent } from '../../domain/responsibilities/list'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { contentFor } from './list-samples'
import { at, runAt, subscribe } from './reminding'
import { freshId } from './world'

/** What the year's list tells its people, through the deployed timer with a moved clock. */

const year = 2026
let t: TestCloud
let home: SeededBranch
beforeEach(async () => {
  t = await startCloud()
  home = seedBranch(t, 'k')
})
afterEach(() => t.close())

const FOUNDED = at('2026-01-01', '09:00')

/** A list in which one member leads and others own what is due by the end of November. */
function seedTasks(rows: Partial<RowContent>[], owners: Person[] = ['member'], leader: Person = 'publicity'): void {
  const contents = rows.map((fields): ResponsibilityRow => {
    const content = contentFor(
      home.ids[leader],
      owners.map((one) => home.ids[one]),
      fields,
    )
    return { rowId: freshId(), versions: [{ ...content, from: `${year}-01-01`, by: home.ids.secretary, at: FOUNDED }] }
  })
  t.insert('responsibilityLists', {
    _id: listId(home.branchId, year),
    branchId: home.branchId,
    ...{ year, source: 'pasted', titles: ['重点工作'], rows: contents, revision: 1 },
    ...{ createdBy: home.ids.secretary, createdAt: FOUNDED, updatedBy: home.ids.secretary, updatedAt: FOUNDED },
  })
}

const byNovember: Partial<RowContent> = { schedule: [{ when: { kind: 'window', to: { month: 11 } } }] }

/** Every notice to somebody, as day and kind, over the days from one to another. */
async function toldBetween(from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await runAt(t, at(day, '09:00'))
}

async function noticesOf(person: Person): Promise<string[]> {
  const all = await t.find('notices', { branchId: home.branchId, memberId: home.ids[person] })
  return all
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ at: made, kind }) => `${new Date(Date.parse(made) + 8 * 3_600_000).toISOString().slice(0, 10)} ${kind}`)
}

it('tells an owner a week and a day ahead, once when late, then once a week; the leader after a week', async () => {
  seedTasks([{ ...byNovember, work: '学习计划' }])
  await toldBetween('2026-11-16', '2026-12-22')
  // 30 November is a Monday: the day before is a Sunday, so it is told on Friday.
  expect(await noticesOf('member')).toEqual([
    '2026-11-23 taskDue',
    '2026-11-27 taskDue',
    '2026-12-01 taskLate',
    '2026-12-08 taskLateWeekly',
    '2026-12-14 taskLateWeekly',
    '2026-12-21 taskLateWeekly',
  ])
  expect(await noticesOf('publicity')).toEqual(['2026-12-08 taskLateToLeader'])
  expect(await noticesOf('second')).toEqual([])
})

it('falls silent once it is done, and tells the leader that it waits, once a week', async () => {
  seedTasks([{ ...byNovember, work: '学习计划' }])
  await toldBetween('2026-11-23', '2026-11-24')
  t.cloud.setClock(at('2026-11-25', '15:00'))
  const { list } = await t.must(home.openids.member, 'list.read', { year })
  const taskId = list?.rows[0]?.tasks[0]?.taskId ?? ''
  const entry = { entryId: freshId(), people: [], on: '2026-11-25', count: 1, note: '' }
  await t.must(home.openids.member, 'tasks.complete', { year, taskId, ...entry })
  await toldBetween('2026-11-26', '2026-12-08')
  expect(await noticesOf('member')).toEqual(['2026-11-23 taskDue'])
  expect(await noticesOf('publicity')).toEqual(['2026-11-30 awaitingSignOff', '2026-12-07 awaitingSignOff'])
})

it('tells each owner of their own part, and those no more whose part is done', async () => {
  seedTasks(
    [{ ...byNovember, work: '每人一篇', schedule: [{ when: { kind: 'window', to: { month: 11 } }, who: 'each' }] }],
    ['member', 'second', 'retired'],
  )
  t.cloud.setClock(at('2026-11-20', '15:00'))
  const { list } = await t.must(home.openids.member, 'list.read', { year })
  const taskId = list?.rows[0]?.tasks[0]?.taskId ?? ''
  const entry = { entryId: freshId(), people: [home.ids.second], on: '2026-11-20', count: 1, note: '' }
  await t.must(home.openids.second, 'tasks.complete', { year, taskId, ...entry })
  await toldBetween('2026-11-23', '2026-11-24')
  expect(await noticesOf('member')).toEqual(['2026-11-23 taskDue'])
  expect(await noticesOf('second')).toEqual([])
  expect(await noticesOf('retired')).toEqual(['2026-11-23 taskDue'])
})

it('gathers a day’s tasks in one message, with how many there are', async () => {
  seedTasks(Array.from({ length: 4 }, (_, index) => ({ ...byNovember, work: `第 ${index} 件工作` })))
  subscribe(t, { memberId: home.ids.member, branchId: home.branchId, openid: home.openids.member }, { todo: 3 })
  await runAt(t, at('2026-11-23', '09:00'))
  await runAt(t, at('2026-11-23', '09:30'))
  expect(t.cloud.sentMessages.map(({ data, page }) => [data.thing1, data.thing3, page])).toEqual([
    ['今天有 4 件事', '事项快到期', 'packages/messages/inbox/index'],
  ])
})

it('is silent about a held list, a closed year and a month that can no longer be made up for', async () => {
  seedTasks([{ work: '支委会', schedule: [{ when: { kind: 'monthly' } }] }])
  await t.patch('responsibilityLists', listId(home.branchId, year), { textHeld: true })
  await toldBetween('2026-11-23', '2026-12-01')
  expect(await noticesOf('member')).toEqual([])
  await t.patch('responsibilityLists', listId(home.branchId, year), { textHeld: false as never })
  await t.patch('branches', home.branchId, { closedYears: [year] })
  await runAt(t, at('2026-12-02', '09:00'))
  expect(await noticesOf('member')).toEqual([])
  await t.patch('branches', home.branchId, { closedYears: [] })
  await toldBetween('2026-12-03', '2026-12-18')
  // January to November are gone; only December's is still to be held.
  expect(await noticesOf('member')).toEqual([])
})
