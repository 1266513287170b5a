import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import { DUES_BOARD_PAGE, memberDuesPage } from '../../domain/pages'
import { newLocalId } from '../../src/storage/localId'
import { payerId, seedBareBranch, seedDuesBranch } from '../cloud/dues-branch'
import { month, today } from '../cloud/dues-seed'
import type { DemoApp } from './app'
import { field, labelled, tap } from './hand'
import type { Screen } from './screen'

const ready = new WeakSet<DemoApp>()

/** A branch where everything waits, with one month handed over in full, one not, and one that changed afterwards. */
async function prepare(app: DemoApp): Promise<void> {
  if (ready.has(app)) return
  ready.add(app)
  const to: Parameters<typeof seedDuesBranch>[0] = {
    insert: (collection, ...documents) => app.cloud.insertMany(collection, documents),
  }
  seedDuesBranch(to)
  seedBareBranch(to)
  const year = (away: number) => Number(month(away).slice(0, 4))
  for (const [away, less] of [
    [-3, 0],
    [-2, 3000],
  ] as const) {
    const { months } = await app.ask(ORGANISATION, 'dues.board', { year: year(away) })
    const received = months.find((one) => one.month === month(away))?.received ?? 0
    await app.ask(ORGANISATION, 'duesBooks.close', {
      ...{ month: month(away), handed: received - less, handedOn: today() },
    })
  }
  const late = { memberId: payerId('late-3'), on: today() }
  await app.ask(ORGANISATION, 'dues.record', {
    ...{ batchId: newLocalId(), channel: 'transfer', total: 5860 },
    items: [
      {
        ...late,
        lines: [
          { month: month(-3), fen: 4860 },
          { month: month(-2), fen: 1000 },
        ],
        paidBy: '阮青松',
      },
    ],
  })
  await app.ask(ORGANISATION, 'dues.recordExtra', {
    ...{ batchId: newLocalId(), memberId: payerId('objecting'), on: today(), fen: 20_000, channel: 'cash' },
  })
  await app.ask(ORGANISATION, 'dues.reverse', { entryId: `${payerId('objecting')}:11`, reason: '登记成了别人' })
  await app.ask(ORGANISATION, 'assessing.assess', {
    items: [{ memberId: payerId('objecting'), from: month(1), livelihood: 'salaried', fen: 5000, rhythm: 'monthly' }],
    ...{ yearly: false, reason: '工资调整' },
  })
}

const ORGANISATION = 'dues-organisation'
const DISCIPLINE = 'dues-discipline'
const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))

/** A page of that branch. */
const at = (page: string) => async (_known: unknown, app: DemoApp) => {
  await prepare(app)
  return page.slice(1)
}
const BOARD = at(DUES_BOARD_PAGE)
const memberAt = (key: string) => at(memberDuesPage(payerId(key), thisYear))

const down = (page: Page, words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()
/** With these words at the head of the screen. */
const up = (page: Page, words: string) =>
  page
    .getByText(words)
    .first()
    .evaluate((one) => one.scrollIntoView())
const toEnd = (page: Page) => page.getByText('登记表和公示').first().scrollIntoViewIfNeeded()

/** Dues for officers: the board, a member's book, and every sheet of either. */
export const duesBoardScreens: readonly Screen[] = [
  { name: 'dues-board-bare', as: 'bare-organisation', at: BOARD, shows: '核定每人交多少' },
  { name: 'dues-board', as: ORGANISATION, at: BOARD, shows: '收党费' },
  {
    name: 'dues-board-concerned',
    as: ORGANISATION,
    at: BOARD,
    shows: '收党费',
    reach: (page) => up(page, '需要关心'),
  },
  { name: 'dues-board-months', as: ORGANISATION, at: BOARD, shows: '收党费', reach: (page) => up(page, '各月收缴') },
  { name: 'dues-board-foot', as: ORGANISATION, at: BOARD, shows: '收党费', reach: (page) => down(page, '党费设置') },
  {
    name: 'dues-board-last-year',
    as: ORGANISATION,
    at: BOARD,
    shows: '收党费',
    reach: async (page) => {
      await tap(page, labelled(page, `看 ${thisYear - 1} 年`))
      await page.getByText(`${thisYear - 1} 年`, { exact: true }).waitFor()
      await toEnd(page)
    },
  },
  {
    name: 'dues-board-no-year',
    as: ORGANISATION,
    at: BOARD,
    shows: '收党费',
    reach: async (page) => {
      for (const back of [1, 2, 3]) {
        await tap(page, labelled(page, `看 ${thisYear - back} 年`))
        await page.getByText(`${thisYear - back} 年`, { exact: true }).waitFor()
        await toEnd(page)
      }
    },
  },
  { name: 'dues-board-reader', as: DISCIPLINE, at: BOARD, shows: '等支部处理' },
  { name: 'dues-board-reader-foot', as: DISCIPLINE, at: BOARD, shows: '等支部处理', reach: toEnd },
  {
    name: 'dues-answer',
    as: ORGANISATION,
    at: BOARD,
    shows: '收党费',
    reach: (page) => tap(page, labelled(page, '答复陆知行')),
  },
  {
    name: 'dues-decide',
    as: ORGANISATION,
    at: BOARD,
    shows: '收党费',
    reach: async (page) => {
      await tap(page, labelled(page, '登记江一帆的批准结果'))
      await tap(page, page.locator('.sheet').getByText('登记结果'))
      await page.getByText('请填写批准的上级党组织').waitFor()
    },
  },
  { name: 'dues-settings', as: ORGANISATION, at: BOARD, shows: '收党费', reach: (page) => tap(page, '党费设置') },
  {
    name: 'dues-settings-secretary',
    as: 'dues-secretary',
    at: BOARD,
    shows: '收党费',
    reach: (page) => tap(page, '党费设置'),
  },
  { name: 'dues-member', as: ORGANISATION, at: memberAt('objecting'), shows: '变更每月数额' },
  {
    name: 'dues-member-receipts',
    as: ORGANISATION,
    at: memberAt('objecting'),
    shows: '变更每月数额',
    reach: (page) => up(page, '本人说有误'),
  },
  {
    name: 'dues-member-foot',
    as: ORGANISATION,
    at: memberAt('objecting'),
    shows: '变更每月数额',
    reach: (page) => down(page, '首次核定'),
  },
  { name: 'dues-member-late', as: ORGANISATION, at: memberAt('late-6'), shows: '变更每月数额' },
  { name: 'dues-member-part', as: ORGANISATION, at: memberAt('late-3'), shows: '变更每月数额' },
  { name: 'dues-member-never', as: ORGANISATION, at: memberAt('never'), shows: '核定每月数额' },
  { name: 'dues-member-left', as: ORGANISATION, at: memberAt('left'), shows: '已转出' },
  { name: 'dues-member-reader', as: DISCIPLINE, at: memberAt('reduced'), shows: '交费记录' },
  {
    name: 'dues-member-relief',
    as: ORGANISATION,
    at: memberAt('reduced'),
    shows: '变更每月数额',
    reach: (page) => down(page, '镇党委'),
  },
  {
    name: 'dues-withdraw',
    as: ORGANISATION,
    at: memberAt('reduced'),
    shows: '变更每月数额',
    reach: (page) => tap(page, page.locator('[aria-label^="撤回："]').first()),
  },
  {
    name: 'dues-reverse',
    as: ORGANISATION,
    at: memberAt('objecting'),
    shows: '变更每月数额',
    reach: async (page) => {
      await tap(page, page.locator('[aria-label^="冲正"][aria-label$="党费"]').first())
      await tap(page, '确认冲正')
      await page.getByText('请写一句原因').waitFor()
    },
  },
  {
    name: 'dues-assess',
    as: ORGANISATION,
    at: memberAt('retired'),
    shows: '变更每月数额',
    reach: (page) => tap(page, '变更每月数额'),
  },
  {
    name: 'dues-assess-foot',
    as: ORGANISATION,
    at: memberAt('retired'),
    shows: '变更每月数额',
    reach: async (page) => {
      await tap(page, '变更每月数额')
      await tap(page, '直接填每月数额')
      await field(page, '每月数额（元）').fill('26.5')
      await tap(page, '变更为每月 26.50 元')
      await page.getByText('请写一句变更原因').waitFor()
      await down(page, '以前的月份按原来的数额')
    },
  },
  {
    name: 'dues-assess-declared',
    as: ORGANISATION,
    at: memberAt('declared'),
    shows: '变更每月数额',
    reach: async (page) => {
      await tap(page, '变更每月数额')
      await down(page, '从哪个月起')
    },
  },
  {
    name: 'dues-relief',
    as: ORGANISATION,
    at: memberAt('late-6'),
    shows: '变更每月数额',
    reach: async (page) => {
      await tap(page, '少交、免交、在别处交')
      await tap(page, page.locator('.sheet').getByText('少交', { exact: true }))
      await tap(page, '登记支部的提议')
      await page.getByText('请填写金额').waitFor()
    },
  },
  {
    name: 'dues-extra',
    as: ORGANISATION,
    at: memberAt('objecting'),
    shows: '变更每月数额',
    reach: async (page) => {
      await tap(page, '登记自愿多交')
      await field(page, '金额（元）').fill('1500')
      await page.getByText('特殊党费').waitFor()
    },
  },
]
