import { Workbook } from 'exceljs'
import { dayOf } from '../../domain/calendar/beijing'
import { draftPage, recordExportPage } from '../../domain/record-pages'
import { freshId } from '../cloud/world'
import { type PhoneCloud, startPhones } from './phones'

const today = dayOf(new Date().toISOString())
const year = Number(today.slice(0, 4))
const OFFICER = 'demo-organisation'
const TITLE = '清扫龙泉社区楼道'

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
  const [first, second] = await t.must(OFFICER, 'members.names')
  await t.must(OFFICER, 'records.save', {
    ...{ recordId: freshId(), revision: null, kind: 'service', on: today, values: { title: TITLE } },
    people: [first?.memberId ?? '', second?.memberId ?? ''],
  })
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

test('a year’s summary is drafted, and taken along as one draft of the record’s form', async () => {
  const app = await t.phone(OFFICER, { url: draftPage('workSummary').slice(1) })
  await app.waitFor({ text: '拿去修改' })
  expect(app.text()).toContain('初稿')
  expect(app.text()).toContain(TITLE)
  await app.tap({ tag: 'button', text: '拿去修改' })
  const mine = (await t.allOf('records')).filter(({ title }) => title === `${year}年工作总结`)
  expect(mine).toMatchObject([{ state: 'draft', on: today, open: false }])
  expect(String(mine[0]?.values.text)).toContain(TITLE)
})

test('a brief is drafted of a month or of one activity', async () => {
  const app = await t.phone(OFFICER, { url: draftPage('brief').slice(1) })
  await app.waitFor({ text: '选一次活动' })
  expect(app.text()).not.toContain('拿去修改')
  await app.tap({ label: '一个月' })
  await app.waitFor({ text: '拿去修改' })
  expect(app.text()).toContain(TITLE)
})

test('records are exported as one file, which the phone opens', async () => {
  const app = await t.phone(OFFICER, { url: recordExportPage(year).slice(1) })
  await app.waitFor({ text: '导出 Excel 表' })
  await app.tap({ tag: 'button', text: '导出 Excel 表' })
  await app.waitFor({ text: '打开刚导出的表' })
  const [path] = app.calls.filter(({ name }) => name === 'openDocument').map(({ params }) => String(params.filePath))
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(app.file(path ?? '') ?? Buffer.alloc(0)).buffer)
  expect(book.worksheets[0]?.name).toBe('目录')
  expect(JSON.stringify(book.getWorksheet('志愿服务')?.getSheetValues())).toContain(TITLE)
})

test('an ordinary member drafts and exports nothing', async () => {
  for (const url of [draftPage('brief'), recordExportPage(year)]) {
    const app = await t.phone('demo-member', { url: url.slice(1) })
    expect(app.text()).toContain('这一页是给')
    expect(app.has({ tag: 'button' })).toBe(false)
  }
})
