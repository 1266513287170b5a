import type { Page } from 'playwright-core'
import { memberIdOf } from '../../local/demo/roster'
import { shownBy } from '../cloud/codes'
import { type DemoApp, startDemo, TODAY } from './app'
import { shoot } from './browser'
import { back, field, read, seen, tap } from './hand'
import { showsQrOf } from './qr'
import type { Activities } from './screen'
import { activitiesOf } from './screens'

const DIGITS = '现场屏幕上的 6 位数字'
const SCAN_LINK = process.env.TARO_APP_SCAN_LINK ?? ''

let app: DemoApp
let known: Activities
let officer: Page
let member: Page

beforeAll(async () => {
  app = await startDemo()
  known = await activitiesOf(app)
  officer = await app.phoneOf('organisation')
  await tap(officer, '打开签到屏')
  await read(officer, '扫不了？输入这 6 位数字')
  member = await app.phoneOf('member')
})
afterEach(() => expect(app.complaints).toEqual([]))
afterAll(() => app?.close())

/** The digits on the officer's screen, as somebody in the room reads them. */
async function digitsInTheRoom(): Promise<string> {
  return ((await officer.locator('.code-digits').textContent()) ?? '').replace(/\D/g, '')
}

/** What the QR code on the officer's screen says. */
async function tokenInTheRoom(): Promise<string> {
  const digits = await digitsInTheRoom()
  const board = await app.ask('organisation', 'checkIn.board', { activityId: known.now })
  const codes = [0, 1].map((slotsAgo) => shownBy(board, slotsAgo))
  const token = codes.find((code) => code.digits === digits)?.token
  if (!token) throw new Error('the digits on the screen are not among the codes handed out')
  return token
}

test('a member opens 今日, types the digits shown in the room, and is signed in', async () => {
  await read(member, '扫码签到')
  await shoot(member, 'member-today')
  await tap(member, '输入数字码')
  await field(member, DIGITS).waitFor()
  await shoot(member, 'member-digits')
  await field(member, DIGITS).fill(await digitsInTheRoom())
  await read(member, /^已签到 \d\d:\d\d$/)
  await seen(member, '现场屏幕上的 6 位数字').waitFor({ state: 'hidden' })
  await shoot(member, 'member-checked-in')
})

test('wrong digits get a sentence, and nothing is recorded', async () => {
  const other = await app.phoneOf('probationary')
  await tap(other, '输入数字码')
  const wrong = String((Number(await digitsInTheRoom()) + 1) % 1_000_000).padStart(6, '0')
  await field(other, DIGITS).fill(wrong)
  await read(other, '数字不对或已过期，请看现场屏幕上当前的 6 位数字')
  await shoot(other, 'member-wrong-digits')
  expect(await field(other, DIGITS).inputValue()).toBe('')
  await other.context().close()
})

test('WeChat’s own scan of the code in the room opens the app and signs in; a second one tells the first one’s time', async () => {
  const token = await tokenInTheRoom()
  expect(await showsQrOf(officer, `${SCAN_LINK}${token}`)).toBe(true)
  const launched = `${TODAY}?q=${encodeURIComponent(`${SCAN_LINK}${token}`)}`
  const scanner = await app.phoneOf('retired', { at: launched })
  await read(scanner, /^已签到 \d\d:\d\d$/)
  const again = await scanner.context().newPage()
  await app.watch(again).goto(scanner.url())
  await read(again, /^您 \d\d:\d\d 已经签过到了，不用再签$/)
  await shoot(again, 'member-again')
  await scanner.context().close()
})

test('the month’s activities lead to one’s details', async () => {
  await tap(member, '活动')
  await read(member, /月还有 \d+ 次$/)
  await shoot(member, 'member-activities')
  await tap(member, member.locator('.activity-row:visible').first())
  await read(member, '参加人员')
  await shoot(member, 'member-detail')
  await back(member)
  await tap(member, '我的')
})

test('我的 shows the year, and behind it every activity', async () => {
  await read(member, /年出席$/)
  await shoot(member, 'member-me')
  await tap(member, member.locator('.me-year [role=button]'))
  await tap(member, /^看每次活动/)
  await read(member, /^每次活动$/)
  await shoot(member, 'member-register')
  await back(member)
  await back(member)
})

test('大字 is kept', async () => {
  await tap(member, '大字')
  await member.locator('.app.large:visible').waitFor()
  await shoot(member, 'member-large')
  await member.reload()
  await read(member, '文字大小')
  expect(await member.locator('.app.large:visible').count()).toBe(1)
  await tap(member, '标准')
  await member.locator('.app.large:visible').waitFor({ state: 'detached' })
})

test('what is kept about one is said', async () => {
  await tap(member, '个人信息说明')
  await read(member, '不存什么')
  await shoot(member, 'member-privacy')
})

test('a visitor sees one page, asks to join with the code, waits, and is let in by an officer', async () => {
  const visitor = await app.phoneOf('visitor')
  await read(visitor, '请告诉支部您是谁')
  await shoot(visitor, 'visitor-join')
  await field(visitor, '您的姓名').fill('李思敏')
  await field(visitor, '支部邀请码').fill('AAAA1111')
  await tap(visitor, '提交申请')
  await read(visitor, '邀请码不对，请向支部委员要最新的邀请码')
  await field(visitor, '支部邀请码').fill('kej9xq4m')
  await tap(visitor, '提交申请')
  await read(visitor, '等待支部批准')
  await shoot(visitor, 'visitor-waiting')
  const waiting = await app.ask('secretary', 'binding.list')
  const newest = (waiting as { requestId: string; name: string; at: string }[]).sort((a, b) =>
    a.at < b.at ? 1 : -1,
  )[0]
  expect(newest?.name).toBe('李思敏')
  const decision = { requestId: newest?.requestId, memberId: memberIdOf('namesake-2'), rebind: false }
  await app.ask('secretary', 'binding.approve', decision)
  await tap(visitor, '刷新')
  await read(visitor, '扫码签到')
  await shoot(visitor, 'visitor-let-in')
  await visitor.context().close()
})

test('somebody who was transferred reads so, and nothing of the branch', async () => {
  const left = await app.phoneOf('zeng')
  await read(left, '您已不在本支部')
  expect(await left.locator('.card:visible').count()).toBeLessThanOrEqual(1)
  await shoot(left, 'left')
  await left.context().close()
})
