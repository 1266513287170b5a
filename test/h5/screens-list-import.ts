import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import { rowIdOf } from '../../local/demo/lists'
import { DEMO_NOTICE } from './demo-notice'
import { field, labelled, read, tap } from './hand'
import type { Screen } from './screen'

const IMPORT = 'packages/list-import/import/index'
const EDIT = 'packages/list-import/edit/index'
const year = Number(dayOf(new Date().toISOString()).slice(0, 4))

const RECIPE = '番茄炒蛋\n番茄两个切块，鸡蛋三个打散加盐。\n热锅下油，先炒鸡蛋盛出，再炒番茄出汁，合在一起翻匀即可。'

/** To the first step, whatever this phone was last at. */
async function fromStart(page: Page): Promise<void> {
  await page
    .getByText(/^换一份$|^哪一年的清单$/)
    .filter({ visible: true })
    .first()
    .waitFor()
  const other = page.getByText('换一份', { exact: true }).filter({ visible: true })
  if ((await other.count()) > 0) await tap(page, other.first())
  await read(page, '哪一年的清单')
}

async function paste(page: Page, text: string): Promise<void> {
  await fromStart(page)
  await field(page, '责任清单').fill(text)
}

async function review(page: Page): Promise<void> {
  await paste(page, DEMO_NOTICE)
  await tap(page, '读取这份清单')
  await read(page, '读到 25 项')
}

const scrollTo = (page: Page, words: string | RegExp) =>
  page
    .getByText(words)
    .filter({ visible: true })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }))

const ROW = `${EDIT}?year=${year}&rowId=${rowIdOf(year, 10)}`

/** Importing a responsibility list, and changing one row of it. */
export const listImportScreens: readonly Screen[] = [
  { name: 'list-source', as: 'secretary', at: IMPORT, shows: '读取这份清单' },
  { name: 'list-pasted', as: 'deputy', at: IMPORT, shows: '清单', reach: (page) => paste(page, DEMO_NOTICE) },
  {
    name: 'list-recipe',
    as: 'deputy',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await paste(page, RECIPE)
      await tap(page, '读取这份清单')
      await read(page, '没有认出责任清单')
    },
  },
  { name: 'list-review', as: 'organisation', at: IMPORT, shows: '清单', reach: review },
  {
    name: 'list-answered',
    as: 'organisation',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await tap(page, /^沈若兰（建议）$/)
      await tap(page, page.getByRole('radio', { name: '另定一个日期' }).first())
      await read(page, '最迟哪一天')
    },
  },
  {
    name: 'list-groups',
    as: 'organisation',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await scrollTo(page, '这些称呼指哪些人')
    },
  },
  {
    name: 'list-group',
    as: 'organisation',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await tap(page, /^领导干部 → /)
      await read(page, '“领导干部”指哪些人')
      await tap(page, page.getByRole('radio', { name: '选定几位党员' }).filter({ visible: true }))
      await tap(page, page.locator('.sheet .list-row').filter({ hasText: '邓一鸣' }).first())
    },
  },
  {
    name: 'list-rows',
    as: 'organisation',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await scrollTo(page, '每一项怎么读')
    },
  },
  {
    name: 'list-foot',
    as: 'organisation',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await tap(page, labelled(page, '展开没有导入的文字'))
      await scrollTo(page, '没有导入的文字')
    },
  },
  {
    name: 'list-correct',
    as: 'deputy',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await tap(page, page.getByRole('button', { name: /^10\s党员学习/ }))
      await read(page, '改第 10 项')
      await field(page, '责任领导').fill('沈若兰')
    },
  },
  {
    name: 'list-template',
    as: 'deputy',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await fromStart(page)
      await tap(page, /^用自带模板/)
      await read(page, '读到 25 项')
    },
  },
  {
    name: 'list-replace',
    as: 'secretary',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await review(page)
      await tap(page, '确认，生成全年任务')
      await read(page, '和已有的清单怎么办')
    },
  },
  {
    name: 'list-edit',
    as: 'secretary',
    at: ROW,
    shows: '读作',
    reach: async (page) => {
      await field(page, '完成时限').fill('9月以前、10月（部署）')
      await read(page, '是这段时间结束以前')
    },
  },
  {
    name: 'list-edit-foot',
    as: 'deputy',
    at: ROW,
    shows: '读作',
    reach: async (page) => {
      await tap(page, '保存修改')
      await read(page, '请写一句为什么改')
    },
  },
  {
    name: 'list-drop',
    as: 'deputy',
    at: ROW,
    shows: '读作',
    reach: (page) => tap(page, '停用这一项'),
  },
  { name: 'list-new-row', as: 'secretary', at: `${EDIT}?year=${year}`, shows: '加到清单里' },
  { name: 'list-not-for-members', as: 'member', at: IMPORT, shows: '这一页是给支部委员用的' },
  {
    name: 'list-adopted',
    as: 'secretary',
    at: IMPORT,
    shows: '清单',
    reach: async (page) => {
      await fromStart(page)
      await tap(page, /^用自带模板/)
      await read(page, '读到 25 项')
      await tap(page, '确认，生成全年任务')
      await page
        .getByText(/^替换，生成全年任务$|✓ 已导入/)
        .filter({ visible: true })
        .first()
        .waitFor()
      const replace = page.getByText('替换，生成全年任务', { exact: true }).filter({ visible: true })
      if ((await replace.count()) > 0) await tap(page, replace.first())
      await read(page, '✓ 已导入')
    },
  },
]
