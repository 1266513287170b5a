import type { Page } from 'playwright-core'
import { demoPersonas } from '../../local/demo/personas'
import { openidOf } from '../../local/demo/roster'
import { connectSdk } from '../../local/testing/sdk'
import { type DemoApp, startDemo } from './app'
import { openPhone, shoot } from './browser'

let app: DemoApp
let page: Page

beforeAll(async () => {
  app = await startDemo()
  const desk = { viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false }
  page = app.watch(await (await openPhone(app.browser, desk)).newPage())
  await page.goto(`${app.cloud.url}/`)
})
afterEach(() => expect(app.complaints).toEqual([]))
afterAll(() => app?.close())

const phone = () => page.frameLocator('#phone')
const shows = (words: string) => phone().getByText(words, { exact: true }).first().waitFor()

test('the frame opens on the secretary’s phone, and names everybody one can be', async () => {
  await shows('打开签到屏')
  const names = await page
    .locator('#personas button')
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent))
  expect(names).toEqual(demoPersonas.map(({ label }) => label))
  await shoot(page, 'frame')
})

test('another person’s phone is another phone', async () => {
  await page.getByRole('button', { name: /^退休党员/ }).click()
  await shows('扫码签到')
  expect(await phone().getByText('打开签到屏').count()).toBe(0)
  await page.getByRole('button', { name: /^陌生访客/ }).click()
  await shows('提交申请')
})

describe('what WeChat shows of messages', () => {
  const cards = () => page.locator('#messages .card')
  const openid = openidOf('member')
  const send = (templateId: string, data: Record<string, string>, target?: string) => {
    app.cloud.acceptSubscription(openid, templateId)
    const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
    const { sdk } = connectSdk(app.cloud.url)
    return sdk.openapi.subscribeMessage.send({ touser: openid, templateId, page: target, data: fields })
  }

  test('is listed for the person chosen, newest first, as it comes', async () => {
    await page.getByRole('button', { name: /^党员/ }).click()
    await page.getByText('还没有发给这个人的通知').waitFor()
    const todo = { thing1: '今天有 3 件事', date2: '2026年11月30日', thing3: '写支部会议记录，还有 2 件' }
    await send('tmpl-todo', todo, 'pages/me/index')
    const activity = {
      thing1: '主题党日：学习党章',
      time2: '2026年12月4日 14:30',
      thing3: '三楼会议室',
      thing4: '请提前十分钟到',
    }
    await send('tmpl-activity', activity, 'pages/today/index')
    await send('other', { thing1: '没有页面的通知' })
    await page.getByText('共 3 条').waitFor()
    expect(await cards().locator('h3').allTextContents()).toEqual(['订阅消息', '活动提醒', '待办提醒'])
    expect(await cards().nth(2).locator('dt').allTextContents()).toEqual(['待办事项', '截止日期', '备注'])
    expect(await cards().nth(2).locator('dd').allTextContents()).toEqual(Object.values(todo))
    await shoot(page, 'frame-messages')
  })
  test('opens its page on the phone, where it has one', async () => {
    await cards().nth(2).click()
    await phone().getByText('我的').first().waitFor()
    expect(await page.locator('#phone').getAttribute('src')).toBe(`/app/?as=${openid}#/pages/me/index`)
    expect(
      await cards()
        .first()
        .evaluate((one) => one.tagName),
    ).toBe('DIV')
  })
  test('is another person’s secret', async () => {
    await page.getByRole('button', { name: /^书记/ }).click()
    await page.getByText('还没有发给这个人的通知').waitFor()
    expect(await cards().count()).toBe(0)
  })
  test('reminders are run once by hand, and say what they did or why not', async () => {
    const answer = (status: number, json: unknown) =>
      page.route('**/timer/reminders', (route) => route.fulfill({ status, json }), { times: 1 })
    await answer(200, { due: 12, sent: 9, unreachable: 3 })
    await page.getByRole('button', { name: /^现在运行一次提醒/ }).click()
    await page.getByText('发不到').waitFor()
    expect(await page.locator('#ran').textContent()).toBe('到时12已发送9发不到3')
    await shoot(page, 'frame-ran')
    await answer(200, 'done')
    await page.getByRole('button', { name: /^现在运行一次提醒/ }).click()
    await page.getByText('已运行。').waitFor()
  })
  test('fits a narrow window, below the phone', async () => {
    await page.setViewportSize({ width: 430, height: 900 })
    const [place, wide] = await page.evaluate(() => [
      document.querySelector('.notices')?.getBoundingClientRect().top ?? 0,
      document.documentElement.scrollWidth,
    ])
    expect(place).toBeGreaterThan((await page.locator('.phone').boundingBox())?.height ?? 0)
    expect(wide).toBeLessThanOrEqual(430)
    await page.getByRole('button', { name: /^党员/ }).click()
    await page.getByText('共 3 条').waitFor()
    await page.locator('.notices').evaluate((one) => one.scrollIntoView())
    await shoot(page, 'frame-narrow')
    await page.setViewportSize({ width: 1280, height: 1000 })
    await page.getByRole('button', { name: /^陌生访客/ }).click()
  })
})

test('大字 turns the text large, and a reload keeps who one is', async () => {
  await page.getByRole('button', { name: '大字', exact: true }).click()
  await phone().locator('.app.large').first().waitFor()
  await page.reload()
  await shows('提交申请')
  await phone().locator('.app.large').first().waitFor()
  expect(await page.getByRole('button', { name: /^陌生访客/ }).getAttribute('aria-pressed')).toBe('true')
})
