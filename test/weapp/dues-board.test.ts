import { DUES_BOARD_PAGE, memberDuesPage } from '../../domain/pages'
import { payerId, payerOpenid, seedDuesBranch } from '../cloud/dues-branch'
import { month, today } from '../cloud/dues-seed'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const KB = 1000
const BOARD = DUES_BOARD_PAGE.slice(1)
const MEMBER = 'packages/dues-desk/member/index'
const ORGANISATION = payerOpenid('organisation')
const year = Number(today().slice(0, 4))
const memberPage = (key: string) => memberDuesPage(payerId(key), year).slice(1)
/** What is stored of a member. */
const of = async <C extends 'duesAssessments' | 'duesEntries' | 'duesReliefs' | 'duesObjections'>(
  collection: C,
  memberId: string,
) => (await t.allOf(collection)).filter((one) => one.memberId === memberId)
/** While it slides down, a sheet is still there. */
const SHEET_CLOSES_MS = 500

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones('empty')
  seedDuesBranch(t)
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

test('the board says where the month stands and who needs a word, and costs at most 25 KB', async () => {
  const app = await t.phone(ORGANISATION, { url: BOARD })
  const opening = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  const { months } = await t.must(ORGANISATION, 'dues.board', { year })
  const now = months.find((one) => one.month === month())
  expect(app.text()).toContain(`${now?.complete}/${now?.members} 人交齐`)
  expect(app.has({ tag: 'button', text: '收党费' })).toBe(true)
  const text = app.text()
  for (const words of ['连续 7 个月没交', '党章规定', '连续 5 个月没交', '连续 3 个月没交', '请当面问问有没有困难'])
    expect(text).toContain(words)
  // Longest first.
  const order = ['尹向东', '骆一平', '阮青禾', '贺小川'].map((name) => text.lastIndexOf(name))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(opening).toBeLessThanOrEqual(25 * KB)
})

test("a member's own calculation is accepted after a question, and nothing is asked twice", async () => {
  const app = await t.phone(ORGANISATION, { url: BOARD })
  app.answer('showModal', () => ({ confirm: false, cancel: true }))
  await app.tap({ label: '采用唐小雨算的数额' })
  expect(lastTold(app, 'showModal')).toContain('每月 52.30 元')
  const assessments = async () => (await of('duesAssessments', payerId('declared'))).filter(({ n }) => n > 1)
  expect(await assessments()).toEqual([])
  app.answer('showModal', () => ({ confirm: true, cancel: false }))
  await app.tap({ label: '采用唐小雨算的数额' })
  expect(lastTold(app, 'showToast')).toBe('已核定')
  // How often they pay was not theirs to say, and stays.
  expect(await assessments()).toMatchObject([
    { from: month(1), fen: 5230, livelihood: 'salaried', rhythm: 'quarterly', declared: true, why: 'changed' },
  ])
  expect(app.has({ label: '采用唐小雨算的数额' })).toBe(false)
})

test('an objection is answered, also where the first answer to it was lost', async () => {
  const app = await t.phone(ORGANISATION, { url: BOARD })
  await app.tap({ label: '答复陆知行' })
  const send = { className: 'primary-button', text: '答复' }
  await app.tap(send)
  expect(app.text()).toContain('请写一句答复')
  await app.input({ tag: 'input', label: '答复' }, '查过了，多的 1.40 元已退给您')
  t.cloud.faults.dropAnswers = 1
  await app.tap(send)
  await app.tap(send)
  expect(lastTold(app, 'showToast')).toBe('已答复')
  expect(app.has({ label: '答复陆知行' })).toBe(false)
  const [objection] = await of('duesObjections', payerId('objecting'))
  expect(objection).toMatchObject({ state: 'answered', answer: '查过了，多的 1.40 元已退给您' })
  const { objections } = await t.must(payerOpenid('objecting'), 'dues.mine', { year })
  expect(objections).toMatchObject([{ answer: '查过了，多的 1.40 元已退给您' }])
})

test('an entry is reversed with a reason; two taps make one', async () => {
  const entryId = `${payerId('retired')}:13`
  const app = await t.phone(ORGANISATION, { url: memberPage('retired') })
  await app.tap({ tag: 'button', text: /^冲正$/ })
  expect(app.text()).toContain('原来那一笔不删除')
  await app.tap({ tag: 'button', text: '确认冲正' })
  expect(app.text()).toContain('请写一句原因')
  await app.input({ tag: 'input', label: '原因' }, '登记错了人')
  const button = app.get({ tag: 'button', text: '确认冲正' })
  await Promise.all([app.tap(button), app.tap(button)])
  expect(lastTold(app, 'showToast')).toBe('已冲正')
  const reversals = (await of('duesEntries', payerId('retired'))).filter(({ kind }) => kind === 'reversed')
  expect(reversals).toMatchObject([{ _id: `${entryId}:r`, reverses: entryId, fen: -2060, reason: '登记错了人' }])
  await app.advance(SHEET_CLOSES_MS)
  expect(app.text()).toContain('已冲正：登记错了人')
  expect(app.text()).toContain('-20.60 元')
  const log = (await t.allOf('audit')).filter(({ action, target }) => action === 'dues.reverse' && target === entryId)
  expect(log).toHaveLength(1)
})

test('免交 is proposed by the branch, and holds once it was approved above', async () => {
  const memberId = payerId('late-5')
  const app = await t.phone(ORGANISATION, { url: memberPage('late-5') })
  await app.tap({ className: 'list-row', text: '少交、免交、在别处交' })
  expect(app.text()).toContain('不要写原因和病情')
  const propose = app.get({ tag: 'button', text: '登记支部的提议' })
  await Promise.all([app.tap(propose), app.tap(propose)])
  expect(lastTold(app, 'showToast')).toBe('已登记，等上级批准')
  const reliefs = () => of('duesReliefs', memberId)
  expect(await reliefs()).toMatchObject([{ kind: 'exempt', from: month(), to: month(), state: 'proposed' }])
  await app.advance(SHEET_CLOSES_MS)
  await app.tap({ tag: 'button', text: /^登记结果$/ })
  await app.tap({ className: 'primary-button', text: '登记结果' })
  expect(app.text()).toContain('请填写批准的上级党组织')
  await app.input({ tag: 'input', label: '批准的上级党组织' }, '镇党委')
  await app.tap({ className: 'primary-button', text: '登记结果' })
  expect(lastTold(app, 'showToast')).toBe('已登记')
  expect(await reliefs()).toMatchObject([{ state: 'approved', decidedBy: '镇党委', decidedOn: today() }])
  await app.advance(SHEET_CLOSES_MS)
  expect(app.has({ className: 'duesboard-cell', label: `${Number(month().slice(5))}月免交` })).toBe(true)
})

test('an amount is changed with a reason; the pay it comes from goes nowhere', async () => {
  const memberId = payerId('late-1')
  const app = await t.phone(ORGANISATION, { url: memberPage('late-1') })
  await app.tap({ className: 'list-row', text: '变更每月数额' })
  await app.input({ tag: 'input', label: /^月工资收入/ }, '5321.50')
  await app.tap({ tag: 'button', text: '变更为每月 79.82 元' })
  expect(app.text()).toContain('请写一句变更原因')
  await app.input({ tag: 'input', label: '变更原因' }, '工资调整')
  await app.tap({ tag: 'button', text: '变更为每月 79.82 元' })
  expect(lastTold(app, 'showToast')).toBe('已核定')
  const all = await of('duesAssessments', memberId)
  expect(all.find(({ n }) => n === 2)).toMatchObject({ from: month(), fen: 7982, why: 'changed', reason: '工资调整' })
  const sent = JSON.stringify(app.calls.filter(({ name }) => name === 'cloud.callFunction'))
  expect(`${sent}${JSON.stringify([...app.storage])}`).not.toContain('5321.5')
})

test('自愿多交 is one entry, however often its confirm is sent', async () => {
  const app = await t.phone(ORGANISATION, { url: memberPage('late-3') })
  await app.tap({ className: 'list-row', text: '登记自愿多交' })
  await app.input({ tag: 'input', label: '金额（元）' }, '1500')
  expect(app.text()).toContain('特殊党费')
  t.cloud.faults.dropAnswers = 1
  await app.tap({ tag: 'button', text: /^登记$/ })
  await app.tap({ tag: 'button', text: /^登记$/ })
  expect(lastTold(app, 'showToast')).toBe('已登记')
  const extra = (await of('duesEntries', payerId('late-3'))).filter((one) => one.extra)
  expect(extra).toMatchObject([{ kind: 'extra', fen: 150_000, on: today(), channel: 'cash' }])
})

test('settings are changed by who keeps the dues', async () => {
  const app = await t.phone(ORGANISATION, { url: BOARD })
  await app.tap({ className: 'list-row', text: '党费设置' })
  expect(app.text()).toContain('由书记在提醒设置里改')
  await app.tap({ text: /^四舍五入到角/, attrs: { 'aria-role': 'radio' } })
  await app.tap({ label: '可以预交' })
  await app.tap({ tag: 'button', text: /^保存$/ })
  expect(lastTold(app, 'showToast')).toBe('已保存')
  const [branch] = await t.allOf('branches')
  expect(branch?.dues).toEqual({ rounding: 'jiao', advance: true })
})

test('the discipline commissioner reads all of it and changes nothing; members are told it is not for them', async () => {
  const app = await t.phone(payerOpenid('discipline'), { url: BOARD })
  expect(app.text()).toContain('等支部处理')
  for (const verb of ['收党费', '采用', '答复', '登记结果', '去核定'])
    expect(app.has({ tag: 'button', text: verb })).toBe(false)
  await app.tap({ className: 'duesboard-person' })
  expect(app.route()).toBe(MEMBER)
  expect(app.text()).toContain('交费记录')
  expect(app.has({ tag: 'button', text: '冲正' })).toBe(false)
  expect(app.has({ tag: 'button', text: '登记交费' })).toBe(false)
  const member = await t.phone(payerOpenid('objecting'), { url: BOARD })
  expect(member.text()).toContain('这一页是给支部委员用的')
})
