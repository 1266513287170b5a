import type { Page } from 'playwright-core'
import { addMonths, dayOf, lastDayOfMonth, type Month, monthOf } from '../../domain/calendar/beijing'
import { DUES_STATEMENT_PAGE, duesClosingsPage } from '../../domain/pages'
import { newLocalId } from '../../src/storage/localId'
import { withoutDues } from '../cloud/dues-table'
import type { DemoApp } from './app'
import { demoStatement } from './demo-statement'
import { field, labelled, read, tap } from './hand'
import type { Screen } from './screen'

const today = dayOf(new Date().toISOString())
const now = monthOf(today)
const year = Number(today.slice(0, 4))
const CLOSINGS = duesClosingsPage(year).slice(1)
const STATEMENT = DUES_STATEMENT_PAGE.slice(1)
/** The months there is something of: those of the year with a month before them in it. */
const months: readonly Month[] = [3, 2, 1, 0].map((back) => addMonths(now, -back))

/** Says what everybody pays from a month on: 48.60 yuan, who is retired 30. */
async function assessAll(app: DemoApp, from: Month): Promise<void> {
  const { rows } = await app.ask('organisation', 'assessing.round', { year })
  await app.ask('organisation', 'assessing.assess', {
    items: rows.map(({ memberId, livelihood, standing, from: first }) => ({
      ...{ memberId, livelihood, rhythm: 'monthly' as const },
      // Who was admitted lately begins with that month.
      from: standing === 'probationary' && first > from ? first : from,
      fen: livelihood === 'retired' ? 3000 : 4860,
    })),
    ...{ yearly: true, reason: '年初核定' },
  })
}

/** What was paid of a month on one of its days, by all but some. */
async function collect(app: DemoApp, month: Month, without: number): Promise<void> {
  const { lines } = await app.ask('organisation', 'dues.collection')
  const on = month === now ? today : lastDayOfMonth(month)
  const items = lines.slice(without).flatMap(({ memberId, open }) => {
    const found = open.filter((one) => one.month === month)
    return found.length > 0 ? [{ memberId, on, lines: found }] : []
  })
  const total = items.reduce((sum, { lines: paid }) => sum + (paid[0]?.fen ?? 0), 0)
  await app.ask('organisation', 'dues.record', { batchId: newLocalId(), channel: 'cash', total, items })
}

/** Three months handed over, one of them with too little, one paid for afterwards; this one still being collected. */
async function handOver(app: DemoApp): Promise<void> {
  const [first = now, second = now, third = now, last = now] = months
  await assessAll(app, first)
  for (const [month, without] of [
    [first, 1],
    [second, 0],
    [third, 2],
    [last, 9],
  ] as const)
    await collect(app, month, without)
  const { lines } = await app.ask('organisation', 'dues.collection')
  await app.ask('organisation', 'dues.recordExtra', {
    ...{ batchId: newLocalId(), memberId: lines[3]?.memberId ?? '', on: lastDayOfMonth(second), fen: 10_000 },
    channel: 'transfer',
  })
  const { months: board } = await app.ask('organisation', 'dues.board', { year: Number(first.slice(0, 4)) })
  const receivedOf = (month: Month) => board.find((one) => one.month === month)?.received ?? 0
  const closeMonth = (month: Month, short: number, note?: string) =>
    app.ask('organisation', 'duesBooks.close', {
      ...{ month, handed: Math.max(0, receivedOf(month) - short), handedOn: today, ...(note && { note }) },
    })
  await closeMonth(first, 0, '机关党委回执 036 号')
  await closeMonth(second, 4860)
  // What was still missing of the first comes after it was closed.
  await collectLate(app, first)
}

async function collectLate(app: DemoApp, month: Month): Promise<void> {
  const { lines } = await app.ask('organisation', 'dues.collection')
  const late = lines.find(({ open }) => open.some((one) => one.month === month))
  const line = late?.open.find((one) => one.month === month)
  if (!late || !line) return
  await app.ask('organisation', 'dues.record', {
    ...{ batchId: newLocalId(), channel: 'cash', total: line.fen },
    items: [{ memberId: late.memberId, on: today, lines: [line] }],
  })
}

const scrollTo = (page: Page, words: string | RegExp) =>
  page
    .getByText(words)
    .filter({ visible: true })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }))

const label = (month: Month, what: string) => `${Number(month.slice(5))}月${what}`

/** 上缴和封账 of a year. */
export const duesClosingScreens: readonly Screen[] = [
  {
    name: 'dues-closings-empty',
    as: 'organisation',
    at: async (_known, app) => {
      await withoutDues(app.cloud)
      return CLOSINGS
    },
    shows: '还没有党费记录',
  },
  {
    name: 'dues-closings',
    as: 'organisation',
    at: async (_known, app) => {
      await handOver(app)
      return CLOSINGS
    },
    shows: '每个月',
  },
  {
    name: 'dues-closings-closed',
    as: 'organisation',
    at: CLOSINGS,
    shows: '每个月',
    reach: (page) => scrollTo(page, '！已封账，数不对'),
  },
  { name: 'dues-closings-reader', as: 'discipline', at: CLOSINGS, shows: '每个月' },
  {
    name: 'dues-close',
    as: 'secretary',
    at: CLOSINGS,
    shows: '每个月',
    reach: async (page) => {
      await tap(page, labelled(page, label(months[2] ?? now, '上缴，封账')))
      await field(page, '上缴金额（元）').fill('1200')
      await read(page, '确实是这样的')
    },
  },
  {
    name: 'dues-close-foot',
    as: 'secretary',
    at: CLOSINGS,
    shows: '每个月',
    reach: async (page) => {
      await tap(page, labelled(page, label(months[2] ?? now, '上缴，封账')))
      await scrollTo(page, '上缴日期')
    },
  },
  {
    name: 'dues-reopen',
    as: 'secretary',
    at: CLOSINGS,
    shows: '每个月',
    reach: async (page) => {
      await tap(page, labelled(page, label(months[1] ?? now, '解封')))
      await tap(page, page.locator('.sheet .primary-button').filter({ visible: true }).first())
      await read(page, '请写一句为什么解封')
    },
  },
  {
    name: 'dues-reopened',
    as: 'organisation',
    at: async (_known, app) => {
      await app.ask('secretary', 'duesBooks.reopen', { month: months[1] ?? now, reason: '上缴数写错了' })
      return CLOSINGS
    },
    shows: '每个月',
    reach: (page) => scrollTo(page, label(months[1] ?? now, '')),
  },
  { name: 'dues-closings-not-for-members', as: 'member', at: CLOSINGS, shows: '这一页是给支部委员用的' },
]

async function review(page: Page): Promise<void> {
  await page
    .getByText(/^读取粘贴的明细$|^换一份$/)
    .filter({ visible: true })
    .first()
    .waitFor()
  const other = page.getByText('换一份', { exact: true }).filter({ visible: true })
  if ((await other.count()) > 0) await tap(page, other.first())
  await field(page, '交费明细').fill(demoStatement())
  await tap(page, '读取粘贴的明细')
  await read(page, '请您确认')
}

/** What the cloud says where a payment can never be right. */
const REFUSED = {
  ok: false,
  error: {
    code: 'PAYMENT_REFUSED',
    message: '陆雨桐：2026年3月离收款日超过 6 个月，补交最多补 6 个月，更早的请支部研究',
  },
}

/** 导入交费明细. */
export const duesStatementScreens: readonly Screen[] = [
  {
    name: 'dues-statement',
    as: 'organisation',
    at: async (_known, app) => {
      await withoutDues(app.cloud)
      await assessAll(app, now)
      return STATEMENT
    },
    shows: '选择明细文件',
  },
  {
    name: 'dues-statement-unreadable',
    as: 'secretary',
    at: STATEMENT,
    shows: '选择明细文件',
    reach: async (page) => {
      await field(page, '交费明细').fill('番茄炒蛋\n番茄两个切块，鸡蛋三个打散')
      await tap(page, '读取粘贴的明细')
      await read(page, '没有找到表头')
    },
  },
  { name: 'dues-statement-review', as: 'organisation', at: STATEMENT, shows: '明细', reach: review },
  {
    name: 'dues-statement-asked',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await scrollTo(page, /^许文斌/)
    },
  },
  {
    name: 'dues-statement-answered',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, page.getByRole('radio', { name: '多的算自愿多交' }).first())
      await tap(page, page.getByRole('radio', { name: '就这样登记' }).first())
      await tap(page, page.getByRole('radio', { name: '重复的不算' }).first())
      await scrollTo(page, /^罗正言/)
    },
  },
  {
    name: 'dues-statement-unknown',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await scrollTo(page, /^某某商贸/)
    },
  },
  {
    name: 'dues-statement-person',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, page.getByRole('radio', { name: '选是谁交的' }).first())
      await page.locator('.sheet .list-row').first().waitFor()
    },
  },
  {
    name: 'dues-statement-foot',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, labelled(page, '展开对上的'))
      await scrollTo(page, '没有读入的行')
    },
  },
  {
    name: 'dues-statement-sure',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, labelled(page, '展开对上的'))
      await tap(page, page.locator('.list-row').filter({ hasText: '梁晓禾' }).first())
      await read(page, '名字和金额都对得上。')
    },
  },
  {
    name: 'dues-statement-confirm',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, page.getByRole('radio', { name: '重复的不算' }).first())
      await tap(page, /^登记 4 笔，/)
      await read(page, '怎么交来的')
    },
  },
  {
    name: 'dues-statement-refused',
    as: 'organisation',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, /^登记 4 笔，/)
      await page.route('**/call', (route) =>
        route.request().postData()?.includes('dues.record"') ? route.fulfill({ json: REFUSED }) : route.fallback(),
      )
      await tap(page, /^登记 4 笔，共/)
      await read(page, '还没有登记完')
      await page.unroute('**/call')
    },
  },
  {
    name: 'dues-statement-done',
    as: 'deputy',
    at: STATEMENT,
    shows: '明细',
    reach: async (page) => {
      await review(page)
      await tap(page, page.getByRole('radio', { name: '多的算自愿多交' }).first())
      await tap(page, page.getByRole('radio', { name: '是许文彬' }).first())
      await tap(page, /^登记 6 笔，/)
      await tap(page, /^登记 6 笔，共/)
      await read(page, '✓ 登记了')
    },
  },
  {
    name: 'dues-statement-again',
    as: 'secretary',
    at: STATEMENT,
    shows: '明细',
    reach: review,
  },
  { name: 'dues-statement-not-for-members', as: 'discipline', at: STATEMENT, shows: '这一页是给支部委员用的' },
]
