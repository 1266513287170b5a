import type { Collections } from '../../cloudfunctions/ports/collections'
import { MINUTES_BOUNDS } from '../../domain/meetings/minutes'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { newLocalId } from '../../src/storage/localId'
import { PHOTO } from '../cloud/meetings'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const TODAY = 'pages/today/index'
const DETAIL = 'packages/activities/detail/index'
const MINUTES = 'packages/meetings/minutes/index'
const VOTE = 'packages/meetings/vote/index'

let t: PhoneCloud
beforeAll(async () => {
  t = await startPhones()
})
afterEach(() => t.switchOff())
afterAll(() => t.close())

const SECRETARY = openidOf('secretary')
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const HERE = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'group-leader', 'member', 'director']
const MORE = ['namesake-1', 'namesake-2', 'yi', 'mistyped', 'retired', 'farmer', 'wen', 'yuan', 'peng', 'han']

/** An assembly that goes on, with these people there; `settle`: nobody else is to come. */
async function assembly(title: string, { settle = false, items = 2, begun = 60 } = {}): Promise<string> {
  const activityId = newLocalId()
  await t.must(SECRETARY, 'activities.create', {
    activityId,
    kind: 'branchAssembly',
    title,
    startsAt: at(-begun),
    endsAt: at(60),
    place: '三楼会议室',
    topics: Array.from({ length: items }, (_, place) => ({ text: `第 ${place + 1} 件事`, nature: 'party' })),
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
  })
  const entries = [...HERE, ...MORE].map((key) => ({ memberId: memberIdOf(key), state: 'present' }))
  await t.must(SECRETARY, 'attendance.enterSheet', { activityId, method: 'officer', entries })
  if (settle) {
    const { people } = await t.must(SECRETARY, 'checkIn.board', { activityId })
    const lines = people
      .filter(({ expected, state }) => expected && state === null)
      .map(({ memberId }) => ({ memberId, state: 'absent' }))
    await t.must(SECRETARY, 'attendance.settle', { activityId, lines })
  }
  return activityId
}

const minutesOf = (activityId: string) => t.stored('minutes', activityId)
const area = (label: string, nth = 0) => ({ tag: 'textarea', label: new RegExp(`^${label}$`), nth })

/** Chooses the secretary as the chair. */
async function chooseChair(app: Weapp): Promise<void> {
  await app.tap({ className: 'list-row', text: '主持人' })
  await app.tap({ className: 'list-row', text: '周明川' })
}

test('minutes are written, handed in, confirmed by the chair, read by who was there, and corrected with a reason', async () => {
  const activityId = await assembly('年中大会', { settle: true })
  const writer = await t.phone(openidOf('organisation'), { url: `${DETAIL}?id=${activityId}` })
  await writer.waitFor({ text: '没有写' })
  await writer.tap({ tag: 'button', text: '写记录' })
  expect(writer.route()).toBe(MINUTES)
  await writer.waitFor({ text: '应到 27 人，实到 18 人' })
  expect(writer.text()).toContain('可以表决')
  expect(writer.get({ className: 'list-row', text: '记录人' }).children.length).toBeGreaterThan(0)
  expect(writer.text()).toContain('何知远')

  await writer.tap({ tag: 'button', text: '交主持人确认' })
  expect(writer.text()).toContain('请选主持人')
  await chooseChair(writer)
  await writer.input(area('发言摘要'), '逐项讨论，都同意。')
  await writer.input(area('决定'), '通过。')
  await writer.tap({ tag: 'button', text: '＋ 加一个议题' })
  await writer.input(area('议题 3'), '临时加的事')
  await writer.tap({ label: '删除议题 2' })
  await writer.tap({ tag: 'button', text: '交主持人确认' })
  await writer.waitFor({ text: '等主持人确认' })
  expect(lastTold(writer, 'showToast')).toBe('已交给主持人')
  expect(await minutesOf(activityId)).toMatchObject({
    state: 'ready',
    chairId: memberIdOf('secretary'),
    recorderId: memberIdOf('organisation'),
    items: [
      { text: '第 1 件事', said: '逐项讨论，都同意。', decision: '通过。' },
      { text: '临时加的事', said: '', decision: '' },
    ],
  })
  // A document: nothing to type into any more.
  expect(writer.findAll({ tag: 'textarea' })).toEqual([])

  const chair = await t.phone(SECRETARY, { url: `${DETAIL}?id=${activityId}` })
  await chair.tap({ tag: 'button', text: '去确认' })
  await chair.waitFor({ text: '逐项讨论，都同意。' })
  await chair.tap({ tag: 'button', text: '看过了，确认' })
  await chair.waitFor({ text: '✓ 已确认' })
  expect(await minutesOf(activityId)).toMatchObject({ state: 'confirmed', roll: { figures: { all: { came: 18 } } } })

  const member = await t.phone(openidOf('member'), { url: `${DETAIL}?id=${activityId}` })
  await member.tap({ tag: 'button', text: '看记录' })
  await member.waitFor({ text: '临时加的事' })
  expect(member.findAll({ tag: 'textarea' })).toEqual([])
  for (const verb of ['更正', '修改', '放照片', '确认']) expect(member.has({ tag: 'button', text: verb })).toBe(false)

  await writer.callPage('onPullDownRefresh')
  await writer.tap({ tag: 'button', text: /^更正$/ })
  await writer.input(area('其他'), '会后收了心得。')
  await writer.tap({ tag: 'button', text: '保存更正' })
  expect(writer.text()).toContain('请写一句更正的原因')
  await writer.input(area('更正的原因'), '漏记了收心得')
  await writer.tap({ tag: 'button', text: '保存更正' })
  await writer.waitFor({ text: '漏记了收心得' })
  expect(await minutesOf(activityId)).toMatchObject({
    state: 'confirmed',
    remarks: '会后收了心得。',
    corrections: [{ reason: '漏记了收心得', by: memberIdOf('organisation') }],
  })
})

test('what is being written survives the app being killed, and goes on where it was', async () => {
  const activityId = await assembly('写了一半的会')
  const first = await t.phone(SECRETARY, { url: `${MINUTES}?id=${activityId}` })
  await first.input(area('发言摘要'), '写了一半')
  await first.advance(500)
  first.close()
  const again = await t.phone(SECRETARY, { url: `${MINUTES}?id=${activityId}`, storage: first.storage })
  await again.waitFor({ text: '已接着上次没保存的内容' })
  expect(again.get(area('发言摘要')).attrs.value).toBe('写了一半')
  await again.tap({ tag: 'button', text: '保存草稿' })
  expect(await minutesOf(activityId)).toMatchObject({ state: 'draft', items: [{ said: '写了一半' }, {}] })
  again.close()
  const after = await t.phone(SECRETARY, { url: `${MINUTES}?id=${activityId}`, storage: first.storage })
  await after.waitFor({ text: '草稿' })
  expect(after.has({ text: '已接着上次没保存的内容' })).toBe(false)
})

test('a refused text stays on the screen; a held one is kept', async () => {
  const activityId = await assembly('文字要看的会')
  const app = await t.phone(openidOf('organisation'), { url: `${MINUTES}?id=${activityId}` })
  await app.input(area('其他'), '【违规测试】')
  await app.tap({ tag: 'button', text: '保存草稿' })
  expect(lastTold(app, 'showModal')).toContain('没有通过微信的内容检查')
  expect(await minutesOf(activityId)).toBeUndefined()
  await app.input(area('其他'), '【复核测试】')
  await app.tap({ tag: 'button', text: '保存草稿' })
  expect(lastTold(app, 'showModal')).toContain('书记放行后')
  await app.waitFor({ text: '微信建议人工看一下文字' })
  expect(app.has({ text: '放行文字' })).toBe(false)
  const secretary = await t.phone(SECRETARY, { url: `${MINUTES}?id=${activityId}` })
  await secretary.tap({ tag: 'button', text: '放行文字' })
  expect(await minutesOf(activityId)).not.toHaveProperty('textHeld')
})

describe('when somebody else saved meanwhile', () => {
  const theirs = { items: [], remarks: '别人写的' }

  /** Writes something on this phone, and something else from another one. */
  async function collide(title: string): Promise<{ activityId: string; app: Weapp }> {
    const activityId = await assembly(title)
    const app = await t.phone(openidOf('organisation'), { url: `${MINUTES}?id=${activityId}` })
    await app.input(area('其他'), '我写的')
    await t.must(openidOf('publicity'), 'minutes.save', { activityId, revision: 0, toChair: false, text: theirs })
    await app.tap({ tag: 'button', text: '保存草稿' })
    await app.waitFor({ text: /梁晓禾保存过另一份/ })
    return { activityId, app }
  }

  test('nothing is lost: their text can be read, and mine gone on with', async () => {
    const { activityId, app } = await collide('两个人写的会')
    await app.tap({ tag: 'button', text: '看另一份' })
    await app.waitFor({ className: 'sheet', text: '别人写的' })
    await app.tap({ tag: 'button', text: '接着用我的', nth: 0 })
    await app.tap({ tag: 'button', text: '保存草稿' })
    expect(await minutesOf(activityId)).toMatchObject({ remarks: '我写的', revision: 2 })
  })

  test('or theirs is taken', async () => {
    const { activityId, app } = await collide('听别人的会')
    await app.tap({ tag: 'button', text: '改用另一份' })
    await app.waitFor({ tag: 'textarea', label: '其他' })
    expect(app.get(area('其他')).attrs.value).toBe('别人写的')
    expect(app.has({ text: '保存过另一份' })).toBe(false)
    expect(await minutesOf(activityId)).toMatchObject({ remarks: '别人写的', revision: 1 })
  })

  test('a vote that is entered meanwhile is no other text: what is written goes on top without a question', async () => {
    const activityId = await assembly('边写边表决的会')
    const app = await t.phone(openidOf('organisation'), { url: `${MINUTES}?id=${activityId}` })
    await app.input(area('其他'), '第一稿')
    await app.tap({ tag: 'button', text: '保存草稿' })
    await app.input(area('其他'), '第二稿')
    const counts = { for: 18, against: 0, abstain: 0 }
    const vote = { activityId, voteId: newLocalId(), kind: 'resolution', subject: '通过计划', counts }
    await t.must(openidOf('publicity'), 'votes.enterCount', vote)
    await app.tap({ tag: 'button', text: '保存草稿' })
    expect(lastTold(app, 'showToast')).toBe('已保存')
    expect(await minutesOf(activityId)).toMatchObject({ remarks: '第二稿', revision: 3 })
    expect(app.text()).toContain('赞成 18、反对 0、弃权 0，通过。')
  })
})

test('a photo can be put with a draft and taken away; nobody is asked for one', async () => {
  const activityId = await assembly('放照片的会')
  const app = await t.phone(openidOf('organisation'), { url: `${MINUTES}?id=${activityId}` })
  await app.waitFor({ text: '保存草稿以后就能放' })
  await app.tap({ tag: 'button', text: '保存草稿' })
  const tempFilePath = app.addFile('shot.png', PHOTO)
  app.answer('chooseMedia', () => ({ tempFiles: [{ tempFilePath, size: PHOTO.length, fileType: 'image' }] }))
  await app.tap({ tag: 'button', text: '放照片' })
  await app.waitFor({ tag: 'image', label: /^照片 1，何知远放的/ })
  expect((await minutesOf(activityId))?.photos).toHaveLength(1)
  await app.tap({ label: '删掉照片 1' })
  expect((await minutesOf(activityId))?.photos).toEqual([])
  app.answer('chooseMedia', () => ({ tempFiles: [{ tempFilePath, size: 3_000_000, fileType: 'image' }] }))
  await app.tap({ tag: 'button', text: '放照片' })
  expect(lastTold(app, 'showModal')).toContain('超过 2 MB')
})

test('one letter more in a long form costs next to nothing', async () => {
  const activityId = await assembly('很长的会', { items: MINUTES_BOUNDS.items })
  const items = Array.from({ length: MINUTES_BOUNDS.items }, (_, place) => ({
    text: `第 ${place + 1} 件事`,
    nature: 'party',
    said: '字'.repeat(800),
    decision: '定'.repeat(50),
  }))
  await t.must(SECRETARY, 'minutes.save', { activityId, revision: 0, toChair: false, text: { items, remarks: '' } })
  const app = await t.phone(SECRETARY, { url: `${MINUTES}?id=${activityId}` })
  await app.waitFor({ tag: 'textarea', label: /^议题 20$/ })
  const fifth = app.get(area('发言摘要', 4))
  const said = '字'.repeat(1999)
  await app.input(fifth, said)
  const cost = await app.measure(() => app.input(fifth, `${said}完`))
  expect(cost.bytes).toBeLessThanOrEqual(2000)
  await app.tap({ tag: 'button', text: '保存草稿' })
  expect((await minutesOf(activityId))?.items[4]?.said).toBe(`${said}完`)
})

describe('a show of hands', () => {
  const voteAt = async (activityId: string): Promise<Collections['votes'] | undefined> =>
    (await t.allOf('votes')).find((vote) => vote.activityId === activityId)

  test('is begun by an officer, voted on from the first screen, ended, and read by everybody', async () => {
    // Before the others, so that it stands on the first screen.
    const activityId = await assembly('举手的会', { begun: 120 })
    const member = await t.phone(openidOf('member'), { url: TODAY })
    await member.waitFor({ text: '举手的会' })
    const officer = await t.phone(SECRETARY, { url: `${DETAIL}?id=${activityId}` })
    await officer.tap({ tag: 'button', text: '＋ 发起表决' })
    expect(officer.route()).toBe(VOTE)
    await officer.tap({ tag: 'button', text: '开始表决' })
    expect(officer.text()).toContain('请写一句表决的事项')
    await officer.input({ tag: 'textarea', label: '表决的事项' }, '通过下半年计划')
    await officer.tap({ tag: 'button', text: '开始表决' })
    await officer.waitFor({ text: '结束并计票' })
    const voteId = (await voteAt(activityId))?._id ?? ''

    // It shows itself to who is there, without a touch.
    await member.advance(15_100)
    await member.waitFor({ text: '公开表决，大家看得到您的选择' })
    await member.tap({ className: 'hands-choice', label: '反对' })
    const tap = await member.measure(() => member.tap({ className: 'hands-choice', label: '赞成' }))
    await member.waitFor({ text: '您选了“赞成”' })
    expect(tap.bytes).toBeLessThanOrEqual(2000)
    expect(await t.stored('raisedHands', `${voteId}:${memberIdOf('member')}`)).toMatchObject({ hand: 'for' })

    await officer.tap({ className: 'hands-choice', label: '弃权' })
    await officer.advance(3100)
    await officer.waitFor({ text: '已表决 2/24 人' })
    expect(officer.text()).toContain('赞成 1 人陆雨桐')
    await officer.tap({ tag: 'button', text: '结束并计票' })
    await officer.waitFor({ text: '× 没有通过' })
    expect(await t.stored('votes', voteId)).toMatchObject({
      state: 'closed',
      counts: { for: 1, against: 0, abstain: 1 },
    })
    // What came of it shows itself where the member voted.
    await member.advance(3100)
    await member.waitFor({ text: '您选的是：赞成' })
    expect(member.has({ className: 'hands-choice' })).toBe(false)
  })

  test('asks again only while its page is shown', async () => {
    const activityId = await assembly('没人看的表决')
    const voteId = newLocalId()
    await t.must(SECRETARY, 'votes.open', { activityId, voteId, kind: 'resolution', subject: '通过' })
    const app = await t.phone(openidOf('member'), { url: `${VOTE}?id=${activityId}&vote=${voteId}` })
    await app.waitFor({ text: '已表决 0/24 人' })
    const asked = () => app.calls.filter(({ params }) => JSON.stringify(params).includes('votes.read')).length
    const before = asked()
    for (let poll = 0; poll < 3; poll++) await app.advance(3100)
    expect(asked() - before).toBe(3)
    await app.hide()
    const hidden = asked()
    await app.advance(30_000)
    expect(asked()).toBe(hidden)
  })

  test('tells who has not checked in where to, and who has no vote why', async () => {
    const activityId = await assembly('没签到的表决')
    const voteId = newLocalId()
    await t.must(SECRETARY, 'votes.open', { activityId, voteId, kind: 'resolution', subject: '通过' })
    const url = `${DETAIL}?id=${activityId}`
    const late = await t.phone(openidOf('group-leader-2'), { url })
    await late.tap({ className: 'hands-choice', label: '赞成' })
    await late.waitFor({ text: '签到以后才能表决，请先签到' })
    await late.tap({
      tag: 'button',
      text: /^去签到$/,
      nth: late.findAll({ tag: 'button', text: /^去签到$/ }).length - 1,
    })
    expect(late.route()).toBe(TODAY)
    const probationary = await t.phone(openidOf('probationary'), { url })
    await probationary.waitFor({ text: '有表决权的正式党员才能投' })
    expect(probationary.has({ className: 'hands-choice' })).toBe(false)
  })
})

test('an election is entered from its paper ballots, with the result as it is typed', async () => {
  const activityId = await assembly('选举的会', { settle: true })
  const extra = ['group-leader-2', 'group-leader-3', 'retired-2', 'shopkeeper']
  const entries = extra.map((key) => ({ memberId: memberIdOf(key), state: 'present' }))
  await t.must(SECRETARY, 'attendance.enterSheet', { activityId, method: 'officer', entries })
  const app = await t.phone(SECRETARY, { url: `${VOTE}?id=${activityId}` })
  await app.tap({ className: 'choice', label: '选举' })
  expect(app.text()).toContain('选举用无记名投票')
  expect(app.has({ text: '手机举手' })).toBe(false)
  await app.input({ tag: 'textarea', label: '选举什么' }, '选举宣传委员')
  await app.tap({ tag: 'button', text: '＋ 选党员' })
  await app.tap({ className: 'list-row', text: '梁晓禾' })
  await app.tap({ tag: 'button', text: '＋ 写名字' })
  await app.input({ tag: 'input', label: /^姓名$/ }, '另选的人')
  await app.tap({ tag: 'button', text: /^加上$/ })
  await app.input({ tag: 'input', label: '收回选票' }, '22')
  await app.input({ tag: 'input', label: '梁晓禾的得票' }, '23')
  expect(app.text()).toContain('梁晓禾得 23 票，比有效票 22 张还多，请核对')
  await app.input({ tag: 'input', label: '梁晓禾的得票' }, '20')
  expect(app.text()).toContain('当选：梁晓禾 20 票。')
  await app.tap({ tag: 'button', text: '保存票数' })
  await app.waitFor({ text: '✓ 选出 1 人' })
  const vote = (await t.allOf('votes')).find((one) => one.activityId === activityId)
  expect(vote).toMatchObject({ kind: 'election', seats: 1, tally: { ballots: 22, invalid: 0 } })
  expect(Object.values(vote?.tally?.votes ?? {}).sort()).toEqual([0, 20])

  await app.tap({ tag: 'button', text: '重新填票数' })
  await app.input({ tag: 'input', label: '梁晓禾的得票' }, '11')
  await app.tap({ tag: 'button', text: '保存票数' })
  await app.waitFor({ text: '！正好一半' })
  expect(await t.stored('votes', vote?._id ?? '')).toMatchObject({ revision: 2 })
})
