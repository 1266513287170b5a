import type { Page } from 'playwright-core'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { encodePng } from '../../local/gateway/openapi/png'
import { newLocalId } from '../../src/storage/localId'
import type { DemoApp } from './app'
import { field, labelled, tap } from './hand'
import { DETAIL, type Screen } from './screen'

const MINUTES = 'packages/meetings/minutes/index?id='
const VOTE = 'packages/meetings/vote/index?id='

const HERE = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'group-leader', 'member', 'director']
const MORE = [
  'namesake-1',
  'namesake-2',
  'yi',
  'mistyped',
  'retired',
  'farmer',
  'wen',
  'yuan',
  'peng',
  'han',
  'probationary',
]

const topics = [
  { text: '通过下半年工作计划', nature: 'party' },
  { text: '科普示范基地验收准备', nature: 'business' },
]

/** An assembly that goes on, with its sheet entered so far. */
async function assembly(app: DemoApp, people: readonly string[], kind = 'branchAssembly', begun = 40): Promise<string> {
  const activityId = newLocalId()
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  await app.ask('secretary', 'activities.create', {
    activityId,
    kind,
    title: kind === 'branchAssembly' ? '年中党员大会' : '支委会',
    startsAt: at(-begun),
    endsAt: at(60),
    place: '三楼会议室',
    topics,
    audience: { scope: kind === 'branchAssembly' ? 'all' : 'committee', groupIds: [], plus: [], minus: [] },
  })
  const entries = people.map((key) => ({ memberId: memberIdOf(key), state: 'present' }))
  await app.ask('secretary', 'attendance.enterSheet', { activityId, method: 'officer', entries })
  return activityId
}

/** Who did not come is settled. */
async function settled(app: DemoApp, people: readonly string[]): Promise<string> {
  const activityId = await assembly(app, people)
  const { people: all } = await app.ask('secretary', 'checkIn.board', { activityId })
  const lines = all
    .filter((person) => person.expected && person.state === null)
    .map(({ memberId }, at) => ({
      memberId,
      ...(at % 3 === 2 ? { state: 'absent' } : { state: 'leave', category: at % 2 ? 'duty' : 'sick' }),
    }))
  await app.ask('secretary', 'attendance.settle', { activityId, lines })
  return activityId
}

const written = {
  chairId: memberIdOf('secretary'),
  recorderId: memberIdOf('organisation'),
  items: [
    {
      ...topics[0],
      said: '何知远说明了计划的起草经过，逐条念了一遍。\n罗正言建议把谈心谈话提前到 9 月。\n顾长青：老同志愿意参加科普日，请提前通知。',
      decision: '通过下半年工作计划；谈心谈话提前到 9 月底前完成。',
    },
    { ...topics[1], said: '邓一鸣汇报了验收清单，还差两份材料。', decision: '由组织委员牵头，8 月 20 日前补齐。' },
  ],
  remarks: '会前重温了入党誓词。',
}

async function withMinutes(app: DemoApp, toChair: boolean, text: object = written): Promise<string> {
  const activityId = await settled(app, [...HERE, ...MORE])
  await app.ask('secretary', 'votes.enterCount', {
    activityId,
    voteId: newLocalId(),
    kind: 'resolution',
    subject: '通过下半年工作计划',
    counts: { for: 17, against: 0, abstain: 1 },
  })
  await app.ask('organisation', 'minutes.save', { activityId, revision: 0, toChair, text })
  return activityId
}

async function confirmed(app: DemoApp): Promise<string> {
  const activityId = await withMinutes(app, true)
  const { revision } = await app.ask('secretary', 'minutes.read', { activityId })
  await app.ask('secretary', 'minutes.confirm', { activityId, revision })
  return activityId
}

/** A corrected record whose sheet has been changed since. */
async function corrected(app: DemoApp): Promise<string> {
  const activityId = await confirmed(app)
  const { revision } = await app.ask('organisation', 'minutes.read', { activityId })
  const text = { ...written, remarks: '会前重温了入党誓词。会后补收了两份心得。' }
  await app.ask('organisation', 'minutes.correct', { activityId, revision, reason: '漏记了会后收心得', text })
  const entries = [{ memberId: memberIdOf('wen'), state: 'absent', was: 'present' }]
  await app.ask('secretary', 'attendance.enterSheet', { activityId, method: 'officer', entries })
  return activityId
}

/** A show of hands that goes on, with the hands raised so far. */
async function handsUp(app: DemoApp, end = false, begun = 40): Promise<{ activityId: string; voteId: string }> {
  const activityId = await assembly(app, [...HERE, ...MORE], 'branchAssembly', begun)
  const voteId = newLocalId()
  const vote = { kind: 'resolution', subject: '同意接收林小满同志为中共预备党员' }
  await app.ask('secretary', 'votes.open', { activityId, voteId, ...vote })
  const hands = {
    secretary: 'for',
    deputy: 'for',
    organisation: 'for',
    discipline: 'abstain',
    yi: 'for',
    retired: 'against',
  }
  for (const [key, hand] of Object.entries(hands)) await app.ask(key, 'votes.raise', { activityId, voteId, hand })
  if (end) await app.ask('secretary', 'votes.close', { activityId, voteId })
  return { activityId, voteId }
}

async function elected(app: DemoApp): Promise<{ activityId: string; voteId: string }> {
  const activityId = await assembly(app, [
    ...HERE,
    ...MORE,
    'group-leader-2',
    'group-leader-3',
    'retired-2',
    'shopkeeper',
  ])
  const voteId = newLocalId()
  const named = (id: string, name: string) => ({ id, name })
  await app.ask('secretary', 'votes.enterCount', {
    activityId,
    voteId,
    kind: 'election',
    subject: '选举支部纪检委员和宣传委员',
    candidates: [named('c1', '罗正言'), named('c2', '梁晓禾'), named('c3', '彭诗雨')],
    seats: 2,
    tally: { ballots: 22, invalid: 1, votes: { c1: 20, c2: 11, c3: 6 } },
  })
  return { activityId, voteId }
}

const photo = (shade: number) =>
  encodePng(
    Array.from({ length: 12 }, (_, y) => Array.from({ length: 12 }, (_, x) => (x * y + shade) % (3 + shade) === 0)),
    8,
  )

async function withPhotos(app: DemoApp): Promise<string> {
  const activityId = await withMinutes(app, false)
  for (const shade of [1, 2, 3]) {
    const url = `${app.cloud.url}/storage/upload?cloudPath=uploads/screens/${activityId}${shade}.png`
    const headers = { 'x-wx-openid': openidOf('organisation') }
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(photo(shade)) })
    const { fileID } = (await response.json()) as { fileID: string }
    await app.ask('organisation', 'minutes.addPhoto', { activityId, photoId: newLocalId(), fileID })
  }
  return activityId
}

const scrollTo = (page: Page, words: string) => page.getByText(words).first().scrollIntoViewIfNeeded()

/** Somebody else saves the same minutes from their own phone. */
async function saveAs(page: Page, key: string, text: object): Promise<void> {
  const activityId = /[?&]id=(\w+)/.exec(new URL(page.url()).hash)?.[1]
  const data = { path: 'minutes.save', input: { activityId, revision: 1, toChair: false, text } }
  const headers = { 'content-type': 'application/json', 'x-wx-openid': openidOf(key) }
  const response = await page.request.post(new URL('/call', page.url()).href, { headers, data: { name: 'desk', data } })
  expect(await response.json()).toMatchObject({ ok: true })
}

/** Types the numbers of a count. */
async function count(page: Page, numbers: Record<string, string>): Promise<void> {
  for (const [label, typed] of Object.entries(numbers)) await field(page, label).fill(typed)
}

/** Minutes and votes, as members and those who keep the minutes see them. */
export const meetingScreens: readonly Screen[] = [
  {
    name: 'minutes-begin',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await assembly(app, HERE)),
    shows: '交主持人确认',
  },
  {
    name: 'minutes-chair',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await settled(app, [...HERE, ...MORE])),
    shows: '交主持人确认',
    reach: async (page) => {
      await tap(page, page.locator('.list-row', { hasText: '主持人' }))
      await page.getByText('外来的人主持').waitFor()
    },
  },
  {
    name: 'minutes-faults',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await settled(app, [...HERE, ...MORE])),
    shows: '交主持人确认',
    reach: async (page) => {
      await labelled(page, '发言摘要').locator('textarea').fill('联系人电话 13812345678')
      await tap(page, '交主持人确认')
      await page.getByText('请选主持人').waitFor()
    },
  },
  {
    name: 'minutes-write',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await withMinutes(app, false)),
    shows: '交主持人确认',
    reach: (page) =>
      page
        .getByText('主持人', { exact: true })
        .first()
        .evaluate((row) => row.scrollIntoView()),
  },
  {
    name: 'minutes-draft',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await withPhotos(app)),
    shows: '交主持人确认',
    reach: (page) => scrollTo(page, '只有记录会议的人看得到'),
  },
  {
    name: 'minutes-conflict',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await withMinutes(app, false)),
    shows: '交主持人确认',
    reach: async (page) => {
      await labelled(page, '其他').locator('textarea').fill('会前重温了入党誓词，会后交了心得。')
      await saveAs(page, 'publicity', { ...written, remarks: '散会时间 16:20。' })
      await tap(page, '保存草稿')
      await page.getByText('保存过另一份').waitFor()
    },
  },
  {
    name: 'minutes-theirs',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await withMinutes(app, false)),
    shows: '交主持人确认',
    reach: async (page) => {
      await labelled(page, '其他').locator('textarea').fill('会前重温了入党誓词，会后交了心得。')
      await saveAs(page, 'publicity', { ...written, remarks: '散会时间 16:20。' })
      await tap(page, '保存草稿')
      await tap(page, '看另一份')
      await page.locator('.sheet').getByText('散会时间 16:20。').waitFor()
    },
  },
  {
    name: 'minutes-ready',
    as: 'organisation',
    at: async (_known, app) => MINUTES + (await withMinutes(app, true)),
    shows: '等主持人确认',
  },
  {
    name: 'minutes-confirm',
    as: 'secretary',
    at: async (_known, app) => MINUTES + (await withMinutes(app, true)),
    shows: '看过了，确认',
    reach: (page) => scrollTo(page, '看过了，确认'),
  },
  {
    name: 'minutes-stand-in',
    as: 'deputy',
    at: async (_known, app) =>
      MINUTES + (await withMinutes(app, true, { ...written, chairId: undefined, chairName: '方启明' })),
    shows: '代主持人确认',
    reach: (page) => scrollTo(page, '代主持人确认'),
  },
  {
    name: 'minutes-held',
    as: 'secretary',
    at: async (_known, app) => MINUTES + (await withMinutes(app, true, { ...written, remarks: '【复核测试】' })),
    shows: '放行文字',
  },
  {
    name: 'minutes-member',
    as: 'member',
    at: async (_known, app) => MINUTES + (await confirmed(app)),
    shows: '✓ 已确认',
  },
  {
    name: 'minutes-corrected',
    as: 'secretary',
    at: async (_known, app) => MINUTES + (await corrected(app)),
    shows: '确认以后考勤有变动',
  },
  {
    name: 'minutes-correct',
    as: 'secretary',
    at: async (_known, app) => MINUTES + (await confirmed(app)),
    shows: '✓ 已确认',
    reach: async (page) => {
      await tap(page, '更正')
      await page.getByText('更正的原因').waitFor()
    },
  },
  {
    name: 'minutes-none',
    as: 'member',
    at: async (_known, app) => MINUTES + (await assembly(app, HERE)),
    shows: '主持人确认以后',
  },
  {
    name: 'detail-meeting',
    as: 'organisation',
    at: async (_known, app) => DETAIL + (await withMinutes(app, false)),
    shows: '发起表决',
    reach: (page) => scrollTo(page, '发起表决'),
  },
  {
    name: 'detail-voting',
    as: 'member',
    at: async (_known, app) => DETAIL + (await handsUp(app)).activityId,
    shows: '公开表决',
  },
  {
    name: 'today-voting',
    as: 'group-leader',
    at: async (_known, app) => {
      // Before all others that go on.
      await handsUp(app, false, 90)
      return 'pages/today/index'
    },
    shows: '公开表决',
  },
  {
    name: 'vote-open',
    as: 'secretary',
    at: async (_known, app) => {
      const { activityId, voteId } = await handsUp(app)
      return `${VOTE}${activityId}&vote=${voteId}`
    },
    shows: '结束并计票',
  },
  {
    name: 'vote-watching',
    as: 'probationary',
    at: async (_known, app) => {
      const { activityId, voteId } = await handsUp(app)
      return `${VOTE}${activityId}&vote=${voteId}`
    },
    shows: '有表决权的正式党员才能投',
  },
  {
    name: 'vote-not-here',
    as: 'group-leader-2',
    at: async (_known, app) => {
      const { activityId, voteId } = await handsUp(app)
      return `${VOTE}${activityId}&vote=${voteId}`
    },
    shows: '公开表决',
    reach: async (page) => {
      await tap(page, '赞成')
      await page.getByText('去签到').waitFor()
    },
  },
  {
    name: 'vote-closed',
    as: 'member',
    at: async (_known, app) => {
      const { activityId, voteId } = await handsUp(app, true)
      return `${VOTE}${activityId}&vote=${voteId}`
    },
    shows: '没有表决',
  },
  {
    name: 'vote-elected',
    as: 'secretary',
    at: async (_known, app) => {
      const { activityId, voteId } = await elected(app)
      return `${VOTE}${activityId}&vote=${voteId}`
    },
    shows: '重新填票数',
  },
  {
    name: 'vote-new',
    as: 'secretary',
    at: async (_known, app) => VOTE + (await assembly(app, [...HERE, ...MORE])),
    shows: '开始表决',
  },
  {
    name: 'vote-count',
    as: 'secretary',
    at: async (_known, app) => VOTE + (await assembly(app, [...HERE, ...MORE])),
    shows: '开始表决',
    reach: async (page) => {
      await tap(page, '现场清点')
      await field(page, '表决的事项').fill('通过下半年工作计划')
      await count(page, { 赞成: '12', 反对: '4', 弃权: '2' })
      await scrollTo(page, '保存票数')
    },
  },
  {
    name: 'vote-count-fault',
    as: 'secretary',
    at: async (_known, app) =>
      VOTE + (await assembly(app, ['secretary', 'deputy', 'organisation', 'publicity'], 'committeeMeeting')),
    shows: '开始表决',
    reach: async (page) => {
      await tap(page, '现场清点')
      await count(page, { 赞成: '5', 反对: '0', 弃权: '0' })
      await scrollTo(page, '保存票数')
    },
  },
  {
    name: 'vote-election',
    as: 'secretary',
    at: async (_known, app) =>
      VOTE + (await assembly(app, [...HERE, ...MORE, 'group-leader-2', 'group-leader-3', 'retired-2', 'shopkeeper'])),
    shows: '开始表决',
    reach: async (page) => {
      await tap(page, '选举')
      for (const name of ['罗正言', '梁晓禾']) {
        await tap(page, '＋ 选党员')
        await tap(page, page.locator('.sheet').getByText(name, { exact: true }))
        await labelled(page, `${name}的得票`).waitFor()
      }
      await count(page, { 应选几名: '2', 收回选票: '22', 其中废票: '1' })
      await labelled(page, '罗正言的得票').locator('input').fill('20')
      await labelled(page, '梁晓禾的得票').locator('input').fill('11')
      await scrollTo(page, '保存票数')
    },
  },
  {
    name: 'vote-candidates',
    as: 'secretary',
    at: async (_known, app) => VOTE + (await assembly(app, HERE)),
    shows: '开始表决',
    reach: async (page) => {
      await tap(page, '选举')
      await tap(page, '＋ 选党员')
      await page.getByText('谁是候选人').waitFor()
    },
  },
]
