import { Workbook } from 'exceljs'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const IMPORT = 'packages/members/import/index'
const ROSTER = 'packages/members/roster/index'

/** Somebody new, a change, a name that two people have, an unreadable day, and a column that is never kept. */
const tableWith = (name: string, group: string): string[][] => [
  ['序号', '姓名', '党员类别', '党小组', '入党时间', '身份证号'],
  ['1', name, '预备党员', group, '2026年3月', '110101199001011237'],
  ['2', '陆雨桐', '正式党员', '第二党小组', '2017.6.30', ''],
  ['3', '李思敏', '正式党员', '', '', ''],
  ['4', '白露', '正式党员', '第一党小组', '很久以前', ''],
]

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

async function lookAndConfirm(app: Weapp, name: string, group: string): Promise<void> {
  const before = t.cloud.countDocuments('members')
  await app.waitFor({ text: '还没有导入，名册没有改动' })
  expect(app.text()).toContain(`新建党小组${group}`)
  expect(app.text()).toContain('身份证')
  expect(app.text()).not.toContain('110101199001011237')
  expect(app.text()).toContain('很久以前')
  expect(app.text()).toContain(name)
  // Two people are called so: a person decides, and until then nothing can be confirmed.
  expect(app.text()).toContain('还有 1 行没有选：第 4 行')
  await app.tap({ tag: 'button', text: /^确认导入$/ })
  expect(app.calls.some(({ params }) => JSON.stringify(params).includes('roster.confirm'))).toBe(false)
  await app.tap({ attrs: { 'aria-role': 'radio' } })
  expect(t.cloud.countDocuments('members')).toBe(before)
  await app.tap({ tag: 'button', text: /^确认导入$/ })
  await app.waitFor({ text: '✓ 已导入' })
}

async function expectImported(app: Weapp, name: string, group: string): Promise<void> {
  const roster = await t.must('demo-secretary', 'members.roster')
  expect(roster.filter(({ name }) => name === '陆雨桐')).toHaveLength(1)
  expect(roster.filter(({ name }) => name === '李思敏')).toHaveLength(2)
  await app.tap({ text: /^看名册$/ })
  expect(app.route()).toBe(ROSTER)
  await app.input({ tag: 'input', label: '按姓名查找' }, name)
  expect(app.findAll({ className: 'list-row', text: name })).toHaveLength(1)
  expect(app.text()).toContain(group)
}

test('a pasted table is looked at, asked about, confirmed, and stands in the roster', async () => {
  const app = await t.phone('demo-organisation', { url: IMPORT })
  const [name, group] = ['<b>高远</b>', '第四党小组']
  const text = tableWith(name, group)
    .map((row) => row.join('\t'))
    .join('\n')
  await app.input({ tag: 'textarea' }, text)
  await app.tap({ text: '读取粘贴的表格' })
  await lookAndConfirm(app, name, group)
  await expectImported(app, name, group)
})

test('a workbook chosen from a chat does the same', async () => {
  const [name, group] = ['方晴', '第五党小组']
  const book = new Workbook()
  book.addWorksheet('花名册').addRows(tableWith(name, group))
  const content = Buffer.from(await book.xlsx.writeBuffer())
  const app = await t.phone('demo-secretary', { url: ROSTER })
  await app.tap({ text: '导入名册' })
  const path = app.addFile('花名册.xlsx', content)
  app.answer('chooseMessageFile', () => ({ tempFiles: [{ path, name: '花名册.xlsx', size: content.length }] }))
  await app.tap({ text: '选择 .xlsx 或 .csv 文件' })
  await app.waitFor({ text: '花名册.xlsx' })
  await lookAndConfirm(app, name, group)
  await expectImported(app, name, group)
})

test('a look at a table survives the app being killed, answers and all', async () => {
  const first = await t.phone('demo-secretary', { url: IMPORT })
  await first.input({ tag: 'textarea' }, '姓名\n李思敏\n白露')
  await first.tap({ text: '读取粘贴的表格' })
  await first.tap({ attrs: { 'aria-role': 'radio' }, nth: 0 })
  expect(first.text()).not.toContain('行没有选')
  await first.advance(500)
  first.close()
  const again = await t.phone('demo-secretary', { url: IMPORT, storage: first.storage })
  expect(again.text()).toContain('白露')
  expect(again.text()).not.toContain('行没有选')
})

test.each([
  ['a table without a header', '张三\t党员\n李四\t党员', '姓名'],
  ['nothing', '   ', '请先粘贴表格'],
])('%s is refused with a sentence, and the text stays', async (_what, text, sentence) => {
  const app = await t.phone('demo-secretary', { url: IMPORT })
  const before = t.cloud.countDocuments('members')
  await app.input({ tag: 'textarea' }, text)
  await app.tap({ text: '读取粘贴的表格' })
  expect(`${lastTold(app, 'showModal')} ${app.text()}`).toContain(sentence)
  expect(t.cloud.countDocuments('members')).toBe(before)
  if (app.has({ tag: 'textarea' })) expect(app.get({ tag: 'textarea' }).attrs.value).toBe(text)
})

test('a file of another kind is refused before it is sent', async () => {
  const app = await t.phone('demo-secretary', { url: IMPORT })
  const path = app.addFile('名册.pdf', Buffer.from('%PDF'))
  app.answer('chooseMessageFile', () => ({ tempFiles: [{ path, name: '名册.pdf', size: 4 }] }))
  await app.tap({ text: '选择 .xlsx 或 .csv 文件' })
  expect(lastTold(app, 'showModal')).toContain('请选择 .xlsx、.csv、.txt 文件')
  expect(app.calls.some(({ name }) => name === 'cloud.uploadFile')).toBe(false)
})

test('a paste of 10 MB is refused with its figures, before it is sent', async () => {
  const app = await t.phone('demo-secretary', { url: IMPORT })
  const text = `姓名\n${'张三丰\n'.repeat(74_000)}`
  await app.input({ tag: 'textarea' }, text)
  expect(app.text()).toContain(`粘贴的内容有 ${text.length} 个字，最多 30000 个`)
  await app.tap({ text: '读取粘贴的表格' })
  expect(app.calls.filter(({ params }) => JSON.stringify(params).includes('readPaste'))).toEqual([])
})
