import { dayOf } from '../../domain/calendar/beijing'
import { OWN_YEAR_PAGE, STUDY_PAGE } from '../../domain/pages'
import { memberYearPage, RECORD_SETTINGS_PAGE } from '../../domain/record-pages'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const ME = 'pages/me/index'
const MEMBER = 'packages/members/member/index'
const STUDY = STUDY_PAGE.slice(1)
const YEAR = OWN_YEAR_PAGE.slice(1)
const SETTINGS = RECORD_SETTINGS_PAGE.slice(1)
const member = openidOf('member')
const organisation = openidOf('organisation')
const today = dayOf(new Date().toISOString())
const thisYear = Number(today.slice(0, 4))
/** What a page may cost to draw. */
const DRAWN = 40_000

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

async function write(openid: string, more: object): Promise<string> {
  const recordId = newLocalId()
  const input = { recordId, revision: null, kind: 'studyNote', on: today, people: [], ...more }
  await t.must(openid, 'records.save', input)
  return recordId
}

test('from 我的 one opens 学习 with its figures, and what they are made of', async () => {
  const { study } = await t.must(member, 'study.mine', { year: thisYear })
  const app = await t.phone(member, { url: ME })
  await app.waitFor({ text: '笔记和学时' })
  await app.tap({ className: 'list-row', text: /学习/ })
  await app.waitFor({ text: '大家的笔记' })
  expect(app.route()).toBe(STUDY)
  const { done, of } = study.sessions
  const figure = app.get({ className: 'study-figure', text: /集中学习/ })
  expect(app.text()).toContain(` / ${of} 次 ›`)
  await app.tap(figure)
  await app.waitFor({ text: `集中学习 ${done}/${of} 次` })
  expect(app.text()).toContain('签到参加的和补学过的都算')
})

test('notes are listed with where they stand, and those that others share', async () => {
  await write(member, { values: { title: '自己看的笔记', text: '学了' } })
  const answered = await write(member, { values: { title: '有人答复的笔记', text: '学了' } })
  await t.must(organisation, 'records.answer', { recordId: answered, answerId: newLocalId(), text: '写得好' })
  await write(openidOf('retired'), { values: { title: '给大家看的笔记', text: '学了' }, shared: true })
  const app = await t.phone(member, { url: STUDY })
  await app.waitFor({ text: '自己看的笔记' })
  expect(app.has({ className: 'list-row', text: /有人答复的笔记.*有答复/s })).toBe(true)
  expect(app.text()).not.toContain('给大家看的笔记')
  await app.tap({ className: 'filter-chip', text: /大家的笔记/ })
  await app.waitFor({ text: '给大家看的笔记' })
  expect(app.text()).not.toContain('自己看的笔记')
})

test('what was missed can be made up for with a note', async () => {
  const { marks } = await t.must(member, 'study.mine', { year: thisYear })
  const missed = marks.find(({ mark }) => mark === 'absent' || mark === 'leave')
  if (!missed) throw new Error('the demo’s member has missed nothing')
  const app = await t.phone(member, { url: STUDY })
  await app.waitFor({ text: '没能参加，可以补学' })
  await app.tap({ tag: 'button', label: `补学：${missed.title}` })
  await app.input({ tag: 'textarea', label: /^笔记或心得$/ }, '后来自己学了一遍')
  await app.tap({ tag: 'button', text: /^保存$/ })
  const [note, ...others] = (await t.allOf('records')).filter(({ values }) => values.text === '后来自己学了一遍')
  expect(others).toEqual([])
  // Of the day it was studied, not of the day that was missed.
  expect(note).toMatchObject({ on: note?.enteredOn, values: { activity: missed.activityId, makesUp: true } })
})

test('an officer opens a member’s sheet from the roster; a member opens nobody else’s', async () => {
  const app = await t.phone(organisation, { url: `${MEMBER}?id=${memberIdOf('member')}` })
  await app.waitFor({ text: '年度一页纸' })
  await app.tap({ className: 'list-row', text: /年度一页纸/ })
  await app.waitFor({ text: '看每次活动' })
  expect(app.route()).toBe(YEAR)
  const { attendance } = await t.must(organisation, 'study.ofMember', {
    memberId: memberIdOf('member'),
    year: thisYear,
  })
  expect(app.text()).toContain(`/${attendance.expected}`)
  expect(app.text()).toContain('陆雨桐')
  const other = await t.phone(member, { url: memberYearPage(memberIdOf('retired'), thisYear).slice(1) })
  await other.waitFor({ text: '这一页是给支部委员用的' })
  const { error } = await t.call(member, 'study.ofMember', { memberId: memberIdOf('retired'), year: thisYear })
  expect(error?.code).toBe('NOT_ALLOWED')
})

test('the secretary decides how hours are counted, and the year counts so', async () => {
  const app = await t.phone(openidOf('secretary'), { url: SETTINGS })
  await app.waitFor({ text: '哪些活动计学时' })
  await app.input({ tag: 'input', label: '党员' }, '0')
  await app.tap({ tag: 'button', text: '保存设置' })
  await app.waitFor({ text: '党员每年的学时要填 1 到 1000 的整数' })
  await app.input({ tag: 'input', label: '党员' }, '40')
  await app.tap({ text: /^一个月$/ })
  await app.tap({ tag: 'button', text: '保存设置' })
  await app.waitFor({ text: '没有改动' })
  expect(lastTold(app, 'showToast')).toContain('已保存')
  expect(await t.must(openidOf('secretary'), 'study.settings')).toMatchObject({ editDays: 30, study: { target: 40 } })
  expect((await t.must(member, 'study.mine', { year: thisYear })).study.hours.of).toBe(40)
})

test('what was loaded stays readable without a signal', async () => {
  const first = await t.phone(member, { url: YEAR })
  await first.waitFor({ text: '看每次活动' })
  await first.advance(3000)
  const app = await t.phone(member, { url: YEAR, storage: first.storage, network: 'none' })
  await app.waitFor({ text: '看每次活动' })
  expect(app.text()).toContain('没有网络')
})

test.each([
  ['学习', STUDY, '自己看的笔记'],
  ['我的一年', YEAR, '看每次活动'],
])('%s is cheap to draw', async (_, url, shows) => {
  const app = await t.phone(member, { url })
  await app.waitFor({ text: shows })
  const drawn = app.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
  if (process.env.FIGURES) console.info(url, drawn)
  expect(drawn).toBeLessThanOrEqual(DRAWN)
})
