import { dayOf } from '../../domain/calendar/beijing'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import type { Weapp } from './harness'
import { lastTold, openActivityOf, type PhoneCloud, pick, startPhones } from './phones'

const DETAIL = 'packages/activities/detail/index'
const REACH = 'packages/messages/reach/index'
const SETTINGS = 'packages/messages/settings/index'
const SECRETARY = openidOf('secretary')

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const copied = (app: Weapp) =>
  String(app.calls.filter(({ name }) => name === 'setClipboardData').pop()?.params.data ?? '')

test('an officer sees from an activity whom reminders do not reach, and copies what helps', async () => {
  await t.must(openidOf('member'), 'subscriptions.report', {
    reportId: newLocalId(),
    subscribed: [{ topic: 'activity', reply: 'accepted' }],
    agoMs: 0,
  })
  const activityId = await openActivityOf(t)
  const app = await t.phone(SECRETARY, { url: `${DETAIL}?id=${activityId}` })
  await app.tap({ className: 'list-row', text: '提醒情况' })
  expect(app.route()).toBe(REACH)
  await app.waitFor({ text: /^！ (还没签到或请假的 )?\d+ 人里有 \d+ 人收不到微信提醒$/ })
  expect(app.text()).toContain('请本人在“我的 → 微信提醒”里订一次。')
  const { people, groupText } = await t.must(SECRETARY, 'reach.activity', { activityId })
  expect(people.find(({ memberId }) => memberId === memberIdOf('member'))?.why).toBeNull()

  await app.tap({ tag: 'button', text: /^复制群通知$/ })
  expect(copied(app)).toBe(groupText)
  const toPhone = people.filter(({ why, acted }) => why !== null && acted === null)
  await app.tap({ tag: 'button', text: `复制打电话名单（${toPhone.length} 人）` })
  const [heading, ...lines] = copied(app).split('\n')
  expect(heading).toContain(`${toPhone.length} 人`)
  expect(lines).toHaveLength(toPhone.length)
  expect(lines).toContain('许文彬：没有绑定微信')

  await app.tap({ tag: 'button', text: /^看这 \d+ 人$/ })
  expect(app.text()).toContain('陆雨桐')
})

test('a member has no way there, and is told so on coming by a link', async () => {
  const activityId = await openActivityOf(t)
  const app = await t.phone(openidOf('member'), { url: `${DETAIL}?id=${activityId}` })
  await app.waitFor({ text: '参加人员' })
  expect(app.has({ text: '提醒情况' })).toBe(false)
  app.close()
  const linked = await t.phone(openidOf('member'), { url: `${REACH}?activity=${activityId}` })
  await linked.waitFor({ tag: 'button', text: '重试' })
})

test('the settings are decided on the phone, and kept in the cloud', async () => {
  const app = await t.phone(SECRETARY, { url: 'packages/members/settings/index' })
  await app.tap({ className: 'list-row', text: '提醒设置' })
  expect(app.route()).toBe(SETTINGS)
  await app.waitFor({ text: '没有改动' })
  await pick(app, /^党费收缴日 每月 10 日$/, '29')
  await app.tap({ label: '活动预告' })
  await app.tap({ label: '休息日不打扰' })
  await app.tap({ tag: 'button', text: '加一段不打扰的日子' })
  await pick(app, /^从 /, '2027-02-05')
  await pick(app, /^到 /, '2027-03-20')
  await app.input({ tag: 'input', label: /^每条提醒最后加一句$/ }, '有事找组织委员')
  await app.tap({ tag: 'button', text: '保存提醒设置' })
  expect(app.text()).toContain('一段最长 31 天')
  await pick(app, /^到 /, '2027-02-12')
  await app.tap({ tag: 'button', text: '保存提醒设置' })
  await app.waitFor({ text: '没有改动' })
  expect(lastTold(app, 'showToast')).toContain('已保存')
  const { branchId = '' } = (await t.stored('members', memberIdOf('secretary'))) ?? {}
  expect((await t.stored('branches', branchId))?.reminders).toEqual({
    collectionDay: 31,
    off: ['activityAhead'],
    quiet: { restDays: false, spans: [{ from: '2027-02-05', to: '2027-02-12' }] },
    tail: '有事找组织委员',
  })
})

test('a half-made change survives the app being killed', async () => {
  const first = await t.phone(openidOf('deputy'), { url: SETTINGS })
  await first.waitFor({ text: '没有改动' })
  await first.tap({ label: '请假答复' })
  await first.advance(500)
  first.close()
  const again = await t.phone(openidOf('deputy'), { url: SETTINGS, storage: first.storage })
  await again.waitFor({ text: '接着上次没保存的改动' })
  await again.tap({ tag: 'button', text: '不改了' })
  await again.waitFor({ text: '没有改动' })
})

test('a task’s page leads to whom its reminders reach', async () => {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const { list } = await t.must(SECRETARY, 'list.read', { year })
  const task = list?.rows.flatMap(({ tasks }) => tasks).find(({ doneOn }) => doneOn === undefined)
  const app = await t.phone(SECRETARY, {
    url: `packages/year/task/index?year=${year}&task=${encodeURIComponent(task?.taskId ?? '')}`,
  })
  await app.tap({ className: 'list-row', text: '提醒情况' })
  expect(app.route()).toBe(REACH)
  await app.waitFor({ text: '复制群通知' })
})
