import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

const FAMILY = 'Noto Sans SC Variable'
const ORIGIN = 'http://fonts.test/'
const FOLDER = path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/index.css'))

/**
 * Gives every page of a context one Chinese font, the same on every machine: a bare CI has none and would draw boxes.
 * Tests only; a phone uses its own.
 */
export async function addChineseFont(context: BrowserContext): Promise<void> {
  const faces = fs.readFileSync(path.join(FOLDER, 'index.css'), 'utf8').replaceAll('url(./', `url(${ORIGIN}`)
  // Icon fonts keep their own family.
  const css = `${faces}\n*:not([class*="iconfont"]) { font-family: '${FAMILY}', sans-serif !important; }`
  await context.route(`${ORIGIN}**`, (route) =>
    route.fulfill({
      path: path.join(FOLDER, new URL(route.request().url()).pathname),
      headers: { 'access-control-allow-origin': '*', 'content-type': 'font/woff2' },
    }),
  )
  await context.addInitScript((text) => {
    const style = document.createElement('style')
    style.textContent = text
    if (document.documentElement) return document.documentElement.append(style)
    const observer = new MutationObserver(() => {
      observer.disconnect()
      document.documentElement.append(style)
    })
    observer.observe(document, { childList: true })
  }, css)
}

/** Waits until what is on the page is drawn in its final font, in every frame. */
export async function fontsReady(page: Page): Promise<void> {
  const wait = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve)) // a font is asked for only once text is laid out
      await document.fonts.ready
    }
  }
  await Promise.all(page.frames().map((frame) => frame.evaluate(wait)))
}
