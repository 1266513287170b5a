import type { Locator, Page } from 'playwright-core'

/** The words as they stand on what is shown now; pages left behind stay in the document, hidden. */
export function seen(page: Page, words: string | RegExp): Locator {
  const exact = page.getByText(words, { exact: true })
  return exact.filter({ visible: true }).first()
}

/** Taps what says so. */
export async function tap(page: Page, words: string | RegExp): Promise<void> {
  await seen(page, words).click()
}

/** What a screen reader calls so: the buttons of a list, whose word alone would not say whose they are. */
export function labelled(page: Page, label: string): Locator {
  return page.locator(`[aria-label="${label}"]`).filter({ visible: true }).first()
}

/** Waits until it can be read. */
export async function read(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/** The box to type into below this label. */
export function field(page: Page, label: string): Locator {
  return labelled(page, label).locator('input, textarea').first()
}
