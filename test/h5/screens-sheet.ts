import type { Page } from 'playwright-core'
import type { DemoApp } from './app'
import { read, tap } from './hand'
import { BOARD, DETAIL, type Screen } from './screen'

const TODAY = 'pages/today/index'
const LEAVES = 'packages/meetings/leaves/index'
const SETTLE = 'packages/meetings/settle/index?id='
const REGISTER = 'packages/register/attendance/index'

/** A page of the first activity of which this waits for the secretary. */
const ofWaiting = (page: string, what: 'unsettled' | 'late') => async (_known: unknown, app: DemoApp) => {
  const { waiting } = await app.ask('secretary', 'activities.today')
  return page + waiting?.[what]?.first.activityId
}

/** The first row of the sheet shown whose mark says so. */
const rowMarked = (page: Page, mark: RegExp) =>
  page.locator('.sheet .list-row').filter({ hasText: mark }).filter({ visible: true }).first()

async function openMember(page: Page, name: string): Promise<void> {
  await tap(page, name)
  await page.getByText('可以登记补学').waitFor()
}

/** Leave, settling the sheet, the register's views. */
export const sheetScreens: readonly Screen[] = [
  {
    name: 'leave-ask',
    as: 'member',
    at: TODAY,
    shows: '扫码签到',
    reach: async (page) => {
      await tap(page, '请假')
      await read(page, '出差、上级会议、值班')
    },
  },
  { name: 'leave-asked', as: 'shopkeeper', at: TODAY, shows: '请假待批' },
  { name: 'leave-granted', as: 'farmer', at: TODAY, shows: '已准假' },
  { name: 'leave-coming', as: 'member', at: ({ coming }) => DETAIL + coming, shows: '请假只选类别' },
  { name: 'leave-refused', as: 'peng', at: ({ coming }) => DETAIL + coming, shows: '没有批准' },
  { name: 'leaves', as: 'secretary', at: LEAVES, shows: '准假' },
  {
    name: 'leave-refuse',
    as: 'secretary',
    at: LEAVES,
    shows: '准假',
    reach: async (page) => {
      await tap(page, page.locator('[aria-label^="不准"]').first())
      await read(page, '本人会看到')
    },
  },
  { name: 'leaves-of-one', as: 'organisation', at: ({ coming }) => `${LEAVES}?id=${coming}`, shows: '没有批准' },
  {
    name: 'mark-leave',
    as: 'organisation',
    at: ({ now }) => BOARD + now,
    shows: '扫不了？输入这 6 位数字',
    reach: async (page) => {
      await tap(page, page.getByRole('button', { name: /^顾长青，/ }))
      await page.waitForTimeout(400)
      await tap(page, page.locator('.sheet').getByText('请假', { exact: true }))
      await read(page, '不清楚')
    },
  },
  { name: 'sheet-tasks', as: 'secretary', at: ofWaiting(DETAIL, 'unsettled'), shows: '名单还要办的' },
  { name: 'settle', as: 'organisation', at: ofWaiting(SETTLE, 'unsettled'), shows: '还没登记的' },
  {
    name: 'settle-person',
    as: 'organisation',
    at: ofWaiting(SETTLE, 'unsettled'),
    shows: '还没登记的',
    reach: async (page) => {
      await tap(page, page.locator('.settle-row:visible').first())
      await read(page, '请假（类别不清楚）')
    },
  },
  { name: 'settle-late', as: 'organisation', at: ofWaiting(SETTLE, 'late'), shows: '名单已确认' },
  {
    name: 'settle-names',
    as: 'organisation',
    at: ofWaiting(SETTLE, 'unsettled'),
    shows: '还没登记的',
    reach: async (page) => {
      await tap(page, '看名单，更正登记')
      await read(page, '登记错了')
    },
  },
  {
    name: 'settle-ready',
    as: 'organisation',
    at: ofWaiting(SETTLE, 'unsettled'),
    shows: '还没登记的',
    reach: async (page) => {
      await tap(page, page.locator('[aria-label^="准"]').first())
      await read(page, /^确认名单：请假/)
    },
  },
  { name: 'settle-coming', as: 'organisation', at: ({ coming }) => SETTLE + coming, shows: '活动还没有开始' },
  {
    name: 'register-kinds',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await tap(page, '按类别看')
      await tap(page, /^集中学习 \d+$/)
      await read(page, /集中学习 \d+ 次/)
    },
  },
  {
    name: 'register-reasons',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: (page) => openMember(page, '田有为'),
  },
  {
    name: 'make-up',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await openMember(page, '田有为')
      await tap(page, rowMarked(page, /请假（/))
      await read(page, '学了什么')
    },
  },
  {
    name: 'made-up',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await openMember(page, '田有为')
      await tap(page, rowMarked(page, /补学 \d+月\d+日/))
      await read(page, '撤销补学')
    },
  },
  {
    name: 'register-missed',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await tap(page, '按活动看')
      await tap(
        page,
        page
          .locator('.list-row:visible')
          .filter({ hasText: /集中学习.*22\/25|主题党日.*2[0-4]\/26/ })
          .last(),
      )
      await read(page, '点名字登记补学')
    },
  },
  {
    name: 'register-open',
    as: 'secretary',
    at: REGISTER,
    shows: '导出考勤表',
    reach: async (page) => {
      await tap(page, '按活动看')
      await tap(
        page,
        page
          .locator('.list-row:visible')
          .filter({ hasText: /人未登记/ })
          .first(),
      )
      await read(page, /^确认名单$/)
    },
  },
  {
    name: 'leaves-decided',
    as: 'deputy',
    at: LEAVES,
    shows: '准假',
    reach: async (page) => {
      await tap(page, page.locator('[aria-label^="不准"]').first())
      await tap(page, '不准假')
      await read(page, '没有批准')
    },
  },
]
