import { addDays, addMonths, dayOf, instantAt, monthOf, timeOf } from '../../domain/calendar/beijing'
import { memberIdOf } from '../../local/demo/roster'
import { lastTold, type PhoneCloud, pick, startPhones } from './phones'

const EDIT = 'packages/activities/edit/index'
const DETAIL = 'packages/activities/detail/index'
const everybody = { scope: 'all', groupIds: [], plus: [], minus: [] } as const

const today = dayOf(new Date().toISOString())
const nextMonth = addMonths(monthOf(today), 1)

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const titled = async (title: string) =>
  (await t.allOf('activities'))
    .filter((activity) => activity.title === title)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** Plans an activity as the secretary's phone would. */
async function planned(activityId: string, title: string, on: string, more: object = {}): Promise<string> {
  await t.must('demo-secretary', 'activities.create', {
    activityId,
    kind: 'collectiveStudy',
    title,
    startsAt: instantAt(on, '15:00'),
    endsAt: instantAt(on, '16:30'),
    place: '二楼党员活动室',
    topics: [],
    audience: everybody,
    ...more,
  })
  return activityId
}

describe('the fixed Party day', () => {
  test('proposes itself to an officer, with last year’s theme, and is planned in three taps', async () => {
    const app = await t.phone('demo-secretary')
    await app.waitFor({ text: `${Number(nextMonth.slice(5))}月主题党日还没安排` })
    const [proposal] = (await t.must('demo-secretary', 'activities.partyDays')).proposals
    expect(app.text()).toContain(proposal?.lastYear?.title)
    await app.tap({ className: 'party-day' })
    expect(app.route()).toBe(EDIT)
    expect(app.text()).toContain(`月：${proposal?.lastYear?.title}`)
    // Last year's theme is told, never taken over.
    expect(app.get({ tag: 'input', label: /^主题$/ }).attrs.value).toBe('')
    expect(app.get({ tag: 'input', label: /^地点$/ }).attrs.value).toBe('三楼会议室')
    expect(app.get({ label: /^开始时间 / }).attrs['aria-label']).toBe('开始时间 14:30')
    await app.input({ tag: 'input', label: /^主题$/ }, '谈谈这一年')
    await app.tap({ tag: 'button', text: '安排这个活动' })
    expect(app.route()).toBe(DETAIL)
    expect(await titled('谈谈这一年')).toMatchObject([{ kind: 'themePartyDay', on: proposal?.on, place: '三楼会议室' }])
    await app.back()
    expect(app.has({ text: '主题党日还没安排' })).toBe(false)
  })

  test('asks nothing of a member, whose first screen stays small', async () => {
    const app = await t.phone('demo-probationary')
    await app.waitFor({ text: /扫码签到/ })
    const bytes = app.setDataLog.reduce((sum, one) => sum + one.bytes, 0)
    expect(bytes).toBeLessThanOrEqual(6000)
    const asked = app.calls.map(({ params }) => (params.data as { path?: string } | undefined)?.path)
    expect(asked).toContain('activities.today')
    expect(asked).not.toContain('activities.partyDays')
  })

  test('is set, with the coming dates at once, and where it is not set a quiet row leads there', async () => {
    await t.must('demo-secretary', 'branch.setPartyDay', { rule: null })
    const app = await t.phone('demo-secretary')
    await app.tap({ className: 'list-row', text: '设置固定党日' })
    expect(app.text()).toContain('以后三个月是这几天')
    await app.tap({ text: /^每月第几个周几$/ })
    await app.tap({ text: /^最后一个$/ })
    await app.tap({ text: /^周三$/ })
    expect(app.text()).toContain('每月最后一个周三')
    await app.input({ tag: 'input', label: '地点' }, '二楼党员活动室')
    await app.tap({ tag: 'button', text: '保存固定党日' })
    const { partyDay } = await t.must('demo-secretary', 'branch.settings')
    expect(partyDay).toEqual({
      on: { every: 'weekday', nth: -1, weekday: 3 },
      time: '14:30',
      place: '二楼党员活动室',
      shift: 'later',
    })
    const organisation = await t.phone('demo-organisation')
    expect(organisation.has({ text: '设置固定党日' })).toBe(false)
  })
})

describe('planning', () => {
  test('somebody from outside and a member hold a lecture', async () => {
    const app = await t.phone('demo-organisation', { url: EDIT })
    await app.tap({ className: 'list-row', text: /^.*党课.*$/ })
    await app.input({ tag: 'input', label: /^主题$/ }, '两个人讲的课')
    await pick(app, /^日期 /, addDays(today, 3))
    await pick(app, /^开始时间 /, '10:00')
    await app.input({ tag: 'input', label: /^地点$/ }, '三楼会议室')
    await app.tap({ text: '选本支部的人' })
    await app.tap({ label: '周明川' })
    await app.tap({ text: '选好了' })
    await app.tap({ text: '＋ 请外面的人' })
    await app.input({ tag: 'input', label: '第 1 位的单位或身份' }, '县委党校，电话 13800000000')
    await app.tap({ tag: 'button', text: '安排这个活动' })
    expect(app.text()).toContain('请填写姓名，或者删除这一位')
    await app.input({ tag: 'input', label: '第 1 位的姓名' }, '方启明')
    expect(app.text()).toContain('请不要写身份证号或手机号')
    await app.input({ tag: 'input', label: '第 1 位的单位或身份' }, '县委党校')
    await app.tap({ tag: 'button', text: '安排这个活动' })
    expect(app.route()).toBe(DETAIL)
    expect(app.text()).toContain('周明川、方启明（县委党校）')
    expect(await titled('两个人讲的课')).toMatchObject([
      {
        lecturerIds: [memberIdOf('secretary')],
        guests: [{ name: '方启明', from: '县委党校', lectures: true }],
      },
    ])
  })

  test('a series is looked at before it is planned, and sent again after a lost answer it is still one', async () => {
    const app = await t.phone('demo-secretary', { url: EDIT })
    await app.tap({ className: 'list-row', text: '支委会' })
    await app.input({ tag: 'input', label: /^主题$/ }, '每周的碰头会')
    await pick(app, /^日期 /, addDays(today, 4))
    await pick(app, /^开始时间 /, '09:00')
    await app.input({ tag: 'input', label: /^地点$/ }, '三楼会议室')
    await app.tap({ text: '＋ 重复安排' })
    await app.tap({ text: /^每周$/ })
    await app.tap({ label: '一共几次加一' })
    expect(app.findAll({ className: 'repeat-day' })).toHaveLength(4)
    await app.tap({ label: /^不要.*这次$/, nth: 1 })
    t.cloud.faults.dropAnswers = 1
    await app.tap({ tag: 'button', text: '安排这 3 次' })
    expect(lastTold(app, 'showModal')).toMatch(/再试一次|稍后再试/)
    expect(app.text()).toContain('上次发出去没有收到回音')
    await app.input({ tag: 'input', label: /^地点$/ }, '二楼小会议室')
    await app.tap({ tag: 'button', text: '安排这 3 次' })
    expect(lastTold(app, 'showToast')).toBe('已安排 3 次')
    const series = await titled('每周的碰头会')
    expect(series).toHaveLength(3)
    expect(new Set(series.map(({ seriesId }) => seriesId)).size).toBe(1)
    expect(series[0]?.seriesId).toMatch(/^[0-9A-Za-z]{12}$/)
    expect(series.map(({ place }) => place)).toEqual(['二楼小会议室', '二楼小会议室', '二楼小会议室'])
    expect(series.map(({ startsAt }) => timeOf(startsAt))).toEqual(['09:00', '09:00', '09:00'])
  })

  test('a copy has everything but the day; what was being written before is not thrown away unasked', async () => {
    const activityId = await planned('copyOfThis01', '要再办的学习', addDays(today, -9))
    const first = await t.phone('demo-publicity', { url: EDIT })
    await first.tap({ className: 'list-row', text: '支委会' })
    await first.input({ tag: 'input', label: /^主题$/ }, '写了一半的会')
    await first.advance(500)
    const app = await t.phone('demo-publicity', { url: `${DETAIL}?id=${activityId}`, storage: first.storage })
    await app.tap({ text: '照这次再办一次' })
    expect(app.text()).toContain('上次还有一个活动没有发出')
    expect(app.text()).toContain('写了一半的会')
    await app.tap({ tag: 'button', text: '不要上次的，按这次的填' })
    expect(app.get({ tag: 'input', label: /^主题$/ }).attrs.value).toBe('要再办的学习')
    expect(app.get({ label: /^日期 / }).attrs['aria-label']).toBe('日期 请选择')
    await pick(app, /^日期 /, addDays(today, 6))
    await app.tap({ tag: 'button', text: '安排这个活动' })
    const both = await titled('要再办的学习')
    expect(both.map(({ on }) => on)).toEqual([addDays(today, -9), addDays(today, 6)])
    expect(timeOf(both[1]?.endsAt ?? '')).toBe('16:30')
  })

  test('or goes on, if one says so', async () => {
    const first = await t.phone('demo-discipline', { url: EDIT })
    await first.tap({ className: 'list-row', text: '支委会' })
    await first.input({ tag: 'input', label: /^主题$/ }, '还要写的会')
    await first.advance(500)
    const url = `${EDIT}?copy=copyOfThis01`
    const app = await t.phone('demo-discipline', { url, storage: first.storage })
    await app.tap({ tag: 'button', text: '接着写上次的' })
    expect(app.get({ tag: 'input', label: /^主题$/ }).attrs.value).toBe('还要写的会')
  })
})

describe('what becomes of a plan', () => {
  test('a new time needs a reason, which those concerned read on 今日; the later ones of its series move too', async () => {
    const on = addDays(today, 1)
    const others = [8, 15].map((days, index) => ({
      activityId: `seriesOther${index}`,
      startsAt: instantAt(addDays(today, days), '15:00'),
      endsAt: instantAt(addDays(today, days), '16:30'),
    }))
    const series = { seriesId: 'seriesOfMine', others }
    const activityId = await planned('seriesFirst1', '每周的学习', on, { series })
    const app = await t.phone('demo-secretary', { url: `${DETAIL}?id=${activityId}` })
    await app.tap({ text: /^修改$/ })
    expect(app.has({ text: '改期原因' })).toBe(false)
    await pick(app, /^开始时间 /, '16:00')
    await app.tap({ tag: 'button', text: '保存修改' })
    expect(app.text()).toContain('请写一句原因，参加的人都会看到')
    await app.input({ tag: 'input', label: '改期原因' }, '下午有上级会议')
    await app.tap({ text: /^连后面几次一起改$/ })
    await app.tap({ tag: 'button', text: '保存修改' })
    expect(lastTold(app, 'showToast')).toBe('已保存')
    const moved = await titled('每周的学习')
    expect(moved.map(({ startsAt }) => timeOf(startsAt))).toEqual(['16:00', '16:00', '16:00'])
    expect(moved.map(({ on: day }) => day)).toEqual([on, addDays(today, 8), addDays(today, 15)])
    expect(moved[0]?.moves).toMatchObject([{ reason: '下午有上级会议' }])

    const member = await t.phone('demo-member')
    await member.waitFor({ text: '每周的学习' })
    expect(member.text()).toContain('！改期：原定')
    expect(member.text()).toContain('下午有上级会议')
    await member.tap({ className: 'list-row', text: '每周的学习' })
    expect(member.text()).toContain('15:00–16:30')
    expect(member.text()).toContain('原因：下午有上级会议')
  })

  test('called off with the later ones, it is said on 今日 as what it is, and never as the thing to do', async () => {
    const app = await t.phone('demo-secretary', { url: `${DETAIL}?id=seriesFirst1` })
    await app.tap({ text: /^取消活动$/ })
    await app.tap({ text: /^连后面几次一起取消$/ })
    await app.input({ tag: 'input', label: '取消原因' }, '与防汛值班冲突')
    await app.tap({ tag: 'button', text: '取消这一次和后面几次' })
    await app.waitFor({ text: '取消原因：与防汛值班冲突' })
    expect((await titled('每周的学习')).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(app.has({ text: '照这次再办一次' })).toBe(true)
    expect(app.has({ text: /^修改$/ })).toBe(false)

    const member = await t.phone('demo-member')
    await member.waitFor({ text: '× 已取消，不用来了' })
    const words = member.text()
    expect(words).toContain('取消原因：与防汛值班冲突')
    expect(words.indexOf('扫码签到')).toBeLessThan(words.indexOf('已取消'))
  })
})

describe('telling people', () => {
  const on = addDays(today, 5)

  test('the page is shared with a title, its address and a picture drawn by the app', async () => {
    const activityId = await planned('toBeShared01', '防汛避险演练', on, {
      kind: 'themePartyDay',
      place: '清溪村文化广场',
    })
    const app = await t.phone('demo-member', { url: `${DETAIL}?id=${activityId}` })
    expect(app.get({ tag: 'button', text: /^发到群里$/ }).attrs['open-type']).toBe('share')
    const shared = (await app.callPage('onShareAppMessage', { from: 'button' })) as {
      title: string
      path: string
      promise: Promise<{ title: string; path: string; imageUrl: string }>
    }
    expect(shared.title).toMatch(/^主题党日：防汛避险演练 .*日 周.* 15:00$/)
    expect(shared.path).toBe(`/${DETAIL}?id=${activityId}`)
    const card = await shared.promise
    expect(card).toMatchObject({ title: shared.title, path: shared.path })
    expect(app.file(card.imageUrl)).toBeDefined()
    expect(app.calls.find(({ name }) => name === 'canvasToTempFilePath')?.params).toMatchObject({
      destWidth: 1000,
      destHeight: 800,
      canvas: {
        width: 1000,
        height: 800,
        written: expect.arrayContaining(['主题党日', '防汛避险演练', '15:00–16:30', '清溪村文化广场']),
      },
    })
  })

  test('a phone that cannot save such a picture still shares it, from its data', async () => {
    const refused = (): never => {
      throw new Error('fail canvas is empty')
    }
    const app = await t.phone('demo-member', {
      url: `${DETAIL}?id=toBeShared01`,
      answers: { canvasToTempFilePath: refused },
    })
    const shared = (await app.callPage('onShareAppMessage', { from: 'menu' })) as {
      promise: Promise<{ imageUrl: string }>
    }
    const { imageUrl } = await shared.promise
    expect(app.file(imageUrl)?.subarray(1, 4).toString()).toBe('PNG')
  })

  test('a text that waits to be released is not shared', async () => {
    await t.patch('activities', 'toBeShared01', { textHeld: true })
    const app = await t.phone('demo-secretary', { url: `${DETAIL}?id=toBeShared01` })
    expect(app.text()).toContain('防汛避险演练')
    const shared = (await app.callPage('onShareAppMessage', { from: 'menu' })) as {
      title: string
      promise: Promise<unknown>
    }
    await shared.promise
    expect(shared.title).toMatch(/^主题党日 .* 15:00$/)
    const drawn = app.calls.find(({ name }) => name === 'canvasToTempFilePath')?.params.canvas
    expect(JSON.stringify(drawn)).not.toMatch(/防汛|清溪村/)
    await t.must('demo-secretary', 'activities.releaseText', { activityId: 'toBeShared01' })
  })

  test('it goes into the calendar of the phone, which reminds half an hour before', async () => {
    const app = await t.phone('demo-member', { url: `${DETAIL}?id=toBeShared01` })
    await app.tap({ tag: 'button', text: /^加到日历$/ })
    expect(lastTold(app, 'showToast')).toBe('已加到日历')
    expect(app.calls.find(({ name }) => name === 'addPhoneCalendar')?.params).toEqual({
      title: '主题党日：防汛避险演练',
      description: '云岭县科普服务中心党支部',
      location: '清溪村文化广场',
      startTime: Date.parse(instantAt(on, '15:00')) / 1000,
      endTime: String(Date.parse(instantAt(on, '16:30')) / 1000),
      alarm: true,
      alarmOffset: 1800,
    })
  })

  test.each([
    ['auth deny', '允许添加到日历'],
    ['system error', '发日历文件'],
  ])('a phone that answers “%s” is told what to do', async (message, sentence) => {
    const refused = (): never => {
      throw new Error(message)
    }
    const app = await t.phone('demo-member', {
      url: `${DETAIL}?id=toBeShared01`,
      answers: { addPhoneCalendar: refused },
    })
    await app.tap({ tag: 'button', text: /^加到日历$/ })
    expect(lastTold(app, 'showModal')).toContain(sentence)
  })

  test('words are copied, and the calendar’s file is sent to a chat', async () => {
    const app = await t.phone('demo-member', { url: `${DETAIL}?id=toBeShared01` })
    await app.tap({ text: '复制文字、发日历文件' })
    await app.tap({ tag: 'button', text: /^复制邀请文字$/ })
    const copied = app.calls.find(({ name }) => name === 'setClipboardData')?.params.data
    expect(copied).toContain('主题党日：防汛避险演练\n时间：')
    await app.tap({ tag: 'button', text: /^发日历文件$/ })
    const sent = app.calls.find(({ name }) => name === 'shareFileMessage')
    expect(sent?.state).toBe('ok')
    expect(sent?.params.fileName).toMatch(/^主题党日 \d+月\d+日\.ics$/)
    const file = app.file(String(sent?.params.filePath))?.toString()
    expect(file).toContain('SUMMARY:主题党日：防汛避险演练\r\n')
    expect(file).toContain('SEQUENCE:0\r\n')
  })
})

describe('the branch', () => {
  const year = Number(today.slice(0, 4)) - 1

  test('a year is closed after a look at what is missing, and opened again with a reason', async () => {
    const app = await t.phone('demo-secretary', { url: 'packages/members/settings/index' })
    await app.tap({ className: 'list-row', text: '年度封存' })
    await app.tap({ label: `封存${year}年` })
    await app.waitFor({ text: /出席情况/ })
    await app.tap({ tag: 'button', text: `封存 ${year} 年` })
    expect((await t.must('demo-secretary', 'branch.settings')).closedYears).toEqual([year])
    await app.waitFor({ text: '✓ 已封存' })
    await app.tap({ label: `解封${year}年` })
    await app.tap({ tag: 'button', text: `解封 ${year} 年` })
    expect(app.text()).toContain('请写一句原因')
    await app.input({ tag: 'input', label: '解封原因' }, '补录 12 月的签到')
    await app.tap({ tag: 'button', text: `解封 ${year} 年` })
    expect((await t.must('demo-secretary', 'branch.settings')).closedYears).toEqual([])
  })

  test('who has no vote for now is noted without a why, and stays noted when something else is changed', async () => {
    const memberId = memberIdOf('wen')
    const app = await t.phone('demo-secretary', { url: `packages/members/member/index?id=${memberId}` })
    await app.tap({ tag: 'button', text: '修改资料' })
    await app.tap({ text: /^暂无表决权$/ })
    expect(app.text()).toContain('不用写原因，系统不保存原因')
    await app.tap({ tag: 'button', text: /^保存/ })
    await app.waitFor({ text: '暂无表决权' })
    expect(await t.stored('members', memberId)).toMatchObject({ noVote: true })
    await app.tap({ tag: 'button', text: '修改资料' })
    await app.input({ tag: 'textarea', label: '备注' }, '借调到县里')
    await app.tap({ tag: 'button', text: /^保存/ })
    expect(await t.stored('members', memberId)).toMatchObject({ noVote: true, note: '借调到县里' })
  })
})
