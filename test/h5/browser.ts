import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { addChineseFont, fontsReady } from './chinese-font'
import { findBrowser } from './find-browser'

const SCREENS = path.resolve(__dirname, '../../.artifacts/screens')
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/** Starts a headless browser without a network life of its own. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath,
      args: QUIET,
      env: { ...(process.env as Record<string, string>), ...env },
      chromiumSandbox,
    })
  if (process.getuid?.() === 0) return launch(false) // Chromium refuses a sandbox to root
  return launch(true).catch((error: unknown) => {
    // Many containers forbid the name spaces a sandbox needs; the pages opened here are our own.
    if (/sandbox/i.test(String(error))) return launch(false)
    throw error
  })
}

/** A phone's screen of 390 × 844, in Chinese, on Beijing time; `changes` make it something else. */
export async function openPhone(browser: Browser, changes: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, ...changes })
  await addChineseFont(context)
  return context
}

/**
 * Takes a picture of what is on the screen into `.artifacts/screens` and gives its path. Animations are shown as they end,
 * except where the picture is of something `moving`.
 */
export async function shoot(page: Page, name: string, { moving = false } = {}): Promise<string> {
  await fontsReady(page)
  const file = path.join(SCREENS, `${name}.png`)
  await page.screenshot({ path: file, animations: moving ? 'allow' : 'disabled' })
  return file
}
