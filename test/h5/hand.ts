import type { Locator, Page } from 'playwright-core'

/** Waits until a page has come in: while it slides over the one before, both can be seen, and taps go astray. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = Array.from(document.querySelectorAll('.taro_page')).filter((one) => one.checkVisibility())
    return shown.length === 1 && shown[0]?.classList.contains('taro_page_stationed')
  })
}

/** The words as they stand on what is shown now; pages left behind stay in the document, hidden. */
export function seen(page: Page, words: string | RegExp): Locator {
  return page.getByText(words, { exact: true }).filter({ visible: true }).first()
}

/** What a screen reader calls so: the buttons of a list, whose word alone would not say whose they are. */
export function labelled(page: Page, label: string): Locator {
  return page.locator(`[aria-label="${label}"]`).filter({ visible: true }).first()
}

/** Taps what says so. */
export async function tap(page: Page, what: string | RegExp | Locator): Promise<void> {
  await settled(page)
  await (typeof what === 'string' || what instanceof RegExp ? seen(page, what) : what).click()
}

/** Waits until it can be read. */
export async function read(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/** The box to type into below this label. */
export function field(page: Page, label: string): Locator {
  return labelled(page, label).locator('input, textarea').first()
}

/** Goes back as the phone's own gesture does. */
export async function back(page: Page): Promise<void> {
  await settled(page)
  await page.goBack()
  await settled(page)
}
