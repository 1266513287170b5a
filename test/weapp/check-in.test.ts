import type { Activity } from '../../domain/activities/activity'
import { SLOT_SECONDS } from '../../domain/attendance/check-in-code'
import { memberIdOf } from '../../local/demo/roster'
import { qrSvg } from '../../src/components/qrDrawing'
import { svgBackground } from '../../src/components/svg'
import { digitsFor, tokenFor, wrongDigits } from '../cloud/codes'
import type { Weapp } from './harness'
import { lastTold, openActivityOf, type PhoneCloud, startPhones } from './phones'

const TODAY = 'pages/today/index'
const KB = 1000
const SCANNED_BY_WECHAT = 1011
/** While it slides down, a sheet is still there. */
const SHEET_CLOSES_MS = 500

let t: PhoneCloud
let activityId: string
let door: Activity
beforeAll(async () => {
  t = await startPhones()
  activityId = await openActivityOf(t)
  await t.must('demo-secretary', 'checkIn.open', { activityId })
  const stored = await t.stored('activities', activityId)
  if (!stored) throw new Error('the activity is not there')
  door = stored
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

/** What the officer's screen showed so many slots ago. */
const tokenFrom = (slotsAgo: number) => tokenFor(door, slotsAgo)
const digitsFrom = (slotsAgo: number) => digitsFor(door, slotsAgo)
const entryOf = (person: string) => t.stored('attendance', `${activityId}:${memberIdOf(person)}`)
const openBoard = (openid = 'demo-secretary', options = {}) =>
  t.phone(openid, { url: `packages/activities/check-in/index?id=${activityId}`, ...options })
const timeOf = (at = '') => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)

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
    await typeDigits(app, wrongDigits(door))
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
})

const KEPT = '已保存，联网后自动提交'
/** A phone whose camera sees the code that was shown so many slots ago. */
const seeing = (slotsAgo: number) => ({ answers: { scanCode: () => ({ result: tokenFrom(slotsAgo) }) } })
const scan = (app: Weapp) => app.tap({ text: /^扫码签到$/ })
const sent = (app: Weapp) =>
  app.calls.filter(
    ({ name, params }) => name === 'cloud.callFunction' && JSON.stringify(params).includes('checkIn.submit'),
  ).length

describe("a member's phone without a signal", () => {
  test('keeps the scan, says so, and sends it once when the network is back', async () => {
    const app = await t.phone('demo-organisation', seeing(0))
    await app.setNetwork('none')
    await scan(app)
    expect(app.text()).toContain(KEPT)
    expect(app.has({ text: /^扫码签到$/ })).toBe(false)
    expect(await entryOf('organisation')).toBeUndefined()
    await app.setNetwork('4g')
    await app.waitFor({ text: '已签到' })
    expect(app.text()).not.toContain(KEPT)
    expect(await entryOf('organisation')).toMatchObject({ method: 'scan', revision: 1 })
    const calls = sent(app)
    await app.advance(300_000)
    expect(sent(app)).toBe(calls)
  })

  test('keeps typed digits as well, though its clock is a day off', async () => {
    const app = await t.phone('demo-student', { clockAheadMs: 24 * 3_600_000 })
    await app.setNetwork('none')
    await typeDigits(app, digitsFrom(0))
    expect(app.text()).toContain(KEPT)
    await app.setNetwork('4g')
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('student')).toMatchObject({ method: 'code' })
  })

  test('gives up on a network that lets nothing through, and tries again by itself', async () => {
    const app = await t.phone('demo-shopkeeper', seeing(0))
    await app.setNetwork('stalled')
    await scan(app)
    expect(app.text()).toContain('稍候…')
    await app.advance(10_000)
    expect(app.text()).toContain(KEPT)
    await app.setNetwork('4g')
    await app.advance(5_000)
    await app.waitFor({ text: '已签到' })
    expect(await entryOf('shopkeeper')).toMatchObject({ method: 'scan', revision: 1 })
  })

  test('whose request arrived and whose answer did not is recorded once', async () => {
    const phone = await t.phone('demo-eldest', seeing(0))
    t.cloud.faults.dropAnswers = 1
    await scan(phone)
    expect(phone.text()).toContain(KEPT)
    expect(await entryOf('eldest')).toMatchObject({ method: 'scan' })
    await phone.advance(5_000)
    await phone.waitFor({ text: '已签到' })
    expect(await entryOf('eldest')).toMatchObject({ method: 'scan', revision: 1, proofs: [{ method: 'scan' }] })
  })

  test('switched off before the network came back, sends it when the app is opened again', async () => {
    const first = await t.phone('demo-director', seeing(0))
    await first.setNetwork('none')
    await scan(first)
    expect(first.text()).toContain(KEPT)
    first.close()
    const again = await t.phone('demo-director', { storage: first.storage })
    await again.waitFor({ text: '已签到' })
    expect(await entryOf('director')).toMatchObject({ method: 'scan', revision: 1 })
    const calls = sent(again)
    await again.advance(60_000)
    expect(sent(again)).toBe(calls)
  })

  test('switched off while the request was under way, finds out when it is opened again', async () => {
    const first = await t.phone('demo-namesake-1', seeing(0))
    await first.setNetwork('stalled')
    await scan(first)
    first.close()
    const again = await t.phone('demo-namesake-1', { storage: first.storage })
    await again.waitFor({ text: '已签到' })
    expect(await entryOf('namesake-1')).toMatchObject({ method: 'scan', revision: 1 })
  })

  test('still knows that the door is open when it is switched on in a dead spot, its clock a day off', async () => {
    const first = await t.phone('demo-secretary', { clockAheadMs: -24 * 3_600_000 })
    // The first screen's answer is kept a moment after it came.
    await first.advance(3_000)
    first.close()
    const again = await t.phone('demo-secretary', {
      storage: first.storage,
      network: 'none',
      clockAheadMs: -24 * 3_600_000,
      ...seeing(0),
    })
    await scan(again)
    expect(again.text()).toContain(KEPT)
    await again.setNetwork('wifi')
    await again.waitFor({ text: '已签到' })
    expect(await entryOf('secretary')).toMatchObject({ method: 'scan', proofs: [{ method: 'scan' }] })
  })

  test('is told why when what it kept is refused, until that was read', async () => {
    const app = await t.phone('demo-unemployed', {
      answers: { scanCode: () => ({ result: tokenFor({ ...door, checkInKey: 'another' }) }) },
    })
    await app.setNetwork('none')
    await scan(app)
    expect(app.text()).toContain(KEPT)
    await app.setNetwork('4g')
    await app.waitFor({ text: '联网提交时没有成功' })
    expect(app.text()).toContain('这不是有效的签到码')
    expect(app.text()).not.toContain(KEPT)
    await app.tap({ text: /^知道了$/ })
    expect(app.text()).not.toContain('没有成功')
    expect(await entryOf('unemployed')).toBeUndefined()
  })
})

test('two phones of one member, both without a signal, make one record, by the earlier scan', async () => {
  const late = await t.phone('demo-probationary-2', seeing(0))
  const early = await t.phone('demo-probationary-2', seeing(2))
  for (const phone of [late, early]) {
    await phone.setNetwork('none')
    await scan(phone)
    expect(phone.text()).toContain(KEPT)
  }
  await late.setNetwork('4g')
  await late.waitFor({ text: '已签到' })
  await early.setNetwork('4g')
  await early.waitFor({ text: '已签到' })
  const entry = await entryOf('probationary-2')
  expect(entry?.proofs).toHaveLength(2)
  expect(entry?.at).toBe(entry?.proofs.map(({ at }) => at).sort()[0])
  expect(Date.parse(entry?.proofs[1]?.at ?? '') - Date.parse(entry?.at ?? '')).toBe(2 * SLOT_SECONDS * 1000)
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

  test('goes on showing new codes without a signal, that count; taps wait on the phone', async () => {
    const board = await openBoard()
    await board.setNetwork('none')
    const shown = () => board.get({ className: 'code-digits' }).attrs['aria-label']
    const first = shown()
    const cost = await board.measure(() => board.advance(SLOT_SECONDS * 1000))
    expect(shown()).not.toBe(first)
    expect(cost.bytes).toBeLessThanOrEqual(6 * KB)
    await board.advance(600_000)
    expect(board.has({ label: '签到二维码' })).toBe(true)
    expect(board.text()).toContain('没有信号，二维码照常更换')

    await board.tap({ label: '唐文璟' })
    await board.tap({ tag: 'button', text: /^迟到$/ })
    expect(board.get({ label: '唐文璟' }).attrs['aria-label']).toContain('待发送')
    expect(board.text()).toContain('1 条登记已存在手机里，联网后自动提交')
    await board.setNetwork('wifi')
    await board.advance(4100)
    expect(board.text()).not.toContain('待发送')
  })

  test('and a member who have no signal, both switched off and on again, come to one record', async () => {
    const ready = await t.phone('demo-publicity')
    // What the door needs is on the officer's phone as soon as the first screen has been seen.
    await ready.settle()
    await ready.advance(3_000)
    ready.close()
    const board = await openBoard('demo-publicity', { storage: ready.storage, network: 'none' })
    const digits = String(board.get({ className: 'code-digits' }).attrs['aria-label']).replace(/\D/g, '')
    const member = await t.phone('demo-group-leader-3')
    await member.setNetwork('none')
    await typeDigits(member, digits)
    expect(member.text()).toContain(KEPT)
    await board.tap({ label: '杜望舒' })
    await board.tap({ tag: 'button', text: /^出席$/ })
    member.close()
    board.close()
    expect(await entryOf('group-leader-3')).toBeUndefined()
    const officer = await t.phone('demo-publicity', { storage: ready.storage })
    await officer.settle()
    const again = await t.phone('demo-group-leader-3', { storage: member.storage })
    await again.waitFor({ text: '已签到' })
    const entry = await entryOf('group-leader-3')
    expect(entry?.proofs.map(({ method }) => method).sort()).toEqual(['code', 'officer'])
    expect(entry).toMatchObject({ method: 'code', state: 'present' })
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
    await board.tap({ label: '许文彬' })
    expect(board.text()).toContain('您登记的会注明“代签”')
    await board.tap({ tag: 'button', text: /^出席$/ })
    expect(board.get({ label: '许文彬' }).attrs['aria-label']).toContain('✓ 代签')
    expect(await entryOf('mistyped')).toMatchObject({ method: 'officer', state: 'present' })
    await board.advance(4100)
    await board.tap({ label: '许文彬' })
    await board.tap({ tag: 'button', text: /^撤销登记$/ })
    expect(board.get({ label: '许文彬' }).attrs['aria-label']).toContain('未到')
    expect(await entryOf('mistyped')).toBeUndefined()
  })

  test('takes a tap back, with the sentence, when the cloud refuses it', async () => {
    const board = await openBoard()
    await board.setNetwork('none')
    await board.tap({ label: '秦北川' })
    await board.tap({ tag: 'button', text: /^出席$/ })
    expect(board.get({ label: '秦北川' }).attrs['aria-label']).toContain('待发送')
    const branch = await t.stored('branches', door.branchId)
    await t.patch('branches', door.branchId, { closedYears: [door.year] })
    await board.setNetwork('wifi')
    await board.advance(4100)
    await t.patch('branches', door.branchId, { closedYears: branch?.closedYears ?? [] })
    expect(lastTold(board, 'showModal')).toContain('已经封存')
    expect(board.get({ label: '秦北川' }).attrs['aria-label']).toContain('未到')
    expect(await entryOf('group-leader-2')).toBeUndefined()
  })

  test('asks the cloud no more often than every three seconds, however many names are tapped', async () => {
    const board = await openBoard('demo-organisation')
    const asked = () =>
      board.calls.filter(
        ({ name, params }) => name === 'cloud.callFunction' && JSON.stringify(params).includes('checkIn.board'),
      ).length
    const before = asked()
    for (const state of [/^出席$/, /^撤销登记$/, /^出席$/, /^撤销登记$/]) {
      await board.tap({ label: '许文彬' })
      await board.tap({ tag: 'button', text: state })
      await board.advance(SHEET_CLOSES_MS)
    }
    // Two seconds passed on the phone.
    expect(asked() - before).toBeLessThanOrEqual(1)
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
