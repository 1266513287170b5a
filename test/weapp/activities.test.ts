import { addDays, dayOf } from '../../domain/calendar/beijing'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, pick, startPhones } from './phones'

const EDIT = 'packages/activities/edit/index'
const DETAIL = 'packages/activities/detail/index'
const LIST = 'pages/activities/index'
const MARKUP = '<img src=x onerror=alert(1)> 读书会 📚'

const today = dayOf(new Date().toISOString())
/** Near, and in the year that the list shows first. */
const day = [addDays(today, 1), addDays(today, -1)].find((near) => near.slice(0, 4) === today.slice(0, 4)) ?? today
/** The month's cell in the list, which may not be the one shown first. */
const monthLabel = new RegExp(`^${Number(day.slice(5, 7))}月，`)

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

/** Chooses a kind and writes what the kind does not say. */
async function write(app: Weapp, { kind, title, from }: { kind: string; title: string; from: string }): Promise<void> {
  await app.tap({ className: 'list-row', text: kind })
  await app.input({ tag: 'input', label: /^主题$/ }, title)
  await pick(app, /^日期 /, day)
  await pick(app, /^开始时间 /, from)
  await app.input({ tag: 'input', label: /^地点$/ }, '二楼活动室')
}

const created = async (title: string) => (await t.allOf('activities')).filter((activity) => activity.title === title)

test('an officer plans an activity from a kind; it stands in the list and the detail, for a member too', async () => {
  const app = await t.phone('demo-secretary', { url: LIST })
  await app.tap({ text: /^安排活动$/ })
  expect(app.route()).toBe(EDIT)
  await write(app, { kind: '集中学习', title: '学习防汛知识', from: '15:00' })
  expect(app.get({ label: /^结束时间 / }).attrs['aria-label']).toBe('结束时间 16:30')
  await app.input({ tag: 'textarea', label: '议题 1' }, '汛期怎么巡查')
  await app.waitFor({ text: '应到 27 人' })
  await app.tap({ tag: 'button', text: '安排这个活动' })
  expect(lastTold(app, 'showToast')).toBe('已安排')
  expect(app.routes()).toEqual([LIST, DETAIL])
  for (const text of ['集中学习', '学习防汛知识', '二楼活动室', '1．汛期怎么巡查', '应到 27 人'])
    expect(app.text()).toContain(text)
  await app.back()
  await app.tap({ label: monthLabel })
  expect(app.has({ className: 'activity-row', text: '学习防汛知识' })).toBe(true)

  const member = await t.phone('demo-member', { url: LIST })
  await member.tap({ label: monthLabel })
  await member.tap({ className: 'activity-row', text: '学习防汛知识' })
  expect(member.route()).toBe(DETAIL)
  expect(member.text()).toContain('二楼活动室')
  expect(member.has({ text: '取消活动' })).toBe(false)
  expect(member.has({ text: '打开签到屏' })).toBe(false)
})

test('a title with markup and emoji is text wherever it is shown', async () => {
  const app = await t.phone('demo-secretary', { url: EDIT })
  await write(app, { kind: '主题党日', title: MARKUP, from: '09:00' })
  await app.tap({ tag: 'button', text: '安排这个活动' })
  expect(app.route()).toBe(DETAIL)
  const title = app.findAll({ text: MARKUP })
  expect(title.length).toBeGreaterThan(0)
  for (const element of title) expect(element.children).toEqual([MARKUP])
  expect(app.findAll({ tag: 'rich-text' })).toEqual([])
  expect(await created(MARKUP)).toHaveLength(1)
  const member = await t.phone('demo-member', { url: LIST })
  await member.tap({ label: monthLabel })
  expect(member.has({ className: 'activity-row', text: MARKUP })).toBe(true)
})

test('what is being written survives the app being killed', async () => {
  const first = await t.phone('demo-organisation', { url: EDIT })
  await write(first, { kind: '党课', title: '没写完的一课', from: '10:00' })
  await first.advance(500)
  first.close()
  const again = await t.phone('demo-organisation', { url: EDIT, storage: first.storage })
  expect(again.text()).toContain('已接着上次没发出的内容')
  expect(again.get({ tag: 'input', label: /^主题$/ }).attrs.value).toBe('没写完的一课')
  expect(again.get({ label: /^开始时间 / }).attrs['aria-label']).toBe('开始时间 10:00')
  await again.tap({ tag: 'button', text: '安排这个活动' })
  expect(await created('没写完的一课')).toHaveLength(1)
  const after = await t.phone('demo-organisation', { url: EDIT, storage: first.storage })
  expect(after.text()).toContain('安排哪一类活动？')
})

test('sent again after a lost answer it is still one activity', async () => {
  const app = await t.phone('demo-secretary', { url: EDIT })
  await write(app, { kind: '党课', title: '只要一次的课', from: '10:00' })
  t.cloud.faults.dropAnswers = 1
  await app.tap({ tag: 'button', text: '安排这个活动' })
  expect(lastTold(app, 'showModal')).toMatch(/再试一次|稍后再试/)
  expect(app.get({ tag: 'input', label: /^主题$/ }).attrs.value).toBe('只要一次的课')
  await app.tap({ tag: 'button', text: '安排这个活动' })
  expect(app.route()).toBe(DETAIL)
  expect(await created('只要一次的课')).toHaveLength(1)
})

test('an activity that ends before it begins is not sent, and the field says why', async () => {
  const app = await t.phone('demo-secretary', { url: EDIT })
  await write(app, { kind: '支委会', title: '时间写反的会', from: '15:00' })
  await pick(app, /^结束时间 /, '14:00')
  await app.tap({ tag: 'button', text: '安排这个活动' })
  expect(app.text()).toContain('结束时间要晚于开始时间')
  expect(await created('时间写反的会')).toEqual([])
})

test('an empty form says what is missing', async () => {
  const app = await t.phone('demo-secretary', { url: EDIT })
  await app.tap({ className: 'list-row', text: '党员大会' })
  await app.tap({ tag: 'button', text: '安排这个活动' })
  for (const text of ['请填写主题', '请选择日期', '请填写地点']) expect(app.text()).toContain(text)
})

test('a committee meeting expects the committee, a group leader plans for the group alone', async () => {
  const secretary = await t.phone('demo-secretary', { url: EDIT })
  await secretary.tap({ className: 'list-row', text: '支委会' })
  await secretary.waitFor({ text: '应到 5 人' })
  const leader = await t.phone('demo-group-leader', { url: EDIT })
  expect(leader.text()).toContain('党小组长可以安排本小组的会')
  expect(leader.has({ text: '换一类' })).toBe(false)
})

test('a revised activity shows its new place, a cancelled one its reason', async () => {
  const [activity] = await created('学习防汛知识')
  const app = await t.phone('demo-secretary', { url: `${DETAIL}?id=${activity?._id}` })
  await app.tap({ text: /^修改$/ })
  await app.input({ tag: 'input', label: /^地点$/ }, '一楼报告厅')
  await app.tap({ tag: 'button', text: '保存修改' })
  expect(app.route()).toBe(DETAIL)
  await app.waitFor({ text: '一楼报告厅' })
  await app.tap({ text: /^取消活动$/ })
  await app.input({ tag: 'input', label: '取消原因' }, '与防汛值班冲突')
  await app.tap({ tag: 'button', text: '取消这个活动' })
  await app.waitFor({ text: '取消原因：与防汛值班冲突' })
  const member = await t.phone('demo-member', { url: `${DETAIL}?id=${activity?._id}` })
  expect(member.text()).toContain('× 已取消')
})
