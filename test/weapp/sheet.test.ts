import { dayOf } from '../../domain/calendar/beijing'
import { memberIdOf } from '../../local/demo/roster'
import type { Weapp } from './harness'
import { lastTold, openActivityOf, type PhoneCloud, pick, startPhones } from './phones'

const KB = 1000
const LEAVES = 'packages/meetings/leaves/index'
const SETTLE = 'packages/meetings/settle/index'
const REGISTER = 'packages/register/attendance/index'
/** While it slides down, a sheet is still there. */
const SHEET_CLOSES_MS = 500

let t: PhoneCloud
let now: string
let unsettled: string
let late: string
beforeAll(async () => {
  t = await startPhones()
  now = await openActivityOf(t)
  const { waiting } = await t.must('demo-secretary', 'activities.today')
  unsettled = waiting?.unsettled?.first.activityId ?? ''
  late = waiting?.late?.first.activityId ?? ''
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const requestOf = (activityId: string, person: string) =>
  t.stored('leaveRequests', `${activityId}:${memberIdOf(person)}`)
const entryOf = (activityId: string, person: string) => t.stored('attendance', `${activityId}:${memberIdOf(person)}`)
const boardOf = (activityId: string) => t.must('demo-secretary', 'checkIn.board', { activityId })

async function askFor(app: Weapp, category: RegExp): Promise<void> {
  await app.tap({ text: /^请假$/, attrs: { 'aria-role': 'button' } })
  await app.tap({ label: category })
}

describe("a member's leave", () => {
  test('is asked for in two taps beside the check-in, seen at once, and taken back', async () => {
    const app = await t.phone('demo-member')
    await app.tap({ text: /^请假$/, attrs: { 'aria-role': 'button' } })
    expect(app.text()).toContain('只选类别，不用写原因')
    const cost = await app.measure(() => app.tap({ label: /^因公，/ }))
    expect(app.text()).toContain('○ 请假待批 · 因公')
    expect(cost.bytes).toBeLessThanOrEqual(4 * KB)
    expect(await requestOf(now, 'member')).toMatchObject({ category: 'duty', state: 'asked' })
    await app.advance(SHEET_CLOSES_MS)
    // Checking in stays the main thing; leave is not offered twice.
    expect(app.has({ text: /^扫码签到$/ })).toBe(true)
    expect(app.has({ text: /^请假$/, attrs: { 'aria-role': 'button' } })).toBe(false)
    await app.tap({ label: '撤回请假' })
    expect(app.text()).not.toContain('请假待批')
    expect(app.calls.filter(({ name }) => name === 'showModal')).toEqual([])
    expect(await requestOf(now, 'member')).toMatchObject({ state: 'withdrawn' })
  })

  test('without network says so, and shows what was there before', async () => {
    const app = await t.phone('demo-probationary')
    await app.setNetwork('none')
    await askFor(app, /^事假，/)
    expect(lastTold(app, 'showModal')).toContain('没有网络')
    expect(app.text()).not.toContain('请假待批')
    expect(await requestOf(now, 'probationary')).toBeUndefined()
  })

  test('that was granted is taken back only when they are sure', async () => {
    const app = await t.phone('demo-farmer', { answers: { showModal: () => ({ confirm: false, cancel: true }) } })
    expect(app.text()).toContain('○ 已准假 · 事假')
    await app.tap({ label: '撤回请假' })
    expect(lastTold(app, 'showModal')).toContain('撤回以后还是要参加')
    expect(await requestOf(now, 'farmer')).toMatchObject({ state: 'granted' })
  })

  test('that was refused says why on the activity’s page, and can be asked for anew', async () => {
    const requests = await t.allOf('leaveRequests')
    const refused = requests.find(({ state }) => state === 'refused')
    const url = `packages/activities/detail/index?id=${refused?.activityId}`
    const app = await t.phone('demo-peng', { url })
    expect(app.text()).toContain('× 没有批准')
    expect(app.text()).toContain(`答复：${refused?.answer}`)
    await app.tap({ tag: 'button', text: /^重新请$/ })
    await app.tap({ label: /^病假，/ })
    expect(app.text()).toContain('○ 请假待批 · 病假')
    expect(await requestOf(refused?.activityId ?? '', 'peng')).toMatchObject({ state: 'asked', category: 'sick' })
  })
})

describe('an officer decides', () => {
  test('from the first screen, one after another, each seen at once', async () => {
    const app = await t.phone('demo-secretary')
    await app.tap({ className: 'list-row', text: '等您批的请假' })
    expect(app.route()).toBe(LEAVES)
    const waiting = app.findAll({ label: /^准.*的假$/ }).length
    expect(waiting).toBeGreaterThanOrEqual(2)
    const cost = await app.measure(() => app.tap({ label: /^准石砚秋的假$/ }))
    expect(cost.bytes).toBeLessThanOrEqual(4 * KB)
    expect(app.text()).toContain('○ 已准假')
    await app.tap({ label: '不准温亦然的假' })
    await app.input({ tag: 'input', label: '答复' }, '请尽量参加')
    await app.tap({ tag: 'button', text: /^不准假$/ })
    expect(app.text()).toContain('答复：请尽量参加')
    expect(app.findAll({ label: /^准.*的假$/ })).toHaveLength(waiting - 2)
    expect(await requestOf(now, 'shopkeeper')).toMatchObject({ state: 'granted' })
    const ofWen = (await t.allOf('leaveRequests')).find(({ memberId }) => memberId === memberIdOf('wen'))
    expect(ofWen).toMatchObject({ state: 'refused', answer: '请尽量参加' })
  })

  test('and hears when it is no longer theirs to decide', async () => {
    await t.must('demo-member', 'leave.ask', { activityId: now, category: 'sick' })
    const app = await t.phone('demo-deputy', { url: `${LEAVES}?id=${now}` })
    await t.must('demo-member', 'leave.withdraw', { activityId: now })
    await app.tap({ label: /^准陆雨桐的假$/ })
    expect(lastTold(app, 'showModal')).toContain('没有找到这条请假')
    await app.waitFor({ text: '已撤回' })
    expect(app.has({ label: /^准陆雨桐的假$/ })).toBe(false)
  })

  test('others are told that it is not for them', async () => {
    const app = await t.phone('demo-member', { url: LEAVES })
    expect(app.text()).toContain('这件事需要支部委员来办')
  })
})

describe('the sheet', () => {
  test('shows what came offline, and rules over it only when one is sure', async () => {
    const { people } = await boardOf(unsettled)
    const offline = people.find(({ minutesOffline }) => minutesOffline !== null)
    const app = await t.phone('demo-secretary', {
      url: `${SETTLE}?id=${unsettled}`,
      answers: { showModal: () => ({ confirm: false, cancel: true }) },
    })
    await app.tap({ label: `${offline?.name}没来过` })
    expect(lastTold(app, 'showModal')).toContain('会记为缺席')
    const entry = () => t.stored('attendance', `${unsettled}:${offline?.memberId}`)
    expect(await entry()).toMatchObject({ state: 'present' })
    app.answer('showModal', () => ({ confirm: true, cancel: false }))
    await app.tap({ label: `${offline?.name}没来过` })
    expect(await entry()).toMatchObject({ state: 'absent', proofs: [{ method: 'scan' }] })
    await app.waitFor({ text: '看名单，更正登记' })
    await app.tap({ text: '看名单，更正登记' })
    await app.tap({ label: `${offline?.name}，缺席` })
    await app.tap({ text: /^出席$/, attrs: { 'aria-role': 'radio' } })
    expect(await entry()).toMatchObject({ state: 'present' })
  })

  test('is settled with one confirm: what is proposed, what is changed, and who was there after all', async () => {
    const app = await t.phone('demo-organisation', { url: `packages/activities/detail/index?id=${unsettled}` })
    await app.tap({ className: 'list-row', text: '没来的人还没确认' })
    expect(app.route()).toBe(SETTLE)
    const before = await boardOf(unsettled)
    const open = before.people.filter(({ expected, state }) => expected && state === null)
    const [asked, granted] = [false, true].map((is) => open.find(({ leave }) => leave?.granted === is))
    expect(app.text()).toContain('试了 3 次')
    expect(app.has({ text: '先定请假待批的 1 人', tag: 'button' })).toBe(true)

    // The one who could not check in was there.
    await app.tap({ label: '登记石砚秋出席' })
    expect(await entryOf(unsettled, 'shopkeeper')).toMatchObject({ state: 'present', method: 'officer' })
    expect(app.text()).not.toContain('试了 3 次')
    // Leave that nobody had answered is granted here.
    await app.tap({ label: new RegExp(`^准${asked?.name}的假$`) })
    const away = open.filter(({ memberId }) => memberId !== memberIdOf('shopkeeper')).length
    const words = away > 2 ? `确认名单：请假 2 人，缺席 ${away - 2} 人` : '确认名单：请假 2 人'
    await app.tap({ className: 'settle-row', text: granted?.name ?? '' })
    await app.tap({ text: /^请假（病假）$/ })
    await app.advance(SHEET_CLOSES_MS)
    expect(app.has({ tag: 'button', text: words })).toBe(true)
    await app.tap({ tag: 'button', text: words })
    await app.waitFor({ text: '✓ 名单已确认' })
    expect(app.text()).toContain('何知远')
    const stored = (memberId = '') => t.stored('attendance', `${unsettled}:${memberId}`)
    expect(await stored(asked?.memberId)).toMatchObject({ state: 'leave', category: 'duty', method: 'settled' })
    expect(await stored(granted?.memberId)).toMatchObject({ state: 'leave', category: 'sick', method: 'settled' })
    expect(await t.stored('leaveRequests', `${unsettled}:${asked?.memberId}`)).toMatchObject({ state: 'granted' })
    expect((await t.stored('activities', unsettled))?.settled).toMatchObject({ by: memberIdOf('organisation') })
    // And the activity's page has nothing left to do.
    await app.back()
    expect(app.route()).toBe('packages/activities/detail/index')
    expect(app.text()).not.toContain('名单还要办的')
  })

  test('once settled takes check-ins that came since, and corrections by name', async () => {
    const app = await t.phone('demo-organisation', { url: `${SETTLE}?id=${late}` })
    const { people } = await boardOf(late)
    const unseen = people.find((person) => person.unseen)
    expect(app.text()).toContain('名单确认后又到的签到')
    await app.tap({ label: new RegExp(`^采纳${unseen?.name}的签到$`) })
    expect(await t.stored('attendance', `${late}:${unseen?.memberId}`)).toMatchObject({ state: 'present' })
    expect(app.text()).not.toContain('名单确认后又到的签到')
    await app.tap({ label: '周明川，出席' })
    await app.tap({ text: /^缺席$/, attrs: { 'aria-role': 'radio' } })
    await app.waitFor({ label: '周明川，缺席' })
    expect(await entryOf(late, 'secretary')).toMatchObject({ state: 'absent', method: 'officer' })
  })

  test('of what has not begun cannot be confirmed yet', async () => {
    const app = await t.phone('demo-secretary', { url: `${SETTLE}?id=${now}` })
    expect(app.text()).toContain('活动还没有开始')
    expect(app.has({ text: '确认名单：' })).toBe(false)
  })

  test('asks the category when somebody is marked as on leave at the door', async () => {
    const app = await t.phone('demo-organisation', { url: `packages/activities/check-in/index?id=${now}` })
    await app.tap({ label: /^顾长青，/ })
    await app.tap({ tag: 'button', text: /^请假$/ })
    expect(app.has({ tag: 'button', text: /^不清楚$/ })).toBe(true)
    await app.tap({ tag: 'button', text: /^病假$/ })
    await app.waitFor({ label: /^顾长青，病假/ })
    await app.settle()
    expect(await entryOf(now, 'retired')).toMatchObject({ state: 'leave', category: 'sick' })
  })
})

describe('the register', () => {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const registerNow = () => t.must('demo-secretary', 'attendance.register', { year })

  test('closes an absence with what was studied, and opens it again', async () => {
    const { rows, activities } = await registerNow()
    const row = rows.find(({ marks, state }) => state === 'active' && marks.includes('leave'))
    const column = row?.marks.lastIndexOf('leave') ?? -1
    const activity = activities[column]
    const app = await t.phone('demo-secretary', { url: REGISTER })
    await app.tap({ label: new RegExp(`^${row?.name} 应到`), attrs: { 'aria-role': 'button' } })
    await app.tap({ className: 'list-row', text: activity?.title ?? '' })
    await app.tap({ tag: 'button', text: /^登记补学$/ })
    expect(app.text()).toContain('请写一句学了什么')
    await pick(app, /^补学日期 /, activity?.on ?? '')
    await app.input({ tag: 'input', label: '学了什么' }, '自学会议材料')
    await app.tap({ tag: 'button', text: /^登记补学$/ })
    await app.waitFor({ className: 'chip', text: /^补学 \d+月\d+日$/ })
    const id = `${activity?.activityId}:${row?.memberId}`
    expect(await t.stored('attendance', id)).toMatchObject({ madeUp: { on: activity?.on, what: '自学会议材料' } })
    await app.tap({ className: 'list-row', text: activity?.title ?? '' })
    await app.tap({ tag: 'button', text: /^撤销补学$/ })
    await app.waitFor({ text: '请假、缺席的点开' })
    expect(await t.stored('attendance', id)).not.toHaveProperty('madeUp')
  })

  test('by kind gives each person’s figure, and everybody’s together', async () => {
    const { rows, activities } = await registerNow()
    const columns = activities.flatMap(({ kind }, column) => (kind === 'partyLecture' ? [column] : []))
    const came = ['present', 'late']
    const was = [...came, 'leave', 'absent', 'madeUp', 'open']
    const count = (marks: string[], among: string[]) => columns.filter((c) => among.includes(marks[c] ?? '')).length
    const sum = (among: string[]) => rows.reduce((total, { marks }) => total + count(marks, among), 0)
    const app = await t.phone('demo-secretary', { url: REGISTER })
    await app.tap({ text: /^按类别看$/ })
    await app.tap({ text: /^党课 \d+$/ })
    expect(app.text()).toContain(`实到 ${sum(came)}/${sum(was)} 人次`)
    for (const { name, marks } of rows.slice(0, 5)) {
      const label = new RegExp(`^${name} 实到 ${count(marks, came)}/${count(marks, was)} 次`)
      expect(app.has({ label })).toBe(true)
    }
  })
})
