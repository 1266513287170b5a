import type { Page } from 'playwright-core'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { RECORDS_PAGE } from '../../domain/pages'
import { recordListPage, recordPage } from '../../domain/record-pages'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { encodePng } from '../../local/gateway/openapi/png'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { labelled, read, tap } from './hand'
import { DETAIL, type Screen } from './screen'

const today = () => dayOf(new Date().toISOString())
const year = () => Number(today().slice(0, 4))
/** A day so many days ago, but still of this year. */
const ago = (days: number) => {
  const day = addDays(today(), -days)
  return day < `${year()}-01-01` ? `${year()}-01-01` : day
}
const at = (page: string) => page.slice(1)
const some = (...keys: string[]) => keys.map(memberIdOf)

type Form = { on?: string; people?: readonly string[]; values?: Record<string, unknown> } & Record<string, unknown>

async function save(app: DemoApp, key: string, kind: string, form: Form = {}): Promise<string> {
  const recordId = newLocalId()
  const empty = { on: today(), people: [], values: {} }
  await app.ask(key, 'records.save', { recordId, revision: null, kind, ...empty, ...form })
  return recordId
}

async function change(app: DemoApp, key: string, kind: string, recordId: string, form: Form): Promise<void> {
  const { revision, on } = await app.ask(key, 'records.read', { recordId })
  await app.ask(key, 'records.save', { recordId, revision, kind, on, people: [], values: {}, ...form })
}

async function attach(app: DemoApp, key: string, recordId: string, name: string, content: Buffer): Promise<void> {
  const fileId = newLocalId()
  const url = `${app.cloud.url}/storage/upload?cloudPath=uploads/screens/${fileId}.${name.split('.').pop()}`
  const headers = { 'x-wx-openid': openidOf(key) }
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(content) })
  const { fileID } = (await response.json()) as { fileID: string }
  await app.ask(key, 'recordFiles.add', { recordId, fileId, fileID, name })
}

const photo = (shade: number) =>
  encodePng(
    Array.from({ length: 14 }, (_, y) => Array.from({ length: 14 }, (_, x) => (x * x + y * shade) % (3 + shade) < 2)),
    8,
  )

const PLEDGE = [
  '为落实全面从严治党要求，本人郑重承诺：',
  '一、严格遵守党章党规党纪，自觉接受组织和群众监督。',
  '二、不接受可能影响公正执行公务的礼品、礼金和宴请。',
  '三、管好自己，也管好家属和身边工作人员。',
  '四、如有违反，愿意接受组织处理。',
].join('\n\n')

const BRIEF = '11月20日，支部组织党员到清水村开展志愿服务，12 名党员参加，清理河道两公里，走访老党员三户。'

/** What the branch has written down this year, by name. */
async function writeStory(app: DemoApp) {
  const visit = await save(app, 'organisation', 'visit', {
    on: ago(6),
    people: some('organisation', 'member', 'secretary', 'yi'),
    values: {
      form: 'grassroots',
      place: '清水村',
      text: '走访老党员三户，帮助修整村党群服务中心的图书角，听取大家对河道清理的意见。',
    },
  })
  for (const shade of [1, 2, 3, 4]) await attach(app, 'organisation', visit, `${shade}.png`, photo(shade))
  await attach(app, 'organisation', visit, '清水村走访情况.pdf', Buffer.from(`%PDF-1.4\n${'x'.repeat(240_000)}`))
  const pledge = await save(app, 'discipline', 'integrityPledge', {
    on: ago(40),
    values: { title: `${year()}年党员廉政承诺书`, text: PLEDGE },
  })
  const { signing } = await app.ask('secretary', 'records.read', { recordId: pledge })
  const textHash = signing?.textHash ?? ''
  for (const key of ['secretary', 'deputy', 'organisation', 'publicity', 'group-leader', 'retired']) {
    await app.ask(key, 'signing.sign', { recordId: pledge, textHash })
  }
  await app.ask('discipline', 'signing.onPaper', {
    ...{ recordId: pledge, textHash, memberIds: some('eldest', 'mistyped'), on: ago(30) },
  })
  const answered = await save(app, 'probationary', 'opinion', {
    on: ago(12),
    values: { text: '集中学习安排在下午两点，在外跑业务的同志赶不回来。\n能不能改到四点以后，或者隔月换一次时间？' },
  })
  await app.ask('secretary', 'records.answer', {
    ...{ recordId: answered, answerId: newLocalId() },
    text: '支委会商量过了，从下个月起集中学习改到下午四点，确实来不了的可以补学。谢谢您的建议。',
    publish: true,
  })
  const opinion = await save(app, 'member', 'opinion', {
    on: ago(2),
    values: { text: '党员活动室的灯光太暗，看书费眼睛。' },
  })
  const nameless = await save(app, 'yi', 'opinion', {
    on: ago(4),
    anonymous: true,
    values: { text: '建议公开党费使用情况。' },
  })
  const held = await save(app, 'group-leader', 'studyNote', {
    on: ago(1),
    values: { title: '学习体会', text: '这段话请人工看一下【复核测试】，写的是学习二十届四中全会精神的体会。' },
  })
  const withdrawn = await save(app, 'organisation', 'talk', {
    ...{ on: ago(20), people: some('organisation', 'farmer'), values: { way: 'called' } },
  })
  await app.ask('organisation', 'records.withdraw', { recordId: withdrawn, reason: '和另一条记重了' })
  const brief = await save(app, 'publicity', 'brief', {
    on: ago(3),
    values: { title: '清水村志愿服务', text: BRIEF, to: '街道党工委' },
  })
  await change(app, 'publicity', 'brief', brief, {
    values: { title: '清水村志愿服务情况', text: `${BRIEF}群众反映很好。`, to: '街道党工委' },
  })
  for (let month = Number(today().slice(5, 7)); month > 0; month -= 1) {
    const on = `${year()}-${String(month).padStart(2, '0')}-0${1 + (month % 2)}`
    const pairs = [
      ['secretary', 'member'],
      ['deputy', 'retired', 'eldest', 'farmer', 'yi'],
      ['publicity', 'wen'],
      ['organisation', 'han'],
    ]
    for (const people of pairs) {
      const way = people.length > 2 ? 'video' : 'met'
      const key = people[0] ?? ''
      if (on <= today()) await save(app, key, 'talk', { on, people: some(...people), values: { way } })
    }
  }
  return { visit, pledge, answered, opinion, nameless, held, withdrawn, brief }
}

type Story = Awaited<ReturnType<typeof writeStory>>
const stories = new WeakMap<DemoApp, Promise<Story>>()

function storyOf(app: DemoApp): Promise<Story> {
  const known = stories.get(app) ?? writeStory(app)
  stories.set(app, known)
  return known
}

const told = (page: (story: Story) => string) => async (_known: unknown, app: DemoApp) => at(page(await storyOf(app)))
const record = (name: keyof Story) => told((story) => recordPage(story[name]))
const home = told(() => RECORDS_PAGE)
const list = (kinds: string[], more = '') => told(() => recordListPage(kinds, year()) + more)

const area = (page: Page, label: string) => page.locator(`[aria-label^="${label}，"]`).filter({ visible: true }).first()
const toEnd = (page: Page, words: string) => page.getByText(words).last().scrollIntoViewIfNeeded()

/** An activity that the member missed. */
async function missed(_known: unknown, app: DemoApp): Promise<string> {
  const { items } = await app.ask('member', 'attendance.mine', { year: year() })
  const one = items.find(({ mark }) => mark === 'leave' || mark === 'absent')
  if (!one) throw new Error('the member of the demo missed nothing')
  return DETAIL + one.activityId
}

/** The records of a branch: its first page, lists, and single records with their sheets. */
export const recordScreens: readonly Screen[] = [
  { name: 'records-member', as: 'member', at: home, shows: '我的记录' },
  {
    name: 'records-member-open',
    as: 'member',
    at: home,
    shows: '我的记录',
    reach: async (page) => {
      await tap(page, area(page, '谈心、关怀、意见'))
      await page.getByText('谈心谈话').waitFor()
    },
  },
  { name: 'records-secretary', as: 'secretary', at: home, shows: '学时和记录设置' },
  {
    name: 'records-secretary-open',
    as: 'secretary',
    at: home,
    shows: '学时和记录设置',
    reach: async (page) => {
      await tap(page, area(page, '谈心、关怀、意见'))
      await tap(page, area(page, '计划、总结、简报'))
      await page.getByText('拟一份简报').waitFor()
    },
  },
  {
    name: 'records-enter',
    as: 'secretary',
    at: home,
    shows: '学时和记录设置',
    reach: async (page) => {
      await tap(page, labelled(page, '登记：谈心、关怀、意见'))
      await page.getByText('登记哪一种？').waitFor()
    },
  },
  {
    name: 'records-search',
    as: 'secretary',
    at: home,
    shows: '学时和记录设置',
    reach: async (page) => {
      await page.locator('[aria-label^="按名称查找"] input, input[aria-label^="按名称查找"]').first().fill('计划')
      await page.getByText('廉政工作计划').waitFor()
    },
  },
  { name: 'records-list', as: 'secretary', at: list(['talk']), shows: '再看前面的' },
  {
    name: 'records-list-more',
    as: 'secretary',
    at: list(['talk']),
    shows: '再看前面的',
    reach: async (page) => {
      await tap(page, '再看前面的')
      await toEnd(page, '1月')
    },
  },
  {
    name: 'records-list-several',
    as: 'secretary',
    at: list(['opinion', 'visit', 'brief', 'studyNote']),
    shows: '清水村',
  },
  { name: 'records-list-mine', as: 'member', at: list([], '&filter=mine'), shows: '党员活动室' },
  { name: 'records-list-waiting', as: 'secretary', at: list([], '&filter=waiting'), shows: '学习体会' },
  // Of a year before anything was kept here.
  {
    name: 'records-list-empty',
    as: 'member',
    at: told(() => recordListPage(['service'], year() - 4)),
    shows: '还没有记录',
  },
  { name: 'record-visit', as: 'member', at: record('visit'), shows: '计入' },
  {
    name: 'record-visit-files',
    as: 'secretary',
    at: record('visit'),
    shows: '计入',
    reach: async (page) => {
      await tap(page, '再看 1 张')
      await toEnd(page, '计入')
    },
  },
  { name: 'record-pledge', as: 'member', at: record('pledge'), shows: '我要签名' },
  {
    name: 'record-pledge-sign',
    as: 'member',
    at: record('pledge'),
    shows: '我要签名',
    reach: async (page) => {
      await tap(page, '我要签名')
      await page.getByText('确认签名').waitFor()
    },
  },
  {
    name: 'record-pledge-open',
    as: 'member',
    at: record('pledge'),
    shows: '我要签名',
    reach: (page) => toEnd(page, '计入'),
  },
  {
    name: 'record-pledge-signed',
    as: 'retired',
    at: record('pledge'),
    shows: '您已签名',
    reach: (page) => toEnd(page, '您已签名'),
  },
  {
    name: 'record-pledge-paper',
    as: 'discipline',
    at: record('pledge'),
    shows: '登记纸质签名',
    reach: async (page) => {
      await tap(page, '登记纸质签名')
      await tap(page, page.locator('.sheet .list-row').first())
      await page.getByText('登记这 1 人已签').waitFor()
    },
  },
  { name: 'record-opinion-answered', as: 'member', at: record('answered'), shows: '支委会商量过了' },
  {
    name: 'record-opinion-answer',
    as: 'secretary',
    at: record('opinion'),
    shows: '还没有答复',
    reach: async (page) => {
      await tap(page, page.locator('.nut-button:visible', { hasText: '答复' }).first())
      await tap(page, '公开答复')
      await page.getByText('看不到是谁提的').waitFor()
    },
  },
  { name: 'record-opinion-nameless', as: 'secretary', at: record('nameless'), shows: '未署名' },
  { name: 'record-held-author', as: 'group-leader', at: record('held'), shows: '放行以前，只有您' },
  { name: 'record-held-secretary', as: 'secretary', at: record('held'), shows: '放行文字' },
  { name: 'record-draft', as: 'publicity', at: record('brief'), shows: '定稿后才计入' },
  {
    name: 'record-history',
    as: 'publicity',
    at: record('brief'),
    shows: '定稿后才计入',
    reach: async (page) => {
      await tap(page, labelled(page, '经过 2 条'))
      await toEnd(page, '登记')
    },
  },
  { name: 'record-withdrawn', as: 'organisation', at: record('withdrawn'), shows: '已撤回' },
  {
    name: 'record-withdraw',
    as: 'organisation',
    at: record('visit'),
    shows: '撤回',
    reach: async (page) => {
      await tap(page, '撤回')
      await read(page, '撤回这条记录')
    },
  },
  { name: 'records-me', as: 'member', at: 'pages/me/index', shows: '我的记录、意见建议' },
  { name: 'records-branch', as: 'member', at: 'pages/branch/index', shows: '支部记录' },
  { name: 'records-activity', as: 'member', at: missed, shows: '没能参加，补学后可以记在这里' },
]
