import type { Notice } from '../../domain/reminders/notice'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { at, subscribe, templateIdOf } from './reminding'
import { freshId } from './world'

/** What phones ask of messages, and what WeChat tells by itself. */

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let branches = 0
let home: SeededBranch
beforeEach(() => {
  branches += 1
  home = seedBranch(t, `m${branches.toString(36)}`)
  t.cloud.setClock(NOW)
})
afterEach(() => t.cloud.setClock(null))

const NOW = at('2026-12-09', '10:00')
const minutes = (count: number) => new Date(Date.parse(NOW) + count * 60_000).toISOString()

function notice(person: Person, fields: Partial<Notice> = {}): string {
  const targetId = freshId()
  const _id = `taskDue:${targetId}:${home.ids[person]}:2026-12-31:day`
  t.insert('notices', {
    ...{ _id, branchId: home.branchId, memberId: home.ids[person], kind: 'taskDue', targetId },
    ...{ at: minutes(-60), until: minutes(600), title: '学习计划', text: '今天到期。', page: '/pages/today/index' },
    ...fields,
  })
  return _id
}

const ledgerOf = (person: Person) => t.stored('subscriptions', home.ids[person])

describe('the inbox', () => {
  it('shows one’s own, newest first, page by page, each once', async () => {
    for (let index = 0; index < 45; index++) notice('member', { at: minutes(-index), title: `第 ${index} 件` })
    notice('second', { title: '别人的' })
    const titles: string[] = []
    let before: string | undefined
    for (let page = 0; page < 3; page++) {
      const reply = await t.call(home.openids.member, 'inbox.list', before ? { before } : {})
      expect(reply).toMatchObject({ ok: true, roundTrips: 2 })
      titles.push(...(reply.data?.notices.map(({ title }) => title) ?? []))
      before = reply.data?.before
    }
    expect(before).toBeUndefined()
    expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `第 ${index} 件`))
  })

  it('counts what is unread, and marks as read what is named or everything until an instant', async () => {
    const [first, , third] = [notice('member'), notice('member'), notice('member', { at: minutes(5) })]
    const unread = async () => (await t.must(home.openids.member, 'inbox.head')).unread
    expect(await unread()).toBe(3)
    await t.must(home.openids.member, 'inbox.read', { noticeIds: [first] })
    await t.must(home.openids.member, 'inbox.read', { noticeIds: [first] })
    expect(await unread()).toBe(2)
    await t.must(home.openids.member, 'inbox.readAll', { until: NOW })
    expect(await unread()).toBe(1)
    expect((await t.stored('notices', third))?.readAt).toBeUndefined()
  })

  it('leaves other people’s alone, whoever guesses their ids', async () => {
    const others = notice('second')
    expectRefusal(await t.call(home.openids.member, 'inbox.read', { noticeIds: [others] }), 'NO_SUCH_NOTICE')
    await t.must(home.openids.member, 'inbox.readAll', { until: minutes(60) })
    expect((await t.stored('notices', others))?.readAt).toBeUndefined()
  })

  it('costs the same whatever one has', async () => {
    const cost = async (person: Person) => {
      const { roundTrips, depth } = await t.call(home.openids[person], 'inbox.head')
      return { roundTrips, depth }
    }
    const bare = await cost('member')
    for (let index = 0; index < 60; index++) notice('member', { at: minutes(-index) })
    expect(await cost('member')).toEqual(bare)
    expect(bare).toEqual({ roundTrips: 3, depth: 2 })
    expect(await cost('secretary')).toEqual({ roundTrips: 6, depth: 2 })
  })
})

describe('what one lets WeChat tell', () => {
  const report = (person: Person, input: Record<string, unknown> = {}) =>
    t.call(home.openids[person], 'subscriptions.report', {
      reportId: freshId(),
      subscribed: [{ topic: 'activity', reply: 'accepted' }],
      agoMs: 0,
      ...input,
    })
  const left = async (person: Person, topic = 'activity') =>
    (await t.must(home.openids[person], 'inbox.head')).accounts.find((one) => one.topic === topic)?.left

  it('adds acceptances up, once each, whoever tells them', async () => {
    const reportId = freshId()
    await report('member', { reportId })
    await report('member', { reportId })
    expect(await left('member')).toBe(1)
    await t.cloud.deliverEvent(home.openids.member, popup(home.openids.member, 'activity', 'accept', NOW))
    expect(await left('member')).toBe(1)
    t.cloud.setClock(minutes(30))
    await t.cloud.deliverEvent(home.openids.member, popup(home.openids.member, 'activity', 'accept', minutes(30)))
    await report('member', { agoMs: 0 })
    expect(await left('member')).toBe(2)
  })

  it('loses nothing when two answers arrive at the same moment', async () => {
    await Promise.all(
      ['activity', 'todo', 'change', 'dues', 'answer'].map((topic) =>
        report('member', { subscribed: [{ topic, reply: 'accepted' }] }),
      ),
    )
    const { accounts } = await t.must(home.openids.member, 'inbox.head')
    expect(accounts.map((one) => one.left)).toEqual([1, 1, 1, 1, 1])
  })

  it('begins anew with another WeChat account', async () => {
    await report('member')
    await t.patch('members', home.ids.member, { openid: 'wx-another' })
    const { accounts } = await t.must('wx-another', 'inbox.head')
    expect(accounts.find(({ topic }) => topic === 'activity')?.left).toBe(0)
    await t.must('wx-another', 'subscriptions.report', {
      reportId: freshId(),
      subscribed: [{ topic: 'activity', reply: 'accepted' }],
      agoMs: 0,
    })
    expect(await ledgerOf('member')).toMatchObject({
      openid: 'wx-another',
      topics: { activity: { left: 1, accepted: 1 } },
    })
  })

  it('remembers refusals and bans', async () => {
    subscribe(t, { memberId: home.ids.member, branchId: home.branchId, openid: home.openids.member }, { todo: 2 })
    await report('member', {
      subscribed: [
        { topic: 'activity', reply: 'refused' },
        { topic: 'todo', reply: 'banned' },
      ],
    })
    expect(await ledgerOf('member')).toMatchObject({
      topics: { activity: { refused: 1, last: 'refused' }, todo: { left: 0, banned: true } },
    })
  })

  it.each([
    ['six at once', { subscribed: Array(6).fill({ topic: 'activity', reply: 'accepted' }) }],
    ['none', { subscribed: [] }],
    ['a topic nobody has', { subscribed: [{ topic: 'weather', reply: 'accepted' }] }],
    ['an id of its own', { reportId: '$gt' }],
    ['an answer from the future', { agoMs: -5 }],
  ])('refuses %s', async (_what, input) => {
    expectRefusal(await report('member', input), 'BAD_INPUT')
  })
})

type Event = Parameters<TestCloud['cloud']['deliverEvent']>[1]

function eventOf(openid: string, Event: string, item: Record<string, string>, when: string): Event {
  return {
    ToUserName: 'gh_local',
    FromUserName: openid,
    CreateTime: Math.floor(Date.parse(when) / 1000),
    MsgType: 'event',
    Event,
    List: [item],
  } as unknown as Event
}

const popup = (openid: string, topic: 'activity' | 'todo', SubscribeStatusString: string, when: string) =>
  eventOf(
    openid,
    'subscribe_msg_popup_event',
    { TemplateId: templateIdOf(topic), SubscribeStatusString, PopupScene: '0' },
    when,
  )

describe('WeChat’s own events', () => {
  it('empty the stock when somebody switches messages off in WeChat', async () => {
    subscribe(t, { memberId: home.ids.member, branchId: home.branchId, openid: home.openids.member }, { todo: 3 })
    const { openids } = home
    const item = { TemplateId: templateIdOf('todo'), SubscribeStatusString: 'reject' }
    await t.cloud.deliverEvent(openids.member, eventOf(openids.member, 'subscribe_msg_change_event', item, NOW))
    expect(await ledgerOf('member')).toMatchObject({ topics: { todo: { left: 0, last: 'refused' } } })
  })

  it.each(['unknown', 'sending'] as const)('say what became of a message of which nobody knew: %s', async (state) => {
    const delivery = {
      ...{ branchId: home.branchId, memberId: home.ids.member, targetIds: ['x'], noticeIds: ['n'], day: '2026-12-09' },
      ...{ topic: 'todo' as const, attempts: 1, leaseUntil: minutes(-50), at: minutes(-55), until: minutes(500) },
    }
    t.insert('deliveries', { _id: `${home.ids.member}:2026-12-09`, state, ...delivery })
    const item = { TemplateId: templateIdOf('todo'), MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' }
    const { member } = home.openids
    await t.cloud.deliverEvent(member, eventOf(member, 'subscribe_msg_sent_event', item, minutes(-54)))
    expect(await t.stored('deliveries', `${home.ids.member}:2026-12-09`)).toMatchObject({
      state: 'sent',
      confirmed: 'delivered',
    })
  })

  it('say it of the latest message by that template alone', async () => {
    const { member } = home.openids
    const delivery = {
      ...{ branchId: home.branchId, memberId: home.ids.member, targetIds: ['x'], day: '2026-12-09', attempts: 1 },
      ...{ state: 'sent' as const, leaseUntil: minutes(2), until: minutes(500) },
    }
    const put = (name: string, topic: 'todo' | 'activity', ago: number) =>
      t.insert('deliveries', {
        ...delivery,
        _id: `${name}:${home.ids.member}`,
        noticeIds: [name],
        topic,
        at: minutes(-ago),
      })
    put('older', 'todo', 300)
    put('meant', 'todo', 60)
    put('other', 'activity', 30)
    const item = { TemplateId: templateIdOf('todo'), MsgID: '1', ErrorCode: '43101', ErrorStatus: 'user refused' }
    await t.cloud.deliverEvent(member, eventOf(member, 'subscribe_msg_sent_event', item, NOW))
    const word = async (name: string) => (await t.stored('deliveries', `${name}:${home.ids.member}`))?.confirmed
    expect([await word('older'), await word('meant'), await word('other')]).toEqual([undefined, 'failed', undefined])
  })

  it('say it of a message of the same second, too: their time has no parts of one', async () => {
    const { member } = home.openids
    const delivery = {
      ...{
        branchId: home.branchId,
        memberId: home.ids.member,
        targetIds: ['x'],
        day: '2026-12-09',
        state: 'sent' as const,
      },
      ...{ topic: 'todo' as const, attempts: 1, leaseUntil: minutes(2), until: minutes(500) },
    }
    const within = new Date(Date.parse(NOW) + 400).toISOString()
    t.insert('deliveries', { ...delivery, _id: `first:${home.ids.member}`, noticeIds: ['a'], at: minutes(-30) })
    t.insert('deliveries', { ...delivery, _id: `second:${home.ids.member}`, noticeIds: ['b'], at: within })
    const item = { TemplateId: templateIdOf('todo'), MsgID: '1', ErrorCode: '0', ErrorStatus: 'success' }
    await t.cloud.deliverEvent(member, eventOf(member, 'subscribe_msg_sent_event', item, NOW))
    expect((await t.stored('deliveries', `first:${home.ids.member}`))?.confirmed).toBeUndefined()
    expect((await t.stored('deliveries', `second:${home.ids.member}`))?.confirmed).toBe('delivered')
  })

  it.each(['constructor', 'toString', '__proto__'])(
    'forged with the status %s leave the ledger alone, and whoever reads it',
    async (status) => {
      await t.cloud.deliverEvent(home.openids.member, popup(home.openids.member, 'activity', status, NOW))
      expect(await ledgerOf('member')).toBeUndefined()
      const { people } = await t.must(home.openids.secretary, 'reach.branch')
      expect(people.find(({ memberId }) => memberId === home.ids.member)).toMatchObject({ why: 'never', left: 0 })
    },
  )

  it.each([
    ['of strangers', () => ['wx-nobody', popup('wx-nobody', 'todo', 'accept', NOW)] as const],
    [
      'about unknown templates',
      () =>
        [
          home.openids.member,
          eventOf(home.openids.member, 'subscribe_msg_popup_event', { TemplateId: 'x' }, NOW),
        ] as const,
    ],
    [
      'of another kind',
      () => [home.openids.member, eventOf(home.openids.member, 'user_enter_tempsession', {}, NOW)] as const,
    ],
    [
      'without a list',
      () =>
        [home.openids.member, { MsgType: 'event', Event: 'subscribe_msg_popup_event' } as unknown as Event] as const,
    ],
  ])('%s change nothing', async (_what, event) => {
    const [openid, body] = event()
    const result = await t.cloud.deliverEvent(openid, body)
    expect(result).toMatchObject({ ok: true })
    expect(await ledgerOf('member')).toBeUndefined()
  })
})
