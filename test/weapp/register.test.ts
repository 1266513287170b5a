import { Workbook } from 'exceljs'
import { dayOf } from '../../domain/calendar/beijing'
import { openActivityOf, type PhoneCloud, startPhones } from './phones'

const REGISTER = 'packages/register/attendance/index'
const MINE = 'packages/register/mine/index'
const year = Number(dayOf(new Date().toISOString()).slice(0, 4))

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const registerNow = () => t.must('demo-secretary', 'attendance.register', { year })

test('the register has a row a member, and a row opens its person', async () => {
  const { rows } = await registerNow()
  const app = await t.phone('demo-secretary', { url: REGISTER })
  const shown = app.findAll({ className: 'register-name' })
  expect(shown.map(({ children }) => children[0])).toEqual(rows.map(({ name }) => name))
  const row = rows.find(({ name }) => name === '陆雨桐')
  await app.tap({ label: /^陆雨桐 应到/, attrs: { 'aria-role': 'button' } })
  await app.waitFor({ className: 'sheet' })
  expect(app.has({ text: `应到 ${row?.counts.expected}`, className: 'sheet' })).toBe(true)
  expect(app.has({ text: `实到 ${row?.counts.attended}`, className: 'sheet' })).toBe(true)
  const concerned = row?.marks.filter((mark) => mark !== 'none').length ?? 0
  expect(app.findAll({ className: 'list-row' })).toHaveLength(Math.min(30, concerned))
})

test('by activity it tells who was there', async () => {
  const activityId = await openActivityOf(t)
  const { activities, rows } = await registerNow()
  const column = activities.findIndex((activity) => activity.activityId === activityId)
  const app = await t.phone('demo-secretary', { url: REGISTER })
  await app.tap({ text: '按活动看' })
  await app.tap({ text: activities[column]?.title ?? '', className: 'list-row' })
  await app.waitFor({ className: 'sheet' })
  const present = rows.filter(({ marks }) => marks[column] === 'present').map(({ name }) => name)
  expect(app.text()).toContain(present.join('、'))
})

test('the export shows how far it is, and opens a workbook with every member and mark', async () => {
  const app = await t.phone('demo-secretary', { url: REGISTER })
  t.cloud.faults.latencyMs = 80
  const bars = new Set<string>()
  let done = false
  const work = app.tap({ text: '导出考勤表' }).finally(() => {
    done = true
  })
  while (!done) {
    for (const bar of app.findAll({ label: '正在生成 Excel 表' })) bars.add(String(bar.attrs['aria-label']))
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  await work
  t.cloud.faults.latencyMs = 0
  expect([...bars].join()).toMatch(/正在生成 Excel 表 (\d+)\/\d+ 步/)

  const opened = app.calls.filter(({ name }) => name === 'openDocument')
  expect(opened).toHaveLength(1)
  const path = String(opened[0]?.params.filePath)
  expect(path).toMatch(new RegExp(`${year}.*\\.xlsx$`))
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(app.file(path) ?? Buffer.alloc(0)).buffer)
  const { activities, rows } = await registerNow()
  const written: string[] = []
  book
    .getWorksheet('考勤表')
    ?.getColumn(2)
    .eachCell(({ text }) => written.push(text.replace('（已不在册）', '')))
  expect(written).toEqual(expect.arrayContaining(rows.map(({ name }) => name)))
  expect(book.getWorksheet('活动清单')?.actualRowCount).toBeGreaterThanOrEqual(activities.length)
  expect(app.has({ text: '打开刚导出的表' })).toBe(true)
})

test('an export without network says so, and a second tap makes it', async () => {
  const app = await t.phone('demo-organisation', { url: REGISTER })
  await app.setNetwork('none')
  await app.tap({ text: '导出考勤表' })
  expect(app.text()).toContain('没有网络')
  await app.setNetwork('wifi')
  await app.tap({ text: /^再试一次$/ })
  expect(app.calls.some(({ name }) => name === 'openDocument')).toBe(true)
})

test("a member's own register has their figures and nobody else's", async () => {
  const { rows } = await registerNow()
  const own = rows.find(({ name }) => name === '陆雨桐')?.counts
  const app = await t.phone('demo-member', { url: MINE })
  expect(app.text().replace(/\s/g, '')).toContain(`${own?.attended}/${own?.expected}`)
  for (const { name } of rows.filter(({ name }) => name !== '陆雨桐')) expect(app.text()).not.toContain(name)
})
