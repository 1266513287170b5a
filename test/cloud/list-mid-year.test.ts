import { listId, type RowContent } from '../../domain/responsibilities/list'
import { type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { contentFor, listYear } from './list-samples'
import { taskCalls } from './task-calls'
import { freshId } from './world'

/** What happens to a list and its tasks while it is in use. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `m${made.toString(36)}`)
})

const year = listYear()
const named = (work: string, fields: Partial<RowContent> = {}) =>
  contentFor(home.ids.deputy, [home.ids.organisation], { work, ...fields })
const adopt = (revision: number, rows: RowContent[], of = year) =>
  t.call(home.openids.secretary, 'list.adopt', {
    ...{ year: of, importId: freshId(), revision, source: 'pasted', mode: 'replace', titles: [], rows },
    ...{ answers: [], corrections: [] },
  })
const read = async (of = year) => (await t.must(home.openids.member, 'list.read', { year: of })).list
const stored = (of = year) => t.stored('responsibilityLists', listId(home.branchId, of))
async function firstTask() {
  const row = (await read())?.rows[0]
  return { rowId: row?.rowId ?? '', taskId: row?.tasks[0]?.taskId ?? '' }
}
const { complete: completeAs } = taskCalls(() => ({ t, home }))
const complete = (taskId: string) => completeAs('organisation', taskId)
const drop = (rowId: string, revision: number) =>
  t.call(home.openids.secretary, 'list.dropRow', { year, revision, rowId, reason: '上级取消' })

it('a wrong list and then the right one again lose nothing that was said', async () => {
  await adopt(0, [named('支委会')])
  const { taskId, rowId } = await firstTask()
  await complete(taskId)
  expect((await adopt(1, [named('别的')])).data).toMatchObject({ added: 1, dropped: 1 })
  expect((await adopt(2, [named('支委会')])).data).toMatchObject({ kept: 0, added: 1, dropped: 1 })
  const rows = (await read())?.rows ?? []
  expect(rows.map(({ work, dropped }) => [work, dropped ?? false])).toEqual([
    ['支委会', false],
    ['别的', true],
  ])
  expect(rows[0]).toMatchObject({ rowId, tasks: [{ taskId, state: 'done' }] })
})

it('of a change and an import at once one is refused, and nothing is lost', async () => {
  await adopt(0, [named('甲'), named('乙')])
  const { rowId } = await firstTask()
  const change = { year, revision: 1, rowId, from: 'today', reason: '分工调整', row: named('甲', { owners: [] }) }
  const replies = await Promise.all([
    t.call(home.openids.secretary, 'list.reviseRow', change),
    adopt(1, [named('甲'), named('丙')]),
  ])
  expect(replies.map(({ error }) => error?.code ?? 'ok').sort()).toEqual(['LIST_CHANGED', 'ok'])
  expect((await stored())?.revision).toBe(2)
})

it('what is done while its row is taken off stays to be seen, and is never late', async () => {
  await adopt(0, [named('甲')])
  const { rowId, taskId } = await firstTask()
  const [done, dropped] = await Promise.all([complete(taskId), drop(rowId, 1)])
  expect(dropped.ok).toBe(true)
  const tasks = (await read())?.rows[0]?.tasks ?? []
  expect(tasks.map(({ state, past }) => [state, past])).toEqual(done.ok ? [['done', true]] : [])
})

it('a list for next year holds from its first day, whatever is changed before it begins', async () => {
  const next = year + 1
  await adopt(0, [named('甲', { schedule: [{ when: { kind: 'monthly' } }] })], next)
  const quarterly = named('甲', { schedule: [{ when: { kind: 'periodic', months: 3 } }] })
  expect((await adopt(1, [quarterly], next)).data).toMatchObject({ changed: 1 })
  const [row] = (await read(next))?.rows ?? []
  expect(row?.tasks.map(({ to, state, past }) => [to, state, past])).toEqual(
    ['03-31', '06-30', '09-30', '12-31'].map((day) => [`${next}-${day}`, 'ahead', undefined]),
  )
  const versions = (await stored(next))?.rows[0]?.versions ?? []
  expect(versions.map(({ from }) => from)).toEqual([`${next}-01-01`, `${next}-01-01`])
  expect(await read()).toBeNull()
})

it('a year has room for 300 rows in one import, and answers within a reply', async () => {
  const rows = Array.from({ length: 300 }, (_none, index) =>
    named(`第${index}项`, { schedule: [{ when: { kind: 'monthly' } }] }),
  )
  expect((await adopt(0, rows)).data).toMatchObject({ added: 300 })
  const list = await read()
  expect(list?.rows).toHaveLength(300)
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(900_000)
})
