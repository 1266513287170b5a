import { createHmac } from 'node:crypto'
import { digitsOf, type Sign, SLOT_SECONDS, slotAt, tokenOf } from '../../domain/attendance/check-in-code'
import { memberIdOf } from '../../local/demo/roster'
import { qrSvg } from '../../src/components/qrDrawing'
import { svgBackground } from '../../src/components/svg'
import type { Weapp } from './harness'
import { openActivityOf, type PhoneCloud, startPhones } from './phones'

const TODAY = 'pages/today/index'
const KB = 1000
const SCANNED_BY_WECHAT = 1011
/** While it slides down, a sheet is still there. */
const SHEET_CLOSES_MS = 500
const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')

let t: PhoneCloud
let activityId: string
let key: string
beforeAll(async () => {
  t = await startPhones()
  activityId = await openActivityOf(t)
  await t.must('demo-secretary', 'checkIn.open', { activityId })
  key = (await t.stored('activities', activityId))?.checkInKey ?? ''
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const slotNow = () => slotAt(new Date().toISOString())
/** What the officer's screen showed so many slots ago. */
const tokenFrom = (slotsAgo: number) => tokenOf(activityId, key, slotNow() - slotsAgo, sign)
const digitsFrom = (slotsAgo: number) => digitsOf(activityId, key, slotNow() - slotsAgo, sign)
const entryOf = (person: string) => t.stored('attendance', `${activityId}:${memberIdOf(person)}`)
const openBoard = (openid = 'demo-secretary') =>
  t.phone(openid, { url: `packages/activities/check-in/index?id=${activityId}` })
const timeOf = (at = '') => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)

/** Six digits that neither are nor soon will be right. */
function wrongDigits(): string {
  const near = Array.from({ length: 12 }, (_, index) => digitsFrom(index - 4))
  return ['111111', '222222', '333333'].find((digits) => !near.includes(digits)) ?? ''
}

async function typeDigits(app: Weapp, digits: string): Promise<void> {
  if (!app.has({ label: '6 位数字' })) await app.tap({ text: '输入数字码' })
  await app.input({ tag: 'input', label: '6 位数字' }, digits)
}

/** What the sign that nobody can miss says. */
const alertOf = (app: Weapp) => app.get({ attrs: { 'aria-role': 'alert' } })

describe("a member's phone", () => {
  test("scans the officer's screen and is recorded, with the time", async () => {
    const board = await openBoard()
    const spoken = board.get({ className: 'code-digits' }).attrs['aria-label']
    // The slot may have changed since the screen was drawn.
    const shown = [0, 1]
      .map((slotsAgo) => ({ token: tokenFrom(slotsAgo), digits: digitsFrom(slotsAgo) }))
      .find(({ digits }) => spoken === `数字码 ${digits.split('').join(' ')}`)
    expect(shown).toBeDefined()
    const drawn = board.get({ label: `签到二维码，数字是 ${shown?.digits}` })
    expect(drawn.attrs.style).toContain(svgBackground(qrSvg(shown?.token ?? '')))

    const app = await t.phone('demo-member', { answers: { scanCode: () => ({ result: shown?.token }) } })
    const cost = await app.measure(async () => {
      await app.tap({ text: /^扫码签到$/ })
      await app.waitFor({ text: '已签到' })
    })
    const entry = await entryOf('member')
    expect(entry).toMatchObject({ method: 'scan', state: 'present', observer: false })
    expect(app.text()).toContain(`已签到 ${timeOf(entry?.at)}`)
    expect(app.has({ text: /^扫码签到$/ })).toBe(false)
    expect(cost.bytes).toBeLessThanOrEqual(4 * KB)

    // Scanned again, by WeChat itself.
    await app.enter(`${TODAY}?scene=${tokenFrom(0)}`)
    await app.waitFor({ text: `您 ${timeOf(entry?.at)} 已经签过到了` })
    expect(await entryOf('member')).toEqual(entry)
  })

  test('takes the six digits, sent by themselves at the sixth', async () => {
    const app = await t.phone('demo-retired')
    const digits = digitsFrom(0)
    const cost = await app.measure(() => typeDigits(app, `${digits.slice(0, 3)} ${digits.slice(3)}`))
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('retired')).toMatchObject({ method: 'code' })
    expect(cost.bytes).toBeLessThanOrEqual(8 * KB)
  })

  test('is opened and recorded by a scan of an ordinary link', async () => {
    const q = encodeURIComponent(`https://example.cn/c/${tokenFrom(0)}`)
    const app = await t.phone('demo-group-leader', { url: `${TODAY}?q=${q}&scancode_time=1`, scene: SCANNED_BY_WECHAT })
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('group-leader')).toMatchObject({ method: 'scan' })
  })

  test("is opened and recorded by a scan of the mini-program's own code", async () => {
    const app = await t.phone('demo-publicity', { url: `${TODAY}?scene=${tokenFrom(1)}`, scene: 1047 })
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('publicity')).toMatchObject({ method: 'scan' })
  })

  test('says what is wrong with digits, and lets them be typed anew', async () => {
    const app = await t.phone('demo-farmer')
    await typeDigits(app, wrongDigits())
    expect(app.text()).toContain('数字不对或已过期，请看现场屏幕上当前的 6 位数字')
    expect(app.get({ tag: 'input', label: '6 位数字' }).attrs.value).toBe('')
    await typeDigits(app, digitsFrom(0))
    await app.waitFor({ text: '已签到' })
  })

  test.each([
    ['that has run out', () => tokenFrom(4), '已过期，请扫现场屏幕上最新的码'],
    [
      'that somebody made up',
      () => tokenFrom(0).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      '不是有效的签到码',
    ],
    ['of something else', () => 'https://example.cn/menu', '这不是签到码，请扫现场屏幕上的码'],
  ])('says what is wrong with a code %s', async (_what, code, sentence) => {
    const app = await t.phone('demo-deputy', { answers: { scanCode: () => ({ result: code() }) } })
    await app.tap({ text: /^扫码签到$/ })
    expect(alertOf(app)).toBeDefined()
    expect(app.text()).toContain(sentence)
    expect(app.has({ text: /^扫码签到$/ })).toBe(true)
    expect(await entryOf('deputy')).toBeUndefined()
  })

  test('says nothing when the camera is closed without scanning', async () => {
    const app = await t.phone('demo-deputy')
    await app.tap({ text: /^扫码签到$/ })
    expect(app.has({ attrs: { 'aria-role': 'alert' } })).toBe(false)
    expect(app.has({ text: /^扫码签到$/ })).toBe(true)
  })

  test('without network says so at once, keeps what was typed, and succeeds when it is back', async () => {
    const app = await t.phone('demo-organisation', { answers: { scanCode: () => ({ result: tokenFrom(0) }) } })
    await app.setNetwork('none')
    await app.tap({ text: /^扫码签到$/ })
    expect(app.text()).toContain('没有网络。请检查手机信号，联网后再试一次。')
    const digits = digitsFrom(0)
    await typeDigits(app, digits)
    expect(app.get({ tag: 'input', label: '6 位数字' }).attrs.value).toBe(digits)
    expect(await entryOf('organisation')).toBeUndefined()
    await app.setNetwork('4g')
    await app.tap({ text: /^再试一次$/ })
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('organisation')).toMatchObject({ method: 'code' })
  })

  test('gives up on a network that lets nothing through', async () => {
    const app = await t.phone('demo-deputy', { answers: { scanCode: () => ({ result: tokenFrom(0) }) } })
    await app.setNetwork('stalled')
    await app.tap({ text: /^扫码签到$/ })
    expect(app.text()).toContain('稍候…')
    await app.advance(10_000)
    expect(app.text()).toContain('网络太慢，没有等到回应')
    await app.setNetwork('4g')
    await app.tap({ text: /^扫码签到$/ })
    await app.waitFor({ text: '已签到' })
  })
})

describe("an officer's screen", () => {
  const figures = (app: Weapp) => app.get({ className: 'board-figures' })
  const came = async () => {
    const { people } = await t.must('demo-secretary', 'checkIn.board', { activityId })
    return people.filter(({ expected, state }) => expected && (state === 'present' || state === 'late')).length
  }

  test('counts by itself, and sends little for it', async () => {
    const board = await openBoard()
    const before = await came()
    expect(board.text()).toContain(`${before}已到27应到`)
    await t.must('demo-probationary', 'checkIn.submit', { token: tokenFrom(0) })
    const cost = await board.measure(() => board.advance(4100))
    expect(board.text()).toContain(`${before + 1}已到27应到`)
    expect(board.get({ label: '蒋云舟' }).attrs['aria-label']).toContain('✓')
    // Moving the clock may turn the code as well, which is some 2 KB each time; the roster again would be 5.
    const sizes = cost.log.map(({ bytes }) => bytes)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3 * KB)
    expect(sizes.filter((bytes) => bytes < KB).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(KB)
  })

  test('shows a new code every twenty seconds for two minutes without network, then says there is none', async () => {
    const board = await openBoard()
    await board.setNetwork('none')
    const shown = () => board.get({ className: 'code-digits' }).attrs['aria-label']
    const first = shown()
    const cost = await board.measure(() => board.advance(SLOT_SECONDS * 1000))
    expect(shown()).not.toBe(first)
    expect(cost.bytes).toBeLessThanOrEqual(6 * KB)
    await board.advance(120_000)
    expect(board.text()).toContain('没有信号，码已过期')
    await board.setNetwork('wifi')
    await board.advance(4100)
    expect(board.has({ label: '签到二维码' })).toBe(true)
  })

  test('asks nothing while the phone is put away', async () => {
    const board = await openBoard()
    await board.hide()
    const asked = board.calls.length
    await board.advance(30_000)
    expect(board.calls.slice(asked).filter(({ name }) => name === 'cloud.callFunction')).toEqual([])
  })

  test('enters a person by a tap on the name, and takes it back', async () => {
    const board = await openBoard('demo-organisation')
    await board.tap({ label: '杜望舒' })
    expect(board.text()).toContain('您登记的会注明“代签”')
    await board.tap({ tag: 'button', text: /^出席$/ })
    expect(board.get({ label: '杜望舒' }).attrs['aria-label']).toContain('✓ 代签')
    expect(await entryOf('group-leader-3')).toMatchObject({ method: 'officer', state: 'present' })
    await board.advance(SHEET_CLOSES_MS)
    await board.tap({ label: '杜望舒' })
    await board.tap({ tag: 'button', text: /^撤销登记$/ })
    expect(board.get({ label: '杜望舒' }).attrs['aria-label']).toContain('未到')
    expect(await entryOf('group-leader-3')).toBeUndefined()
  })

  test('takes a tap back when the cloud cannot be reached', async () => {
    const board = await openBoard()
    await board.setNetwork('none')
    await board.tap({ label: '杜望舒' })
    await board.tap({ tag: 'button', text: /^出席$/ })
    expect(board.calls.filter(({ name }) => name === 'showModal').at(-1)?.params.content).toContain('没有网络')
    expect(board.get({ label: '杜望舒' }).attrs['aria-label']).toContain('未到')
  })

  test('takes a paper sheet with one tap, and keeps what was picked when the app is left', async () => {
    const first = await openBoard()
    await first.tap({ text: '录入纸质签到' })
    await first.tap({ label: '秦北川' })
    await first.hide()
    first.close()
    const board = await t.phone('demo-secretary', {
      url: `packages/activities/check-in/index?id=${activityId}&paper=1`,
      storage: first.storage,
    })
    expect(board.get({ label: '秦北川' }).attrs['aria-checked']).toBe('true')
    await board.tap({ label: '沙马·依果' })
    await board.tap({ text: /^补录 2 人：/ })
    expect(await entryOf('group-leader-2')).toMatchObject({ method: 'paper', state: 'present' })
    expect(await entryOf('yi')).toMatchObject({ method: 'paper', state: 'present' })
    await board.tap({ text: /^返回$/ })
    expect(board.get({ label: '秦北川' }).attrs['aria-label']).toContain('补录')
    expect(figures(board)).toBeDefined()
    expect(board.text()).toContain(`${await came()}已到27应到`)
  })

  test('is not for a plain member', async () => {
    const app = await openBoard('demo-member')
    expect(app.text()).toContain('这件事需要支部委员来办')
    expect(app.has({ label: '签到二维码' })).toBe(false)
  })
})
