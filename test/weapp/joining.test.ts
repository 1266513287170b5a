import { createHash } from 'node:crypto'
import type { Weapp } from './harness'
import { lastTold, type PhoneCloud, startPhones } from './phones'

const BIND = 'packages/members/bind/index'
const REQUESTS = 'packages/members/requests/index'
const TODAY = 'pages/today/index'
const INVITATION = 'KEJ9XQ4M'

/** Fills the form and sends it. */
async function request(app: Weapp, name: string, invitation: string): Promise<void> {
  await app.input({ tag: 'input', label: '您的姓名' }, name)
  await app.input({ tag: 'input', label: '支部邀请码' }, invitation)
  await app.tap({ text: '提交申请' })
}

describe('joining a branch', () => {
  let t: PhoneCloud
  beforeAll(async () => {
    t = await startPhones()
  })
  afterEach(() => t.switchOff())
  afterAll(() => t.close())

  test('a visitor asks, an officer approves, the visitor is in', async () => {
    const visitor = await t.phone('demo-visitor')
    expect(visitor.routes()).toEqual([BIND])
    await request(visitor, '许文彬', INVITATION)
    await visitor.waitFor({ text: '等待支部批准' })
    expect(visitor.text()).toContain('许文彬')
    await visitor.tap({ text: /^刷新$/ })
    expect(visitor.routes()).toEqual([BIND])

    const officer = await t.phone('demo-organisation', { url: REQUESTS })
    // Another request, with a name like this one, is older.
    await officer.tap({ label: '是名册里的许文彬', nth: 1 })
    expect(lastTold(officer, 'showToast')).toBe('已通过')
    expect(officer.findAll({ label: '是名册里的许文彬' })).toHaveLength(1)

    await visitor.tap({ text: /^刷新$/ })
    expect(visitor.routes()).toEqual([TODAY])
    await visitor.waitFor({ text: '扫码签到' })
    const session = await t.must('demo-visitor', 'session.open')
    expect(session).toMatchObject({ kind: 'member', member: { name: '许文彬' } })
  })

  test('whoever waits is let in without doing anything', async () => {
    const visitor = await t.phone('o-namesake')
    await request(visitor, '李思敏', ` ${INVITATION.toLowerCase()} `)
    await visitor.waitFor({ text: '等待支部批准' })
    const asked = (await t.must('demo-secretary', 'binding.list')).filter(({ name }) => name === '李思敏').at(-1)
    const memberId = asked?.candidates.find(({ bound }) => !bound)?.memberId
    await t.must('demo-secretary', 'binding.approve', { requestId: asked?.requestId, memberId, rebind: false })
    await visitor.advance(15_000)
    expect(visitor.routes()).toEqual([TODAY])
  })

  test('a request can be taken back', async () => {
    const visitor = await t.phone('o-undecided')
    await request(visitor, '田有为', INVITATION)
    await visitor.tap({ text: '撤回申请' })
    expect(visitor.has({ text: '提交申请' })).toBe(true)
    expect(await t.must('o-undecided', 'session.open')).toMatchObject({
      kind: 'visitor',
      request: { state: 'withdrawn' },
    })
  })

  test('a wrong invitation gets a sentence at the field, and what was typed stays', async () => {
    const before = t.cloud.countDocuments('bindingRequests')
    const visitor = await t.phone('o-guessing')
    await request(visitor, '许文彬', 'AAAA2222')
    expect(visitor.get({ attrs: { 'aria-role': 'alert' } })).toBeDefined()
    expect(visitor.text()).toContain('邀请码不对，请向支部委员要最新的邀请码')
    expect(visitor.get({ label: '支部邀请码' }).attrs.value).toBe('AAAA2222')
    expect(visitor.get({ label: '您的姓名' }).attrs.value).toBe('许文彬')
    expect(t.cloud.countDocuments('bindingRequests')).toBe(before)
  })

  test('an empty form is not sent', async () => {
    const visitor = await t.phone('o-hasty')
    await visitor.tap({ text: '提交申请' })
    expect(visitor.text()).toContain('请写姓名')
    expect(visitor.text()).toContain('请写邀请码')
  })

  test('somebody turned down reads so, and may ask again', async () => {
    const officer = await t.phone('demo-secretary', { url: REQUESTS })
    await officer.tap({ label: '不认识许文斌' })
    expect(lastTold(officer, 'showToast')).toBe('已拒绝')
    const visitor = await t.phone('demo-request-1')
    expect(visitor.text()).toContain('上次的申请没有通过')
    await request(visitor, '许文彬', INVITATION)
    await visitor.waitFor({ text: '等待支部批准' })
  })

  test('one account cannot take a bound member over unasked', async () => {
    const officer = await t.phone('demo-secretary', {
      url: REQUESTS,
      answers: { showModal: () => ({ confirm: false }) },
    })
    await officer.tap({ label: '是名册里的李思敏' })
    expect(lastTold(officer, 'showModal')).toContain('改绑')
    expect(await t.must('demo-request-2', 'session.open')).toMatchObject({ kind: 'visitor' })
  })

  test('somebody who left the branch sees a sentence and nothing of it', async () => {
    const app = await t.phone('demo-zeng')
    expect(app.text()).toContain('您已不在本支部')
    expect(app.has({ text: '扫码签到' })).toBe(false)
  })
})

describe('a fresh installation', () => {
  const code = 'HJKM-PQRS-TVWX'
  let t: PhoneCloud
  beforeAll(async () => {
    t = await startPhones('empty')
    const _id = createHash('sha256').update(code.replace(/-/g, '')).digest('hex')
    t.cloud.insertMany('claims', [{ _id }])
  })
  afterEach(() => t.switchOff())
  afterAll(() => t.close())

  async function claim(app: Weapp, typed: string): Promise<void> {
    await app.tap({ text: '用开通码建立支部' })
    await app.input({ tag: 'input', label: '开通码' }, typed)
    await app.input({ tag: 'input', label: '支部名称' }, '县气象局党支部')
    await app.input({ tag: 'input', label: '您的姓名' }, '康远帆')
    await app.tap({ text: /^建立支部$/ })
  }

  test('refuses a wrong code with a sentence', async () => {
    const app = await t.phone('o-founder')
    await claim(app, 'AAAA-BBBB-CCCC')
    expect(app.text()).toContain('开通码不对')
    expect(app.get({ label: '支部名称' }).attrs.value).toBe('县气象局党支部')
  })

  test('makes whoever has the code the secretary of an empty branch', async () => {
    const app = await t.phone('o-founder')
    await claim(app, code.toLowerCase())
    expect(app.routes()).toEqual([TODAY])
    await app.waitFor({ text: '安排活动' })
    const session = await t.must('o-founder', 'session.open')
    expect(session).toMatchObject({ kind: 'member', branch: { name: '县气象局党支部' }, member: { role: 'secretary' } })
  })

  test('takes a code once', async () => {
    const app = await t.phone('o-second')
    await claim(app, code)
    expect(app.text()).toContain('开通码不对，或者已经用过')
    expect(t.cloud.countDocuments('branches')).toBe(1)
  })
})
