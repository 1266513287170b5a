import type { Page } from 'playwright-core'
import { type DemoApp, startDemo } from './app'
import { shoot } from './browser'
import { flawsOf } from './flaws'
import { read } from './hand'
import type { Activities, Screen } from './screen'
import { activitiesOf, screensByArea } from './screens'

/** A sheet or a toast is still moving. */
const SETTLES_IN_MS = 320

/** A page's words may be there before its style is. */
function styled(page: Page): Promise<unknown> {
  return page.waitForFunction(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')).every(({ sheet }) => sheet !== null),
  )
}

/** Tests that every screen is drawn without a flaw in text of this size, and takes its picture. */
export function testEveryScreen(size: 'normal' | 'large'): void {
  describe.each(Object.entries(screensByArea))('%s', (_area, screens) => testScreens(screens, size))
}

function testScreens(screens: readonly Screen[], size: 'normal' | 'large'): void {
  const large = size === 'large'
  const phones = new Map<string, Page>()
  let app: DemoApp
  let known: Activities

  beforeAll(async () => {
    app = await startDemo()
    known = await activitiesOf(app)
  })
  afterEach(() => expect(app.complaints).toEqual([]))
  afterAll(() => app?.close())

  test.each(screens)('$name', async ({ name, as, at, shows, reach }) => {
    const page = phones.get(as) ?? (await app.phoneOf(as, { large }))
    phones.set(as, page)
    // Begun anew: nothing of the screen before may stay.
    await page.goto('about:blank')
    await page.goto(app.addressOf(as, typeof at === 'function' ? await at(known, app) : at, large))
    await read(page, shows)
    await styled(page)
    if (reach) {
      await reach(page)
      await page.waitForTimeout(SETTLES_IN_MS)
    }
    expect(await flawsOf(page)).toEqual([])
    await shoot(page, `${size}-${name}`)
  })
}
