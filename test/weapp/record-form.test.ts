import type { Collections } from '../../cloudfunctions/ports/collections'
import { editRecordPage, type FormStart, newRecordPage } from '../../domain/record-pages'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { PHOTO } from '../cloud/meetings'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const KEPT = '已存在手机里，有信号会自动提交'
const NOTE = { tag: 'textarea', label: /^笔记或心得$/ }
const SAVE = { tag: 'button', text: /^保存$/ }
const open = (kind: string, person = 'member', start: FormStart = {}, options = {}) =>
  t.phone(openidOf(person), { url: newRecordPage(kind, start).slice(1), ...options })

/** Every record in which this stands. */
async function withText(text: string): Promise<Collections['records'][]> {
  return (await t.allOf('records')).filter(({ values }) => values.text === text)
}
const saves = (app: Weapp) =>
  app.calls.filter(
    ({ name, params }) => name === 'cloud.callFunction' && JSON.stringify(params).includes('records.save'),
  )
const uploads = (app: Weapp) => app.calls.filter(({ name }) => name === 'cloud.uploadFile')

/** The phone's album holds these; all of them are chosen. */
function album(app: Weapp, ...sizes: number[]): void {
  const tempFiles = sizes.map((size, at) => ({
    tempFilePath: app.addFile(`shot${at}.png`, PHOTO),
    size,
    fileType: 'image',
  }))
  app.answer('chooseMedia', () => ({ tempFiles }))
}

async function addPhotos(app: Weapp, ...sizes: number[]): Promise<void> {
  album(app, ...sizes)
  await app.tap({ tag: 'button', text: /^放照片$/ })
}

test('a note is a text and one tap; a letter costs next to nothing', async () => {
  const app = await open('studyNote')
  const text = '学'.repeat(800)
  await app.input(NOTE, text)
  const letter = await app.measure(() => app.input(NOTE, `${text}习`))
  expect(letter.bytes).toBeLessThanOrEqual(300)
  const saving = await app.measure(() => app.tap(SAVE))
  expect(lastTold(app, 'showToast')).toBe('已保存')
  expect(
    saving.log.filter(({ owner }) => owner.includes('record')).reduce((sum, { bytes }) => sum + bytes, 0),
  ).toBeLessThanOrEqual(1000)
  expect(app.route()).toBe('pages/today/index')
  const [record, ...others] = await withText(`${text}习`)
  expect(others).toEqual([])
  expect(record).toMatchObject({ kind: 'studyNote', state: 'recorded', people: [memberIdOf('member')], open: false })
})

test('an empty note is not sent; a photo alone makes one, and is with it once', async () => {
  const app = await open('studyNote', 'retired')
  await app.tap(SAVE)
  expect(lastTold(app, 'showToast')).toContain('还没有内容')
  expect(saves(app)).toHaveLength(0)
  await addPhotos(app, PHOTO.length, PHOTO.length)
  await app.tap(SAVE)
  await app.settle()
  const own = (await t.allOf('records')).filter(({ by, files }) => by === memberIdOf('retired') && files.length > 0)
  expect(own).toHaveLength(1)
  expect(own[0]).toMatchObject({ state: 'recorded', files: [{ kind: 'image' }, { kind: 'image' }] })
  // Sent, they are on the phone no more.
  expect([...app.keptFiles().keys()]).toEqual([])
})

describe('a connection that breaks loses nothing and doubles nothing', () => {
  const check = async (text: string) => {
    const found = await withText(text)
    expect(found).toHaveLength(1)
    expect(found[0]?.files).toHaveLength(2)
    expect(found[0]).toMatchObject({ revision: 0, shared: true, open: true })
  }
  const write = async (app: Weapp, text: string) => {
    await app.input(NOTE, text)
    await app.tap({ label: '给支部党员看' })
    await addPhotos(app, PHOTO.length, PHOTO.length)
  }

  test('before it is sent', async () => {
    const app = await open('studyNote', 'group-leader')
    await write(app, '断网之前')
    await app.setNetwork('none')
    await app.tap(SAVE)
    expect(lastTold(app, 'showToast')).toBe(KEPT)
    expect(app.text()).toContain('1 条记录存在手机里')
    expect(await withText('断网之前')).toEqual([])
    await app.setNetwork('4g')
    await app.settle()
    await app.advance(5_000)
    await check('断网之前')
    expect(app.text()).not.toContain('存在手机里')
  })

  test('after the cloud has it and before its answer', async () => {
    const app = await open('studyNote', 'group-leader')
    await write(app, '回执丢了')
    t.cloud.faults.dropAnswers = 1
    await app.tap(SAVE)
    expect(lastTold(app, 'showToast')).toBe(KEPT)
    expect(await withText('回执丢了')).toHaveLength(1)
    await app.advance(6_000)
    await app.settle()
    await check('回执丢了')
  })

  test('and the app is killed before the answer', async () => {
    const first = await open('studyNote', 'group-leader')
    await write(first, '中途关掉')
    await first.setNetwork('stalled')
    await first.tap(SAVE)
    first.close()
    const again = await t.phone(openidOf('group-leader'), { storage: first.storage, kept: first.keptFiles() })
    await again.settle()
    await again.advance(5_000)
    await check('中途关掉')
    // What was sent is no draft any more.
    const form = await open('studyNote', 'group-leader', {}, { storage: again.storage })
    expect(form.text()).not.toContain('已接着上次')
  })

  test('and the cloud has it, the answer is lost and the app killed', async () => {
    const first = await open('studyNote', 'group-leader')
    await write(first, '办成了不知道')
    t.cloud.faults.dropAnswers = 1
    await first.tap(SAVE)
    expect(await withText('办成了不知道')).toHaveLength(1)
    first.close()
    const again = await t.phone(openidOf('group-leader'), { storage: first.storage, kept: first.keptFiles() })
    await again.settle()
    await again.advance(5_000)
    await check('办成了不知道')
  })

  test('between a record and its photos: they follow, each once', async () => {
    const app = await open('studyNote', 'group-leader')
    await write(app, '照片在后')
    const photos = app.keptFiles().size
    await app.tap(SAVE)
    await app.settle()
    await check('照片在后')
    expect(uploads(app)).toHaveLength(photos)
  })
})

test('what is being written survives a killed app with its photos', async () => {
  const first = await open('studyNote', 'deputy')
  await first.input(NOTE, '写了一半')
  await addPhotos(first, PHOTO.length)
  await first.hide()
  first.close()
  const app = await open('studyNote', 'deputy', {}, { storage: first.storage, kept: first.keptFiles() })
  expect(app.text()).toContain('已接着上次没保存的内容')
  expect(app.has({ label: /^看照片 1/ })).toBe(true)
  await app.tap(SAVE)
  await app.settle()
  expect((await withText('写了一半'))[0]?.files).toHaveLength(1)
})

test('what was begun about one activity is not gone on with about another', async () => {
  const first = await open('studyNote', 'deputy', { activityId: 'one' })
  await first.input(NOTE, '这一次的笔记')
  await first.hide()
  first.close()
  const other = await open('studyNote', 'deputy', { activityId: 'other' }, { storage: first.storage })
  expect(other.get(NOTE).attrs.value ?? '').toBe('')
  expect(other.text()).not.toContain('已接着上次')
  other.close()
  const again = await open('studyNote', 'deputy', { activityId: 'one' }, { storage: other.storage })
  expect(again.get(NOTE).attrs.value).toBe('这一次的笔记')
})

test('a photo that the cloud refuses is told until it is thrown away, and then gone from the phone', async () => {
  const app = await open('studyNote', 'retired-2')
  await app.input(NOTE, '照片打不开')
  const tempFilePath = app.addFile('broken.png', Buffer.from('no picture'))
  app.answer('chooseMedia', () => ({ tempFiles: [{ tempFilePath, size: 10, fileType: 'image' }] }))
  await app.tap({ tag: 'button', text: /^放照片$/ })
  await app.tap(SAVE)
  await app.settle()
  await app.tap({ tag: 'button', text: '记录已保存，返回' })
  await app.waitFor({ text: '没有传上' })
  await app.tap({ tag: 'button', text: /^打开修改$/ })
  await app.waitFor({ label: /^去掉照片 1/ })
  expect(app.keptFiles().size).toBe(1)
  await app.tap({ label: /^去掉照片 1/ })
  await app.settle()
  expect(app.keptFiles().size).toBe(0)
  await app.back()
  expect(app.text()).not.toContain('没有传上')
  expect((await withText('照片打不开'))[0]?.files).toEqual([])
})

test('what is too large or no document is refused before anything is sent', async () => {
  const app = await open('studyNote')
  await addPhotos(app, 30_000_000)
  expect(app.text()).toContain('照片超过 2 MB')
  const path = app.addFile('setup.exe', Buffer.from('MZ'))
  app.answer('chooseMessageFile', () => ({ tempFiles: [{ path, name: 'setup.exe', size: 2 }] }))
  await app.tap({ tag: 'button', text: /^放文档$/ })
  expect(app.text()).toContain('“setup.exe”：只能放照片')
  const big = app.addFile('报告.pdf', Buffer.from('%PDF-'))
  app.answer('chooseMessageFile', () => ({ tempFiles: [{ path: big, name: '报告.pdf', size: 30_000_000 }] }))
  await app.tap({ tag: 'button', text: /^放文档$/ })
  expect(app.text()).toContain('文档超过 10 MB')
  expect(uploads(app)).toEqual([])
  expect(app.has({ label: /^看照片/ })).toBe(false)
})

test('a text that WeChat refuses stays in the form, with the reason', async () => {
  const app = await open('opinion')
  const box = { tag: 'textarea', label: /^意见建议$/ }
  await app.input(box, '食堂【违规测试】')
  await app.tap(SAVE)
  expect(app.text()).toContain('文字没有通过微信的内容检查')
  await app.hide()
  app.close()
  const again = await open('opinion', 'member', {}, { storage: app.storage })
  expect(again.get(box).attrs.value).toBe('食堂【违规测试】')
  expect(await withText('食堂【违规测试】')).toEqual([])
})

test('refused later, it is told on the first screen, with the way back to everything written', async () => {
  const app = await open('opinion', 'retired-2')
  const box = { tag: 'textarea', label: /^意见建议$/ }
  await app.input(box, '路灯【违规测试】')
  await app.setNetwork('none')
  await app.tap(SAVE)
  await app.setNetwork('4g')
  await app.waitFor({ text: '联网提交时没有成功' })
  await app.tap({ tag: 'button', text: /^打开修改$/ })
  expect(app.get(box).attrs.value).toBe('路灯【违规测试】')
  expect(app.text()).toContain('文字没有通过微信的内容检查')
  await app.input(box, '路灯坏了')
  await app.tap(SAVE)
  expect(await withText('路灯坏了')).toHaveLength(1)
  expect(app.route()).toBe('pages/today/index')
  expect(app.text()).not.toContain('联网提交时没有成功')
})

test('a visit by four is one record; the next one is filled in with a tap', async () => {
  const app = await open('visit')
  await app.tap({ text: /^走基层$/ })
  await app.input({ tag: 'input', label: /^去了哪里$/ }, '柳树村')
  await app.tap({ label: /^去的人 / })
  for (const name of ['周明川', '沈若兰', '何知远']) await app.tap({ className: 'list-row', text: name })
  await app.tap({ tag: 'button', text: '选定这 4 人' })
  await app.tap(SAVE)
  const [visit, ...more] = (await t.allOf('records')).filter(({ values }) => values.place === '柳树村')
  expect(more).toEqual([])
  expect(visit?.people).toEqual(['member', 'secretary', 'deputy', 'organisation'].map(memberIdOf))
  const next = await open('visit', 'member', {}, { storage: app.storage })
  await next.tap({ tag: 'button', text: /^照上次填$/ })
  expect(next.get({ tag: 'input', label: /^去了哪里$/ }).attrs.value).toBe('柳树村')
  expect(next.text()).toContain('（4 人）')
})

test('what somebody else changed meanwhile is said, and what was typed stays', async () => {
  const recordId = newLocalId()
  const form = { recordId, kind: 'workPlan', on: '2026-01-15', people: [] }
  await t.must(openidOf('secretary'), 'records.save', {
    ...form,
    revision: null,
    values: { title: '计划', text: '一' },
  })
  const app = await t.phone(openidOf('organisation'), { url: editRecordPage('workPlan', recordId).slice(1) })
  await app.input({ tag: 'textarea', label: /^正文$/ }, '一、二')
  await t.must(openidOf('secretary'), 'records.save', { ...form, revision: 0, values: { title: '计划', text: '三' } })
  await app.tap({ tag: 'button', text: /^存草稿$/ })
  await app.waitFor({ text: '这条记录刚被别人改过' })
  await app.tap({ tag: 'button', text: /^看最新的$/ })
  await app.waitFor({ text: '三' })
  await app.tap({ tag: 'button', text: /^接着用我的$/ })
  await app.tap({ tag: 'button', text: /^定稿$/ })
  expect(await t.stored('records', recordId)).toMatchObject({
    values: { text: '一、二' },
    state: 'recorded',
    revision: 2,
  })
})
