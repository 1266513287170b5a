import type { Page } from 'playwright-core'
import { addDays, type Month } from '../../domain/calendar/beijing'
import { DUES_PAGE } from '../../domain/pages'
import { memberIdOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { type Book, seedBook } from '../cloud/dues-people'
import { month, today } from '../cloud/dues-seed'
import type { DemoApp } from './app'
import { field, labelled, read, tap } from './hand'
import type { Screen } from './screen'

const DUES = DUES_PAGE.slice(1)
const FEN = 4860
const line = (away: number, fen = FEN) => ({ month: month(away), fen })
const on = (days: number) => addDays(today(), -days)
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

const known = new WeakMap<DemoApp, Set<string>>()

/** A member of the demo's branch with a book of their own, put in once. */
async function withBook(app: DemoApp, key: string, book: Book): Promise<boolean> {
  const keys = known.get(app) ?? new Set()
  known.set(app, keys)
  if (keys.has(key)) return false
  keys.add(key)
  const session = await app.ask('organisation', 'session.open')
  if (!('branch' in session)) throw new Error('the organisation commissioner has no branch')
  seedBook(app.cloud, session.branch._id, key, book)
  return true
}

const having =
  (key: string, book: Book, more: (app: DemoApp) => Promise<unknown> = async () => {}) =>
  async (_known: unknown, app: DemoApp) => {
    if (await withBook(app, key, book)) await more(app)
    return DUES
  }

/** Everything paid up to this month: months at once, by somebody else, written down later, and something extra. */
const paidUp: Book = {
  assessments: [
    { from: month(-30), fen: 4260 },
    { from: month(-10), fen: FEN, why: 'yearly', declared: true },
  ],
  paid: [
    { lines: [line(-12, 4260), line(-11, 4260)], on: on(330), at: minutesAgo(330 * 1440) },
    {
      lines: [-10, -9, -8, -7].map((away) => line(away)),
      on: on(210),
      at: minutesAgo(210 * 1440),
      channel: 'transfer',
    },
    { lines: [-6, -5, -4].map((away) => line(away)), on: on(120), at: minutesAgo(110 * 1440), paidBy: '秦北川' },
    { lines: [-3, -2].map((away) => line(away)), on: on(60), at: minutesAgo(60 * 1440), channel: 'platform' },
    { lines: [line(-1)], on: on(28), at: minutesAgo(28 * 1440) },
    { lines: [line(0)], at: minutesAgo(0) },
    { kind: 'extra', extra: true, lines: [line(0, 20_000)], fen: 20_000, at: minutesAgo(0) },
  ],
}

const behind: Book = {
  assessments: [{ from: month(-10) }],
  paid: [{ lines: [-10, -9, -8, -7, -6, -5, -4].map((away) => line(away)), on: on(120), at: minutesAgo(120 * 1440) }],
}

const partly: Book = {
  paid: [
    { lines: [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1].map((away) => line(away)).concat(line(0, 3660)) },
  ],
}

const exempt: Book = {
  paid: [
    {
      lines: [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2].map((away) => line(away)),
      on: on(61),
      at: minutesAgo(61 * 1440),
    },
  ],
  reliefs: [{ kind: 'exempt', from: month(-1), to: month(2), decidedOn: today(), decidedBy: '街道机关党委' }],
}

/** One receipt taken back and written down anew, one said to be wrong and answered, one still waiting. */
async function disputes(app: DemoApp): Promise<void> {
  const memberId = memberIdOf('dues-disputed')
  await app.ask('organisation', 'dues.reverse', { entryId: `${memberId}:1`, reason: '记成了别人的名字' })
  const object = async (entryId: string | undefined, of: Month, text: string) => {
    const objectionId = newLocalId()
    await app.ask('dues-disputed', 'dues.object', { objectionId, entryId, month: of, text })
    return objectionId
  }
  const answered = await object(`${memberId}:2`, month(-1), '这一笔我是转账交的，这里写的是现金。')
  await app.ask('organisation', 'dues.answer', { objectionId: answered, answer: '查过了，是我记错，已经改过来。' })
  await object(`${memberId}:3`, month(0), '我交的是 50 元，不是 48.60 元。')
  await object(undefined, month(0), '这个月我交过了，交给何知远的。')
}

const disputed: Book = {
  assessments: [{ from: month(-3) }],
  paid: [
    { lines: [line(-3)], at: minutesAgo(2) },
    { lines: [line(-1)], at: minutesAgo(1) },
    { lines: [line(0)], at: minutesAgo(0) },
  ],
}

const blank = (livelihood: 'salaried' | 'retired' | 'farmer' | 'student'): Book => ({
  member: { livelihood },
  assessments: [],
})

const calculate = async (page: Page, label: string, typed: string) => {
  await tap(page, '算一算')
  await page.getByText('收入是哪一种').waitFor()
  await field(page, label).fill(typed)
}

const scrollTo = (page: Page, words: string) => page.getByText(words).last().scrollIntoViewIfNeeded()

const SEND = '把数额报给组织委员'

/** What a member sees of their own dues. */
export const duesMineScreens: readonly Screen[] = [
  { name: 'dues-none', as: 'dues-none', at: having('dues-none', blank('salaried')), shows: '还没有核定您每月交多少' },
  {
    name: 'dues-paid',
    as: 'dues-paid',
    at: having('dues-paid', paidUp),
    shows: '交费记录',
  },
  {
    name: 'dues-paid-receipts',
    as: 'dues-paid',
    at: DUES,
    shows: '交费记录',
    reach: (page) => scrollTo(page, '自愿多交'),
  },
  {
    name: 'dues-paid-history',
    as: 'dues-paid',
    at: DUES,
    shows: '交费记录',
    reach: async (page) => {
      await tap(page, '核定记录')
      await scrollTo(page, '首次核定')
    },
  },
  {
    name: 'dues-paid-month',
    as: 'dues-paid',
    at: DUES,
    shows: '交费记录',
    reach: async (page) => {
      await tap(page, page.getByRole('button', { name: new RegExp(`^${Number(month().slice(5))}月，`) }))
      await page.getByText('这个月有误？').waitFor()
    },
  },
  {
    name: 'dues-noted',
    as: 'dues-paid',
    at: async (_known, app) => {
      const memberId = memberIdOf('dues-paid')
      await app.ask('organisation', 'dues.recordExtra', {
        ...{ batchId: newLocalId(), memberId, on: today(), fen: 10_000, channel: 'cash' },
      })
      return DUES
    },
    shows: '✓ 已记上 100.00 元',
  },
  { name: 'dues-arrears', as: 'dues-behind', at: having('dues-behind', behind), shows: '还没交齐' },
  {
    name: 'dues-arrears-months',
    as: 'dues-behind',
    at: DUES,
    shows: '还没交齐',
    reach: (page) => scrollTo(page, '点一个月，看那个月的明细'),
  },
  { name: 'dues-partial', as: 'dues-partly', at: having('dues-partly', partly), shows: '还差 12.00 元' },
  { name: 'dues-exempt', as: 'dues-exempt', at: having('dues-exempt', exempt), shows: '免交' },
  {
    name: 'dues-disputed',
    as: 'dues-disputed',
    at: having('dues-disputed', disputed, disputes),
    shows: '已冲正',
    reach: (page) => scrollTo(page, '您说有误的月份'),
  },
  {
    name: 'dues-object',
    as: 'dues-paid',
    at: DUES,
    shows: '交费记录',
    reach: async (page) => {
      await tap(page, labelled(page, `${Number(month().slice(5))}月党费有误`))
      await tap(page, '交给组织委员')
      await page.getByText('请写一写哪里不对').waitFor()
    },
  },
  {
    name: 'dues-calculate',
    as: 'dues-none',
    at: DUES,
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await calculate(page, '月工资收入（元）', '4860')
      await page.getByText('应交 48.60 元').waitFor()
    },
  },
  {
    name: 'dues-calculate-foot',
    as: 'dues-none',
    at: DUES,
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await calculate(page, '月工资收入（元）', '61000')
      await page.getByText('一般不超过 1000 元').waitFor()
      await scrollTo(page, '只报每月数额')
    },
  },
  {
    name: 'dues-calculate-wrong',
    as: 'dues-none',
    at: DUES,
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await calculate(page, '月工资收入（元）', '48.605')
      await page.getByText('最多两位小数').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'dues-calculate-hand',
    as: 'dues-none',
    at: DUES,
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await tap(page, '算一算')
      await tap(page, '直接填每月数额')
      await field(page, '每月数额（元）').fill('20')
      await page.getByText('按规定算不出这个数额').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'dues-calculate-farmer',
    as: 'dues-farmer',
    at: having('dues-farmer', blank('farmer')),
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await calculate(page, '每月数额（元）', '0.5')
      await page.getByText('支部定为 0.50 元').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'dues-calculate-student',
    as: 'dues-student',
    at: having('dues-student', blank('student')),
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await tap(page, '算一算')
      await page.getByText('学生党员每月 0.20 元').waitFor()
    },
  },
  {
    name: 'dues-declared',
    as: 'dues-retired',
    at: having('dues-retired', blank('retired')),
    shows: '还没有核定您每月交多少',
    reach: async (page) => {
      await calculate(page, '离退休费或养老金（元）', '3600')
      await tap(page, SEND)
      await read(page, '等组织委员核定')
    },
  },
  { name: 'dues-me', as: 'dues-behind', at: 'pages/me/index', shows: '未交' },
]
