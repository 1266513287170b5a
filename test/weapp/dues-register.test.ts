import { Workbook } from 'exceljs'
import { dayOf, monthOf } from '../../domain/calendar/beijing'
import { yuan } from '../../domain/dues/money'
import { yearSums } from '../../domain/dues/year-sums'
import { duesRegisterPage } from '../../domain/pages'
import { freshId } from '../cloud/world'
import type { Weapp } from './harness'
import { type PhoneCloud, startPhones } from './phones'

const today = dayOf(new Date().toISOString())
const month = monthOf(today)
const year = Number(today.slice(0, 4))
const REGISTER = duesRegisterPage(year).slice(1)
const OFFICER = 'demo-organisation'

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
  await newPayer()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const NAME = '=新来的'
let memberId: string

/** Somebody who is assessed from this month on and paid a part of it, whatever else the demo tells. */
async function newPayer(): Promise<void> {
  memberId = freshId()
  const fields = { standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false }
  await t.must(OFFICER, 'members.add', { memberId, name: NAME, ...fields })
  const item = { memberId, from: month, livelihood: 'salaried', fen: 4860, rhythm: 'monthly' }
  await t.must(OFFICER, 'assessing.assess', { items: [item], yearly: true })
  const items = [{ memberId, on: today, lines: [{ month, fen: 4000 }] }]
  await t.must(OFFICER, 'dues.record', { batchId: freshId(), channel: 'cash', total: 4000, items })
}

const registerNow = () => t.must(OFFICER, 'dues.register', { year })

/** What the phone opened. */
async function opened(app: Weapp): Promise<Workbook> {
  const [path] = app.calls.filter(({ name }) => name === 'openDocument').map(({ params }) => String(params.filePath))
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(app.file(path ?? '') ?? Buffer.alloc(0)).buffer)
  return book
}

test('everybody has a line with what they paid of what they owe, by month', async () => {
  const { rows } = await registerNow()
  const app = await t.phone(OFFICER, { url: REGISTER })
  const shown = app.findAll({ className: 'dues-row' })
  expect(shown).toHaveLength(Math.min(30, rows.length))
  const label = `${NAME}，实交 40.00 元，应交 48.60 元`
  if (rows.length > 30) await app.input({ tag: 'input', label: '按姓名查找' }, NAME)
  await app.waitFor({ text: '40.00 / 48.60' })
  expect(app.has({ label })).toBe(true)
  const sums = rows.map(({ months }) => yearSums(months))
  const total = (of: 'paid' | 'owed') => sums.reduce((sum, one) => sum + one[of], 0)
  expect(app.text()).toContain(`${yuan(total('paid'))} / ${yuan(total('owed'))}`)
})

test.each([
  ['导出登记表', '党费收缴登记表', '登记表'],
  ['导出公示表', '党费收缴公示', '公示'],
])('%s makes one file and opens it', async (button, title, sheet) => {
  const before = (await t.allOf('exports')).length
  const app = await t.phone(OFFICER, { url: REGISTER })
  await app.tap({ tag: 'button', text: button })
  await app.waitFor({ text: '打开刚导出的表' })
  expect((await t.allOf('exports')).length).toBe(before + 1)
  const book = await opened(app)
  expect(book.worksheets[0]?.name).toBe(sheet)
  expect(String(book.worksheets[0]?.getCell('A1').value)).toContain(title)
  expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain(NAME)
})

test('who only reads the dues makes no documents; an ordinary member sees nothing of it', async () => {
  const reader = await t.phone('demo-discipline', { url: REGISTER })
  expect(reader.has({ className: 'dues-row' })).toBe(true)
  expect(reader.text()).not.toContain('导出登记表')
  const member = await t.phone('demo-member', { url: REGISTER })
  expect(member.has({ className: 'dues-row' })).toBe(false)
  expect(member.text()).not.toContain('导出登记表')
})
