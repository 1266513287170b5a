import type { Page } from 'playwright-core'
import { addDays, dayOf, instantAt } from '../../domain/calendar/beijing'
import { listPage, taskPage } from '../../domain/pages'
import { memberIdOf } from '../../local/demo/roster'
import { rowPage } from '../../src/features/year/pages'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { labelled, tap } from './hand'
import type { Screen } from './screen'

const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
const at = (page: string) => page.slice(1)
const LIST = at(listPage(year))

type Task = {
  taskId: string
  state: string
  to: string
  waits?: true
  signedOff?: true
  backEntered?: true
  of: number
}
type Row = { rowId: string; number?: number; tasks: Task[]; dropped?: true }

async function rowsOf(app: DemoApp, as = 'secretary'): Promise<Row[]> {
  const { list } = await app.ask(as, 'list.read', { year })
  return list?.rows ?? []
}

/** The page of a row of the demo's list, by its number. */
const ofRow = (number: number) => async (_known: unknown, app: DemoApp) => {
  const row = (await rowsOf(app)).find((one) => one.number === number)
  if (!row) throw new Error(`the demo's list has no row ${number}`)
  return at(rowPage(year, row.rowId))
}

/** The page of a task of such a row, the last that is so. */
const ofTask =
  (number: number, is: (task: Task) => boolean = () => true) =>
  async (_known: unknown, app: DemoApp) => {
    const tasks = (await rowsOf(app)).find((one) => one.number === number)?.tasks.filter(is) ?? []
    const task = tasks[tasks.length - 1]
    if (!task) throw new Error(`row ${number} of the demo's list has no such task`)
    return at(taskPage(year, task.taskId))
  }

/** The committee's meeting that the demo's branch missed, as held and not written down yet. */
async function lateCommittee(app: DemoApp) {
  const task = (await rowsOf(app)).find(({ number }) => number === 3)?.tasks.find(({ state }) => state === 'late')
  if (!task) throw new Error('the demo missed no committee meeting')
  const day = `${task.to.slice(0, 8)}14`
  const committee = {
    ...{ activityId: newLocalId(), kind: 'committeeMeeting', title: '研究三季度党建工作', place: '二楼会议室' },
    ...{ startsAt: instantAt(day, '15:00'), endsAt: instantAt(day, '16:30') },
    topics: [{ text: '学习教育安排', nature: 'party' }],
    audience: { scope: 'committee', groupIds: [], plus: [], minus: [] },
  }
  return { committee, page: at(taskPage(year, task.taskId)) }
}

/** A row that the demo's member has to do in three days, whatever the day. */
async function dueSoon(app: DemoApp, work = '整理支部档案'): Promise<void> {
  const { list } = await app.ask('secretary', 'list.read', { year })
  const due = addDays(dayOf(new Date().toISOString()), 3)
  const month = Number(due.slice(5, 7)) + (Number(due.slice(0, 4)) - year) * 12
  const person = (key: string, name: string) => ({ kind: 'member', words: name, memberId: memberIdOf(key), name })
  await app.ask('secretary', 'list.addRow', {
    ...{ year, revision: list?.revision ?? 0, rowId: newLocalId() },
    row: {
      work,
      cells: [{ field: 'work', title: '重点工作', text: work }],
      leaders: [person('deputy', '沈若兰')],
      owners: [person('member', '陆雨桐')],
      schedule: [{ when: { kind: 'window', to: { month, day: Number(due.slice(8)) } } }],
      turns: [],
    },
  })
}

const inState =
  (...states: string[]) =>
  (task: Task) =>
    states.includes(task.state)

const scrollTo = (page: Page, words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()

/** What has to have happened for them: the demo's year tells it from autumn on. */
const inAutumn: readonly string[] = [
  ...['year-today-leader', 'year-row-dropped', 'year-task-records', 'year-task-records-foot', 'year-task-late'],
  ...['year-task-nearly', 'year-task-waiting', 'year-task-signed', 'year-task-history'],
]

const all: readonly Screen[] = [
  { name: 'year-branch', as: 'secretary', at: 'pages/branch/index', shows: `责任清单 ${year}` },
  { name: 'year-branch-member', as: 'member', at: 'pages/branch/index', shows: `责任清单 ${year}` },
  {
    name: 'year-today-member',
    as: 'member',
    at: async (_known, app) => {
      await dueSoon(app)
      return 'pages/today/index'
    },
    shows: '要办的事',
    reach: (page) => scrollTo(page, '要办的事'),
  },
  {
    name: 'year-today-leader',
    as: 'deputy',
    at: 'pages/today/index',
    shows: '等您确认完成的事',
    reach: (page) => scrollTo(page, '等您确认完成的事'),
  },
  { name: 'year-list', as: 'secretary', at: LIST, shows: '本期待办' },
  { name: 'year-list-foot', as: 'secretary', at: LIST, shows: '本期待办', reach: (page) => scrollTo(page, '新增一项') },
  { name: 'year-list-member', as: 'member', at: LIST, shows: '本期待办' },
  { name: 'year-list-late', as: 'secretary', at: at(listPage(year, 'late')), shows: '本期待办' },
  { name: 'year-list-mine', as: 'member', at: at(listPage(year, 'mine')), shows: '本期待办' },
  { name: 'year-list-waiting', as: 'deputy', at: at(listPage(year, 'waiting')), shows: '本期待办' },
  {
    name: 'year-list-person',
    as: 'secretary',
    at: LIST,
    shows: '本期待办',
    reach: async (page) => {
      await tap(page, '按人看')
      await tap(page, page.locator('.sheet .list-row', { hasText: '何知远' }))
      await page.getByText('看所有人').waitFor()
    },
  },
  {
    name: 'year-list-people',
    as: 'secretary',
    at: LIST,
    shows: '本期待办',
    reach: async (page) => {
      await tap(page, '按人看')
      await page.locator('.sheet .list-row').first().waitFor()
    },
  },
  { name: 'year-list-none-officer', as: 'secretary', at: at(listPage(year - 3)), shows: '导入清单' },
  { name: 'year-list-none-member', as: 'member', at: at(listPage(year - 3)), shows: '支委导入以后' },
  { name: 'year-row', as: 'secretary', at: ofRow(5), shows: '全年任务' },
  {
    name: 'year-row-revised',
    as: 'secretary',
    at: ofRow(18),
    shows: '全年任务',
    reach: (page) => scrollTo(page, '修改这一项'),
  },
  { name: 'year-row-dropped', as: 'member', at: ofRow(26), shows: '已停用' },
  { name: 'year-row-steps', as: 'member', at: ofRow(8), shows: '全年任务' },
  { name: 'year-task-records', as: 'secretary', at: ofTask(5, inState('done')), shows: '佐证' },
  {
    name: 'year-task-records-foot',
    as: 'secretary',
    at: ofTask(5, inState('done')),
    shows: '佐证',
    reach: (page) => scrollTo(page, '同时计入'),
  },
  { name: 'year-task-late', as: 'secretary', at: ofTask(1, inState('late')), shows: '佐证' },
  {
    name: 'year-task-nearly',
    as: 'secretary',
    at: async (_known, app) => {
      const { committee, page } = await lateCommittee(app)
      await app.ask('organisation', 'activities.create', committee)
      return page
    },
    shows: '还没有会议记录',
  },
  { name: 'year-task-ahead', as: 'secretary', at: ofTask(20, inState('ahead', 'due')), shows: '佐证' },
  { name: 'year-task-parts', as: 'organisation', at: ofTask(11), shows: '每个人' },
  { name: 'year-task-own', as: 'member', at: ofTask(11), shows: '您的部分' },
  { name: 'year-task-waiting', as: 'deputy', at: ofTask(18, ({ waits }) => waits === true), shows: '确认完成' },
  { name: 'year-task-signed', as: 'deputy', at: ofTask(8, ({ signedOff }) => signedOff === true), shows: '撤回确认' },
  {
    name: 'year-task-history',
    as: 'deputy',
    at: ofTask(14, ({ waits }) => waits === true),
    shows: '经过',
    reach: (page) => scrollTo(page, '清单上少一个人'),
  },
  {
    name: 'year-enter',
    as: 'organisation',
    at: ofTask(11),
    shows: '每个人',
    reach: async (page) => {
      await tap(page, '登记完成')
      await page.getByText('哪天完成的').waitFor()
    },
  },
  {
    name: 'year-enter-own',
    as: 'member',
    at: ofTask(11),
    shows: '您的部分',
    reach: async (page) => {
      await tap(page, '登记完成')
      await page.getByText('哪天完成的').waitFor()
    },
  },
  {
    name: 'year-withdraw',
    as: 'secretary',
    at: async (_known, app) => {
      const to = await ofTask(13)(_known, app)
      const taskId = decodeURIComponent(/task=(.*)$/.exec(to)?.[1] ?? '')
      const entry = { entryId: newLocalId(), people: [], on: dayOf(new Date().toISOString()), count: 1 }
      await app.ask('organisation', 'tasks.complete', { year, taskId, ...entry, note: '手册已经查过一遍' })
      return to
    },
    shows: '登记',
    reach: async (page) => {
      await scrollTo(page, '手册已经查过一遍')
      await tap(page, labelled(page, '撤回整件事的登记'))
      await page.getByText('原因会留在经过里').waitFor()
    },
  },
  // From here on the list is held: WeChat asked for a human look at a row's words.
  {
    name: 'year-list-held',
    as: 'secretary',
    at: async (_known, app) => {
      await dueSoon(app, '【复核测试】')
      return LIST
    },
    shows: '只有支委看得到这份清单',
  },
  { name: 'year-branch-held', as: 'secretary', at: 'pages/branch/index', shows: '等书记放行' },
  { name: 'year-branch-none', as: 'member', at: 'pages/branch/index', shows: `还没有 ${year} 年的责任清单` },
]

/** The year's list and its tasks, as members, leaders and officers see them. */
export const yearScreens = all.filter(
  ({ name }) => dayOf(new Date().toISOString()) >= `${year}-11-01` || !inAutumn.includes(name),
)
