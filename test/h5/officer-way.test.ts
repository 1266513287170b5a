import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { dayOf } from '../../domain/calendar/beijing'
import { type DemoApp, startDemo } from './app'
import { shoot } from './browser'
import { back, field, labelled, read, seen, tap } from './hand'
import type { Activities } from './screen'
import { activitiesOf, PASTED_ROSTER } from './screens'

const ENTER_BY_HAND = '录入纸质签到'
/** A code is shown for 20 s. */
const CODE_TURNS_IN_MS = 25_000

let app: DemoApp
let known: Activities
let phone: Page

beforeAll(async () => {
  app = await startDemo()
  known = await activitiesOf(app)
  phone = await app.phoneOf('secretary')
})
afterEach(() => expect(app.complaints).toEqual([]))
afterAll(() => app?.close())

const cell = (name: string) => phone.getByRole('button', { name: new RegExp(`^${name}，`) })
const digits = async () => (await phone.locator('.code-digits').textContent()) ?? ''

/** 已到, 应到, 迟到, 请假 under the code. */
const came = async () => Number(await phone.locator('.board-figures .figure').first().textContent())

async function untilCame(wanted: number): Promise<void> {
  await phone.locator('.board-figures .figure').first().getByText(String(wanted), { exact: true }).waitFor()
}

test('今日 tells what waits; a request is approved after a look at the name', async () => {
  await read(phone, '待我处理')
  await shoot(phone, 'officer-today')
  await tap(phone, '加入支部的申请')
  await read(phone, '许文斌')
  await shoot(phone, 'officer-requests')
  await tap(phone, labelled(phone, '是名册里的许文彬'))
  await read(phone, '申请人写的是“许文斌”，名册里是“许文彬”')
  await shoot(phone, 'officer-other-name')
  await tap(phone, '是同一人')
  await seen(phone, '许文斌').waitFor({ state: 'detached' })
  const waiting = await app.ask('secretary', 'binding.list')
  expect(waiting.map(({ name }) => name)).toEqual(['李思敏'])
  await back(phone)
})

test('a pasted roster is looked at, its question answered, and taken over', async () => {
  await tap(phone, '支部')
  await read(phone, '支部委员会')
  await shoot(phone, 'officer-branch')
  await tap(phone, '名册')
  await read(phone, '邀请绑定')
  await shoot(phone, 'officer-roster')
  await tap(phone, '导入名册')
  await field(phone, '表格内容').fill(PASTED_ROSTER)
  await tap(phone, '读取粘贴的表格')
  await read(phone, '请您确认')
  await read(phone, '还有 1 行没有选：第 3 行')
  await shoot(phone, 'officer-import')
  await tap(phone, '是另一个人，新增')
  await tap(phone, '确认导入')
  await read(phone, '✓ 已导入')
  expect(await phone.locator('.import-figure:visible .figure').allInnerTexts()).toEqual(['2', '0', '1', '0'])
  await shoot(phone, 'officer-imported')
  await tap(phone, '看名册')
  await read(phone, '在册 29')
  await seen(phone, '宁可欣').waitFor()
  await back(phone)
})

test('an activity is planned from its kind', async () => {
  await tap(phone, '活动')
  await tap(phone, '安排活动')
  await read(phone, '安排哪一类活动？')
  await shoot(phone, 'officer-kinds')
  await tap(phone, '主题党日')
  await field(phone, '主题').fill('走访结对村')
  await tap(phone, phone.getByRole('button', { name: /^日期/ }))
  await tap(phone, '确定')
  await tap(phone, phone.getByRole('button', { name: /^开始时间/ }))
  await tap(phone, '确定')
  await field(phone, '地点').fill('石坪村委会')
  await read(phone, '应到 29 人')
  await phone.locator('.taro_page:visible').evaluate((page) => page.scrollTo(0, 0))
  await shoot(phone, 'officer-new-activity')
  // What somebody types is text, never markup.
  await field(phone, '主题').fill('走访结对村 <b>第 3 次</b>')
  await tap(phone, '安排这个活动')
  await read(phone, '走访结对村 <b>第 3 次</b>')
  await read(phone, '参加人员')
  await shoot(phone, 'officer-planned')
  await back(phone)
})

test('the check-in screen turns its code and counts by itself', async () => {
  await phone.goto(app.addressOf('secretary', `packages/activities/check-in/index?id=${known.now}`))
  await read(phone, '扫不了？输入这 6 位数字')
  const [first, before] = [await digits(), await came()]
  await shoot(phone, 'officer-check-in', { moving: true })
  await app.ask('member', 'checkIn.submit', { activityId: known.now, digits: first.replace(' ', '') })
  await untilCame(before + 1)
  await phone.getByRole('button', { name: /^陆雨桐，✓ \d\d:\d\d$/ }).waitFor()

  await tap(phone, cell('顾长青'))
  await read(phone, '您登记的会注明“代签”')
  await shoot(phone, 'officer-mark')
  await tap(phone, '出席')
  await phone.getByRole('button', { name: '顾长青，✓ 代签' }).waitFor()
  await untilCame(before + 2)

  await phone.locator('.code-digits').filter({ hasNotText: first }).waitFor({ timeout: CODE_TURNS_IN_MS })
})

test('the paper sheet is entered with one tap', async () => {
  const before = await came()
  await tap(phone, ENTER_BY_HAND)
  for (const name of ['郑维岳', '邓一鸣'])
    await tap(phone, phone.getByRole('checkbox', { name: new RegExp(`^${name}，`) }))
  await shoot(phone, 'officer-paper')
  await tap(phone, '补录 2 人：出席')
  await read(phone, `已到 ${before + 2}/27 人`)
  await tap(phone, '返回')
  await phone.getByRole('button', { name: '郑维岳，✓ 补录' }).waitFor()
  await untilCame(before + 2)
})

test('the register is read by person and by activity', async () => {
  await phone.goto(app.addressOf('secretary', 'packages/register/attendance/index'))
  await read(phone, '导出考勤表')
  await shoot(phone, 'officer-register')
  await tap(phone, '陆雨桐')
  await read(phone, /^实到 \d+/)
  await shoot(phone, 'officer-register-member')
  await tap(phone, phone.getByRole('button', { name: '关闭' }))
  await tap(phone, '按活动看')
  await seen(phone, /^\d+\/\d+$/).waitFor()
  await shoot(phone, 'officer-register-activities')
})

test('the register is downloaded as a real workbook', async () => {
  const year = dayOf(new Date().toISOString()).slice(0, 4)
  const coming = phone.waitForEvent('download')
  await tap(phone, '导出考勤表')
  const download = await coming
  expect(download.suggestedFilename()).toBe(`${year}年组织生活考勤表.xlsx`)
  const book = await new ExcelJS.Workbook().xlsx.readFile(await download.path())
  expect(book.worksheets.map(({ name }) => name)).toEqual(['考勤表', '按类别', '请假缺席明细', '活动清单'])
  const names = (book.worksheets[0]?.getColumn(2).values ?? []).map(String)
  expect(names.filter((name) => name === '李思敏')).toHaveLength(3)
  expect(names).toEqual(expect.arrayContaining(['周明川', '沙马·依果', '宁可欣']))
  await shoot(phone, 'officer-exported')
})

test('settings: a new group, and a new invitation code', async () => {
  await phone.goto(app.addressOf('secretary', 'packages/members/settings/index'))
  await read(phone, 'KEJ9 XQ4M')
  await shoot(phone, 'officer-settings')
  await tap(phone, '添加党小组')
  await tap(phone, '保存名称和党小组')
  await seen(phone, '没有改动').waitFor()
  await tap(phone, labelled(phone, '换一个邀请码'))
  await tap(phone, '换新码')
  await seen(phone, 'KEJ9 XQ4M').waitFor({ state: 'detached' })
  const { invitation, groups } = await app.ask('secretary', 'branch.settings')
  expect(groups.map(({ name }) => name)).toEqual(['第一党小组', '第二党小组', '第三党小组', '第四党小组'])
  await read(phone, `${invitation.slice(0, 4)} ${invitation.slice(4)}`)
})
