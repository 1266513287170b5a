import { lettersPage, newRecordPage, pledgesPage, talksPage } from '../../domain/record-pages'
import { idOf, memberOf } from '../cloud/branch'
import { ago, type DeskBranch, seedDeskBranch, seedRecord, year } from '../cloud/desk-branch'
import { seedHalfway } from '../cloud/desk-story'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const KB = 1000
const TALKS = talksPage(year()).slice(1)

let t: PhoneCloud
let branch: DeskBranch
beforeAll(async () => {
  t = await startPhones('empty')
  branch = seedHalfway(t)
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

/** Where the phone was to go: the form and the record are other pages' matter. */
const wentTo = (app: Awaited<ReturnType<PhoneCloud['phone']>>) =>
  String(app.calls.filter(({ name }) => name === 'navigateTo').at(-1)?.params?.url ?? '')

test('talks: who is open by name leads to the form with both of them; the matrix shows days and opens records', async () => {
  const app = await t.phone(branch.openid('p0'), { url: TALKS })
  app.answer('navigateTo', () => ({}))
  for (const words of ['支委还没谈到的党员', '易水寒', '支委与党员', '只记哪天、谁和谁谈了'])
    expect(app.text()).toContain(words)
  await app.tap({ label: '登记谈话：易水寒' })
  expect(wentTo(app)).toBe(newRecordPage('talk', { people: [branch.id('p0'), branch.id('p28')] }))
  expect(app.has({ className: 'talk-done' })).toBe(true)
  expect(app.has({ className: 'talk-open' })).toBe(true)
})

test('talks: a talk that is registered fills its cell, and its day leads to the record', async () => {
  const quiet = seedDeskBranch(t, 'mx')
  const recordId = 'deskTalk0001'
  await t.must(quiet.openid('p0'), 'records.save', {
    ...{ recordId, revision: null, kind: 'talk', on: ago(3), people: ['p0', 'p7'].map(quiet.id) },
    values: { way: 'met' },
  })
  const app = await t.phone(quiet.openid('p0'), { url: TALKS })
  app.answer('navigateTo', () => ({}))
  const [, month, day] = ago(3).split('-').map(Number)
  // Of 24 members one was talked with by somebody of the committee.
  expect(app.text()).toContain('23 人，点名字登记')
  await app.tap({ className: 'talk-done', text: `${month}/${day}` })
  expect(wentTo(app)).toContain(recordId)
})

test('talks of five by fifty: the page costs at most 35 KB, and turns', async () => {
  const large = seedDeskBranch(t, 'lg')
  for (let n = 0; n < 26; n += 1)
    t.insert('members', memberOf(large.branchId, idOf(`lgm${n}z`), { name: `党员${String.fromCharCode(0x4e00 + n)}` }))
  for (const [n, key] of large.keys.slice(5).entries())
    for (const one of ['p0', 'p1', 'p2', 'p3', 'p4'])
      seedRecord(t, large, 'talk', { on: ago(n + 1), people: [one, key], values: { way: 'met' } })
  const app = await t.phone(large.openid('p0'), { url: TALKS })
  const opening = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(app.text()).toContain('50 × 5 人')
  expect(app.text()).toContain('第 1–20 人，共 50 人')
  expect(opening).toBeLessThanOrEqual(35 * KB)
})

test('pledges: the words for the group name nobody and are copied', async () => {
  const app = await t.phone(branch.openid('p4'), { url: pledgesPage(year()).slice(1) })
  await app.tap({ tag: 'button', text: '提醒还没签的人' })
  await app.tap({ tag: 'button', text: '复制这段话' })
  expect(lastTold(app, 'showToast')).toBe('已复制，去群里粘贴')
  const data = String(app.calls.filter(({ name }) => name === 'setClipboardData').at(-1)?.params?.data)
  expect(data).toContain('人。还没签的同志')
  for (const { name } of await t.find('members', { branchId: branch.branchId })) expect(data).not.toContain(name)
})

test('letters: the missing links stand in words, and a member is told it is not for them', async () => {
  const app = await t.phone(branch.openid('p4'), { url: lettersPage(year()).slice(1) })
  for (const words of ['田家宝的上一级梁知夏自己还没有签责任书', '上级：局党组', '第 3 层'])
    expect(app.text()).toContain(words)
  const member = await t.phone(branch.openid('p9'), { url: lettersPage(year()).slice(1) })
  expect(member.text()).toContain('这一页是给支部委员用的')
})
