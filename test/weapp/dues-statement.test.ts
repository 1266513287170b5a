import { addMonths, dayOf, lastDayOfMonth, monthOf } from '../../domain/calendar/beijing'
import { DUES_STATEMENT_PAGE, duesClosingsPage } from '../../domain/pages'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { withoutDues } from '../cloud/dues-table'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const KB = 1024
const STATEMENT = DUES_STATEMENT_PAGE.slice(1)
const ORGANISATION = openidOf('organisation')
const today = dayOf(new Date().toISOString())
const now = monthOf(today)
const last = addMonths(now, -1)
const lastWords = `${Number(last.slice(5))}月`

let t: PhoneCloud
let branchId: string
beforeAll(async () => {
  t = await startPhones()
  const session = await t.must(ORGANISATION, 'session.open')
  if (session.kind !== 'member') throw new Error('nobody of the branch')
  branchId = session.branch._id
  await withoutDues(t.cloud)
  // Each owes 48.60 yuan of last month and of this one.
  await t.must(ORGANISATION, 'assessing.assess', {
    items: ['member', 'mistyped', 'retired', 'yi'].map((key) => ({
      ...{ memberId: memberIdOf(key), from: last, livelihood: 'salaried' as const, fen: 4860 },
      rhythm: 'monthly' as const,
    })),
    yearly: true,
  })
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const STATEMENT_TEXT = [
  '付款人\t金额\t交易日期\t附言',
  `陆雨桐\t48.60\t${today}\t党费`,
  `陆雨桐\t48.60\t${today}\t党费`,
  `许文斌\t48.60\t${today}\t`,
  `顾小川\t100.00\t${today}\t`,
  `某某商贸有限公司\t500.00\t${today}\t货款`,
  '合计\t745.80\t\t',
].join('\n')

const radio = (text: RegExp) => ({ attrs: { 'aria-role': 'radio' }, text })
const entries = async () =>
  (await t.allOf('duesEntries'))
    .map(({ memberId, kind, lines, fen, channel, paidBy }) => ({ memberId, kind, lines, fen, channel, paidBy }))
    .sort((a, b) => (a.memberId + a.kind + a.lines[0]?.month < b.memberId + b.kind + b.lines[0]?.month ? -1 : 1))

async function pasted(app: Weapp): Promise<void> {
  await app.waitFor({ text: '读取粘贴的明细' })
  await app.input({ tag: 'textarea' }, STATEMENT_TEXT)
  await app.tap({ tag: 'button', text: '读取粘贴的明细' })
  await app.waitFor({ text: /5 笔，共 745\.80 元/ })
}

async function confirmed(app: Weapp, count: number): Promise<void> {
  await app.tap({ tag: 'button', text: new RegExp(`^登记 ${count} 笔，[^共]`) })
  await app.waitFor({ text: '核对后登记' })
  await app.tap(radio(/^党费平台$/))
  await app.tap({ tag: 'button', text: new RegExp(`^登记 ${count} 笔，共`) })
}

test('a pasted statement is asked about, and registered by one confirm; the answers survive the app being killed', async () => {
  const first = await t.phone(ORGANISATION, { url: STATEMENT })
  await pasted(first)
  expect(first.text()).toContain('1 笔对上，2 笔要问，2 笔不认识')
  expect(first.text()).toContain('和第 2 行一样，是两笔还是重复？')
  const cost = await first.measure(() => first.tap(radio(/^两笔都算$/)))
  expect(cost.bytes).toBeLessThanOrEqual(8 * KB)
  await first.tap(radio(/^是许文彬$/))
  expect(first.text()).toContain(`登记 许文彬 ${lastWords} 48.60 元`)
  await first.advance(500)
  first.close()

  const app = await t.phone(ORGANISATION, { url: STATEMENT, storage: first.storage })
  await app.waitFor({ text: '还有 2 笔没有回答' })
  // Somebody's relative pays, and more than is owed.
  await app.tap(app.findAll(radio(/^选是谁交的$/))[0] ?? { text: 'no such row' })
  await app.tap({ className: 'list-row', text: /^顾长青/ })
  await app.waitFor({ text: '比顾长青未交的多，多的怎么办？' })
  await app.tap(radio(/^多的算自愿多交$/))
  expect(app.text()).toContain('自愿多交 2.80 元')
  expect(await entries()).toEqual([])

  await confirmed(app, 4)
  await app.waitFor({ text: '✓ 登记了 4 笔' })
  expect(app.text()).toContain('245.80 元')
  expect(app.text()).toContain('第 6 行：还没有回答')
  const paid = (key: string, months: string[], more: object = {}) => ({
    ...{ memberId: memberIdOf(key), kind: 'paid', channel: 'platform', paidBy: undefined, fen: months.length * 4860 },
    lines: months.map((month) => ({ month, fen: 4860 })),
    ...more,
  })
  const stored = await entries()
  expect(stored).toHaveLength(5)
  expect(stored).toEqual(
    expect.arrayContaining([
      paid('member', [last]),
      paid('member', [now]),
      paid('mistyped', [last]),
      paid('retired', [last, now], { paidBy: '顾小川' }),
      paid('retired', [now], { kind: 'extra', fen: 280, lines: [{ month: now, fen: 280 }] }),
    ]),
  )
})

test('the same statement again adds nothing', async () => {
  const before = await entries()
  const app = await t.phone(openidOf('secretary'), { url: STATEMENT })
  await pasted(app)
  expect(app.text()).toContain('4 笔以前登记过，不会重复登记')
  expect(app.text()).toContain('没有要登记的')
  expect(await entries()).toEqual(before)
})

test('a call that did not get through is made again, and what is refused is left out', async () => {
  const before = (await entries()).length
  const app = await t.phone(openidOf('deputy'), { url: STATEMENT })
  await app.waitFor({ text: '读取粘贴的明细' })
  await app.input({ tag: 'textarea' }, `姓名,金额,日期\n沙马依果,48.60,${today}\n许文彬,48.60,${today}`)
  await app.tap({ tag: 'button', text: '读取粘贴的明细' })
  await app.waitFor({ text: '2 笔对上' })
  await app.tap({ tag: 'button', text: /^登记 2 笔，[^共]/ })
  await app.waitFor({ text: '核对后登记' })
  await app.setNetwork('none')
  await app.tap({ tag: 'button', text: /^登记 2 笔，共/ })
  await app.waitFor({ text: '接着登记' })
  await app.setNetwork('wifi')
  // Meanwhile one of them moved away: it can never be right now.
  await t.must(ORGANISATION, 'assessing.proposeRelief', {
    ...{ reliefId: newLocalId(), memberId: memberIdOf('mistyped'), kind: 'elsewhere', from: now, to: now, fen: 0 },
    proposedOn: today,
  })
  const { proposals } = await t.must(ORGANISATION, 'dues.board', { year: Number(today.slice(0, 4)) })
  for (const { reliefId } of proposals) {
    const decision = { decision: 'approved' as const, decidedOn: today, decidedBy: '机关党委' }
    await t.must(ORGANISATION, 'assessing.decideRelief', { reliefId, ...decision })
  }
  await app.tap({ tag: 'button', text: '接着登记' })
  await app.waitFor({ text: /许文彬：.*登记为在别处交/ })
  expect((await entries()).length).toBe(before)
  await app.tap({ tag: 'button', text: '跳过这一笔，接着登记' })
  await app.waitFor({ text: '✓ 登记了 1 笔' })
  expect((await entries()).length).toBe(before + 1)
})

test('a month is closed with a difference that is shown, and opened again with a reason', async () => {
  const day = lastDayOfMonth(last)
  await t.must(ORGANISATION, 'dues.recordExtra', {
    ...{ batchId: newLocalId(), memberId: memberIdOf('yi'), on: day, fen: 5000, channel: 'cash' },
  })
  const app = await t.phone(ORGANISATION, { url: duesClosingsPage(Number(last.slice(0, 4))).slice(1) })
  await app.waitFor({ text: `登记${lastWords}上缴` })
  await app.tap({ tag: 'button', text: `登记${lastWords}上缴` })
  await app.waitFor({ text: `${lastWords}收到 50.00 元，其中自愿多交 50.00 元` })
  expect(app.get({ tag: 'input', label: '上缴金额（元）' }).attrs.value).toBe('50.00')
  await app.input({ tag: 'input', label: '上缴金额（元）' }, '30')
  expect(app.text()).toContain('上缴比收到的少 20.00 元，请核对')
  await app.input({ tag: 'input', label: '备注' }, '回执 7 号')
  await app.tap({ tag: 'button', text: '上缴 30.00 元，封账' })
  expect(lastTold(app, 'showToast')).toBe('已封账')
  const closing = () => t.stored('duesClosings', `${branchId}:${last}`)
  expect(await closing()).toMatchObject({ state: 'closed', handed: 3000, handedOn: today, note: '回执 7 号' })
  await app.waitFor({ text: '！已封账，数不对' })

  await app.tap({ label: `${lastWords}解封` })
  await app.waitFor({ text: `解封${lastWords}` })
  await app.tap({ tag: 'button', text: /^解封$/, className: 'primary-button' })
  expect(app.text()).toContain('请写一句为什么解封')
  await app.input({ tag: 'input', label: '为什么解封' }, '上缴数写错了')
  await app.tap({ tag: 'button', text: /^解封$/, className: 'primary-button' })
  expect(lastTold(app, 'showToast')).toBe('已解封')
  expect(await closing()).toMatchObject({ state: 'reopened' })
  const log = (await t.allOf('audit')).find(({ action }) => action === 'dues.reopen')
  expect(log).toMatchObject({ target: last, after: { reason: '上缴数写错了' } })
})

test('who only reads the books sees the months and changes none', async () => {
  const app = await t.phone(openidOf('discipline'), { url: duesClosingsPage(Number(last.slice(0, 4))).slice(1) })
  await app.waitFor({ text: '每个月' })
  expect(app.has({ tag: 'button', text: /登记|解封/ })).toBe(false)
})
