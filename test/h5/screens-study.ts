import type { Page } from 'playwright-core'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { OWN_YEAR_PAGE, STUDY_PAGE } from '../../domain/pages'
import { memberYearPage, RECORD_SETTINGS_PAGE } from '../../domain/record-pages'
import { memberIdOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { field, read, tap } from './hand'
import type { Screen } from './screen'

const STUDY = STUDY_PAGE.slice(1)
const YEAR = OWN_YEAR_PAGE.slice(1)
const SETTINGS = RECORD_SETTINGS_PAGE.slice(1)
const MEMBER_PAGE = 'packages/members/member/index'
const today = dayOf(new Date().toISOString())
const thisYear = Number(today.slice(0, 4))
const sheetOf = (key: string) => memberYearPage(memberIdOf(key), thisYear).slice(1)

type Written = { on?: string; people?: string[]; values: object; shared?: true; confirm?: true }

const told = new WeakSet<DemoApp>()

/** What these people wrote down this year: notes of every state, visits, talks, a pledge that asks for names. */
async function tell(app: DemoApp): Promise<void> {
  if (told.has(app)) return
  told.add(app)
  const write = async (key: string, kind: string, { on = addDays(today, -3), people, ...written }: Written) => {
    const recordId = newLocalId()
    const input = { recordId, revision: null, kind, on, people: people ?? [memberIdOf(key)], ...written }
    await app.ask(key, 'records.save', input)
    return recordId
  }
  const answered = await write('member', 'studyNote', {
    values: { title: '学习党章第一章的体会', text: '结合岗位，想到三点。' },
    on: addDays(today, -9),
  })
  await app.ask('secretary', 'records.answer', { recordId: answered, answerId: newLocalId(), text: '写得实在。' })
  await write('member', 'studyNote', { values: { title: '观看专题片以后', text: '很受触动。' }, shared: true })
  await write('member', 'studyNote', { values: { text: '今天读了一篇文章，先记两句。' }, on: addDays(today, -1) })
  await write('member', 'studyNote', { values: {}, on: today })
  // As WeChat leaves a text that somebody is to look at.
  await write('member', 'studyNote', { values: { title: '读书札记', text: '【复核测试】学了。' }, on: today })
  await write('retired', 'studyNote', {
    ...{ values: { title: '重读《为人民服务》，说说老党员的心里话和这些年的变化', text: '每读一遍都有新体会。' } },
    ...{ shared: true, on: addDays(today, -30) },
  })
  const both = ['member', 'secretary'].map(memberIdOf)
  await write('member', 'talk', { people: both, values: { way: 'met' } })
  await write('member', 'service', { people: both, values: { title: '社区环境整治' } })
  await write('member', 'service', { people: both, values: { title: '为老人送药上门' }, on: addDays(today, -40) })
  await write('member', 'training', { values: { title: '县委党校秋季培训班', halfDays: 3 }, on: addDays(today, -50) })
  await write('secretary', 'integrityPledge', {
    ...{ values: { title: '党风廉政建设承诺书', text: '我郑重承诺……' }, people: [], confirm: true },
  })
}

const at = (page: string) => async (_known: unknown, app: DemoApp) => {
  await tell(app)
  return page
}

const scrollTo = (page: Page, words: string) => page.getByText(words).last().scrollIntoViewIfNeeded()

/** Study, the year sheet and their settings. */
export const studyScreens: readonly Screen[] = [
  { name: 'study', as: 'member', at: at(STUDY), shows: '大家的笔记' },
  {
    name: 'study-notes',
    as: 'member',
    at: at(STUDY),
    shows: '观看专题片以后',
    reach: (page) => scrollTo(page, '出席、党费、签名和每样记录'),
  },
  {
    name: 'study-sessions',
    as: 'member',
    at: STUDY,
    shows: '大家的笔记',
    reach: async (page) => {
      await tap(page, page.locator('.study-figure:visible').first())
      await read(page, '签到参加的和补学过的都算')
    },
  },
  {
    name: 'study-hours',
    as: 'member',
    at: STUDY,
    shows: '大家的笔记',
    reach: async (page) => {
      await tap(page, page.locator('.study-figure:visible').nth(1))
      await read(page, '一天里满 6 小时算 8 学时')
    },
  },
  {
    name: 'study-shared',
    as: 'member',
    at: STUDY,
    shows: '大家的笔记',
    reach: async (page) => {
      await tap(page, page.getByRole('radio', { name: '大家的笔记' }))
      await read(page, '重读《为人民服务》')
      await scrollTo(page, '出席、党费、签名和每样记录')
    },
  },
  {
    name: 'study-nothing',
    as: 'probationary',
    at: STUDY,
    shows: '大家的笔记',
    reach: async (page) => {
      await tap(page, '上一年')
      await tap(page, '上一年')
      await read(page, '还没有笔记')
    },
  },
  { name: 'own-year', as: 'member', at: at(YEAR), shows: '签名' },
  {
    name: 'own-year-middle',
    as: 'member',
    at: at(YEAR),
    shows: '签名',
    reach: (page) => scrollTo(page, '看学习和笔记'),
  },
  {
    name: 'own-year-end',
    as: 'member',
    at: at(YEAR),
    shows: '签名',
    reach: (page) => scrollTo(page, '最近一次'),
  },
  {
    name: 'own-year-records',
    as: 'member',
    at: YEAR,
    shows: '签名',
    reach: async (page) => {
      await tap(page, page.locator('.list-row:visible').filter({ hasText: '志愿服务' }).last())
      await read(page, '为老人送药上门')
    },
  },
  { name: 'own-year-cadre', as: 'secretary', at: at(YEAR), shows: '双重组织生活' },
  { name: 'own-year-retired', as: 'retired', at: at(YEAR), shows: '签名' },
  {
    name: 'own-year-nothing',
    as: 'retired',
    at: YEAR,
    shows: '签名',
    reach: async (page) => {
      for (let back = 0; back < 3; back += 1) await tap(page, '上一年')
      await read(page, `${thisYear - 3} 年在这里没有您的记录`)
    },
  },
  { name: 'member-year', as: 'organisation', at: at(sheetOf('member')), shows: '签名' },
  {
    name: 'member-year-activities',
    as: 'organisation',
    at: sheetOf('member'),
    shows: '签名',
    reach: async (page) => {
      await tap(page, /^看每次活动/)
      await read(page, `${thisYear} 年每次活动`)
    },
  },
  { name: 'member-year-left', as: 'organisation', at: sheetOf('zeng'), shows: '已不在本支部' },
  {
    name: 'member-year-nobody',
    as: 'organisation',
    at: memberYearPage('nobody000000', thisYear).slice(1),
    shows: '重试',
  },
  { name: 'member-year-closed', as: 'member', at: sheetOf('retired'), shows: '这一页是给支部委员用的' },
  {
    name: 'member-with-year',
    as: 'organisation',
    at: `${MEMBER_PAGE}?id=${memberIdOf('member')}`,
    shows: '年度一页纸',
  },
  { name: 'record-settings', as: 'secretary', at: SETTINGS, shows: '哪些活动计学时' },
  {
    name: 'record-settings-flaw',
    as: 'secretary',
    at: SETTINGS,
    shows: '哪些活动计学时',
    reach: async (page) => {
      await tap(page, '加一档')
      await field(page, '党员').fill('40')
      await tap(page, '保存设置')
      await read(page, '折算办法第 3 档的时长要填小时数')
    },
  },
]
