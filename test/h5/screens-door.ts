import type { Page } from 'playwright-core'
import { tap } from './hand'
import { BOARD, type Screen } from './screen'

/** Tells the app that the network is gone; a page that is loaded anew has it again. */
async function loseSignal(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(window.navigator, 'onLine', { configurable: true, get: () => false })
    window.dispatchEvent(new Event('offline'))
  })
}

/** At the door without a signal. */
export const doorScreens: readonly Screen[] = [
  {
    name: 'kept',
    as: 'shopkeeper',
    at: 'pages/today/index',
    shows: '扫码签到',
    reach: async (page) => {
      await loseSignal(page)
      await tap(page, '输入数字码')
      await page.locator('.check-in-digits input').fill('123456')
      await page.getByText('已保存，联网后自动提交').waitFor()
    },
  },
  {
    name: 'check-in-offline',
    as: 'organisation',
    at: ({ now }) => BOARD + now,
    shows: '扫不了？输入这 6 位数字',
    reach: async (page) => {
      await loseSignal(page)
      await tap(page, page.getByRole('button', { name: /^顾长青，/ }))
      await tap(page, '出席')
      await page.getByText('条登记已存在手机里').waitFor()
    },
  },
]
