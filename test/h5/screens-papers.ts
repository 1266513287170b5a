import type { Page } from 'playwright-core'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { draftPage, recordExportPage } from '../../domain/record-pages'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { tap } from './hand'
import type { Screen } from './screen'

const today = dayOf(new Date().toISOString())
const year = Number(today.slice(0, 4))
const TAKE = '拿去修改'

let told = false
/** A few records of the year, told once. */
async function someRecords(app: DemoApp): Promise<void> {
  if (told) return
  told = true
  const people = (await app.ask('secretary', 'members.names')).slice(0, 5).map(({ memberId }) => memberId)
  const save = (kind: string, values: object, fields: object = {}) =>
    app.ask('secretary', 'records.save', {
      ...{ recordId: newLocalId(), revision: null, kind, on: addDays(today, -3), people: [], values },
      ...fields,
    })
  await save('service', { title: '清扫龙泉社区楼道', place: '龙泉社区' }, { people })
  await save('visit', { form: 'village', place: '大营街道红星村' }, { people: people.slice(0, 3) })
  await save('talk', { way: 'met' }, { people: people.slice(0, 2) })
  await save('commendation', { title: '先进基层党组织', by: '县直机关工委', form: 'commended' })
  await save('disclosure', { matter: 'dues', place: '一楼公示栏', days: 7 })
  await save('rectification', { title: '学习记录补齐', due: addDays(today, 20) }, { people: people.slice(0, 1) })
}

const at = (path: string) => async (_known: unknown, app: DemoApp) => {
  await someRecords(app)
  return path.slice(1)
}

/** The first activity of the list, of which a brief is drafted. */
async function ofFirst(page: Page): Promise<void> {
  await page.locator('.list-row').first().click()
  await page.getByText(TAKE).waitFor()
}

/** Papers drafted from what is recorded, and records as spreadsheets. */
export const paperScreens: readonly Screen[] = [
  { name: 'draft-brief-choose', as: 'secretary', at: at(draftPage('brief')), shows: '选一次活动' },
  { name: 'draft-brief', as: 'secretary', at: at(draftPage('brief')), shows: '选一次活动', reach: ofFirst },
  {
    name: 'draft-brief-month',
    as: 'secretary',
    at: at(draftPage('brief')),
    shows: '选一次活动',
    reach: async (page) => {
      await tap(page, '一个月')
      await page.getByText(TAKE).waitFor()
    },
  },
  { name: 'draft-plan', as: 'organisation', at: at(draftPage('monthlyPlan')), shows: TAKE },
  { name: 'draft-summary', as: 'secretary', at: at(draftPage('workSummary')), shows: TAKE },
  {
    name: 'draft-summary-foot',
    as: 'secretary',
    at: at(draftPage('workSummary')),
    shows: TAKE,
    reach: (page) => page.getByText('办过的请先补登').scrollIntoViewIfNeeded(),
  },
  { name: 'draft-not-for-members', as: 'member', at: at(draftPage('brief')), shows: '这一页是给支部委员用的' },
  { name: 'records-export', as: 'secretary', at: at(recordExportPage(year)), shows: '导出 Excel 表' },
  {
    name: 'records-exported',
    as: 'secretary',
    at: at(recordExportPage(year)),
    shows: '导出 Excel 表',
    reach: async (page) => {
      await tap(page, '导出 Excel 表')
      await page.getByText('打开刚导出的表').waitFor()
      await page.getByText('打开刚导出的表').scrollIntoViewIfNeeded()
    },
  },
  { name: 'records-export-none', as: 'secretary', at: at(recordExportPage(year - 5)), shows: '还没有记录可以导出' },
  { name: 'records-export-not-for-members', as: 'member', at: at(recordExportPage(year)), shows: '这一页是给管理' },
]
