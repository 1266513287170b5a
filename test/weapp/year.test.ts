import { addDays, dayOf } from '../../domain/calendar/beijing'
import { memberIdOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const TODAY = 'pages/today/index'
const LIST = 'packages/year/list/index'
const ROW = 'packages/year/row/index'
const TASK = 'packages/year/task/index'
const KB = 1000

const WORK = '交一份学习体会'
const today = dayOf(new Date().toISOString())
const year = Number(today.slice(0, 4))

let t: PhoneCloud
let taskId: string
beforeAll(async () => {
  t = await startPhones()
  taskId = await dueSoon()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

/** A row that two members owe in three days, each their own, led by the deputy secretary. */
async function dueSoon(): Promise<string> {
  const { list } = await t.must('demo-secretary', 'list.read', { year })
  const rowId = newLocalId()
  const member = (key: string, name: string) => ({
    kind: 'member' as const,
    words: name,
    memberId: memberIdOf(key),
    name,
  })
  const due = addDays(today, 3)
  const month = Number(due.slice(5, 7)) + (Number(due.slice(0, 4)) - year) * 12
  const row = {
    work: WORK,
    cells: [{ field: 'work' as const, title: '重点工作', text: WORK }],
    leaders: [member('deputy', '沈若兰')],
    owners: [member('member', '陆雨桐'), member('group-leader', '唐文璟')],
    schedule: [{ when: { kind: 'window' as const, to: { month, day: Number(due.slice(8)) } }, who: 'each' as const }],
    turns: [],
  }
  await t.must('demo-secretary', 'list.addRow', { year, revision: list?.revision ?? 0, rowId, row })
  const { tasks } = await t.must('demo-secretary', 'list.row', { year, rowId })
  return tasks[0]?.taskId ?? ''
}

const complete = (openid: string, people: string[], note = '') =>
  t.must(openid, 'tasks.complete', { year, taskId, entryId: newLocalId(), people, on: today, count: 1, note })
const entries = async () => (await t.allOf('completions')).filter((entry) => entry.taskId === taskId)
const chartRow = (app: Weapp) => app.get({ className: 'chart-row', label: new RegExp(WORK) })

test('a member sees what is due on the first screen and says that their part is done', async () => {
  const app = await t.phone('demo-member', { url: TODAY })
  await app.waitFor({ text: '要办的事' })
  expect(app.text()).toContain('还有 3 天')
  await app.tap({ className: 'list-row', text: WORK })
  expect(app.route()).toBe(TASK)
  expect(app.text()).toContain('您的部分')
  await app.tap({ tag: 'button', text: '登记完成' })
  expect(app.text()).toContain('哪天完成的')
  await app.input({ tag: 'input', label: '说明' }, '交给小组长了')
  t.cloud.faults.dropAnswers = 1
  await app.tap({ tag: 'button', text: '登记完成', nth: 1 })
  expect(lastTold(app, 'showModal')).toMatch(/再试一次|稍后再试/)
  await app.tap({ tag: 'button', text: '登记完成', nth: 1 })
  expect(lastTold(app, 'showToast')).toBe('已登记')
  expect(await entries()).toMatchObject([{ people: [memberIdOf('member')], on: today, note: '交给小组长了', count: 1 }])
  expect(app.has({ tag: 'button', text: '登记完成' })).toBe(false)
  expect(app.text()).toContain('下一件事用微信提醒您？')
  await app.back()
  await app.settle()
  expect(app.has({ className: 'list-row', text: WORK })).toBe(false)
})

test('a part that is not one’s own is not shown, nor can it be entered', async () => {
  const app = await t.phone('demo-retired', { url: `${TASK}?year=${year}&task=${encodeURIComponent(taskId)}` })
  expect(app.text()).toContain(WORK)
  expect(app.text()).not.toContain('交给小组长了')
  expect(app.has({ tag: 'button', text: '登记完成' })).toBe(false)
})

test('the leader signs it off; the chart shows it done; taken back with a reason, it waits again', async () => {
  await complete('demo-organisation', [memberIdOf('group-leader')])
  const app = await t.phone('demo-deputy', { url: TODAY })
  await app.waitFor({ text: '等您确认完成的事' })
  await app.tap({ className: 'list-row', text: '等您确认完成的事' })
  expect(app.route()).toBe(LIST)
  expect(chartRow(app).attrs['aria-label']).toContain('已完成 1/1，待确认 1')
  await app.tap(chartRow(app))
  expect(app.route()).toBe(ROW)
  await app.tap({ className: 'task-line' })
  expect(app.route()).toBe(TASK)
  expect(app.text()).toContain('已完成 2/2 人')
  await app.tap({ tag: 'button', text: '确认完成' })
  expect(lastTold(app, 'showToast')).toBe('已确认完成')
  expect(app.text()).toContain('✓ 领导已确认')
  expect(await t.find('signOffs', { _id: taskId })).toMatchObject([{ by: memberIdOf('deputy') }])

  await app.tap({ tag: 'button', text: '撤回确认' })
  await app.tap({ tag: 'button', text: '撤回确认', nth: 1 })
  expect(app.text()).toContain('请写一句原因')
  await app.input({ tag: 'input', label: '原因' }, '还差一份')
  await app.tap({ tag: 'button', text: '撤回确认', nth: 1 })
  expect(lastTold(app, 'showToast')).toBe('已撤回确认')
  expect(app.text()).toContain('撤回确认：还差一份')
  expect(await t.find('signOffs', { _id: taskId })).toMatchObject([{ withdrawn: { reason: '还差一份' } }])
})

test('what changed while the leader looked at it is not signed off, and says so', async () => {
  const url = `${TASK}?year=${year}&task=${encodeURIComponent(taskId)}`
  const app = await t.phone('demo-deputy', { url })
  await app.waitFor({ tag: 'button', text: '确认完成' })
  await complete('demo-organisation', [memberIdOf('member')], '又补交了一份')
  await app.tap({ tag: 'button', text: '确认完成' })
  expect(lastTold(app, 'showModal')).toMatch(/变/)
  expect(app.text()).toContain('又补交了一份')
  await app.tap({ tag: 'button', text: '确认完成' })
  expect(lastTold(app, 'showToast')).toBe('已确认完成')
})

test('an entry is taken back with a reason, and the task is open again', async () => {
  const app = await t.phone('demo-organisation', { url: `${TASK}?year=${year}&task=${encodeURIComponent(taskId)}` })
  await app.tap({ tag: 'button', label: '撤回唐文璟的登记' })
  await app.input({ tag: 'input', label: '原因' }, '登记错了人')
  await app.tap({ tag: 'button', text: '撤回登记' })
  // The leader's word comes first.
  expect(lastTold(app, 'showModal')).toMatch(/确认/)
  await t.must('demo-deputy', 'tasks.withdrawSignOff', { year, taskId, reason: '登记错了人' })
  await app.tap({ tag: 'button', text: '撤回登记' })
  expect(lastTold(app, 'showToast')).toBe('已撤回')
  expect(app.text()).toContain('已完成 1/2 人')
})

test('the whole list costs at most 40 KB of setData, a filter 4 KB', async () => {
  const app = await t.phone('demo-secretary', { url: `${LIST}?year=${year}` })
  await app.waitFor({ className: 'chart-row', label: new RegExp(WORK) })
  const opening = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  const filter = await app.measure(() => app.tap({ className: 'filter-chip', text: /^逾期/ }))
  const back = await app.measure(() => app.tap({ className: 'filter-chip', text: /^全部/ }))
  expect(opening).toBeLessThanOrEqual(40 * KB)
  expect(filter.bytes).toBeLessThanOrEqual(4 * KB)
  expect(back.bytes).toBeLessThanOrEqual(4 * KB)
})

test('a year without a list says so, and lets officers import one', async () => {
  const url = `${LIST}?year=${year - 3}`
  const officer = await t.phone('demo-secretary', { url })
  expect(officer.text()).toContain(`还没有 ${year - 3} 年的责任清单`)
  expect(officer.has({ tag: 'button', text: '导入清单' })).toBe(true)
  const member = await t.phone('demo-member', { url })
  expect(member.text()).toContain(`${year - 3} 年的责任清单还没有`)
  expect(member.has({ tag: 'button', text: '导入清单' })).toBe(false)
})
