import { addDays, instantAt } from '../calendar/beijing'
import { INBOX_PAGE } from '../pages'
import type { Delivery } from './delivery'
import { kindOf, type ReminderKindId } from './kinds'
import { acceptedCard, type Channel, cardsOf, messagesTo, type Recipient, type whyNot, whyNotTold } from './messages'
import { type Draft, noticeIdOf } from './notice'
import { bj } from './reading.fixture'
import { emptySubscription, heardAnswer } from './subscription'
import { type Topic, topicIds } from './topics'

const today = '2026-11-25'
const channel = (more: Partial<Channel> = {}): Channel => ({
  ...{ now: bj(`${today} 09:00`), today, open: topicIds, daily: true },
  ...more,
})

function draft(kind: ReminderKindId, targetId: string, more: Partial<Draft> = {}): Draft {
  return {
    ...{ kind, targetId, memberId: 'm1', stamp: today, topic: kindOf(kind).topic },
    ...{ urgent: ['activityToday', 'activityChanged', 'activityCancelled'].includes(kind), due: '2026-11-30' },
    ...{ from: bj('2026-11-20 09:00'), until: bj('2026-12-20 00:00') },
    ...{ title: `事${targetId}`, text: `说明${targetId}。`, page: `/packages/${targetId}/index` },
    fields: { what: `事${targetId}`, note: `说明${targetId}` },
    ...more,
  }
}

function recipient(stock: Partial<Record<Topic, number>>, bound = true): Recipient {
  let ledger = emptySubscription({ _id: 'm1', branchId: 'b', openid: 'o' }, bj('2026-11-01 09:00'))
  for (const topic of topicIds)
    for (let nth = 0; nth < (stock[topic] ?? 0); nth++) {
      const report = { topic, answer: 'accepted', at: bj('2026-11-01 09:00'), by: 'phone' } as const
      ledger = heardAnswer(ledger, { ...report, reportId: `r${nth}` })
    }
  return { memberId: 'm1', bound, ledger }
}

function delivery(_id: string, drafts: readonly Draft[], more: Partial<Delivery> = {}): Delivery {
  return {
    ...{ _id, branchId: 'b', memberId: 'm1', targetIds: [], noticeIds: drafts.map(noticeIdOf), day: today },
    ...{
      state: 'sent',
      topic: 'todo',
      attempts: 1,
      leaseUntil: '',
      at: bj(`${today} 09:00`),
      until: bj('2026-12-20 00:00'),
    },
    ...more,
  }
}

const task1 = draft('taskDue', 't1')
const task2 = draft('taskLate', 't2')
const leave = draft('leaveDecided', 'a1')
const ahead = draft('activityAhead', 'a2')
const todayOne = draft('activityToday', 'a3')
const changed = draft('activityChanged', 'a4')
const everything = { activity: 3, change: 3, todo: 3, dues: 3, answer: 3 }
const daily = `m1:${today}`
const yesterday = addDays(today, -1)

const ids = (
  drafts: readonly Draft[],
  deliveries: readonly Delivery[] = [],
  more: Partial<Channel> = {},
  who = recipient(everything),
) =>
  messagesTo(who, drafts, deliveries, channel(more)).map((one) => [
    one.deliveryId,
    one.drafts.map(({ targetId }) => targetId),
  ])

describe('how it is said', () => {
  test('something to do goes by its card', () => {
    expect(cardsOf([task1], today)).toEqual([{ topic: 'todo', fields: task1.fields, page: '/packages/t1/index' }])
  })

  test('anything else by its own, or as something to do', () => {
    expect(cardsOf([leave], today)).toEqual([
      { topic: 'answer', fields: leave.fields, page: '/packages/a1/index' },
      { topic: 'todo', fields: { what: '事a1', due: '2026年11月30日', note: '请假答复' }, page: '/packages/a1/index' },
    ])
  })

  test('several are one message, which says how many and of what kinds, each once, in the table’s order', () => {
    const [all, ...single] = cardsOf([leave, ahead, task2, draft('taskLate', 't3')], today)
    expect(all).toEqual({
      topic: 'todo',
      fields: { what: '今天有 4 件事', due: '2026年11月25日', note: '请假答复、活动预告、事项逾期' },
      page: INBOX_PAGE,
    })
    expect(single).toEqual([
      { topic: 'answer', fields: { what: '事a1', note: '另有 3 件，点开查看' }, page: INBOX_PAGE },
      { topic: 'activity', fields: { what: '事a2', note: '另有 3 件，点开查看' }, page: INBOX_PAGE },
    ])
  })

  test('nothing is said of nothing', () => {
    expect(cardsOf([], today)).toEqual([])
  })

  test.each<[string, Draft[], Partial<Record<Topic, number>>, Topic | undefined]>([
    ['its own', [leave], everything, 'answer'],
    ['as something to do, where its own is used up', [leave], { todo: 1 }, 'todo'],
    ['not by another’s', [leave], { activity: 1, dues: 1, change: 1 }, undefined],
    ['together', [leave, ahead], everything, 'todo'],
    ['by the first one that is accepted', [leave, ahead], { activity: 1 }, 'activity'],
    ['not by the last about activities, where another will do', [ahead], { activity: 1, todo: 1 }, 'todo'],
    [
      'by the last about activities, where it is of today',
      [{ ...ahead, urgent: true }],
      { activity: 1, todo: 1 },
      'activity',
    ],
    ['by one of several about activities', [ahead], { activity: 2, todo: 5 }, 'activity'],
    ['by none', [task1, task2], { activity: 1, answer: 1 }, undefined],
  ])('the best card that is accepted: %s', (_case, drafts, stock, topic) => {
    expect(acceptedCard({ cards: cardsOf(drafts, today), drafts }, recipient(stock).ledger)?.topic).toBe(topic)
  })
})

describe('what goes out now', () => {
  test.each<[string, Draft[], Delivery[], Partial<Channel>, [string, string[]][]]>([
    ['nothing', [], [], {}, []],
    ['the day’s things together', [leave, task1], [], {}, [[daily, ['a1', 't1']]]],
    [
      'urgent ones by themselves, first',
      [changed, todayOne, leave],
      [],
      {},
      [
        [noticeIdOf(changed), ['a4']],
        [noticeIdOf(todayOne), ['a3']],
        [daily, ['a1']],
      ],
    ],
    [
      'before nine and on quiet days urgent ones alone',
      [todayOne, leave],
      [],
      { daily: false },
      [[noticeIdOf(todayOne), ['a3']]],
    ],
    ['one a day', [task2], [delivery(daily, [task1])], {}, []],
    [
      'the next day the next',
      [task2],
      [delivery(`m1:${yesterday}`, [task1], { day: yesterday })],
      {},
      [[daily, ['t2']]],
    ],
    ['nothing that was sent', [task1], [delivery(`m1:${yesterday}`, [task1], { day: yesterday })], {}, []],
    [
      'nothing that may have been',
      [todayOne],
      [delivery(noticeIdOf(todayOne), [todayOne], { state: 'unknown' })],
      {},
      [],
    ],
    [
      'nothing that is being sent',
      [todayOne],
      [delivery(noticeIdOf(todayOne), [todayOne], { state: 'sending' })],
      {},
      [],
    ],
    [
      'nothing WeChat will not have',
      [todayOne],
      [delivery(noticeIdOf(todayOne), [todayOne], { state: 'failed', code: 47003 })],
      {},
      [],
    ],
    [
      'again what had no stock',
      [todayOne],
      [delivery(noticeIdOf(todayOne), [todayOne], { state: 'failed', code: 43101 })],
      {},
      [[noticeIdOf(todayOne), ['a3']]],
    ],
    [
      'again the day’s one that had none',
      [task1, task2],
      [delivery(daily, [task1], { state: 'failed', code: 43101 })],
      {},
      [[daily, ['t1', 't2']]],
    ],
    [
      'not yet what waits',
      [task1],
      [delivery(daily, [task1], { state: 'waiting', retryAt: bj(`${today} 09:20`) })],
      {},
      [],
    ],
    [
      'what has waited',
      [task1, task2],
      [delivery(daily, [task1], { state: 'waiting', retryAt: bj(`${today} 09:00`) })],
      {},
      [[daily, ['t1']]],
    ],
    [
      'an urgent one that has waited since yesterday',
      [changed],
      [delivery(noticeIdOf(changed), [changed], { state: 'waiting', day: yesterday, retryAt: '' })],
      {},
      [[noticeIdOf(changed), ['a4']]],
    ],
    [
      'yesterday’s that waits, as a part of today’s',
      [task1, task2],
      [delivery(`m1:${yesterday}`, [task1], { state: 'waiting', day: yesterday, retryAt: '' })],
      {},
      [[daily, ['t1', 't2']]],
    ],
    [
      'yesterday’s that waits, not ended before today’s can go out',
      [task1],
      [delivery(`m1:${yesterday}`, [task1], { state: 'waiting', day: yesterday, retryAt: '' })],
      { daily: false },
      [],
    ],
    [
      'yesterday’s that waits, to be ended once today’s has it',
      [task1],
      [
        delivery(`m1:${yesterday}`, [task1], { state: 'waiting', day: yesterday, retryAt: '' }),
        delivery(daily, [task1]),
      ],
      {},
      [[`m1:${yesterday}`, []]],
    ],
    [
      'yesterday’s that waits, to be ended where it is of no use any more',
      [],
      [delivery(`m1:${yesterday}`, [task1], { state: 'waiting', day: yesterday, retryAt: '' })],
      { daily: false },
      [[`m1:${yesterday}`, []]],
    ],
    [
      'what waits and is of no use any more, to be ended',
      [],
      [delivery(daily, [task1], { state: 'waiting', retryAt: '' })],
      {},
      [[daily, []]],
    ],
    ['nothing without templates', [todayOne, task1], [], { open: [] }, []],
    ['only by templates that work', [leave], [], { open: ['todo'] }, [[daily, ['a1']]]],
  ])('%s', (_case, drafts, deliveries, more, expected) => {
    expect(ids(drafts, deliveries, more)).toEqual(expected)
  })

  test('nothing to whom nothing is left, and nothing to whom WeChat does not know', () => {
    expect(ids([todayOne, task1], [], {}, recipient({}))).toEqual([])
    expect(ids([todayOne, task1], [], {}, recipient({ activity: 1 }))).toEqual([[noticeIdOf(todayOne), ['a3']]])
    expect(ids([todayOne, task1], [], {}, recipient(everything, false))).toEqual([])
    expect(ids([todayOne, task1], [], {}, { memberId: 'm1', bound: true, ledger: undefined })).toEqual([])
  })

  test('it goes on with the delivery there is', () => {
    const waiting = delivery(daily, [task1], { state: 'waiting', retryAt: '' })
    expect(messagesTo(recipient(everything), [task1], [waiting], channel())[0]?.goesOnWith).toBe(waiting)
    expect(messagesTo(recipient(everything), [task1], [], channel())[0]).not.toHaveProperty('goesOnWith')
  })
})

test.each<[string, Draft, Recipient, readonly Topic[], ReturnType<typeof whyNot>]>([
  ['it can be told', task1, recipient({ todo: 1 }), topicIds, undefined],
  ['by the other way', leave, recipient({ todo: 1 }), topicIds, undefined],
  ['nobody is bound', task1, recipient({ todo: 1 }, false), topicIds, 'unbound'],
  ['no template works', task1, recipient({ todo: 1 }), ['activity'], 'off'],
  ['one of two does', leave, recipient({ todo: 1 }), ['answer'], 'never'],
  ['never asked', task1, recipient({ dues: 1 }), topicIds, 'never'],
])('why not, where %s', (_case, one, who, open, expected) => {
  expect(whyNotTold(one, who, open)).toBe(expected)
})

test('instants of a delivery’s day are Beijing’s', () => {
  expect(instantAt(today, '09:00')).toBe(channel().now)
})
