import { addDays, instantAt } from '../calendar/beijing'
import type { ReminderKindId } from './kinds'
import { noticeIdOf } from './notice'
import type { ReminderReading, ReminderTask } from './reading'
import { clockOf, dueNow, dueTo, readingAt, task } from './reading.fixture'
import { defaultSettings } from './settings'
import { taskDue, taskLate, taskLateToLeader } from './task-reminders'

const reading = (now: string, ...tasks: ReminderTask[]): ReminderReading => readingAt(now, { tasks })

/** The task as it stands on a day, nothing being done about it. */
const standing = (one: ReminderTask, today: string): ReminderTask => ({
  ...one,
  state: today > one.to ? 'late' : today >= one.from ? 'due' : 'ahead',
})

/** Every reminder of a kind, and when it comes first, walking from day to day at nine and at noon. */
function walk(
  kind: ReminderKindId,
  from: string,
  to: string,
  tasks: readonly ReminderTask[],
  more: Partial<ReminderReading> = {},
) {
  const first = new Map<string, string>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const now = `${day} 09:00`
    const all = { ...reading(now, ...tasks.map((one) => standing(one, day))), ...more }
    for (const draft of dueNow({ ...all, now: instantAt(day, '09:00'), today: day }, kind)) {
      const id = `${draft.memberId} ${draft.stamp}`
      if (!first.has(id)) first.set(id, day)
    }
  }
  return [...first].map(([id, day]) => `${day} ${id}`)
}

describe('due', () => {
  test.each<[string, string, string, string[]]>([
    ['a week and a day before', '2026-11-01', '2026-11-25', ['2026-11-18', '2026-11-24']],
    ['both before a weekend', '2026-11-01', '2026-11-30', ['2026-11-23', '2026-11-27']],
    ['a Sunday a week before comes on Friday', '2026-11-01', '2026-11-29', ['2026-11-20', '2026-11-27']],
    ['once, where the holiday takes both', '2026-09-01', '2026-10-08', ['2026-09-30']],
    ['both before National Day and after', '2026-09-01', '2026-10-12', ['2026-09-30', '2026-10-10']],
    ['within a week, once', '2026-11-20', '2026-11-25', ['2026-11-24']],
    ['exactly a week: twice', '2026-11-18', '2026-11-25', ['2026-11-18', '2026-11-24']],
    ['on the one day it has', '2026-11-25', '2026-11-25', ['2026-11-25']],
    ['on the first workday of a window that begins on days off', '2026-10-01', '2026-10-10', ['2026-10-09']],
    ['before days off that are the whole window', '2026-10-02', '2026-10-06', ['2026-09-30']],
    ['on its last day, where only that is none off', '2026-10-03', '2026-10-08', ['2026-10-08']],
    ['a weekend’s on the Friday', '2026-11-21', '2026-11-22', ['2026-11-20']],
  ])('%s: %s to %s', (_case, from, to, days) => {
    const walked = walk('taskDue', '2026-09-01', '2026-12-10', [task(from, to)])
    expect(walked.map((line) => line.slice(0, 10))).toEqual(days)
  })

  test('to everybody who still has it to do, and nobody else', () => {
    const one = task('2026-11-01', '2026-11-25', { openTo: ['m1', 'm2', 'gone'] })
    expect(dueTo(reading('2026-11-24 09:00', one), 'taskDue')).toEqual(['m1', 'm2'])
    expect(dueTo(reading('2026-11-24 09:00', { ...one, openTo: [] }), 'taskDue')).toEqual([])
    for (const state of ['done', 'doneLate', 'open'] as const)
      expect(dueTo(reading('2026-11-24 09:00', { ...one, state }), 'taskDue')).toEqual([])
  })

  test('the list’s run missed, it is told until the last day is over', () => {
    const one = task('2026-11-01', '2026-11-25')
    const spans = taskDue(reading('2026-11-18 09:00', one)).map(({ from, until }) => [clockOf(from), clockOf(until)])
    expect(spans).toEqual([
      ['2026-11-18 09:00', '2026-11-24 00:00'],
      ['2026-11-24 09:00', '2026-11-26 00:00'],
    ])
  })

  test('what it says', () => {
    const one = task('2026-11-01', '2026-11-25')
    const [draft] = dueNow(reading('2026-11-18 09:00', one), 'taskDue')
    expect(draft).toMatchObject({
      title: '开展谈心谈话',
      text: '请在 11月25日前完成，还有 7 天。',
      page: '/packages/year/task/index?year=2026&task=row1%3A2026-11-25%3Aabcd',
      fields: { what: '开展谈心谈话', due: '2026年11月25日', note: '办好后在小程序里登记' },
      urgent: false,
    })
    const [last] = dueNow(reading('2026-11-25 09:00', one), 'taskDue')
    expect(last?.text).toBe('请在 11月25日前完成，今天到期。')
    const [next] = dueNow(reading('2026-12-31 09:00', task('2026-11-01', '2027-01-01')), 'taskDue')
    expect(next?.text).toBe('请在 2027年1月1日前完成，还有 1 天。')
  })
})

describe('late', () => {
  const late = (to: string, more: Partial<ReminderTask> = {}) => task('2026-01-01', to, { state: 'late', ...more })

  test.each<[string, string, string, string]>([
    ['the day after', '2026-11-24', '2026-11-25', '2026-12-02'],
    ['over on Friday, told on Monday', '2026-11-27', '2026-11-30', '2026-12-07'],
    ['over on Saturday, told on Monday', '2026-11-28', '2026-11-30', '2026-12-07'],
    ['over before National Day, told after it', '2026-09-30', '2026-10-08', '2026-10-15'],
    ['the leader’s day is a day off', '2026-09-24', '2026-09-28', '2026-10-08'],
  ])('%s', (_case, to, first, leaders) => {
    const [owner] = taskLate(reading('2026-12-20 09:00', late(to)))
    const [leader] = taskLateToLeader(reading('2026-12-20 09:00', late(to)))
    expect([owner?.memberId, clockOf(owner?.from ?? '')]).toEqual(['m1', `${first} 09:00`])
    expect([leader?.memberId, clockOf(leader?.from ?? '')]).toEqual(['m9', `${leaders} 09:00`])
    expect(owner?.until).toBe(leader?.from)
  })

  test('once to its owner, once to its leader, and from then on once a week together', () => {
    const one = task('2026-10-01', '2026-10-27')
    expect(walk('taskLate', '2026-10-20', '2026-12-01', [one])).toEqual(['2026-10-28 m1 2026-10-27'])
    expect(walk('taskLateToLeader', '2026-10-20', '2026-12-01', [one])).toEqual(['2026-11-04 m9 2026-10-27'])
    const mondays = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']
    expect(walk('taskLateWeekly', '2026-10-20', '2026-12-01', [one])).toEqual([
      '2026-11-04 m1 2026-11-02',
      ...mondays.map((day) => `${day} m1 ${day}`),
    ])
  })

  test('the week’s line comes on its first workday, and not at all in a week off', () => {
    const one = task('2026-01-01', '2026-01-20')
    const walked = walk('taskLateWeekly', '2026-02-09', '2026-03-03', [one])
    expect(walked.map((line) => line.slice(0, 10))).toEqual(['2026-02-09', '2026-02-24', '2026-03-02'])
  })

  test('what can be made up for no more is not told', () => {
    const one = late('2026-10-27', { lateUntil: '2026-11-10' })
    expect(dueTo(reading('2026-11-10 09:00', one), 'taskLateWeekly')).toEqual(['m1'])
    expect(dueTo(reading('2026-11-11 09:00', one), 'taskLateWeekly')).toEqual([])
  })

  test('a leader who owes it is told as its owner', () => {
    const one = late('2026-11-10', { openTo: ['m1', 'm9'], leaders: ['m9', 'm2'] })
    expect(dueTo(reading('2026-11-19 09:00', one), 'taskLateToLeader')).toEqual(['m2'])
  })

  test('nobody is told of what is done', () => {
    for (const state of ['done', 'doneLate', 'open', 'due'] as const) {
      const all = reading('2026-11-30 09:00', task('2026-11-01', '2026-11-10', { state }))
      for (const kind of ['taskLate', 'taskLateToLeader', 'taskLateWeekly'] as const)
        expect(dueTo(all, kind)).toEqual([])
    }
  })

  test('what it says', () => {
    const [owner] = dueNow(reading('2026-11-25 09:00', late('2026-11-24')), 'taskLate')
    expect(owner).toMatchObject({
      text: '应在 11月24日前完成，现在还没有登记。办好了请登记；已经办过的可以补录。',
      fields: { what: '开展谈心谈话', due: '2026年11月24日', note: '已过期限，请办理或补录' },
    })
    const [leader] = dueNow(reading('2026-12-02 09:00', late('2026-11-24')), 'taskLateToLeader')
    expect(leader?.text).toBe('您负责的这件事应在 11月24日前完成，已过一周还没有登记，请问一问责任人。')
  })

  test.each<[string[], string, string]>([
    [['上党课。'], '有 1 件事逾期超过一周', '上党课。办好了请登记；已经办过的可以补录。'],
    [['甲', '乙', '丙'], '有 3 件事逾期超过一周', '甲；乙；丙。办好了请登记；已经办过的可以补录。'],
    [['甲', '乙', '丙', '丁'], '有 4 件事逾期超过一周', '甲；乙；丙等。办好了请登记；已经办过的可以补录。'],
  ])('every week: %j', (titles, title, text) => {
    const tasks = titles.map((name, index) => late('2026-10-20', { taskId: `row${index}:2026-10-20:a`, title: name }))
    const drafts = dueNow(reading('2026-11-09 09:00', ...tasks), 'taskLateWeekly')
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ title, text, page: '/packages/year/list/index?year=2026&filter=late' })
  })

  test('two years’ lists are two lines, each opening its own', () => {
    const tasks = [late('2026-12-01'), late('2027-01-05', { year: 2027 })]
    const drafts = dueNow(reading('2027-01-18 09:00', ...tasks), 'taskLateWeekly')
    expect(drafts.map(({ page }) => page)).toEqual(
      [2026, 2027].map((year) => `/packages/year/list/index?year=${year}&filter=late`),
    )
    expect(new Set(drafts.map(noticeIdOf)).size).toBe(2)
  })
})

describe('waiting for a word', () => {
  const done = (more: Partial<ReminderTask> = {}) =>
    task('2026-11-01', '2026-11-25', { state: 'done', openTo: [], awaits: ['m9'], ...more })

  test('to those whose word it waits for, once a week, together', () => {
    const tasks = [done(), done({ taskId: 'row2:2026-11-25:a', title: '上党课', awaits: ['m9', 'm2'] })]
    const drafts = dueNow(reading('2026-11-18 09:00', ...tasks), 'awaitingSignOff')
    expect(drafts.map(({ memberId, title, text, page }) => [memberId, title, text, page])).toEqual([
      [
        'm9',
        '有 2 件办好的事等您确认',
        '开展谈心谈话；上党课。看过佐证后点“确认完成”。',
        '/packages/year/list/index?year=2026&filter=waiting',
      ],
      [
        'm2',
        '有 1 件办好的事等您确认',
        '上党课。看过佐证后点“确认完成”。',
        '/packages/year/list/index?year=2026&filter=waiting',
      ],
    ])
    const dates = ['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-22', '2026-11-23']
    const stamps = dates.map((day) => dueNow(reading(`${day} 09:00`, ...tasks), 'awaitingSignOff')[0]?.stamp)
    expect(stamps).toEqual(['2026-11-16', '2026-11-16', '2026-11-16', '2026-11-16', '2026-11-23'])
  })

  test('what was done this week waits for the next one', () => {
    const dates = ['2026-11-19', '2026-11-20', '2026-11-23']
    const late = done({ doneOn: '2026-11-18' })
    const told = dates.map((day) => dueNow(reading(`${day} 09:00`, late), 'awaitingSignOff').length)
    expect(told).toEqual([0, 0, 1])
  })

  test('nothing waits, nothing is told', () => {
    expect(dueTo(reading('2026-11-18 09:00', done({ awaits: [] })), 'awaitingSignOff')).toEqual([])
  })
})

test('where the list was not looked at, nothing is told of it', () => {
  const all = readingAt('2026-11-24 09:00', { tasks: null })
  for (const kind of ['taskDue', 'taskLate', 'taskLateToLeader', 'taskLateWeekly', 'awaitingSignOff'] as const)
    expect(dueTo(all, kind)).toEqual([])
})

test('where people meet at weekends they are told at weekends', () => {
  const settings = { ...defaultSettings, quiet: { restDays: false, spans: [] } }
  const walked = walk('taskDue', '2026-11-01', '2026-12-01', [task('2026-11-01', '2026-11-29')], { settings })
  expect(walked.map((line) => line.slice(0, 10))).toEqual(['2026-11-22', '2026-11-28'])
})
