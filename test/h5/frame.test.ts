import type { Page } from 'playwright-core'
import { demoPersonas } from '../../local/demo/personas'
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

test('大字 turns the text large, and a reload keeps who one is', async () => {
  await page.getByRole('button', { name: '大字', exact: true }).click()
  await phone().locator('.app.large').first().waitFor()
  await page.reload()
  await shows('提交申请')
  await phone().locator('.app.large').first().waitFor()
  expect(await page.getByRole('button', { name: /^陌生访客/ }).getAttribute('aria-pressed')).toBe('true')
})
