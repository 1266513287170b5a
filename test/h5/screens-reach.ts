import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import type { Delivery } from '../../domain/reminders/delivery'
import type { Notice, Unreachable } from '../../domain/reminders/notice'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { activityReachPage, taskReachPage } from '../../src/features/reach/target'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { field, labelled, tap } from './hand'
import { type Activities, DETAIL, type Screen } from './screen'

const REACH = 'packages/messages/reach/index'
const SETTINGS = 'packages/messages/settings/index'
const at = (page: string) => page.slice(1)
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

const ACCEPTING = [
  'secretary',
  'deputy',
  'organisation',
  'publicity',
  'discipline',
  'group-leader',
  'member',
  'director',
]
const SENT = [...ACCEPTING, 'namesake-1', 'yi']
const USED_UP = ['namesake-2', 'yi', 'peng', 'wen']

async function branchOf(app: DemoApp): Promise<string> {
  const session = await app.ask('secretary', 'session.open')
  if (session.kind !== 'member') throw new Error('the demo has no secretary')
  return session.branch._id
}

/** Some accept, some have, some do not want it; the others have never been asked. */
async function subscribed(app: DemoApp): Promise<void> {
  if (app.cloud.countDocuments('subscriptions') > 0) return
  const branchId = await branchOf(app)
  const account = { accepted: 2, used: 2, left: 0, refused: 0, last: 'accepted' as const, at: minutes(-9000) }
  const ledger = (key: string) => ({
    ...{ _id: memberIdOf(key), branchId, openid: openidOf(key), heard: [], revision: 1 },
    ...{ updatedAt: minutes(-9000), topics: { activity: account, todo: account } },
  })
  app.cloud.insertMany('subscriptions', USED_UP.map(ledger))
  const answer = (key: string, reply: string) =>
    app.ask(key, 'subscriptions.report', {
      reportId: newLocalId(),
      subscribed: ['activity', 'todo'].map((topic) => ({ topic, reply })),
      agoMs: 0,
    })
  for (const key of ACCEPTING) await answer(key, 'accepted')
  await answer('retired', 'refused')
}

const reach = (find: (known: Activities, app: DemoApp) => string | Promise<string>) => {
  return async (known: Activities, app: DemoApp) => {
    await subscribed(app)
    return find(known, app)
  }
}

/** Everybody was told of the activity that goes on this morning: of some WeChat took it, of some it did not. */
async function told(app: DemoApp, activityId: string): Promise<void> {
  const { people } = await app.ask('secretary', 'reach.activity', { activityId })
  const branchId = await branchOf(app)
  const keyOf = new Map(SENT.map((key) => [memberIdOf(key), key]))
  const notices: Notice[] = []
  const deliveries: Delivery[] = []
  people.forEach(({ memberId, why }, place) => {
    const _id = `activityToday:${activityId}:${memberId}:1`
    const key = keyOf.get(memberId)
    const reason: Unreachable | undefined = key ? undefined : (why ?? 'usedUp')
    notices.push({
      ...{ _id, branchId, memberId, kind: 'activityToday', targetId: activityId, urgent: true },
      ...{
        at: minutes(-150),
        until: minutes(60),
        title: '今天有主题党日',
        text: '三楼会议室。',
        page: `/${DETAIL}${activityId}`,
      },
      ...(reason && { unreachable: reason }),
      ...(place % 3 === 0 && why !== 'unbound' && { readAt: minutes(-100) }),
    })
    if (!key) return
    const state = key === 'director' ? 'unknown' : key === 'publicity' ? 'failed' : 'sent'
    deliveries.push({
      ...{ _id, branchId, memberId, targetIds: [activityId], noticeIds: [_id], day: dayOf(minutes(0)), state },
      ...{ topic: 'activity', attempts: 1, leaseUntil: minutes(-140), at: minutes(-150), until: minutes(60) },
      ...(state === 'sent' && { sentAt: minutes(-149) }),
      ...(state === 'failed' && { code: 45168 }),
    })
  })
  app.cloud.insertMany('notices', notices)
  app.cloud.insertMany('deliveries', deliveries)
}

async function calledOff(app: DemoApp): Promise<string> {
  const activityId = newLocalId()
  await app.ask('secretary', 'activities.create', {
    ...{ activityId, kind: 'themePartyDay', title: '参观科普示范基地', place: '城北科技馆', topics: [] },
    ...{ startsAt: minutes(2000), endsAt: minutes(2120) },
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
  })
  await app.ask('secretary', 'activities.cancel', { activityId, reason: '场馆临时闭馆', following: false })
  return at(activityReachPage(activityId))
}

/** What each of the members has to do. */
async function shared(app: DemoApp): Promise<string> {
  const year = Number(dayOf(minutes(0)).slice(0, 4))
  const { list } = await app.ask('secretary', 'list.read', { year })
  const task = list?.rows.find(({ number }: { number?: number }) => number === 11)?.tasks[0]
  return at(taskReachPage(year, task?.taskId ?? ''))
}

const scrollTo = (page: Page, words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()

/** Whom reminders reach, as officers and leaders see it, and the settings of reminders. */
export const reachScreens: readonly Screen[] = [
  { name: 'reach-branch', as: 'secretary', at: reach(() => REACH), shows: '收不到微信提醒' },
  {
    name: 'reach-branch-people',
    as: 'secretary',
    at: reach(() => REACH),
    shows: '收不到微信提醒',
    reach: async (page) => {
      await tap(page, /^看这 \d+ 人$/)
      await scrollTo(page, '收得到微信提醒')
    },
  },
  {
    name: 'reach-branch-reasons',
    as: 'secretary',
    at: reach(() => REACH),
    shows: '收不到微信提醒',
    reach: (page) => scrollTo(page, '提醒次数用完了'),
  },
  {
    name: 'reach-activity',
    as: 'organisation',
    at: reach(({ coming }) => at(activityReachPage(coming))),
    shows: '收不到微信提醒',
  },
  { name: 'reach-refused', as: 'member', at: REACH, shows: '这一页是给支部委员用的' },
  { name: 'reach-cancelled', as: 'secretary', at: reach((_known, app) => calledOff(app)), shows: '活动已取消' },
  { name: 'reach-task', as: 'secretary', at: reach((_known, app) => shared(app)), shows: '收不到微信提醒' },
  {
    name: 'reach-told',
    as: 'secretary',
    at: reach(async ({ now }, app) => {
      await told(app, now)
      return at(activityReachPage(now))
    }),
    shows: '微信已送出',
  },
  {
    name: 'reach-told-people',
    as: 'secretary',
    at: ({ now }) => at(activityReachPage(now)),
    shows: '微信已送出',
    reach: async (page) => {
      await tap(page, /^看这 \d+ 人$/)
      await scrollTo(page, '没有绑定微信')
    },
  },
  {
    name: 'reach-told-reached',
    as: 'secretary',
    at: ({ now }) => at(activityReachPage(now)),
    shows: '微信已送出',
    reach: async (page) => {
      await tap(page, /^看这 \d+ 人$/)
      await scrollTo(page, '其他人')
    },
  },
  { name: 'reach-from-activity', as: 'secretary', at: ({ coming }) => DETAIL + coming, shows: '提醒情况' },
  {
    name: 'reach-from-task',
    as: 'secretary',
    at: async (_known, app) => (await shared(app)).replace(REACH, 'packages/year/task/index'),
    shows: '提醒情况',
  },
  {
    name: 'reach-from-settings',
    as: 'secretary',
    at: 'packages/members/settings/index',
    shows: '提醒设置',
    reach: (page) => scrollTo(page, '年度封存'),
  },
  { name: 'reminder-settings', as: 'secretary', at: SETTINGS, shows: '哪些提醒' },
  {
    name: 'reminder-settings-kinds',
    as: 'secretary',
    at: SETTINGS,
    shows: '哪些提醒',
    reach: async (page) => {
      await tap(page, labelled(page, '活动预告'))
      await scrollTo(page, '有人申请加入')
    },
  },
  {
    name: 'reminder-settings-spans',
    as: 'deputy',
    at: SETTINGS,
    shows: '哪些提醒',
    reach: async (page) => {
      await tap(page, '加一段不打扰的日子')
      await tap(page, '加一段不打扰的日子')
      await field(page, '每条提醒最后加一句').fill('有事找组织委员')
      await scrollTo(page, '第 1 段')
    },
  },
  {
    name: 'reminder-settings-restored',
    as: 'deputy',
    at: SETTINGS,
    shows: '接着上次没保存的改动',
    reach: (page) => scrollTo(page, '不改了'),
  },
  // From here on the templates do not work any more: WeChat has taken them back.
  {
    name: 'reach-off',
    as: 'secretary',
    at: (_known, app) => {
      const templates = ['activity', 'change', 'todo', 'dues', 'answer']
      app.cloud.insertMany(
        'stoppedTemplates',
        templates.map((topic) => ({ _id: `tmpl-${topic}`, at: minutes(-10) })),
      )
      return REACH
    },
    shows: '微信提醒还没开通',
  },
]
