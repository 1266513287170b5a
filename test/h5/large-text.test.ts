import type { Page } from 'playwright-core'
import { type DemoApp, startDemo } from './app'
import { shoot } from './browser'
import { flawsOf } from './flaws'
import { read } from './hand'
import { type Activities, activitiesOf, screens } from './screens'

/** A sheet or a toast is still moving. */
const SETTLES_IN_MS = 320

let app: DemoApp
let known: Activities
const phones = new Map<string, Page>()

beforeAll(async () => {
  app = await startDemo()
  known = await activitiesOf(app)
})
afterEach(() => expect(app.complaints).toEqual([]))
afterAll(() => app?.close())

test('what is cut, too wide or too small is found', async () => {
  const page = await app.phoneOf('visitor')
  await read(page, '提交申请')
  await page.locator('.page-body:visible').evaluate((body) => {
    body.insertAdjacentHTML(
      'beforeend',
      `<button style="width: 50px; height: 44px; padding: 0; border: 0; white-space: nowrap">读取粘贴的表格</button>
       <div style="height: 8px; overflow: hidden; line-height: 20px">切掉了</div>
       <div role="button" style="width: 30px; height: 30px">×</div>
       <div style="width: 500px">宽</div>`,
    )
  })
  const flaws = await flawsOf(page)
  expect(flaws).toEqual([
    expect.stringContaining('px wide on 390 px'),
    expect.stringMatching(/^“读取粘贴的表格” is wider/),
    expect.stringMatching(/^“切掉了” is higher/),
    '“×” is 30 × 30 px to tap',
  ])
  await page.context().close()
})

describe.each([
  { size: 'large', large: true },
  { size: 'normal', large: false },
])('$size text', ({ size, large }) => {
  test.each(screens)('$name', async ({ name, as, at, shows, reach }) => {
    const key = `${as} ${size}`
    const page = phones.get(key) ?? (await app.phoneOf(as, { large }))
    phones.set(key, page)
    // Begun anew: nothing of the screen before may stay.
    await page.goto('about:blank')
    await page.goto(app.addressOf(as, typeof at === 'function' ? at(known) : at, large))
    await read(page, shows)
    if (reach) {
      await reach(page)
      await page.waitForTimeout(SETTLES_IN_MS)
    }
    expect(await flawsOf(page)).toEqual([])
    await shoot(page, `${size}-${name}`)
  })
})
