import fc from 'fast-check'
import { addDays, dayOf, type Instant, instantAt } from '../calendar/beijing'
import type { Delivery } from './delivery'
import { kindOf, type ReminderKindId, reminderKindIds } from './kinds'
import { acceptedCard, type Message, messagesTo } from './messages'
import { isDailyTime } from './moments'
import { type Draft, noticeIdOf } from './notice'
import { pauseAfter, refusalOf } from './outcomes'
import { emptied, emptySubscription, heardAnswer, leftOf, type Subscription, spent } from './subscription'
import { type Topic, topicIds } from './topics'

const FIRST = '2026-11-23'
const DAYS = 6
const times = ['08:00', '09:00', '09:30', '12:00', '18:00', '21:00']
const runs = Array.from({ length: DAYS }, (_, away) => addDays(FIRST, away)).flatMap((day) =>
  times.map((at) => instantAt(day, at)),
)

type Outcome = { sent: true } | { unknown: true } | { code: number }
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Outcome>({ sent: true }) },
  { weight: 1, arbitrary: fc.constant<Outcome>({ unknown: true }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(40003, 43101, 43107, 43108, 45168, 47003, -1, 99999).map((code) => ({ code })),
  },
)
/** What comes up: some kind, at one run, of use for some more. */
const thing = fc.record({
  kind: fc.constantFrom<ReminderKindId>(...reminderKindIds),
  run: fc.nat(runs.length - 1),
  lasts: fc.integer({ min: 1, max: 24 }),
})
const world = fc.record({
  things: fc.array(thing, { maxLength: 14 }),
  outcomes: fc.array(outcome, { minLength: 1, maxLength: 30 }),
  accepts: fc.array(fc.record({ run: fc.nat(runs.length - 1), topic: fc.constantFrom(...topicIds) }), {
    maxLength: 25,
  }),
  quiet: fc.subarray(
    Array.from({ length: DAYS }, (_, away) => addDays(FIRST, away)),
    { maxLength: 3 },
  ),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function draftsOf({ things }: World): Draft[] {
  return things.map(({ kind, run, lasts }, nth) => ({
    ...{ kind, targetId: `t${nth}`, memberId: 'm1', stamp: 's', topic: kindOf(kind).topic },
    ...{ urgent: kindOf(kind).always === true || kind === 'activityToday', due: FIRST },
    ...{
      from: runs[run] ?? '',
      until: runs[run + lasts] ?? '9',
      title: '事',
      text: '说明。',
      page: '/packages/x/index',
    },
    fields: { what: '事', note: '说明' },
  }))
}

/** A message that went out, or may have. */
type Out = { message: Message; at: Instant; topic: Topic }

/** Runs through the days as the timer does, and notes what WeChat was given. */
function simulate(one: World) {
  const all = draftsOf(one).sort((a, b) => reminderKindIds.indexOf(a.kind) - reminderKindIds.indexOf(b.kind))
  const deliveries = new Map<string, Delivery>()
  const out: Out[] = []
  let ledger: Subscription = emptySubscription({ _id: 'm1', branchId: 'b', openid: 'o' }, FIRST)
  let tries = 0

  function send(message: Message, at: Instant) {
    const known = deliveries.get(message.deliveryId)
    const card = acceptedCard(message, ledger)
    if (!card) {
      if (known?.state === 'waiting') deliveries.set(known._id, { ...known, state: 'failed' })
      return
    }
    // Taken by somebody: an insert finds the id, an update another state.
    if (known !== message.goesOnWith) return
    expect(leftOf(ledger, card.topic)).toBeGreaterThan(0)
    const attempts = (known?.attempts ?? 0) + 1
    const result = one.outcomes[tries++ % one.outcomes.length] ?? { sent: true }
    const base = {
      ...{ _id: message.deliveryId, branchId: 'b', memberId: 'm1', targetIds: [], topic: card.topic, attempts, at },
      ...{ noticeIds: message.drafts.map(noticeIdOf), day: known?.day ?? dayOf(at), leaseUntil: '' },
      until:
        message.drafts
          .map(({ until }) => until)
          .sort()
          .slice(-1)[0] ?? '',
    }
    if (!('code' in result)) {
      out.push({ message, at, topic: card.topic })
      ledger = spent(ledger, card.topic, at)
      deliveries.set(base._id, { ...base, state: 'sent' in result ? 'sent' : 'unknown' })
      return
    }
    const refusal = refusalOf(result.code)
    const pause = refusal === 'retry' ? pauseAfter(attempts) : undefined
    if (refusal === 'noStock' || refusal === 'banned') ledger = emptied(ledger, card.topic, at, refusal === 'banned')
    const retryAt = pause === undefined ? {} : { retryAt: new Date(Date.parse(at) + pause * 60_000).toISOString() }
    deliveries.set(base._id, {
      ...base,
      ...retryAt,
      state: pause === undefined ? 'failed' : 'waiting',
      code: result.code,
    })
  }

  runs.forEach((now, run) => {
    for (const [nth, { run: when, topic }] of one.accepts.entries())
      if (when === run)
        ledger = heardAnswer(ledger, { topic, answer: 'accepted', at: now, by: 'phone', reportId: `${nth}` })
    const today = dayOf(now)
    const drafts = all.filter(({ from, until }) => from <= now && now < until)
    const daily = isDailyTime(now) && !one.quiet.includes(today)
    const known = [...deliveries.values()].filter(({ until }) => until > now)
    const messages = messagesTo({ memberId: 'm1', bound: true, ledger }, drafts, known, {
      now,
      today,
      open: topicIds,
      daily,
    })
    check(messages, drafts, now, daily)
    for (const message of messages) send(message, now)
  })
  return out
}

/** What holds of the messages of any one run. */
function check(messages: readonly Message[], drafts: readonly Draft[], now: Instant, daily: boolean) {
  const ids = messages.map(({ deliveryId }) => deliveryId)
  expect(new Set(ids).size).toBe(ids.length)
  const carried = messages.flatMap((message) => message.drafts)
  for (const draft of carried) expect(drafts).toContain(draft)
  expect(new Set(carried.map(noticeIdOf)).size).toBe(carried.length)
  for (const { goesOnWith, drafts: some } of messages) {
    if (goesOnWith?.state === 'waiting') expect((goesOnWith.retryAt ?? '') <= now).toBe(true)
    else expect(some.length).toBeGreaterThan(0)
    const isNew = goesOnWith === undefined
    if (isNew && some.some(({ urgent }) => !urgent)) expect(daily).toBe(true)
  }
}

const forAll = (holds: (out: Out[]) => void) =>
  fc.assert(
    fc.property(world, (one) => holds(simulate(one))),
    { numRuns: 400 },
  )

test('a person gets one message a day, urgent ones aside', () => {
  forAll((out) => {
    const days = out.filter(({ message }) => message.drafts.some(({ urgent }) => !urgent)).map(({ at }) => dayOf(at))
    expect(new Set(days).size).toBe(days.length)
  })
})

test('nothing is told twice, and an urgent one goes alone', () => {
  forAll((out) => {
    const told = out.flatMap(({ message }) => message.drafts.map(noticeIdOf))
    expect(new Set(told).size).toBe(told.length)
    for (const { message } of out) {
      expect(message.drafts.length).toBeGreaterThan(0)
      if (message.drafts.some(({ urgent }) => urgent)) expect(message.drafts).toHaveLength(1)
    }
  })
})

test('where WeChat takes everything and enough is left, everything of use on a day that is not quiet is told', () => {
  fc.assert(
    fc.property(world, (one) => {
      const accepts = topicIds.flatMap((topic) => Array.from({ length: 20 }, () => ({ run: 0, topic })))
      const out = simulate({ ...one, accepts, outcomes: [{ sent: true }], quiet: [] })
      const told = new Set(out.flatMap(({ message }) => message.drafts.map(noticeIdOf)))
      for (const draft of draftsOf(one)) {
        const seen = runs.filter((now) => draft.from <= now && now < draft.until)
        const isTold = told.has(noticeIdOf(draft))
        if (draft.urgent) expect(isTold).toBe(true)
        // Until nine the next day there is always a message to come.
        else if (seen.some((now) => isDailyTime(now) && dayOf(now) > dayOf(draft.from))) expect(isTold).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('what WeChat refuses now and then is told in the end, today or tomorrow', () => {
  fc.assert(
    fc.property(world, fc.boolean(), (one, first) => {
      const accepts = topicIds.flatMap((topic) => Array.from({ length: 20 }, () => ({ run: 0, topic })))
      const outcomes: Outcome[] = first ? [{ code: -1 }, { sent: true }] : [{ sent: true }, { code: 43108 }]
      const out = simulate({ ...one, accepts, outcomes, quiet: [] })
      const told = new Set(out.flatMap(({ message }) => message.drafts.map(noticeIdOf)))
      for (const draft of draftsOf(one)) {
        const seen = runs.filter((now) => draft.from <= now && now < draft.until)
        if (seen.length > 3 * times.length) expect(told.has(noticeIdOf(draft))).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})
