import type { Page } from 'playwright-core'
import { memberIdOf } from '../../local/demo/roster'
import { minutesFromNow } from '../cloud/branch'
import { month, today } from '../cloud/dues-seed'
import { setTable, withoutDues } from '../cloud/dues-table'
import type { DemoApp } from './app'
import { field, labelled, read, tap } from './hand'
import type { Screen } from './screen'

const COLLECT = 'packages/dues-desk/collect/index'
const ROUND = `packages/dues-desk/round/index?year=${minutesFromNow(0).slice(0, 4)}`

const tables = new WeakSet<DemoApp>()
/** A page with the branch as it is on a collection day. */
const onTable = (page: string) => async (_known: unknown, app: DemoApp) => {
  if (!tables.has(app)) await setTable(app.cloud)
  tables.add(app)
  return page
}

/** The app of the screen in which somebody else registers while one looks. */
let told: DemoApp | undefined

const person = (page: Page, name: string) => page.locator(`[aria-label^="${name} "]`).filter({ visible: true }).first()

async function mark(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    if ((await person(page, name).getAttribute('aria-checked')) !== 'true') await tap(page, person(page, name))
  }
}

/** Collecting dues, and the yearly round. */
export const duesCollectScreens: readonly Screen[] = [
  {
    name: 'dues-collect-none',
    as: 'organisation',
    at: async (_known, app) => {
      await withoutDues(app.cloud)
      return COLLECT
    },
    shows: '去核定',
  },
  { name: 'dues-collect', as: 'organisation', at: onTable(COLLECT), shows: '收到谁的，就点谁' },
  {
    name: 'dues-collect-marked',
    as: 'organisation',
    at: onTable(COLLECT),
    shows: '收到谁的，就点谁',
    reach: async (page) => {
      await mark(page, '周明川', '沈若兰', '何知远', '罗正言')
      await tap(page, labelled(page, '改秦北川的'))
      await field(page, '收到多少元').fill('20')
      await field(page, '谁代交的').fill('杜望舒')
      await tap(page, '标记收到 20.00 元')
      await read(page, /^登记 5 人/)
    },
  },
  {
    name: 'dues-collect-person',
    as: 'organisation',
    at: onTable(`${COLLECT}?member=${memberIdOf('yi')}`),
    shows: '收到多少元',
  },
  {
    name: 'dues-collect-more',
    as: 'organisation',
    at: onTable(`${COLLECT}?member=${memberIdOf('yi')}`),
    shows: '收到多少元',
    reach: async (page) => {
      await field(page, '收到多少元').fill('200')
      await read(page, '请登记为自愿多交')
    },
  },
  {
    name: 'dues-collect-day',
    as: 'organisation',
    at: onTable(COLLECT),
    shows: '还没交',
    reach: async (page) => {
      await tap(page, page.locator('.collect-when:visible').first())
      await read(page, '以前收到的，选收到的那一天')
    },
  },
  {
    name: 'dues-collect-confirm',
    as: 'organisation',
    at: onTable(COLLECT),
    shows: '登记 5 人',
    reach: async (page) => {
      await tap(page, /^登记 5 人/)
      await read(page, '对得上，登记 5 人')
    },
  },
  {
    name: 'dues-collect-told',
    as: 'deputy',
    at: async (known, app) => {
      const at = await onTable(COLLECT)(known, app)
      told = app
      return at
    },
    shows: '收到谁的，就点谁',
    reach: async (page) => {
      await mark(page, '杜望舒', '秦北川', '罗正言')
      const lines = [{ month: month(), fen: 4860 }]
      const items = [{ memberId: memberIdOf('group-leader-3'), on: today(), lines }]
      const batch = { batchId: 'meanwhile000', channel: 'cash' as const, total: 4860, items }
      await told?.ask('organisation', 'dues.record', batch)
      await tap(page, /^登记 3 人/)
      await tap(page, /^对得上/)
      await read(page, '没有登记的 1 人')
    },
  },
  {
    name: 'dues-collect-all',
    as: 'secretary',
    at: onTable(COLLECT),
    shows: '收到谁的，就点谁',
    reach: async (page) => {
      await tap(page, /^全部 \d+$/)
      await read(page, '已交齐的')
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    },
  },
  { name: 'dues-round', as: 'organisation', at: onTable(ROUND), shows: '还没核定的' },
  {
    name: 'dues-round-marked',
    as: 'organisation',
    at: onTable(ROUND),
    shows: '还没核定的',
    reach: async (page) => {
      await tap(page, /^全部照旧/)
      await tap(page, '本人算的 52.10')
      await read(page, /^核定 \d+ 人$/)
    },
  },
  {
    name: 'dues-round-person',
    as: 'secretary',
    at: onTable(ROUND),
    shows: '还没核定的',
    reach: async (page) => {
      await tap(page, labelled(page, '算邓一鸣的'))
      await read(page, '从哪个月起')
    },
  },
  {
    name: 'dues-round-done',
    as: 'secretary',
    at: async (known, app) => {
      await onTable(ROUND)(known, app)
      const year = today().slice(0, 4)
      const { rows } = await app.ask('secretary', 'assessing.round', { year: Number(year) })
      const items = rows.flatMap(({ memberId, last, current, from }) =>
        last && !current ? [{ memberId, ...last, from }] : [],
      )
      await app.ask('secretary', 'assessing.assess', { items: items.slice(0, 20), yearly: true })
      return ROUND
    },
    shows: '看已核定的',
    reach: (page) => tap(page, /^看已核定的/),
  },
]
