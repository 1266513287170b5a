import fc from 'fast-check'
import {
  type Answer,
  emptied,
  emptySubscription,
  heardAnswer,
  leftOf,
  type Subscription,
  spent,
  switched,
  type TopicAccount,
  topicsToAsk,
  whyUnreachable,
} from './subscription'
import { type Topic, topicIds } from './topics'

const START = Date.parse('2026-11-25T01:00:00.000Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const empty = emptySubscription({ _id: 'm1', branchId: 'b', openid: 'o' }, at(0))

type Report = Parameters<typeof heardAnswer>[1]
const phone = (seconds: number, reportId: string, answer: Answer = 'accepted', topic: Topic = 'todo'): Report => ({
  ...{ topic, answer, at: at(seconds), by: 'phone', reportId },
})
const wechat = (seconds: number, answer: Answer = 'accepted', topic: Topic = 'todo'): Report => ({
  ...{ topic, answer, at: at(seconds), by: 'wechat' },
})
const hear = (reports: readonly Report[], before = empty) => reports.reduce(heardAnswer, before)
const account = (ledger: Subscription, topic: Topic = 'todo') => ledger.topics[topic]

test.each<[string, Report[], Partial<TopicAccount>]>([
  ['an acceptance is one message', [phone(0, 'a')], { left: 1, accepted: 1, refused: 0, last: 'accepted' }],
  ['told by WeChat too, it is the same', [phone(0, 'a'), wechat(2)], { left: 1, accepted: 1 }],
  ['told by WeChat first, it is the same', [wechat(2), phone(0, 'a')], { left: 1, accepted: 1 }],
  ['told again by the phone', [phone(0, 'a'), wechat(2), phone(9, 'a')], { left: 1, accepted: 1 }],
  ['told again by the phone, WeChat first', [wechat(2), phone(0, 'a'), phone(0, 'a')], { left: 1, accepted: 1 }],
  ['told again by WeChat', [wechat(2), wechat(2)], { left: 1, accepted: 1 }],
  ['told again by WeChat after the phone', [phone(0, 'a'), wechat(2), wechat(2)], { left: 1, accepted: 1 }],
  ['told by the other side an hour apart, it is another', [phone(0, 'a'), wechat(3600)], { left: 2, accepted: 2 }],
  ['two by the phone a minute apart', [phone(0, 'a'), phone(60, 'b')], { left: 2, accepted: 2 }],
  ['two by WeChat a minute apart', [wechat(0), wechat(60)], { left: 2, accepted: 2 }],
  ['one by each side only: rather too few', [phone(0, 'a'), wechat(60)], { left: 1, accepted: 1 }],
  ['the nearest is meant', [phone(0, 'a'), phone(120, 'b'), wechat(-1), wechat(181)], { left: 2, accepted: 2 }],
  [
    'a refusal is not an acceptance told by the other side',
    [phone(0, 'a', 'refused'), wechat(30)],
    { left: 1, accepted: 1, refused: 1, last: 'accepted' },
  ],
  ['a refusal takes nothing', [phone(0, 'a'), phone(60, 'b', 'refused')], { left: 1, refused: 1, last: 'refused' }],
  ['an older word told late', [phone(600, 'b', 'refused'), phone(0, 'a')], { left: 1, refused: 1, last: 'refused' }],
  ['banned', [phone(0, 'a'), phone(600, 'b', 'banned')], { left: 0, banned: true, accepted: 1 }],
  ['accepted again after a ban', [phone(0, 'a', 'banned'), phone(600, 'b')], { left: 1, accepted: 1 }],
  ['accepted before a ban, told after', [phone(600, 'b', 'banned'), phone(0, 'a')], { left: 0, banned: true }],
  ['a ban told after a later acceptance', [phone(600, 'b'), phone(0, 'a', 'banned')], { left: 1, accepted: 1 }],
])('%s', (_case, reports, expected) => {
  expect(account(hear(reports))).toMatchObject(expected)
  expect(leftOf(hear(reports), 'todo')).toBe(expected.left)
})

test('an acceptance clears the ban from the account', () => {
  expect(account(hear([phone(0, 'a', 'banned'), phone(600, 'b')]))?.banned).toBeUndefined()
})

test('topics are counted apart, though one report tells of several', () => {
  const ledger = hear([phone(0, 'a'), phone(0, 'a', 'refused', 'dues'), phone(0, 'a', 'accepted', 'activity')])
  expect(topicIds.map((topic) => leftOf(ledger, topic))).toEqual([1, 0, 1, 0, 0])
})

test('WeChat’s word goes before what was counted', () => {
  const two = hear([phone(0, 'a'), phone(60, 'b')])
  expect(account(emptied(two, 'todo', at(100)))).toMatchObject({ left: 0, accepted: 2 })
  expect(account(emptied(two, 'todo', at(100), true))).toMatchObject({ left: 0, banned: true })
  const off = switched(two, 'todo', false, at(100))
  expect(account(off)).toMatchObject({ left: 0, last: 'refused' })
  expect(account(switched(off, 'todo', true, at(200)))).toMatchObject({ left: 0, last: 'accepted' })
})

test.each<[string, (ledger: Subscription) => Subscription]>([
  ['nothing left', (ledger) => emptied(ledger, 'todo', at(100))],
  ['banned', (ledger) => emptied(ledger, 'todo', at(100), true)],
  ['switched off', (ledger) => switched(ledger, 'todo', false, at(100))],
])(
  'what was accepted before WeChat said “%s” adds nothing when it is told late, what comes after does',
  (_case, said) => {
    const late = heardAnswer(said(hear([phone(0, 'a')])), phone(50, 'b'))
    expect(account(late)).toMatchObject({ left: 0, accepted: 2 })
    expect(leftOf(heardAnswer(late, phone(300, 'c')), 'todo')).toBe(1)
  },
)

test('a switch told late does not touch what came after it', () => {
  const both = hear([phone(0, 'a'), phone(600, 'b')])
  const off = switched(both, 'todo', false, at(300))
  expect(account(off)).toMatchObject({ left: 1, last: 'accepted' })
  expect(account(switched(off, 'todo', false, at(300)))).toMatchObject({ left: 1, last: 'accepted' })
  const closed = switched(both, 'todo', false, at(900))
  expect(switched(closed, 'todo', true, at(300))).toBe(closed)
})

test('a message takes one, never more than there are', () => {
  const one = spent(hear([phone(0, 'a')]), 'todo', at(60))
  expect(account(one)).toMatchObject({ left: 0, used: 1 })
  expect(account(spent(one, 'todo', at(70)))).toMatchObject({ left: 0, used: 2 })
})

test('every change is another revision, and time does not run backwards', () => {
  const ledger = hear([phone(600, 'b'), phone(0, 'a')])
  expect(ledger).toMatchObject({ revision: 2, updatedAt: at(600) })
  expect(account(ledger)?.at).toBe(at(600))
})

test('two answers a minute apart, told by both sides in whatever order, count twice', () => {
  const all = [phone(0, 'a'), wechat(1), phone(60, 'b'), wechat(61)]
  const orders = (rest: Report[]): Report[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((o) => [one, ...o]))
  expect(orders(all)).toHaveLength(24)
  for (const order of orders(all)) {
    expect(leftOf(hear(order), 'todo')).toBe(2)
    expect(leftOf(hear(order, hear(order)), 'todo')).toBe(2)
  }
})

/** Real answers at least twenty seconds apart, each told by one side or both; WeChat's clock is a few seconds off. */
const realAnswers = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 20, max: 400 }),
      skew: fc.integer({ min: -4, max: 4 }),
      answer: fc.constantFrom<Answer>('accepted', 'accepted', 'refused'),
      told: fc.constantFrom('phone', 'wechat', 'both', 'both', 'both'),
      repeated: fc.boolean(),
      // Where in the mixture of both sides it arrives.
      turns: fc.tuple(fc.nat(100), fc.nat(100)),
    }),
    { maxLength: 10 },
  )
  .map((all) => {
    let now = 0
    return all.map((one, index) => {
      now += one.gap
      return { ...one, index, at: now }
    })
  })

/** What arrives: each side in its own order, both mixed anyhow. */
function arrivals(
  all: readonly { at: number; skew: number; answer: Answer; told: string; index: number; turns: number[] }[],
) {
  const phones = all.filter(({ told }) => told !== 'wechat').map((one) => phone(one.at, `r${one.index}`, one.answer))
  const events = all.filter(({ told }) => told !== 'phone').map((one) => wechat(one.at + one.skew, one.answer))
  const mixed: Report[] = []
  const turns = all.flatMap((one) => one.turns)
  for (const turn of turns) {
    const next = (turn % 2 === 0 ? phones.shift() : events.shift()) ?? phones.shift() ?? events.shift()
    if (next) mixed.push(next)
  }
  return mixed
}

test('however answers are told, they count neither too often nor less than either side told', () => {
  fc.assert(
    fc.property(realAnswers, (all) => {
      const given = all.filter(({ answer }) => answer === 'accepted')
      const ledger = hear(arrivals(all))
      const counted = account(ledger)?.accepted ?? 0
      const sure = Math.max(
        given.filter(({ told }) => told !== 'wechat').length,
        given.filter(({ told }) => told !== 'phone').length,
      )
      expect(counted).toBeLessThanOrEqual(given.length)
      expect(counted).toBeGreaterThanOrEqual(sure)
      if (given.every(({ told }) => told === 'both')) expect(counted).toBe(given.length)
    }),
    { numRuns: 1000 },
  )
})

test('told all over again, nothing changes', () => {
  fc.assert(
    fc.property(realAnswers, (all) => {
      const reports = arrivals(all)
      const ledger = hear(reports)
      for (const report of reports) expect(heardAnswer(ledger, report)).toBe(ledger)
    }),
    { numRuns: 500 },
  )
})

type Step = { do: Answer | 'send' | 'on' | 'off'; topic: Topic; late: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom<Step['do']>('accepted', 'accepted', 'accepted', 'refused', 'banned', 'send', 'send', 'on', 'off'),
  topic: fc.constantFrom(...topicIds),
  late: fc.boolean(),
})

/** What happens, and what WeChat really has left; what is told late is told after three more things have happened. */
test('what is counted is never below nothing, and never above what WeChat has once everything is told', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const real: Record<string, number> = {}
      let ledger = empty
      const later: { due: number; tell: () => void }[] = []
      const tellLate = (now: number) => {
        for (const one of later.splice(0))
          if (one.due <= now) one.tell()
          else later.push(one)
      }
      steps.forEach(({ do: what, topic, late }, index) => {
        const now = index * 400
        const has = real[topic] ?? 0
        const tell = () => {
          if (what === 'on' || what === 'off') ledger = switched(ledger, topic, what === 'on', at(now))
          else if (what !== 'send') ledger = heardAnswer(ledger, phone(now, `r${index}`, what, topic))
        }
        if (what === 'accepted') real[topic] = has + 1
        if (what === 'banned' || what === 'off') real[topic] = 0
        if (what === 'send' && leftOf(ledger, topic) > 0) {
          ledger = has > 0 ? spent(ledger, topic, at(now)) : emptied(ledger, topic, at(now))
          real[topic] = Math.max(0, has - 1)
        }
        // Where WeChat's own word that all is gone comes late, what was sent meanwhile may have been counted off the wrong one:
        // then its next refusal (43101) puts it right.
        const isWeChatsWord = what === 'off' || what === 'banned'
        if (late && !isWeChatsWord) later.push({ due: index + 3, tell })
        else tell()
        tellLate(index)
        for (const { left, accepted, used } of Object.values(ledger.topics)) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(accepted)
          expect(used).toBeGreaterThanOrEqual(0)
        }
      })
      tellLate(Number.POSITIVE_INFINITY)
      for (const topic of topicIds) expect(leftOf(ledger, topic)).toBeLessThanOrEqual(real[topic] ?? 0)
    }),
    { numRuns: 1000 },
  )
})

const some = (more: Partial<TopicAccount>): TopicAccount => ({
  left: 0,
  accepted: 0,
  used: 0,
  refused: 0,
  at: at(0),
  ...more,
})
const asked = some({ accepted: 2, used: 2, last: 'accepted' })
const refused = some({ refused: 1, last: 'refused' })
const banned = some({ accepted: 1, last: 'accepted', banned: true })

test.each<[string, Subscription['topics'], Topic[], ReturnType<typeof whyUnreachable>]>([
  ['something left', { todo: some({ left: 1, accepted: 1 }) }, ['todo'], undefined],
  ['something left by the other topic', { todo: refused, dues: some({ left: 1 }) }, ['dues', 'todo'], undefined],
  ['left, but banned', { todo: some({ left: 1, banned: true }) }, ['todo'], 'banned'],
  ['nothing ever', {}, ['todo'], 'never'],
  ['nothing by these', { dues: asked }, ['todo'], 'never'],
  ['used up', { todo: asked }, ['todo'], 'usedUp'],
  ['refused', { todo: refused }, ['todo'], 'refused'],
  ['accepted once, then refused', { todo: some({ accepted: 1, used: 1, last: 'refused' }) }, ['todo'], 'refused'],
  ['one used up, one refused', { todo: asked, dues: refused }, ['todo', 'dues'], 'usedUp'],
  ['all banned', { todo: banned, dues: banned }, ['todo', 'dues'], 'banned'],
  ['one banned, one refused', { todo: refused, dues: banned }, ['todo', 'dues'], 'refused'],
  ['one banned, one used up', { todo: asked, dues: banned }, ['todo', 'dues'], 'usedUp'],
  ['switched on and never asked', { todo: some({ last: 'accepted' }) }, ['todo'], 'never'],
])('%s', (_case, topics, by, expected) => {
  expect(whyUnreachable({ topics }, by)).toBe(expected)
})

test('without a ledger nobody was ever asked', () => {
  expect(whyUnreachable(undefined, ['todo'])).toBe('never')
  expect(leftOf(undefined, 'todo')).toBe(0)
})

test.each<[string, Partial<Record<Topic, number>>, Topic[], Topic[], Topic[]]>([
  [
    'the lowest stock first',
    { activity: 2, change: 1, todo: 0 },
    ['activity', 'change', 'todo'],
    [],
    ['todo', 'change', 'activity'],
  ],
  ['the table’s order where it is the same', {}, ['todo', 'answer', 'activity'], [], ['activity', 'todo', 'answer']],
  ['only what is wanted', { todo: 3 }, ['todo'], [], ['todo']],
  ['none that is closed', {}, ['todo', 'dues'], ['todo'], ['dues']],
  ['nothing', {}, [], [], []],
  ['five at most', {}, [...topicIds], [], [...topicIds]],
])('asks for %s', (_case, left, wanted, closed, expected) => {
  expect(topicsToAsk(left, wanted, closed)).toEqual(expected)
  expect(expected.length).toBeLessThanOrEqual(5)
})
