import { activityCancelled, activityChanged } from './activity-changes'
import { activityAhead, activityToday } from './activity-reminders'
import type { ReminderKindId } from './kinds'
import type { ReminderActivity, ReminderReading } from './reading'
import { bj, clockOf, dueNow, dueTo, member, activity as planned, readingAt } from './reading.fixture'
import { defaultSettings } from './settings'

type Leave = ReminderActivity['leaves'][number]
type Move = NonNullable<ReminderActivity['moves']>[number]

const leave = (state: Leave['state'], more: Partial<Leave> = {}): Leave => ({
  ...{ memberId: 'm1', state, forStart: bj('2026-11-25 14:30') },
  ...more,
})
const move = (startsAt: string, more: Partial<Move> = {}): Move => ({
  ...{ startsAt: bj(startsAt), endsAt: bj('2026-11-25 16:30'), place: '三楼会议室', reason: '讲解员临时有事' },
  ...{
    checkIn: { opensAt: bj(startsAt), lateAt: bj(startsAt), closesAt: bj(startsAt) },
    at: bj('2026-11-23 10:00'),
    by: 'm9',
  },
  ...more,
})
const reading = (now: string, one: ReminderActivity, more: Partial<ReminderReading> = {}) =>
  readingAt(now, { activities: [one], ...more })

/** From when to when it is told. */
function spanOf(
  told: (reading: ReminderReading) => { from: string; until: string; urgent?: boolean }[],
  one: ReminderActivity,
  now: string,
  more: Partial<ReminderReading> = {},
) {
  const [first] = told(reading(now, one, more))
  return first && [clockOf(first.from), clockOf(first.until), first.urgent ?? false]
}

describe('to whom', () => {
  const everybody = ['m1', 'm2', 'm9']
  test.each<[string, Partial<ReminderActivity>, Partial<ReminderReading>, string[]]>([
    ['everybody of the branch', {}, {}, everybody],
    ['the committee', { audience: { scope: 'committee', groupIds: [], plus: [], minus: [] } }, {}, ['m9']],
    ['by hand', { audience: { scope: 'committee', groupIds: [], plus: ['m2'], minus: ['m9'] } }, {}, ['m2']],
    ['without those granted leave', { leaves: [leave('granted')] }, {}, ['m2', 'm9']],
    ['those who asked', { leaves: [leave('asked')] }, {}, everybody],
    ['those refused', { leaves: [leave('refused')] }, {}, everybody],
    ['those who asked no longer', { leaves: [leave('withdrawn')] }, {}, everybody],
    [
      'whose leave was for another day',
      { leaves: [leave('granted', { forStart: bj('2026-11-24 14:30') })] },
      {},
      everybody,
    ],
    [
      'whose leave was for another hour of it',
      { leaves: [leave('granted', { forStart: bj('2026-11-25 09:30') })] },
      {},
      ['m2', 'm9'],
    ],
    ['the frozen list', { expected: ['m2'] }, {}, ['m2']],
    ['of the frozen list only who is still here', { expected: ['m2', 'gone'] }, {}, ['m2']],
    [
      'without those who will have left',
      {},
      { members: [member('m1'), member('m2', { state: 'transferred', stateSince: '2026-11-25' })] },
      ['m1'],
    ],
  ])('%s', (_case, more, rest, expected) => {
    const one = planned('2026-11-25 14:30', more)
    expect(dueTo(reading('2026-11-24 10:00', one, rest), 'activityAhead')).toEqual(expected)
    expect(dueTo(reading('2026-11-25 10:00', one, rest), 'activityToday')).toEqual(expected)
    const cancelled: ReminderActivity = { ...one, state: 'cancelled' }
    expect(dueTo(reading('2026-11-24 10:00', cancelled, rest), 'activityCancelled')).toEqual(expected)
    expect(dueTo(reading('2026-11-24 10:00', cancelled, rest), 'activityAhead')).toEqual([])
    expect(dueTo(reading('2026-11-25 10:00', cancelled, rest), 'activityToday')).toEqual([])
  })

  test('a change is for everybody expected, on leave or not', () => {
    const one = planned('2026-11-25 14:30', { leaves: [leave('granted')], moves: [move('2026-11-24 14:30')] })
    expect(dueTo(reading('2026-11-24 10:00', one), 'activityChanged')).toEqual(everybody)
  })
})

describe('when', () => {
  test.each<[string, string, string, string]>([
    ['three workdays before', '2026-11-25 14:30', '2026-11-20 09:00', '2026-11-25 00:00'],
    ['over a weekend', '2026-11-23 14:30', '2026-11-18 09:00', '2026-11-23 00:00'],
    ['before National Day', '2026-10-08 14:30', '2026-09-28 09:00', '2026-10-08 00:00'],
    ['counting make-up workdays', '2026-10-12 14:30', '2026-10-08 09:00', '2026-10-12 00:00'],
    ['of a Saturday', '2026-11-28 14:30', '2026-11-25 09:00', '2026-11-28 00:00'],
  ])('it is announced %s', (_case, startsAt, from, until) => {
    expect(spanOf(activityAhead, planned(startsAt), '2026-09-01 09:00')).toEqual([from, until, false])
  })

  test('quiet days move the announcement before them', () => {
    const quiet = { restDays: true, spans: [{ from: '2026-11-16', to: '2026-11-20' }] }
    const more = { settings: { ...defaultSettings, quiet } }
    expect(spanOf(activityAhead, planned(), '2026-11-01 09:00', more)?.[0]).toBe('2026-11-13 09:00')
  })

  test('planned late, it is announced at once; on the day itself only as today’s', () => {
    const now = '2026-11-24 16:00'
    const late = planned('2026-11-25 14:30', { updatedAt: bj(now) })
    expect(dueTo(reading(now, late), 'activityAhead')).toHaveLength(3)
    expect(dueTo(reading('2026-11-25 08:00', late), 'activityAhead')).toEqual([])
    expect(dueTo(reading('2026-11-25 08:00', late), 'activityToday')).toHaveLength(3)
  })

  test('moved to another day it is announced again, for that day', () => {
    const ids = (startsAt: string) =>
      dueNow(reading('2026-11-24 16:00', planned(startsAt)), 'activityAhead').map((one) => one.stamp)
    expect(ids('2026-11-25 14:30')[0]).toBe('2026-11-25')
    expect(ids('2026-11-26 14:30')[0]).toBe('2026-11-26')
    expect(ids('2026-11-26 09:30')[0]).toBe('2026-11-26')
  })

  test.each<[string, string, string]>([
    ['2026-11-25 14:30', '2026-11-25 08:00', '2026-11-25 14:30'],
    ['2026-11-25 09:00', '2026-11-25 08:00', '2026-11-25 09:00'],
    ['2026-11-25 08:59', '2026-11-24 18:00', '2026-11-25 08:59'],
    ['2026-11-25 07:00', '2026-11-24 18:00', '2026-11-25 07:00'],
    ['2026-11-28 14:30', '2026-11-28 08:00', '2026-11-28 14:30'],
    ['2026-10-01 08:30', '2026-09-30 18:00', '2026-10-01 08:30'],
  ])('what begins %s is told from %s', (startsAt, from, until) => {
    expect(spanOf(activityToday, planned(startsAt), '2026-09-01 09:00')).toEqual([from, until, true])
  })

  test.each<[string, string, Partial<Move>, boolean]>([
    ['what is near is told at once', '2026-11-26 14:30', {}, true],
    ['what was near, too', '2026-12-20 14:30', {}, true],
    ['seven days are near', '2026-11-30 14:30', { startsAt: bj('2026-12-20 14:30') }, true],
    ['eight are not', '2026-12-01 14:30', { startsAt: bj('2026-12-20 14:30') }, false],
  ])('%s', (_case, startsAt, more, urgent) => {
    const one = planned(startsAt, { moves: [move('2026-11-25 14:30', more)] })
    expect(spanOf(activityChanged, one, '2026-11-23 10:00')).toEqual(['2026-11-23 10:00', startsAt, urgent])
  })

  test.each<[string, string, string, boolean]>([
    ['near', '2026-11-25 14:30', '2026-11-23 10:00', true],
    ['far off', '2026-12-25 14:30', '2026-11-23 10:00', false],
  ])('cancelled, %s', (_case, startsAt, at, urgent) => {
    const one = planned(startsAt, { state: 'cancelled', updatedAt: bj(at) })
    expect(spanOf(activityCancelled, one, at)).toEqual([at, startsAt, urgent])
  })

  test('cancelled when it was over, it is told to nobody', () => {
    const one = planned('2026-11-25 14:30', { state: 'cancelled', updatedAt: bj('2026-11-26 10:00') })
    expect(dueTo(reading('2026-11-26 10:30', one), 'activityCancelled')).toEqual([])
  })

  test('of several changes the last is told', () => {
    const first = move('2026-11-24 14:30', { at: bj('2026-11-20 10:00') })
    const one = planned('2026-11-26 14:30', { moves: [first, move('2026-11-25 14:30')] })
    expect(dueNow(reading('2026-11-23 10:30', one), 'activityChanged').map(({ stamp }) => stamp)).toEqual(
      Array(3).fill('20261123020000000'),
    )
  })
})

describe('what it says', () => {
  const page = '/packages/activities/detail/index?id=act1'
  function said(kind: ReminderKindId, now: string, one: ReminderActivity) {
    const draft = dueNow(reading(now, one), kind).find(({ memberId }) => memberId === 'm1')
    expect(draft?.page).toBe(page)
    return [draft?.title, draft?.text, draft?.fields]
  }

  test('announced', () => {
    expect(said('activityAhead', '2026-11-24 10:00', planned())).toEqual([
      '参观党史馆',
      '主题党日，11月25日 周三 14:30，三楼会议室。来不了请先请假。',
      { what: '参观党史馆', when: '2026年11月25日 14:30', where: '三楼会议室', note: '来不了请先请假' },
    ])
    const [, text] = said('activityAhead', '2026-11-24 10:00', planned('2026-11-25 14:30', { place: '' }))
    expect(text).toBe('主题党日，11月25日 周三 14:30。来不了请先请假。')
  })

  test('today', () => {
    expect(said('activityToday', '2026-11-25 08:00', planned())).toEqual([
      '参观党史馆',
      '今天 14:30，三楼会议室。到了现场打开小程序签到。',
      { what: '参观党史馆', when: '2026年11月25日 14:30', where: '三楼会议室', note: '今天的活动，到场后签到' },
    ])
  })

  test('an early one: tomorrow the evening before, today where the evening was missed', () => {
    const early = planned('2026-11-25 08:30')
    const [, evening, card] = said('activityToday', '2026-11-24 18:00', early)
    expect(evening).toBe('明天（11月25日）08:30，三楼会议室。到了现场打开小程序签到。')
    expect(card).toMatchObject({ note: '明天的活动，到场后签到' })
    const [, morning, late] = said('activityToday', '2026-11-25 08:00', early)
    expect(morning).toBe('今天 08:30，三楼会议室。到了现场打开小程序签到。')
    expect(late).toMatchObject({ note: '今天的活动，到场后签到' })
  })

  test.each<[string, ReminderActivity, string, Record<string, string>]>([
    [
      'moved',
      planned('2026-11-26 14:30', { moves: [move('2026-11-25 14:30')] }),
      '原定 11月25日 周三 14:30，现在是 11月26日 周四 14:30，三楼会议室。原因：讲解员临时有事。',
      { change: '改期', note: '讲解员临时有事' },
    ],
    [
      'moved elsewhere, too',
      planned('2026-11-26 14:30', { moves: [move('2026-11-25 14:30', { place: '一楼大厅', reason: '场地有变。' })] }),
      '原定 11月25日 周三 14:30，现在是 11月26日 周四 14:30，三楼会议室。原因：场地有变。',
      { change: '改期', note: '地点改为三楼会议室' },
    ],
    [
      'elsewhere, without a reason',
      planned('2026-11-25 14:30', { moves: [move('2026-11-25 14:30', { place: '', reason: '' })] }),
      '地点改为三楼会议室，时间不变：11月25日 周三 14:30。',
      { change: '换地点', note: '地点改为三楼会议室' },
    ],
    [
      'nowhere yet',
      planned('2026-11-25 14:30', { place: '', moves: [move('2026-11-25 14:30', { reason: '会议室停电' })] }),
      '地点另行通知，时间不变：11月25日 周三 14:30。原因：会议室停电。',
      { change: '换地点', note: '地点另行通知' },
    ],
    [
      'ending later',
      planned('2026-11-25 14:30', { moves: [move('2026-11-25 14:30')] }),
      '开始时间不变，结束时间改了：11月25日 周三 14:30，三楼会议室。原因：讲解员临时有事。',
      { change: '改时间', note: '结束时间改了' },
    ],
    [
      'held: no word of the reason, nor of the place',
      planned('2026-11-26 14:30', { textHeld: true, moves: [move('2026-11-25 14:30')] }),
      '原定 11月25日 周三 14:30，现在是 11月26日 周四 14:30。',
      { what: '主题党日', change: '改期', note: '请看新的时间' },
    ],
  ])('changed: %s', (_case, one, text, fields) => {
    const [, words, card] = said('activityChanged', '2026-11-24 10:00', one)
    expect(words).toBe(text)
    expect(card).toMatchObject(fields)
  })

  test.each<[string, Partial<ReminderActivity>, string, string]>([
    ['with a reason', { cancelReason: '暴雨预警' }, '原因：暴雨预警。', '暴雨预警'],
    ['with a whole sentence', { cancelReason: '暴雨预警。' }, '原因：暴雨预警。', '暴雨预警。'],
    ['without', {}, '', '不用来了'],
    ['held: no word of the reason', { cancelReason: '暴雨预警', textHeld: true }, '', '不用来了'],
  ])('cancelled %s', (_case, more, reason, note) => {
    const [, text, card] = said(
      'activityCancelled',
      '2026-11-24 10:00',
      planned('2026-11-25 14:30', { state: 'cancelled', ...more }),
    )
    expect(text).toBe(`原定 11月25日 周三 14:30 的活动取消了，不用来了。${reason}`)
    expect(card).toMatchObject({ change: '取消', note })
  })

  test('a held title is the kind’s name', () => {
    const held = planned('2026-11-25 14:30', { textHeld: true })
    expect(said('activityAhead', '2026-11-24 10:00', held)).toMatchObject([
      '主题党日',
      expect.any(String),
      { what: '主题党日' },
    ])
  })
})

describe('the answer to a request for leave', () => {
  const decided = { decidedAt: bj('2026-11-23 15:00') }
  const told = (one: Leave, now = '2026-11-23 15:30') =>
    dueNow(reading(now, planned('2026-11-25 14:30', { leaves: [one] })), 'leaveDecided')

  test.each<[string, Leave, string[], string[]]>([
    ['granted', leave('granted', decided), ['11月25日 周三 14:30 的请假批准了。'], ['已准假', '11月25日 周三 14:30']],
    [
      'refused',
      leave('refused', { ...decided, answer: '这次要表决，请到场' }),
      ['11月25日 周三 14:30 的请假没有批准，请到场参加。答复：这次要表决，请到场。'],
      ['没有批准', '这次要表决，请到场'],
    ],
    [
      'refused without a word',
      leave('refused', { ...decided, answer: '' }),
      ['11月25日 周三 14:30 的请假没有批准，请到场参加。'],
      ['没有批准', '11月25日 周三 14:30'],
    ],
    ['asked', leave('asked'), [], []],
    ['withdrawn', leave('withdrawn', decided), [], []],
    ['for a day it was moved from', leave('granted', { ...decided, forStart: bj('2026-11-24 14:30') }), [], []],
    ['of somebody who is gone', leave('granted', { ...decided, memberId: 'gone' }), [], []],
  ])('%s', (_case, one, texts, card) => {
    const drafts = told(one)
    expect(drafts.map(({ text }) => text)).toEqual(texts)
    expect(drafts.flatMap(({ fields }) => [fields.result, fields.note])).toEqual(card)
  })

  test('once for each decision, until the activity begins', () => {
    expect(told(leave('granted', decided))[0]).toMatchObject({
      memberId: 'm1',
      stamp: '20261123070000000',
      urgent: false,
    })
    expect(told(leave('granted', decided), '2026-11-25 14:00')).toHaveLength(1)
    expect(told(leave('granted', decided), '2026-11-25 14:30')).toEqual([])
  })
})
