import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone, shoot } from './browser'
import { fontsReady } from './chinese-font'
import { browserCandidates } from './find-browser'

const HTML = `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body { font-family: 'PingFang SC', serif; margin: 24px } b { color: #B80F18 }</style>
<h1>五好支部</h1><p>11月25日 周三 14:30　主题党日：<b>请假、签到、补录</b></p><p>党费、心得、民主评议——28人，应到25人。</p>
<span id="a">五</span> <span id="b">好</span> <span id="none1">&#x10FFF0;</span> <span id="none2">&#x10FFF1;</span>`

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  const context = await openPhone(browser)
  page = await context.newPage()
  await context.route('http://page.test/', (route) => route.fulfill({ contentType: 'text/html', body: HTML }))
  await page.goto('http://page.test/')
})
afterAll(() => browser?.close())

test('the screen is a Chinese phone on Beijing time', async () => {
  const seen = await page.evaluate(() => ({
    size: [window.innerWidth, window.innerHeight, window.devicePixelRatio],
    language: navigator.language,
    touch: navigator.maxTouchPoints > 0,
    offset: new Date(0).getTimezoneOffset(),
  }))
  expect(seen).toEqual({ size: [390, 844, 2], language: 'zh-CN', touch: true, offset: -480 })
})

test('Chinese characters are drawn as such, not as the box for a missing one', async () => {
  await fontsReady(page)
  expect(await page.evaluate(() => document.fonts.check("16px 'Noto Sans SC Variable'", '五好'))).toBe(true)
  const picture = async (id: string): Promise<string> => (await page.locator(id).screenshot()).toString('base64')
  const [five, good, box, sameBox] = [
    await picture('#a'),
    await picture('#b'),
    await picture('#none1'),
    await picture('#none2'),
  ]
  expect(box).toBe(sameBox)
  expect(new Set([five, good, box]).size).toBe(3)
})

test('a screenshot has the size of the screen in device pixels', async () => {
  const png = fs.readFileSync(await shoot(page, 'harness-chinese'))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([780, 1688])
})

test('browsers are looked for where each system installs them', () => {
  expect(browserCandidates('linux', { PATH: '/usr/bin:/snap/bin' }).slice(0, 2)).toEqual([
    '/usr/bin/google-chrome',
    '/snap/bin/google-chrome',
  ])
  expect(browserCandidates('darwin', {})[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ])
})
