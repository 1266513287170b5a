import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import { taskPage } from '../../domain/pages'
import type { ReminderKindId } from '../../domain/reminders/kinds'
import type { Notice } from '../../domain/reminders/notice'
import { memberIdOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { shownBy } from '../cloud/codes'
import { type DemoApp, TODAY } from './app'
import { read, tap } from './hand'
import { DETAIL, type Screen } from './screen'

const INBOX = 'packages/messages/inbox/index'
const SUBSCRIPTIONS = 'packages/messages/subscriptions/index'
const HOUR_MS = 3_600_000

type Line = [kind: ReminderKindId, hoursAgo: number, title: string, text: string, more?: 'read' | 'past']

const lines: readonly Line[] = [
  [
    'activityToday',
    1,
    '十一月主题党日：学习党的二十届四中全会精神',
    '今天 14:30，三楼会议室。到了现场打开小程序签到。',
  ],
  ['leaveDecided', 3, '请假有了答复：准假', '支委会扩大会议，11月27日 周五 9:00。', 'read'],
  [
    'activityChanged',
    26,
    '党课：纪检组领导讲党课',
    '原定 11月26日 周四 14:30，现在是 11月27日 周五 14:30，二楼党员活动室。原因：讲课人出差。',
  ],
  ['taskDue', 27, '撰写心得体会', '还有 7 天，12月1日 周二前完成。', 'read'],
  ['activityCancelled', 76, '志愿服务：清扫社区活动中心', '原定 11月20日 周五 9:00，已经取消。原因：有雨。', 'past'],
]

/** Puts some of it before a person of the demo; `times` over, for a long list. */
async function tell(app: DemoApp, key: string, some: readonly Line[]): Promise<void> {
  const session = await app.ask(key, 'session.open')
  if (!('branch' in session)) throw new Error(`${key} has no branch`)
  const { branch } = session
  const now = Date.now()
  const memberId = memberIdOf(key)
  app.cloud.insertMany(
    'notices',
    some.map(([kind, hoursAgo, title, text, more]): Notice => {
      const at = new Date(now - hoursAgo * HOUR_MS).toISOString()
      return {
        ...{
          _id: `${kind}:${newLocalId()}:${memberId}:1`,
          branchId: branch._id,
          memberId,
          kind,
          targetId: newLocalId(),
        },
        ...{ at, title, text, page: '/pages/me/index' },
        until: new Date(now + (more === 'past' ? -1 : 30) * HOUR_MS).toISOString(),
        ...(more && { readAt: at }),
      }
    }),
  )
}

/** What the person answered to WeChat so many times. */
async function subscribe(app: DemoApp, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await app.ask(key, 'subscriptions.report', {
      reportId: newLocalId(),
      subscribed: (['activity', 'change', 'todo', 'dues'] as const).map((topic) => ({
        topic,
        reply: topic === 'dues' ? 'banned' : time === 1 && topic === 'change' ? 'refused' : 'accepted',
      })),
      agoMs: 0,
    })
  }
}

const scrollTo = (page: Page, words: string) =>
  page.getByText(words).filter({ visible: true }).first().scrollIntoViewIfNeeded()

/** WeChat's question, as the browser draws it. */
const answer = (page: Page, word: '允许' | '取消') => page.locator('.taro-modal__foot > div', { hasText: word }).click()

/** What was told to people, and how much WeChat may tell them. */
export const messageScreens: readonly Screen[] = [
  {
    name: 'messages-inbox',
    as: 'member',
    at: async (_known, app) => {
      await tell(app, 'member', lines)
      return INBOX
    },
    shows: '全部标为已读',
  },
  { name: 'messages-inbox-empty', as: 'retired', at: INBOX, shows: '还没有消息' },
  {
    name: 'messages-inbox-long',
    as: 'farmer',
    at: async (_known, app) => {
      await tell(
        app,
        'farmer',
        [0, 1, 2, 3, 4].flatMap((week) =>
          lines.map(([kind, hours, ...rest]): Line => [kind, hours + week * 168, ...rest]),
        ),
      )
      return INBOX
    },
    shows: '全部标为已读',
    reach: async (page) => {
      await tap(page, '更早的消息')
      await page.getByText('更早的消息').waitFor({ state: 'detached' })
      await scrollTo(page, '微信提醒')
    },
  },
  { name: 'messages-today', as: 'member', at: TODAY, shows: '2 条未读' },
  {
    name: 'messages-today-officer',
    as: 'secretary',
    at: async (_known, app) => {
      await tell(app, 'secretary', [['bindingRequested', 2, '许文斌申请加入支部', '请核对姓名后批准。']])
      return TODAY
    },
    shows: '微信提醒不到的党员',
    reach: (page) => scrollTo(page, '微信提醒不到的党员'),
  },
  { name: 'messages-me', as: 'member', at: 'pages/me/index', shows: '还没订过' },
  { name: 'messages-none', as: 'member', at: SUBSCRIPTIONS, shows: '还没订过' },
  {
    name: 'messages-some',
    as: 'deputy',
    at: async (_known, app) => {
      await subscribe(app, 'deputy', 2)
      return SUBSCRIPTIONS
    },
    shows: '再订一次',
  },
  {
    name: 'messages-some-foot',
    as: 'deputy',
    at: SUBSCRIPTIONS,
    shows: '再订一次',
    reach: (page) => scrollTo(page, '询问时勾上'),
  },
  {
    name: 'messages-asked',
    as: 'organisation',
    at: SUBSCRIPTIONS,
    shows: '订一次',
    reach: async (page) => {
      await tap(page, '订一次')
      await page.getByText('演示：微信会在这里询问').waitFor()
    },
  },
  {
    name: 'messages-agreed',
    as: 'organisation',
    at: SUBSCRIPTIONS,
    shows: '订一次',
    reach: async (page) => {
      await tap(page, '订一次')
      await answer(page, '允许')
      await read(page, '5/5 种各多了一次')
    },
  },
  {
    name: 'messages-offer',
    as: 'shopkeeper',
    at: async ({ now }, app) => {
      await app.ask('secretary', 'checkIn.open', { activityId: now })
      const { digits } = shownBy(await app.ask('secretary', 'checkIn.board', { activityId: now }))
      await app.ask('shopkeeper', 'checkIn.submit', { activityId: now, digits, agoMs: null })
      return TODAY
    },
    shows: '下次活动用微信提醒您',
  },
  {
    name: 'messages-offer-taken',
    as: 'shopkeeper',
    at: TODAY,
    shows: '下次活动用微信提醒您',
    reach: async (page) => {
      await tap(page, '提醒我')
      await answer(page, '允许')
      await read(page, '订好了')
    },
  },
  {
    name: 'messages-offer-leave',
    as: 'han',
    at: async ({ coming }, app) => {
      await app.ask('han', 'leave.ask', { activityId: coming, category: 'duty' })
      return DETAIL + coming
    },
    shows: '下次活动用微信提醒您',
  },
  {
    name: 'messages-offer-task',
    as: 'member',
    at: async (_known, app) => {
      const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
      const { list } = await app.ask('member', 'list.read', { year })
      // 交心谈心: each owes one of their own.
      const task = list?.rows.find(({ number }) => number === 11)?.tasks.slice(-1)[0]
      return taskPage(year, task?.taskId ?? '').slice(1)
    },
    shows: '您的部分',
    reach: async (page) => {
      await tap(page, '登记完成')
      await page.getByText('哪天完成的').waitFor()
      await page.locator('.sheet .primary-button').filter({ visible: true }).last().click()
      await read(page, '下一件事用微信提醒您')
      await page.getByText('哪天完成的').waitFor({ state: 'hidden' })
    },
  },
]
