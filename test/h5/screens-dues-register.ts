import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import { monthsBetween } from '../../domain/dues/standing'
import { duesRegisterPage } from '../../domain/pages'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { tap } from './hand'
import type { Screen } from './screen'

const today = dayOf(new Date().toISOString())
const year = Number(today.slice(0, 4))
const at = (of: number) => duesRegisterPage(of).slice(1)
const SHOWS = '导出公示表'

/** Everybody is assessed from January on, and most paid month by month, unless the demo says so itself. */
async function aYearOfDues(app: DemoApp): Promise<void> {
  const { rows } = await app.ask('organisation', 'dues.register', { year })
  if (rows.some(({ monthly }) => monthly !== null)) return
  const round = await app.ask('organisation', 'assessing.round', { year })
  const people = round.rows.slice(0, -1).map((row, index) => {
    const admitted = row.standing === 'probationary' ? row.from : `${year}-01`
    return {
      ...row,
      from: admitted,
      fen: index === 2 ? 112_500 : 1500 + index * 390,
      exempt: index === 5,
      lazy: index % 9,
    }
  })
  await app.ask('organisation', 'assessing.assess', {
    items: people.map(({ memberId, from, livelihood, fen }) => ({
      memberId,
      from,
      livelihood,
      fen,
      rhythm: 'monthly',
    })),
    yearly: true,
  })
  const exempt = people.find((one) => one.exempt)
  const relief = { reliefId: newLocalId(), kind: 'exempt', from: `${year}-01`, to: `${year}-12`, fen: 0 }
  await app.ask('organisation', 'assessing.proposeRelief', {
    ...{ ...relief, memberId: exempt?.memberId, proposedOn: `${year}-01-01` },
  })
  await app.ask('organisation', 'assessing.decideRelief', {
    ...{ reliefId: relief.reliefId, decision: 'approved', decidedOn: today, decidedBy: '机关党委' },
  })
  for (const month of monthsBetween(`${year}-01`, today.slice(0, 7))) {
    const day = `${month}-10`
    const paying = people.filter(
      (one) => !one.exempt && one.from <= month && !(one.lazy === 3 && month >= `${year}-08`),
    )
    const items = paying
      .filter(({ lazy }) => month !== today.slice(0, 7) || lazy < 5)
      .map(({ memberId, fen, lazy }) => ({
        ...{ memberId, on: day < today ? day : today },
        lines: [{ month, fen: lazy === 4 && month === `${year}-06` ? 1000 : fen }],
      }))
    const total = items.reduce((sum, { lines }) => sum + (lines[0]?.fen ?? 0), 0)
    await app.ask('organisation', 'dues.record', { batchId: newLocalId(), channel: 'cash', total, items })
  }
  const extra = { batchId: newLocalId(), memberId: people[0]?.memberId, on: today, fen: 100_000, channel: 'transfer' }
  await app.ask('organisation', 'dues.recordExtra', extra)
}

const seeded = async (_known: unknown, app: DemoApp) => {
  await aYearOfDues(app)
  return at(year)
}

const scrollTo = (page: Page, words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()

/** The year's register of dues. */
export const duesRegisterScreens: readonly Screen[] = [
  { name: 'dues-register-none', as: 'organisation', at: at(year - 3), shows: '还没有党费登记' },
  { name: 'dues-register', as: 'organisation', at: seeded, shows: SHOWS },
  {
    name: 'dues-register-foot',
    as: 'organisation',
    at: seeded,
    shows: SHOWS,
    reach: (page) => scrollTo(page, '只有姓名和'),
  },
  {
    name: 'dues-register-late',
    as: 'organisation',
    at: seeded,
    shows: SHOWS,
    reach: (page) => tap(page, /^有逾期/),
  },
  {
    name: 'dues-register-exported',
    as: 'organisation',
    at: seeded,
    shows: SHOWS,
    reach: async (page) => {
      await tap(page, '导出公示表')
      await page.getByText('打开刚导出的表').waitFor()
      await scrollTo(page, '打开刚导出的表')
    },
  },
]
