import { addDays, dayOf } from '../../domain/calendar/beijing'
import { recordListPage, recordPage } from '../../domain/record-pages'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { PHOTO } from '../cloud/meetings'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const KB = 1000
const HOME = 'packages/records/home/index'
const ME = 'pages/me/index'
const today = () => dayOf(new Date().toISOString())
const year = () => Number(today().slice(0, 4))
const at = (page: string) => page.slice(1)
const SIGN = { tag: 'button', text: '我要签名' }
const SURE = { tag: 'button', text: '确认签名' }

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

type Form = { on?: string; people?: string[]; values: Record<string, unknown> } & Record<string, unknown>

async function save(key: string, kind: string, form: Form, recordId = newLocalId()) {
  const revision = (await t.stored('records', recordId))?.revision ?? null
  await t.must(openidOf(key), 'records.save', { recordId, revision, kind, on: today(), people: [], ...form })
  return recordId
}

async function attach(key: string, recordId: string): Promise<string> {
  const fileId = newLocalId()
  const fileID = await t.uploadFile(openidOf(key), `uploads/phones/${fileId}.png`, PHOTO)
  await t.must(openidOf(key), 'recordFiles.add', { recordId, fileId, fileID, name: 'a.png' })
  return fileId
}

const asked = (app: Weapp, path: string) =>
  app.calls.filter(({ name, params }) => name === 'cloud.callFunction' && JSON.stringify(params).includes(path)).length

const signatures = async (recordId: string) => (await t.allOf('signatures')).filter((one) => one.recordId === recordId)

const TEXT = '一、遵守纪律。\n二、接受监督。'

test('a member finds a pledge, reads it, signs it, and signs once more when its text was changed', async () => {
  const title = '年度廉政承诺书'
  const pledge = await save('discipline', 'integrityPledge', { values: { title, text: TEXT } })
  const app = await t.phone(openidOf('member'), { url: ME })
  await app.tap({ className: 'list-row', text: /我的记录/ })
  await app.waitFor({ text: '等您办的' })
  expect(app.route()).toBe(HOME)
  await app.tap({ tag: 'button', label: `去签：${title}` })
  await app.waitFor(SIGN)
  // All of it stands above the button.
  expect(app.text()).toContain(TEXT)
  expect(app.text().indexOf(TEXT)).toBeLessThan(app.text().indexOf('我要签名'))
  expect(app.text()).toContain('0/27 人')
  await app.tap(SIGN)
  await app.waitFor({ text: '签的是您刚才看到的全文' })
  await app.tap(SURE)
  await app.waitFor({ text: '您已签名' })
  expect(app.text()).toContain('1/27 人')
  const [signed] = await signatures(pledge)
  expect(signed).toMatchObject({ memberId: memberIdOf('member'), way: 'phone', on: today() })

  await save('discipline', 'integrityPledge', { values: { title, text: `${TEXT}\n三、管好家属。` } }, pledge)
  const again = await t.phone(openidOf('member'), { url: at(recordPage(pledge)) })
  await again.waitFor(SIGN)
  expect(again.text()).toContain('以前的 1 个签名不算，要重新签')
  await again.tap(SIGN)
  await again.waitFor(SURE)
  // While the sheet is open, the text is changed once more.
  await save('discipline', 'integrityPledge', { values: { title, text: `${TEXT}\n三、管好家属和朋友。` } }, pledge)
  await again.tap(SURE)
  await again.waitFor({ text: '文字刚改过，请从头看过再签名' })
  expect(lastTold(again, 'showModal')).toContain('文字刚改过')
  expect(again.text()).toContain('管好家属和朋友')
  expect(await signatures(pledge)).toHaveLength(1)
  await again.tap(SIGN)
  await again.waitFor(SURE)
  await again.tap(SURE)
  await again.waitFor({ text: '您已签名' })
  expect(await signatures(pledge)).toHaveLength(2)
})

test('who keeps pledges notes a name that is on paper', async () => {
  const pledge = await save('discipline', 'integrityPledge', { values: { title: '纸上签的', text: TEXT } })
  const app = await t.phone(openidOf('discipline'), { url: at(recordPage(pledge)) })
  await app.waitFor(SIGN)
  await app.tap({ tag: 'button', text: '登记纸质签名' })
  await app.waitFor({ text: '谁签了' })
  await app.tap({ className: 'list-row', text: /郑维岳/ })
  await app.tap({ tag: 'button', text: '登记这 1 人已签' })
  await app.waitFor({ text: /纸质/ })
  expect(await signatures(pledge)).toMatchObject([{ memberId: memberIdOf('eldest'), way: 'paper', on: today() }])
})

test('the secretary answers an opinion for all to read; its author’s name stays away', async () => {
  const opinion = await save('yi', 'opinion', { values: { text: '活动室的灯太暗' } })
  const app = await t.phone('demo-secretary', { url: at(recordListPage(['opinion'], year())) })
  await app.waitFor({ text: '待答复' })
  await app.tap({ className: 'record-row', text: /活动室的灯太暗/ })
  await app.waitFor({ tag: 'button', text: /^答复$/ })
  await app.tap({ tag: 'button', text: /^答复$/ })
  await app.waitFor({ tag: 'textarea', label: '答复' })
  await app.input({ tag: 'textarea', label: '答复' }, '下周换新灯')
  await app.tap({ label: '公开答复' })
  // The answer's reply is lost; sending it again makes no second one.
  t.cloud.faults.dropAnswers = 1
  await app.tap({ tag: 'button', text: '公开答复' })
  await app.settle()
  await app.tap({ tag: 'button', text: '公开答复' })
  await app.waitFor({ text: /下周换新灯/ })
  const stored = await t.stored('records', opinion)
  expect(stored?.answers).toMatchObject([{ text: '下周换新灯', by: memberIdOf('secretary') }])
  expect(stored).toMatchObject({ shared: true, open: true })
  const other = await t.phone(openidOf('retired'), { url: at(recordPage(opinion)) })
  await other.waitFor({ text: '下周换新灯' })
  expect(other.text()).toContain('未署名')
  expect(other.text()).not.toContain('沙马·依果')
})

test('the address of a photo is asked at each look, and by nobody who may not see the note', async () => {
  const note = await save('member', 'studyNote', { values: { text: '读书笔记' } })
  for (let count = 0; count < 4; count += 1) await attach('member', note)
  const app = await t.phone('demo-secretary', { url: at(recordPage(note)) })
  await app.waitFor({ text: '再看 1 张' })
  // Three at once; the others when they are asked for.
  expect(asked(app, 'recordFiles.link')).toBe(3)
  expect(app.findAll({ tag: 'image' })[0]?.attrs.src).toContain('http')
  await app.tap({ tag: 'button', text: '再看 1 张' })
  await app.settle()
  const before = asked(app, 'recordFiles.link')
  await app.tap({ tag: 'image', nth: 0 })
  expect(app.calls.some(({ name }) => name === 'previewImage')).toBe(true)
  await app.call('redirectTo', { url: recordPage(note) })
  await app.waitFor({ text: '再看 1 张' })
  expect(asked(app, 'recordFiles.link')).toBe(before + 3)
  const other = await t.phone(openidOf('farmer'), { url: at(recordPage(note)) })
  await other.waitFor({ text: '没有找到这条记录' })
  expect(asked(other, 'recordFiles.link')).toBe(0)
})

test('a held note is released by the secretary, a draft is made final, a record is taken back with its reason', async () => {
  const note = await save('group-leader', 'studyNote', { values: { text: '【复核测试】体会' } })
  const secretary = await t.phone('demo-secretary', {
    url: at(recordPage(note)),
    answers: { showModal: () => ({ confirm: true }) },
  })
  await secretary.waitFor({ text: '放行文字' })
  await secretary.tap({ tag: 'button', text: '放行文字' })
  await secretary.settle()
  expect((await t.stored('records', note))?.textHeld).toBeUndefined()
  const brief = await save('publicity', 'brief', { values: { title: '简报一', text: '正文' } })
  const publicity = await t.phone(openidOf('publicity'), {
    ...{ url: at(recordPage(brief)), answers: { showModal: () => ({ confirm: true }) } },
  })
  await publicity.waitFor({ text: '定稿后才计入' })
  await publicity.tap({ tag: 'button', text: '复制全文' })
  const copied = publicity.calls.find(({ name }) => name === 'setClipboardData')?.params.data
  expect(copied).toContain('简报一\n\n正文')
  await publicity.tap({ tag: 'button', text: /^定稿$/ })
  await publicity.settle()
  expect(await t.stored('records', brief)).toMatchObject({ state: 'recorded' })
  await publicity.tap({ tag: 'button', text: /^撤回$/ })
  await publicity.waitFor({ tag: 'input', label: '原因' })
  await publicity.input({ tag: 'input', label: '原因' }, '重复了')
  await publicity.tap({ tag: 'button', text: /^撤回$/, nth: 1 })
  await publicity.waitFor({ text: '已撤回，不再计入' })
  expect(await t.stored('records', brief)).toMatchObject({ withdrawn: { reason: '重复了' } })
})

test('a long list comes by pages, and more of it only adds to what stands there', async () => {
  for (let index = 0; index < 64; index += 1) {
    const on = addDays(today(), -index) < `${year()}-01-01` ? `${year()}-01-01` : addDays(today(), -index)
    await save('secretary', 'talk', { on, people: ['secretary', 'member'].map(memberIdOf), values: { way: 'met' } })
  }
  const app = await t.phone('demo-secretary', { url: at(recordListPage(['talk'], year())) })
  await app.waitFor({ className: 'record-row' })
  expect(app.findAll({ className: 'record-row' })).toHaveLength(30)
  const cost = await app.measure(() => app.callPage('onReachBottom'))
  await app.settle()
  expect(app.findAll({ className: 'record-row' })).toHaveLength(60)
  expect(cost.bytes).toBeLessThanOrEqual(30 * KB)
  await app.callPage('onReachBottom')
  expect(app.findAll({ className: 'record-row' }).length).toBeGreaterThanOrEqual(64)
  expect(app.has({ text: '再看前面的' })).toBe(false)
})

test('the first page and a tap on an area cost little', async () => {
  const app = await t.phone('demo-secretary', { url: HOME })
  await app.waitFor({ text: '学时和记录设置' })
  const first = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  const cost = await app.measure(() => app.tap({ label: /^谈心、关怀、意见，/ }))
  expect(app.text()).toContain('谈心情况')
  expect(first).toBeLessThanOrEqual(24 * KB)
  expect(cost.bytes).toBeLessThanOrEqual(6 * KB)
})
