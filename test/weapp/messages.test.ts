import type { Activity } from '../../domain/activities/activity'
import type { Notice } from '../../domain/reminders/notice'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { digitsFor } from '../cloud/codes'
import type { Weapp } from './harness'
import { openActivityOf, type PhoneCloud, startPhones } from './phones'
import { repliesTo } from './wx'

const TODAY = 'pages/today/index'
const INBOX = 'packages/messages/inbox/index'
const SUBSCRIPTIONS = 'packages/messages/subscriptions/index'
const OFFER = { tag: 'button', text: /^提醒我$/ }
const DAY_MS = 86_400_000

let t: PhoneCloud
let activityId: string
let door: Activity
beforeAll(async () => {
  t = await startPhones()
  activityId = await openActivityOf(t)
  await t.must('demo-secretary', 'checkIn.open', { activityId })
  const stored = await t.stored('activities', activityId)
  if (!stored) throw new Error('the activity is not there')
  door = stored
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const ledgerOf = async (key: string) => (await t.stored('subscriptions', memberIdOf(key)))?.topics
const asked = (app: Weapp) => app.calls.filter(({ name }) => name === 'requestSubscribeMessage')
const badges = (app: Weapp) => app.calls.filter(({ name }) => /TabBarBadge$/.test(name))
const accepts = (app: Weapp) => app.answer('requestSubscribeMessage', ({ tmplIds }) => repliesTo(tmplIds, 'accept'))

/** Somebody at the door, just checked in. */
async function checkedIn(key: string, options = {}): Promise<Weapp> {
  const app = await t.phone(openidOf(key), options)
  await app.waitFor({ text: '扫码签到' })
  await app.tap({ text: /^输入数字码$/ })
  await app.input({ tag: 'input', label: '6 位数字' }, digitsFor(door, 0))
  await app.waitFor({ text: '已签到' })
  return app
}

/** Something told to a member so many minutes ago. */
function told(key: string, minutesAgo: number, more: Partial<Notice> = {}): void {
  const memberId = memberIdOf(key)
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString()
  t.insert('notices', {
    ...{ _id: `activityAhead:${activityId}:${memberId}:${minutesAgo}`, branchId: door.branchId, memberId },
    ...{ kind: 'activityAhead', targetId: activityId, at, until: new Date(Date.now() + DAY_MS).toISOString() },
    ...{
      title: `第 ${minutesAgo} 条`,
      text: '来不了请先请假。',
      page: `/packages/activities/detail/index?id=${activityId}`,
    },
    ...more,
  })
}

describe('asked by the way, once something is done', () => {
  test('a tap asks about the topics, and the ledger has one of each', async () => {
    const before = await t.phone(openidOf('member'))
    expect(before.has(OFFER)).toBe(false)
    const app = await checkedIn('member')
    accepts(app)
    expect(app.text()).toContain('还没订过')
    await app.tap(OFFER)
    await app.waitFor({ text: '✓ 订好了，还可提醒 1 次' })
    expect(asked(app)).toMatchObject([{ state: 'ok', params: { tmplIds: { length: 5 } } }])
    const ledger = await ledgerOf('member')
    expect(ledger).toMatchObject({ activity: { left: 1, accepted: 1 }, change: { left: 1 }, todo: { left: 1 } })
    await app.hide()
    await app.show()
    expect(app.has(OFFER)).toBe(false)
  })

  test('an answer that the cloud wrote down and the phone never heard is told again and counts once', async () => {
    const app = await checkedIn('probationary')
    accepts(app)
    t.cloud.faults.dropAnswers = 1
    await app.tap(OFFER)
    await app.waitFor({ text: '已存在手机里' })
    expect(await ledgerOf('probationary')).toMatchObject({ activity: { left: 1, accepted: 1 } })
    await app.advance(6000)
    const reports = app.calls.filter(({ params }) => JSON.stringify(params).includes('subscriptions.report'))
    expect(reports.map(({ state }) => state)).toEqual(['fail', 'ok'])
    expect(await ledgerOf('probationary')).toMatchObject({ activity: { left: 1, accepted: 1 } })
  })

  test('kept without a signal, and told once it is back, on the next start too', async () => {
    const app = await checkedIn('shopkeeper')
    accepts(app)
    await app.setNetwork('none')
    await app.tap(OFFER)
    await app.waitFor({ text: '已存在手机里' })
    expect(await ledgerOf('shopkeeper')).toBeUndefined()
    app.close()
    const again = await t.phone(openidOf('shopkeeper'), { storage: app.storage })
    await again.settle()
    expect(await ledgerOf('shopkeeper')).toMatchObject({ activity: { left: 1, accepted: 1 } })
  })

  test('a refusal is remembered for two weeks: nothing nags, on this start or the next', async () => {
    const app = await checkedIn('farmer')
    await app.tap(OFFER)
    await app.waitFor({ text: '这次没有订' })
    expect(await ledgerOf('farmer')).toMatchObject({ activity: { left: 0, refused: 1, last: 'refused' } })
    expect(app.calls.filter(({ name }) => name === 'showModal')).toEqual([])
    app.close()
    const detail = `packages/activities/detail/index?id=${activityId}`
    for (const url of [TODAY, detail]) {
      const again = await t.phone(openidOf('farmer'), { url, storage: app.storage })
      expect(again.has(OFFER)).toBe(false)
    }
    const later = await t.phone(openidOf('farmer'), { url: detail, storage: app.storage, clockAheadMs: 15 * DAY_MS })
    expect(later.has(OFFER)).toBe(true)
  })

  test('不用 asks nothing, and is remembered', async () => {
    const app = await checkedIn('group-leader')
    await app.tap({ tag: 'button', text: /^不用$/ })
    expect(app.has(OFFER)).toBe(false)
    expect(asked(app)).toEqual([])
    await app.hide()
    await app.show()
    expect(app.has(OFFER)).toBe(false)
  })

  test('where WeChat cannot ask, nothing is said but where to go', async () => {
    const app = await checkedIn('retired')
    app.answer('requestSubscribeMessage', () => {
      throw Object.assign(new Error('The main switch is switched off'), { errCode: 20004 })
    })
    await app.tap(OFFER)
    await app.waitFor({ text: '这次没有订' })
    expect(app.calls.filter(({ name }) => name === 'showModal')).toEqual([])
    expect(await ledgerOf('retired')).toBeUndefined()
  })
})

describe('微信提醒', () => {
  test('once more of everything, with the least first; banned ones are left out', async () => {
    const app = await t.phone(openidOf('deputy'), { url: SUBSCRIPTIONS })
    await app.waitFor({ text: '还没订过' })
    app.answer('requestSubscribeMessage', ({ tmplIds }) => ({
      ...repliesTo(tmplIds, 'accept'),
      'tmpl-dues': 'ban',
      'tmpl-answer': 'filter',
    }))
    await app.tap({ tag: 'button', text: '订一次' })
    await app.waitFor({ text: '3/5 种各多了一次' })
    expect(app.text()).toContain('微信里已关掉')
    await app.tap({ tag: 'button', text: '再订一次' })
    await app.waitFor({ text: '还可提醒 2 次' })
    expect(asked(app).at(-1)?.params.tmplIds).toEqual(['tmpl-answer', 'tmpl-activity', 'tmpl-change', 'tmpl-todo'])
    expect(await ledgerOf('deputy')).toMatchObject({ activity: { left: 2 }, dues: { banned: true } })
  })

  test('says where to switch it on when it is switched off', async () => {
    const app = await t.phone(openidOf('discipline'), { url: SUBSCRIPTIONS })
    app.answer('requestSubscribeMessage', () => {
      throw new Error('off')
    })
    await app.tap({ tag: 'button', text: '订一次' })
    await app.waitFor({ text: '微信这次没能询问' })
  })
})

describe('消息', () => {
  test('the tab has the figure, a tap reads and opens, and all can be read at once', async () => {
    for (let minutes = 1; minutes <= 23; minutes++) told('publicity', minutes)
    const app = await t.phone(openidOf('publicity'))
    await app.waitFor({ text: '23 条未读' })
    expect(badges(app).at(-1)).toMatchObject({ name: 'setTabBarBadge', params: { index: 0, text: '23' } })
    await app.tap({ className: 'list-row', text: '23 条未读' })
    expect(app.route()).toBe(INBOX)
    await app.waitFor({ text: '第 20 条' })
    expect(app.text()).not.toContain('第 21 条')
    await app.tap({ tag: 'button', text: '更早的消息' })
    await app.waitFor({ text: '第 23 条' })
    expect(app.has({ tag: 'button', text: '更早的消息' })).toBe(false)

    await app.tap({ className: 'notice-row', text: '第 2 条' })
    expect(app.route()).toBe('packages/activities/detail/index')
    await app.back()
    const row = app.get({ className: 'notice-row', text: '第 2 条' })
    expect(row.attrs['aria-label']).not.toContain('未读')
    expect(await t.find('notices', { branchId: door.branchId, memberId: memberIdOf('publicity') })).toContainEqual(
      expect.objectContaining({ title: '第 2 条', readAt: expect.any(String) }),
    )
    await app.tap({ tag: 'button', text: '全部标为已读' })
    expect(app.text()).not.toContain('未读')
    await app.back()
    expect(app.route()).toBe(TODAY)
    expect(app.text()).not.toContain('条未读')
    expect(badges(app).at(-1)).toMatchObject({ name: 'removeTabBarBadge', params: { index: 0 } })
  })

  test('what is about a tab switches to it', async () => {
    told('han', 5, { page: '/pages/me/index' })
    const app = await t.phone(openidOf('han'), { url: INBOX })
    await app.tap({ className: 'notice-row', text: '第 5 条' })
    expect(app.routes()).toEqual(['pages/me/index'])
  })
})

test('where no template is deployed there is the inbox alone: nothing is offered and nothing asked', async () => {
  const bare = await startPhones('demo', { functionEnvironment: {} })
  try {
    const page = await bare.phone(openidOf('secretary'), { url: SUBSCRIPTIONS })
    await page.waitFor({ text: '支部还没有开通微信提醒' })
    expect(page.has({ tag: 'button', text: '订一次' })).toBe(false)
    await page.call('reLaunch', { url: `/${TODAY}` })
    await page.waitFor({ text: '待我处理' })
    expect(page.text()).not.toContain('微信提醒不到')
    await page.call('reLaunch', { url: '/pages/me/index' })
    await page.waitFor({ text: '还没有开通' })
    bare.switchOff()
  } finally {
    await bare.close()
  }
})
