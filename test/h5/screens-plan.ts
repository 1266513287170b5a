import type { Page } from 'playwright-core'
import { addDays, addMonths, dayOf, instantAt, monthOf } from '../../domain/calendar/beijing'
import { memberIdOf } from '../../local/demo/roster'
import type { LightOutput } from '../cloud/cloud'
import type { DemoApp } from './app'
import { field, labelled, tap } from './hand'
import type { Screen } from './screen'

type Card = LightOutput<'activities.list'>['cards'][number]

const DETAIL = 'packages/activities/detail/index?id='
const EDIT = 'packages/activities/edit/index'
const TODAY = 'pages/today/index'
/** Time for what is typed to be kept on the phone. */
const KEPT_AFTER_MS = 700
const WHEEL_COMES_IN_MS = 500
/** A toast lies over what is below it. */
const TOAST_MS = 2000

const today = dayOf(new Date().toISOString())
const nextMonth = addMonths(monthOf(today), 1)

async function activityOf(app: DemoApp, wanted: (card: Card) => boolean): Promise<string> {
  const { cards } = await app.ask('secretary', 'activities.list', {
    from: addDays(today, -330),
    to: addDays(today, 60),
  })
  const card = [...cards].reverse().find(wanted)
  if (!card) throw new Error('the demo has no such activity')
  return card.activityId
}

const movedStudy = (app: DemoApp) => activityOf(app, ({ moved, phase }) => moved !== undefined && phase === 'upcoming')
const guestLecture = (app: DemoApp) => activityOf(app, ({ title }) => title === '党课：基层治理里的科普')
const lateEntry = (app: DemoApp) => activityOf(app, ({ title, phase }) => title === '第一党小组会' && phase === 'past')

/** Plans something for tomorrow and calls it off. */
async function calledOffTomorrow(app: DemoApp): Promise<void> {
  const activityId = 'calledOff001'
  const on = addDays(today, 1)
  await app.ask('secretary', 'activities.create', {
    activityId,
    kind: 'collectiveStudy',
    title: '到县档案馆看老照片展',
    startsAt: instantAt(on, '15:00'),
    endsAt: instantAt(on, '16:30'),
    place: '县档案馆',
    topics: [],
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
  })
  await app.ask('secretary', 'activities.cancel', { activityId, reason: '档案馆临时闭馆，改期另行通知' })
}

/** Turns the first wheel of the phone's picker on by one, and takes it. */
async function turnWheel(page: Page, label: RegExp): Promise<void> {
  await tap(page, page.getByRole('button', { name: label }))
  await page.waitForTimeout(WHEEL_COMES_IN_MS)
  const wheel = page.locator('.weui-picker__group:visible').first()
  const box = await wheel.boundingBox()
  if (!box) throw new Error(`no wheel for ${label}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 40, { steps: 6 })
  await page.mouse.up()
  await page.waitForTimeout(WHEEL_COMES_IN_MS)
  await tap(page, '确定')
  await page.locator('.weui-picker__group:visible').first().waitFor({ state: 'detached' })
}

async function toEnd(page: Page): Promise<void> {
  await page.locator('.taro_page:visible').evaluate((element) => element.scrollTo(0, element.scrollHeight))
}

/** Screens of planning an activity and telling people about it. */
export const planScreens: readonly Screen[] = [
  { name: 'party-day-today', as: 'secretary', at: TODAY, shows: '主题党日还没安排', reach: toEnd },
  {
    name: 'party-day-month',
    as: 'secretary',
    at: 'pages/activities/index',
    shows: '安排活动',
    reach: async (page) => {
      if (nextMonth.slice(0, 4) !== today.slice(0, 4)) await tap(page, labelled(page, '后一年'))
      await tap(page, page.getByRole('radio', { name: new RegExp(`^${Number(nextMonth.slice(5))}月，`) }))
      await page.getByText('主题党日还没安排').filter({ visible: true }).waitFor()
    },
  },
  { name: 'party-day-plan', as: 'secretary', at: `${EDIT}?partyDay=${nextMonth}`, shows: '：' },
  {
    name: 'copy',
    as: 'organisation',
    at: async (_known, app) => `${EDIT}?copy=${await guestLecture(app)}`,
    shows: '谁来讲',
  },
  {
    name: 'keep-which',
    as: 'publicity',
    at: async (_known, app) => `${EDIT}?copy=${await guestLecture(app)}`,
    shows: '谁来讲',
    reach: async (page) => {
      await field(page, '主题').fill('党课：科普进社区')
      await page.waitForTimeout(KEPT_AFTER_MS)
      await page.reload()
      await page.getByText('上次还有一个活动没有发出').waitFor()
    },
  },
  {
    name: 'lecturers',
    as: 'deputy',
    at: EDIT,
    shows: '安排哪一类活动？',
    reach: async (page) => {
      await tap(page, '党课')
      await tap(page, '选本支部的人')
      await page.getByText('点名字选，再点一次取消').waitFor()
      await tap(page, page.getByRole('checkbox', { name: '周明川' }))
    },
  },
  {
    name: 'guests',
    as: 'discipline',
    at: EDIT,
    shows: '安排哪一类活动？',
    reach: async (page) => {
      await tap(page, '集中学习')
      await tap(page, '＋ 请外面的人')
      await field(page, '第 1 位的姓名').fill('方启明')
      await field(page, '第 1 位的单位或身份').fill('县委党校')
      await tap(page, '这次由这位来讲')
      await toEnd(page)
    },
  },
  {
    name: 'repeat',
    as: 'secretary',
    at: EDIT,
    shows: '安排哪一类活动？',
    reach: async (page) => {
      await tap(page, '支委会')
      await tap(page, page.getByRole('button', { name: /^日期/ }))
      await tap(page, '确定')
      await tap(page, '＋ 重复安排')
      for (let times = 3; times < 6; times += 1) await tap(page, labelled(page, '一共几次加一'))
      await tap(page, page.locator('[aria-label^="不要"]:visible').nth(1))
      await toEnd(page)
    },
  },
  {
    name: 'revise-time',
    as: 'secretary',
    at: async (_known, app) => `${EDIT}?id=${await movedStudy(app)}`,
    shows: '保存修改',
    reach: async (page) => {
      await turnWheel(page, /^开始时间/)
      await page.getByText('改期原因').waitFor()
      await tap(page, '保存修改')
      await page.getByText('请写一句原因').waitFor()
      await page.waitForTimeout(TOAST_MS)
    },
  },
  {
    name: 'revise-series',
    as: 'organisation',
    at: async (_known, app) => `${EDIT}?id=${await movedStudy(app)}`,
    shows: '保存修改',
    reach: async (page) => {
      await tap(page, '连后面几次一起改')
      await toEnd(page)
    },
  },
  {
    name: 'cancel-series',
    as: 'secretary',
    at: async (_known, app) => DETAIL + (await movedStudy(app)),
    shows: '参加人员',
    reach: async (page) => {
      await tap(page, '取消活动')
      await page.getByText('只取消这一次').waitFor()
    },
  },
  {
    name: 'detail-moved',
    as: 'secretary',
    at: async (_known, app) => DETAIL + (await movedStudy(app)),
    shows: '改期：',
  },
  {
    name: 'detail-lecture',
    as: 'member',
    at: async (_known, app) => DETAIL + (await guestLecture(app)),
    shows: '讲课',
  },
  {
    name: 'detail-late-entry',
    as: 'secretary',
    at: async (_known, app) => DETAIL + (await lateEntry(app)),
    shows: '录入',
  },
  {
    name: 'share',
    as: 'member',
    at: ({ coming }) => DETAIL + coming,
    shows: '参加人员',
    reach: async (page) => {
      await tap(page, '发到群里')
      await page.locator('.share-image img:visible').waitFor()
    },
  },
  {
    name: 'today-cancelled',
    as: 'probationary',
    at: async (_known, app) => {
      await calledOffTomorrow(app)
      return TODAY
    },
    shows: '已取消，不用来了',
  },
  {
    name: 'months-changed',
    as: 'member',
    at: 'pages/activities/index',
    shows: '取消原因',
    reach: (page) => page.locator('.activity-struck:visible').first().scrollIntoViewIfNeeded(),
  },
  { name: 'settings-more', as: 'secretary', at: 'packages/members/settings/index', shows: '年度封存' },
  { name: 'party-day', as: 'secretary', at: 'packages/members/party-day/index', shows: '以后三个月是这几天' },
  {
    name: 'party-day-weekday',
    as: 'deputy',
    at: 'packages/members/party-day/index',
    shows: '以后三个月是这几天',
    reach: (page) => tap(page, '每月第几个周几'),
  },
  {
    name: 'years',
    as: 'secretary',
    at: async (_known, app) => {
      await app.ask('secretary', 'branch.closeYear', { year: Number(today.slice(0, 4)) - 2 })
      return 'packages/members/years/index'
    },
    shows: '已封存',
  },
  {
    name: 'close-year',
    as: 'secretary',
    at: 'packages/members/years/index',
    shows: '可以补录和修改',
    reach: async (page) => {
      await tap(page, labelled(page, `封存${Number(today.slice(0, 4)) - 1}年`))
      await page.getByText('出席情况').filter({ visible: true }).waitFor()
    },
  },
  {
    name: 'reopen-year',
    as: 'secretary',
    at: 'packages/members/years/index',
    shows: '已封存',
    reach: (page) => tap(page, labelled(page, `解封${Number(today.slice(0, 4)) - 2}年`)),
  },
  {
    name: 'no-vote',
    as: 'secretary',
    at: async (_known, app) => {
      const memberId = memberIdOf('wen')
      const { state, stateSince, bound, ...fields } = await app.ask('secretary', 'members.get', { memberId })
      await app.ask('secretary', 'members.revise', { ...fields, noVote: true })
      return `packages/members/member/index?id=${memberId}`
    },
    shows: '暂无表决权',
  },
  {
    name: 'no-vote-form',
    as: 'secretary',
    at: `packages/members/member/index?id=${memberIdOf('wen')}`,
    shows: '修改资料',
    reach: async (page) => {
      await tap(page, '修改资料')
      await page.getByText('系统不保存原因').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'party-day-unset',
    as: 'secretary',
    at: async (_known, app) => {
      await app.ask('secretary', 'branch.setPartyDay', { rule: null })
      return TODAY
    },
    shows: '设置固定党日',
    reach: toEnd,
  },
]
