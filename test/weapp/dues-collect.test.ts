import { memberIdOf } from '../../local/demo/roster'
import { month, today } from '../cloud/dues-seed'
import { setTable } from '../cloud/dues-table'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'
import { textOf } from './query'

const COLLECT = 'packages/dues-desk/collect/index'
const ROUND = 'packages/dues-desk/round/index'
const KB = 1000
/** While it slides down, a sheet is still there. */
const SHEET_CLOSES_MS = 500

let t: PhoneCloud
beforeEach(async () => {
  t = await startPhones()
  await setTable(t.cloud)
})
afterEach(async () => {
  t.switchOff()
  await t.close()
})

const entriesOf = async (key: string) =>
  (await t.allOf('duesEntries')).filter(({ memberId, n }) => memberId === memberIdOf(key) && n > 1)
const linesOf = async (key: string) => (await entriesOf(key)).map(({ lines }) => lines)
const thisMonth = (fen = 4860) => [[{ month: month(), fen }]]
const mark = (app: Weapp, name: string) => app.tap({ label: new RegExp(`^${name} `) })

async function ask(app: Weapp): Promise<void> {
  await app.tap({ tag: 'button', text: /^登记 \d+ 人/ })
  await app.waitFor({ tag: 'button', text: /^对得上/ })
}

/** Two taps before the phone could draw anything. */
async function confirmTwice(app: Weapp): Promise<void> {
  const button = app.get({ tag: 'button', text: /^对得上/ })
  await Promise.all([app.tap(button), app.tap(button)])
}

describe('on a collection day', () => {
  test('five are marked, one of them in part, and a double tap registers each once', async () => {
    const app = await t.phone('demo-organisation', { url: COLLECT })
    const cost = await app.measure(() => mark(app, '周明川'))
    expect(app.has({ tag: 'button', text: '登记 1 人，共 48.60 元' })).toBe(true)
    expect(cost.bytes).toBeLessThanOrEqual(2 * KB)
    for (const name of ['沈若兰', '何知远', '沙马·依果']) await mark(app, name)
    await app.tap({ label: '改罗正言的' })
    await app.input({ tag: 'input', label: '收到多少元' }, '20')
    await app.input({ tag: 'input', label: '谁代交的' }, '杜望舒')
    await app.tap({ tag: 'button', text: '标记收到 20.00 元' })
    await app.advance(SHEET_CLOSES_MS)
    expect(app.has({ tag: 'button', text: '登记 5 人，共 311.60 元' })).toBe(true)
    await ask(app)
    await confirmTwice(app)
    await app.waitFor({ text: '登记了 5 人，共 311.60 元' })
    for (const key of ['secretary', 'deputy', 'organisation']) expect(await linesOf(key)).toEqual(thisMonth())
    expect(await entriesOf('discipline')).toMatchObject([
      {
        lines: thisMonth(2000)[0],
        paidBy: '杜望舒',
        channel: 'cash',
        on: today(),
        takenBy: memberIdOf('organisation'),
      },
    ])
    expect(await linesOf('yi')).toEqual([[-2, -1, 0].map((away) => ({ month: month(away), fen: 4860 }))])
    // What is left is a list without them, and nothing marked.
    await app.tap({ tag: 'button', text: /^知道了$/ })
    await app.advance(SHEET_CLOSES_MS)
    expect(app.has({ label: /^周明川 / })).toBe(false)
    expect(app.has({ label: /^罗正言 28.60/ })).toBe(true)
    expect(app.has({ tag: 'button', text: '收到谁的，就点谁' })).toBe(true)
  })

  test('a confirm whose answer was lost is the same confirm when it is tried again', async () => {
    const app = await t.phone('demo-organisation', { url: COLLECT })
    for (const name of ['周明川', '沈若兰']) await mark(app, name)
    await ask(app)
    t.cloud.faults.dropAnswers = 1
    await app.tap({ tag: 'button', text: /^对得上/ })
    await app.waitFor({ text: '再登记一次也不会重复' })
    expect(await linesOf('secretary')).toEqual(thisMonth())
    await app.tap({ tag: 'button', text: /^对得上/ })
    await app.waitFor({ text: '2 人的上一次已经送到，没有重复登记' })
    for (const key of ['secretary', 'deputy']) expect(await linesOf(key)).toEqual(thisMonth())
  })

  test('what another officer registered meanwhile is told, and holds up nobody', async () => {
    const app = await t.phone('demo-organisation', { url: COLLECT })
    for (const name of ['周明川', '沈若兰', '罗正言']) await mark(app, name)
    await t.must('demo-secretary', 'dues.record', {
      ...{ batchId: 'meanwhile000', channel: 'transfer', total: 4860 },
      items: [{ memberId: memberIdOf('deputy'), on: today(), lines: [{ month: month(), fen: 4860 }] }],
    })
    await ask(app)
    await app.tap({ tag: 'button', text: /^对得上/ })
    await app.waitFor({ text: '登记了 2 人，共 97.20 元' })
    expect(app.text()).toContain('没有登记的 1 人')
    expect(app.text()).toContain('已经交齐，没有重复登记')
    expect(await entriesOf('deputy')).toMatchObject([{ channel: 'transfer' }])
    expect(await linesOf('discipline')).toEqual(thisMonth())
  })

  test('nothing tapped is lost without a signal, nor when the phone is switched off', async () => {
    const first = await t.phone('demo-organisation', { url: COLLECT })
    await first.advance(3_000)
    await first.setNetwork('none')
    for (const name of ['周明川', '沈若兰']) await mark(first, name)
    expect(first.text()).toContain('登记 2 人，共 97.20 元：标记都在')
    expect(first.has({ tag: 'button', text: '没有网络，连上再登记' })).toBe(true)
    await first.advance(1_000)
    first.close()
    const again = await t.phone('demo-organisation', { url: COLLECT, storage: first.storage })
    await again.waitFor({ tag: 'button', text: '登记 2 人，共 97.20 元' })
    await ask(again)
    await again.tap({ tag: 'button', text: /^对得上/ })
    await again.waitFor({ text: '登记了 2 人，共 97.20 元' })
    expect(await linesOf('deputy')).toEqual(thisMonth())
  })

  test('is for officers of dues alone', async () => {
    const app = await t.phone('demo-member', { url: COLLECT })
    expect(app.text()).toContain('这一页是给支部委员用的')
  })
})

test('a list of a hundred draws one page, and a tap changes one row and the foot', async () => {
  const many = Array.from({ length: 75 }, (_, nth) => {
    const memberId = `many${nth}`.padEnd(12, '0')
    return { nth, memberId }
  })
  const [like] = (await t.allOf('members')).filter(({ _id }) => _id === memberIdOf('wen'))
  if (!like) throw new Error('the demo has no such member')
  for (const { nth, memberId } of many) {
    t.insert('members', { ...like, _id: memberId, openid: `unbound:${memberId}`, name: `测试${nth}` })
    t.insert('duesAssessments', {
      ...{ _id: `${memberId}:1`, branchId: like.branchId, memberId, n: 1, from: month(), livelihood: 'salaried' },
      ...{ fen: 4860, rhythm: 'monthly', why: 'first', at: new Date().toISOString(), by: memberId },
    })
  }
  const app = await t.phone('demo-organisation', { url: COLLECT })
  await app.waitFor({ text: '第 1–30 人' })
  const first = await app.measure(() => mark(app, '沈若兰'))
  const second = await app.measure(() => mark(app, '罗正言'))
  expect(Math.max(first.bytes, second.bytes)).toBeLessThanOrEqual(2 * KB)
})

describe('the yearly round', () => {
  test('all as last year but one as they calculated it, with one confirm', async () => {
    const app = await t.phone('demo-organisation', { url: ROUND })
    await app.tap({ tag: 'button', text: /^全部照旧/ })
    const cost = await app.measure(() => app.tap({ label: '陆雨桐 本人算的 52.10' }))
    expect(cost.bytes).toBeLessThanOrEqual(2 * KB)
    const [, people = ''] = /^核定 (\d+) 人$/.exec(textOf(app.get({ tag: 'button', text: /^核定 \d+ 人$/ }))) ?? []
    await app.tap({ tag: 'button', text: /^核定 \d+ 人$/ })
    await app.waitFor({ text: `已核定 ${people}/` })
    expect(lastTold(app, 'showModal')).toContain('新定数额 1 人')
    const made = (await t.allOf('duesAssessments')).filter(({ n }) => n === 2)
    expect(made).toHaveLength(Number(people))
    const from = `${today().slice(0, 4)}-01`
    expect(made.find(({ memberId }) => memberId === memberIdOf('member'))).toMatchObject({
      ...{ fen: 5210, from, why: 'yearly', declared: true },
    })
    expect(made.find(({ memberId }) => memberId === memberIdOf('secretary'))).toMatchObject({ fen: 4860, from })
  })

  test('the first time is calculated in the sheet, and the pay stays in it', async () => {
    const app = await t.phone('demo-organisation', { url: ROUND })
    await app.input({ tag: 'input', label: '按姓名查找' }, '彭诗雨')
    await app.tap({ label: '算彭诗雨的' })
    await app.input({ tag: 'input', label: /^月工资收入/ }, '6180.55')
    await app.tap({ tag: 'button', text: '定为每月 92.71 元' })
    await app.advance(SHEET_CLOSES_MS)
    expect(JSON.stringify([...app.storage])).not.toContain('6180')
    await app.tap({ tag: 'button', text: /^核定 1 人$/ })
    await app.waitFor({ text: '已核定 1/' })
    const made = (await t.allOf('duesAssessments')).filter(({ memberId }) => memberId === memberIdOf('peng'))
    expect(made).toMatchObject([{ fen: 9271, why: 'first', rhythm: 'monthly' }])
    expect(JSON.stringify(made)).not.toContain('6180')
  })
})
