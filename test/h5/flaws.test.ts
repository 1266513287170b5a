import type { Browser } from 'playwright-core'
import { openBrowser, openPhone } from './browser'
import { flawsOf } from './flaws'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function flawsIn(html: string): Promise<string[]> {
  const page = await (await openPhone(browser)).newPage()
  await page.setContent(
    `<!doctype html><meta name="viewport" content="width=device-width">
     <body style="margin: 0"><div class="taro_page" style="height: 800px; overflow: hidden scroll">${html}</div>`,
  )
  const flaws = await flawsOf(page)
  await page.context().close()
  return flaws
}

test('what is cut, too wide or too small is found', async () => {
  const flaws = await flawsIn(
    `<button style="width: 50px; height: 44px; padding: 0; border: 0; white-space: nowrap">读取粘贴的表格</button>
     <div style="height: 8px; overflow: hidden; line-height: 20px">切掉了</div>
     <div role="button" style="width: 30px; height: 30px">×</div>
     <div style="width: 500px; text-align: right">太宽了</div>`,
  )
  expect(flaws).toEqual([
    'the page is 500 px wide on 390 px',
    '“读取粘贴的表格” is wider than its BUTTON',
    expect.stringMatching(/^“切掉了” is higher than/),
    '“太宽了” leaves the screen',
    '“×” is 30 × 30 px to tap',
  ])
})

test('what is moved sideways, ends in an ellipsis or waits below is no flaw', async () => {
  const flaws = await flawsIn(
    `<div style="overflow-x: auto"><div style="width: 900px; text-align: right">往右滑才看得到</div></div>
     <div class="clip" style="width: 60px; overflow: hidden; white-space: nowrap">很长很长的文件名.xlsx</div>
     <button style="width: 100px; height: 44px">签到</button>
     <div style="height: 1200px"></div><div>最下面</div>`,
  )
  expect(flaws).toEqual([])
})
