/** What people are told about the year's list: what is due, what is late, what waits for their word. */
import { addDays, type Day, daysBetween, laterOf } from '../calendar/beijing'
import { type ListFilter, listPage, taskPage } from '../pages'
import { daysLeft, shownDay } from '../responsibilities/due-words'
import { dateField } from './field-values'
import { mondayOf, morningOf, nextSendingDay, sendingDay, startOf } from './moments'
import type { ReminderReading, ReminderTask } from './reading'
import { sentence, type Told } from './told'

/** Days before the last one on which its owners are told. */
const WEEK_BEFORE = 7
const DAY_BEFORE = 1
/** So long it is told task by task; then once a week, together. */
const LATE_WEEK = 7
/** What a weekly line names at most. */
const NAMED = 3

const tasksOf = ({ tasks }: ReminderReading) => tasks ?? []

function about({ taskId, year, title, to }: ReminderTask) {
  return { targetId: taskId, title, page: taskPage(year, taskId), due: to }
}

/** 快到期: a week before its last day, and the day before, to whoever still has it to do. */
export function taskDue(reading: ReminderReading): Told[] {
  const { today, settings } = reading
  return (
    tasksOf(reading)
      // What is late went past this use; where nobody looked in time, that is counted.
      .filter(({ state }) => state === 'due' || state === 'ahead' || state === 'late')
      .flatMap((task) => {
        const { from, to } = task
        // Nothing is told before its time has begun, unless all of its days are off; then the workday before is the last chance.
        const next = nextSendingDay(from, settings.quiet)
        const begin = next <= to ? next : sendingDay(from, settings.quiet)
        const week = laterOf(sendingDay(addDays(to, -WEEK_BEFORE), settings.quiet), begin)
        const day = laterOf(sendingDay(addDays(to, -DAY_BEFORE), settings.quiet), begin)
        // What can only be told within its last week is told once.
        const isShort = daysBetween(week, to) < WEEK_BEFORE || week >= day
        const stages = [
          ...(isShort ? [] : [{ stamp: `${to}:week`, from: week, until: day }]),
          { stamp: `${to}:day`, from: day, until: addDays(to, 1) },
        ]
        return stages.flatMap((stage) =>
          task.openTo.map(
            (memberId): Told => ({
              ...about(task),
              ...{
                memberId,
                stamp: stage.stamp,
                from: morningOf(stage.from),
                until: startOf(stage.until),
              },
              text: `请在 ${shownDay(to, today)}前完成，${daysLeft(to, today)}。`,
              fields: { what: task.title, due: dateField(to), note: '办好后在小程序里登记' },
            }),
          ),
        )
      })
  )
}

/** What is late and can still be made up for: nobody is reminded for a year of a month's meeting that was never held. */
const late = (reading: ReminderReading) =>
  tasksOf(reading).filter(({ state, lateUntil }) => state === 'late' && (!lateUntil || reading.today <= lateUntil))

/** When a lateness is told first, and when the leader hears of it: days off are waited for, it cannot be told before. */
function lateDays(to: Day, { settings }: ReminderReading) {
  const first = nextSendingDay(addDays(to, 1), settings.quiet)
  return { first, leaders: nextSendingDay(addDays(first, LATE_WEEK), settings.quiet) }
}

/** 逾期: once, on the first workday after, to whoever still has it to do. */
export function taskLate(reading: ReminderReading): Told[] {
  return late(reading).flatMap((task) => {
    const { first, leaders } = lateDays(task.to, reading)
    return task.openTo.map(
      (memberId): Told => ({
        ...about(task),
        ...{ memberId, stamp: task.to, from: morningOf(first), until: morningOf(leaders) },
        text: `应在 ${shownDay(task.to, reading.today)}前完成，现在还没有登记。办好了请登记；已经办过的可以补录。`,
        fields: { what: task.title, due: dateField(task.to), note: '已过期限，请办理或补录' },
      }),
    )
  })
}

/** 逾期一周: to the row's leaders, those aside who were told as its owners. */
export function taskLateToLeader(reading: ReminderReading): Told[] {
  return late(reading).flatMap((task) => {
    const { leaders } = lateDays(task.to, reading)
    return task.leaders
      .filter((id) => !task.openTo.includes(id))
      .map(
        (memberId): Told => ({
          ...about(task),
          ...{ memberId, stamp: task.to, from: morningOf(leaders), until: morningOf(addDays(leaders, LATE_WEEK)) },
          text: `您负责的这件事应在 ${shownDay(task.to, reading.today)}前完成，已过一周还没有登记，请问一问责任人。`,
          fields: { what: task.title, due: dateField(task.to), note: '您负责的事已逾期一周' },
        }),
      )
  })
}

/** A week's one line to one person about several tasks. */
function weekly(
  reading: ReminderReading,
  found: readonly { memberId: string; task: ReminderTask }[],
  words: (count: number, names: string) => Pick<Told, 'title' | 'text'> & { note: string },
  filter: ListFilter,
): Told[] {
  const { today, settings } = reading
  const monday = mondayOf(today)
  const on = nextSendingDay(monday, settings.quiet)
  const byKey = new Map<string, { memberId: string; tasks: ReminderTask[] }>()
  for (const { memberId, task } of found) {
    const key = `${memberId}:${task.year}`
    const entry = byKey.get(key) ?? { memberId, tasks: [] }
    byKey.set(key, { memberId, tasks: [...entry.tasks, task] })
  }
  return [...byKey.values()].map(({ memberId, tasks }): Told => {
    const year = tasks[0]?.year ?? 0
    const names = tasks.slice(0, NAMED).map(({ title }) => title)
    const rest = tasks.length > NAMED ? '等' : ''
    const { note, ...said } = words(tasks.length, `${names.join('；')}${rest}`)
    return {
      ...{ targetId: `year-${year}`, memberId, stamp: monday, page: listPage(year, filter), due: today },
      ...{ from: morningOf(on), until: startOf(addDays(monday, 7)), ...said },
      fields: { what: said.title, due: dateField(today), note },
    }
  })
}

/** 每周: what has been late for more than a week, together: from the week's first workday, or as soon as there is any. */
export function taskLateWeekly(reading: ReminderReading): Told[] {
  const found = late(reading)
    .filter(({ to }) => lateDays(to, reading).leaders <= reading.today)
    .flatMap((task) => task.openTo.map((memberId) => ({ memberId, task })))
  return weekly(
    reading,
    found,
    (count, names) => ({
      title: `有 ${count} 件事逾期超过一周`,
      text: `${sentence(names)}办好了请登记；已经办过的可以补录。`,
      note: '请办理，或补录已办的事',
    }),
    'late',
  )
}

/** 等您确认: what is done and waits for one's word as leader, once a week, together; this week's waits for the next. */
export function awaitingSignOff(reading: ReminderReading): Told[] {
  const { today } = reading
  const monday = mondayOf(today)
  const found = tasksOf(reading)
    .filter(({ doneOn = '' }) => doneOn < monday)
    .flatMap((task) => task.awaits.map((memberId) => ({ memberId, task })))
  return weekly(
    reading,
    found,
    (count, names) => ({
      title: `有 ${count} 件办好的事等您确认`,
      text: `${sentence(names)}看过佐证后点“确认完成”。`,
      note: '看过佐证后点确认完成',
    }),
    'waiting',
  )
}
