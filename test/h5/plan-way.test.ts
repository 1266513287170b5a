import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type DemoApp, startDemo } from './app'
import { shoot } from './browser'
import { field, read, seen, tap } from './hand'

let app: DemoApp
let phone: Page

beforeAll(async () => {
  app = await startDemo()
  phone = await app.phoneOf('secretary')
})
afterEach(() => expect(app.complaints).toEqual([]))
afterAll(() => app?.close())

test('next month’s Party day is planned from 今日: only its theme is left to write', async () => {
  await tap(phone, seen(phone, /主题党日还没安排$/))
  await read(phone, /^[去今]年\d+月：/)
  await shoot(phone, 'plan-party-day')
  await field(phone, '主题').fill('谈谈这一年')
  await tap(phone, '安排这个活动')
  await read(phone, '参加人员')
  await shoot(phone, 'plan-party-day-planned')
})

test('the group is told with a picture and words, and the calendar gets a file', async () => {
  await tap(phone, '发到群里')
  const picture = phone.locator('.share-image img:visible')
  await picture.waitFor()
  const size = await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  expect(size).toEqual([1000, 800])
  await read(phone, '主题党日：谈谈这一年')
  await shoot(phone, 'plan-share')
  await tap(phone, phone.getByRole('button', { name: '关闭' }))
  const coming = phone.waitForEvent('download')
  await tap(phone, '加到日历')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^主题党日 \d+月15日\.ics$|^主题党日 \d+月\d+日\.ics$/)
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain('SUMMARY:主题党日：谈谈这一年\r\n')
  expect(file).toContain('TRIGGER:-PT30M\r\n')
})
