import type { CollectionName } from '../../cloudfunctions/ports/collections'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { readManifest } from '../../local/gateway/database/manifest'
import { newLocalId } from '../../src/storage/localId'
import { seedBook } from '../cloud/dues-people'
import { month, today } from '../cloud/dues-seed'
import type { Weapp } from './harness'
import { type PhoneCloud, startPhones } from './phones'
import { repliesTo } from './wx'

const ME = 'pages/me/index'
const MINE = 'packages/dues/mine/index'
const OWNER = 'dues-own'
const PAY = '5987.25'
/** However it may be written: as typed, in fen, with its thousands set apart. */
const ANY_PAY = /5,?987\.?25/
const SEND = { tag: 'button', text: '把数额报给组织委员' }
const OBJECT = { tag: 'button', text: '交给组织委员' }
const now = `${Number(month().slice(5))}月`
const before = `${Number(month(-1).slice(5))}月`

let t: PhoneCloud
let branchId: string
beforeAll(async () => {
  t = await startPhones()
  const session = await t.must('demo-organisation', 'session.open')
  if (!('branch' in session)) throw new Error('the organisation commissioner has no branch')
  branchId = session.branch._id
  seedBook(t.cloud, branchId, OWNER, {
    assessments: [{ from: month(-1) }],
    paid: [{ lines: [{ month: month(-1), fen: 4860 }] }, { lines: [{ month: month(), fen: 4860 }] }],
  })
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const objections = () => t.find('duesObjections', { branchId, memberId: memberIdOf(OWNER) })
const callsOf = (app: Weapp) => JSON.stringify(app.calls.filter(({ name }) => name === 'cloud.callFunction'))

async function everythingStored(): Promise<string> {
  const names = Object.keys(readManifest('cloudfunctions/database.json').collections) as CollectionName[]
  return JSON.stringify(await Promise.all(names.map((name) => t.allOf(name))))
}

// In January, last month's name has its year before it.
async function objecting(app: Weapp, receipt = now): Promise<void> {
  await app.waitFor({ text: '交费记录' })
  await app.tap({ tag: 'button', label: new RegExp(`${receipt}党费有误$`) })
  await app.waitFor({ text: '请写清哪里不对' })
}

test('from 我的 one sees the month, its receipts and to whom it goes', async () => {
  const app = await t.phone(openidOf(OWNER), { url: ME })
  await app.waitFor({ text: `${now}已交` })
  await app.tap({ className: 'list-row', text: /党费/ })
  await app.waitFor({ text: '交费记录' })
  expect(app.route()).toBe(MINE)
  expect(app.text()).toContain('✓ 已交')
  expect(app.text()).toContain('按月领取工资，适用 1%，核定每月 48.60 元')
  expect(app.text()).toContain('现金 · 何知远收')
  // The organisation commissioner before the secretaries.
  expect(app.text()).toContain('交给：何知远、')
  await app.tap({ attrs: { 'aria-label': `${now}，应交 48.60 元，已交` } })
  await app.waitFor({ text: '这个月有误' })
})

test('what one calculates goes out as the amount alone: nothing of the pay is sent, stored or kept', async () => {
  const app = await t.phone(openidOf(OWNER), { url: MINE })
  await app.waitFor({ text: '算一算' })
  await app.tap({ text: /^算一算$/ })
  await app.waitFor({ text: '收入是哪一种' })
  await app.input({ tag: 'input', label: '月工资收入（元）' }, PAY)
  await app.waitFor({ text: '月工资收入 5,987.25 元，适用 1.5%，四舍五入到分，应交 89.81 元' })
  await app.tap(SEND)
  await app.waitFor({ text: '等组织委员核定' })
  expect(await t.stored('duesDeclarations', memberIdOf(OWNER))).toMatchObject({
    ...{ fen: 8981, livelihood: 'salaried', from: month() },
  })
  await app.hide()
  await app.settle()
  expect(callsOf(app)).toContain('8981')
  expect(callsOf(app)).not.toMatch(ANY_PAY)
  expect(await everythingStored()).not.toMatch(ANY_PAY)
  expect([...app.storage.values()].join()).not.toMatch(ANY_PAY)
})

test('saying 有误 twice in a row is one objection', async () => {
  const app = await t.phone(openidOf(OWNER), { url: MINE })
  await objecting(app)
  await app.input({ tag: 'textarea', label: '请写清哪里不对' }, '我是转账交的')
  const button = app.get(OBJECT)
  await Promise.all([app.tap(button), app.tap(button)])
  await app.waitFor({ text: '等组织委员答复' })
  expect(await objections()).toMatchObject([{ text: '我是转账交的', entryId: `${memberIdOf(OWNER)}:2`, state: 'open' }])
  expect(app.has({ tag: 'button', label: `${now}党费有误` })).toBe(false)
})

test('without a signal it stays on the phone, over a restart, and a lost answer makes no second one', async () => {
  const first = await t.phone(openidOf(OWNER), { url: MINE })
  await objecting(first, before)
  await first.input({ tag: 'textarea', label: '请写清哪里不对' }, '数额不对')
  await first.setNetwork('none')
  await first.tap(OBJECT)
  await first.waitFor({ text: '写的内容已存在这部手机里' })
  await first.hide()
  const again = await t.phone(openidOf(OWNER), { url: MINE, storage: first.storage })
  await objecting(again, before)
  expect(again.get({ tag: 'textarea', label: '请写清哪里不对' }).attrs.value).toBe('数额不对')
  const said = async () => (await objections()).filter(({ text }) => text === '数额不对')
  expect(await said()).toEqual([])
  t.cloud.faults.dropAnswers = 1
  await again.tap(OBJECT)
  await again.waitFor({ text: '写的内容已存在这部手机里' })
  expect(await said()).toHaveLength(1)
  await again.tap(OBJECT)
  await again.waitFor({ text: /您 .*说：数额不对/ })
  expect(await said()).toHaveLength(1)
})

test('what was written down since is said once, and the same tap asks for reminders', async () => {
  const first = await t.phone(openidOf(OWNER), { url: MINE })
  await first.waitFor({ text: '交费记录' })
  await t.must('demo-organisation', 'dues.recordExtra', {
    ...{ batchId: newLocalId(), memberId: memberIdOf(OWNER), on: today(), fen: 10_000, channel: 'cash' },
  })
  const app = await t.phone(openidOf(OWNER), { url: MINE, storage: first.storage })
  await app.waitFor({ text: '✓ 已记上 100.00 元（自愿多交）' })
  app.answer('requestSubscribeMessage', ({ tmplIds }) => repliesTo(tmplIds, 'accept'))
  await app.tap({ tag: 'button', text: '知道了' })
  expect(app.calls.filter(({ name }) => name === 'requestSubscribeMessage')).toHaveLength(1)
  await app.waitFor({ text: '✓ 订好了' })
  expect((await t.stored('subscriptions', memberIdOf(OWNER)))?.topics.dues).toMatchObject({ left: 1 })
  const later = await t.phone(openidOf(OWNER), { url: MINE, storage: app.storage })
  await later.waitFor({ text: '交费记录' })
  expect(later.text()).not.toContain('已记上')
})

test('what was loaded stays readable without a signal', async () => {
  const first = await t.phone(openidOf(OWNER), { url: MINE })
  await first.waitFor({ text: '交费记录' })
  await first.advance(3000)
  const app = await t.phone(openidOf(OWNER), { url: MINE, storage: first.storage, network: 'none' })
  await app.waitFor({ text: '交费记录' })
  expect(app.text()).toContain('没有网络')
})

test('the page is cheap to draw, and a letter typed costs little', async () => {
  const app = await t.phone(openidOf(OWNER), { url: MINE })
  await app.waitFor({ text: '交费记录' })
  const drawn = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  await app.tap({ text: /^算一算$/ })
  await app.waitFor({ text: '收入是哪一种' })
  const { bytes } = await app.measure(() => app.input({ tag: 'input', label: '月工资收入（元）' }, '4860'))
  expect(drawn).toBeLessThanOrEqual(20_000)
  expect(bytes).toBeLessThanOrEqual(3000)
})
