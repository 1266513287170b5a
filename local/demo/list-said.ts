import type { Activity } from '../../domain/activities/activity'
import { addDays, addMonths, type Day, dayOf, type Instant, monthOf } from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { isBound } from '../../domain/members/member'
import { ownersOf } from '../../domain/responsibilities/assigned'
import type { Task } from '../../domain/responsibilities/task'
import { chance } from './derive'
import { memberIdOf } from './roster'

/** What somebody says of a task: done on which day, entered when, by whom. Without people, the whole of it. */
export type Said = {
  task: Task
  on: Day
  enteredOn?: Day
  by: string
  note: string
  people?: string[]
  /** Taken back on that day, and why. */
  withdrawn?: { on: Day; reason: string }
}

type Line = {
  row: number
  /** Month and day on which the task is due. */
  due: string
  on: string
  by: string
  note: string
  enteredOn?: string
  people?: readonly string[]
  withdrawn?: { on: string; reason: string }
}

const line = (row: number, due: string, on: string, by: string, note: string, more: Partial<Line> = {}): Line => ({
  ...{ row, due, on, by, note },
  ...more,
})

/** What was done in the year and nobody wrote down as a record of its kind, with the days as month and day. */
const lines: readonly Line[] = [
  line(13, '12-31', '09-29', 'organisation', '三季度手册已检查', {
    withdrawn: { on: '09-30', reason: '全年还没有查完，登记早了' },
  }),
  line(18, '07-31', '07-24', 'publicity', '第3期：七一主题党日', { enteredOn: '07-29' }),
  line(26, '03-31', '03-18', 'wen', '到城东社区，24户'),
]

/** What some say by hand of their own part: how many days after New Year the first is done, how many lie between two, how many in all. */
const byPerson = { row: 12, first: 80, apart: 40, most: 6, notes: ['到结对村服务一天', '流动科技馆讲解'] } as const

/** Those whose phones one can hold have something left to do. */
const last = ['member', 'group-leader', 'retired'].map(memberIdOf)

/** The number that a task's row has in the list. */
const numberOf = ({ content }: Task) => content.number ?? 0

/** What has been said of this year's tasks until now. */
export function saidOf(
  tasks: readonly Task[],
  members: readonly Member[],
  activities: readonly Activity[],
  now: Instant,
): Said[] {
  const today = dayOf(now)
  return [
    ...tasks.flatMap((task) => linesOf(task)),
    ...tasks.filter((task) => numberOf(task) === byPerson.row).flatMap((task) => eachIn(task, members, today)),
    ...tasks.filter((task) => numberOf(task) === 4).flatMap((task) => partyDayOf(task, activities, now)),
    ...tasks.filter((task) => numberOf(task) === 14).map((task) => duesOf(task, monthOf(today))),
  ].filter(({ on, enteredOn = on }) => on < today && enteredOn < today)
}

function linesOf(task: Task): Said[] {
  const { to } = task
  const year = to.slice(0, 4)
  return lines
    .filter(({ row, due }) => row === numberOf(task) && to === `${year}-${due}`)
    .map(({ on, by, note, enteredOn, people, withdrawn }) => ({
      ...{ task, on: `${year}-${on}`, by: memberIdOf(by), note },
      ...(enteredOn && { enteredOn: `${year}-${enteredOn}` }),
      ...(people && { people: people.map(memberIdOf) }),
      ...(withdrawn && { withdrawn: { ...withdrawn, on: `${year}-${withdrawn.on}` } }),
    }))
}

function eachIn(task: Task, members: readonly Member[], today: Day): Said[] {
  const { first, apart, most, notes } = byPerson
  const owners = ownersOf(task, members, today < task.to ? today : task.to)
  const rank = (id: string) => (last.includes(id) ? 1 : 0) + chance('rank', numberOf(task), id)
  return [...owners]
    .sort((a, b) => rank(a._id) - rank(b._id))
    .slice(0, most)
    .map(({ _id }, index) => {
      const member = members.find((one) => one._id === _id)
      const by = member && isBound(member) ? _id : memberIdOf('organisation')
      const note = notes[index % notes.length] ?? ''
      return { task, on: addDays(task.from, Math.round(first + index * apart)), by, note, people: [_id] }
    })
}

/** A party day has no minutes here: its photos and sheet are what shows it. The assemblies' months speak for themselves. */
function partyDayOf(task: Task, activities: readonly Activity[], now: Instant): Said[] {
  const held = activities.filter(
    ({ on, state, endsAt }) => task.from <= on && on <= task.to && state === 'planned' && endsAt < now,
  )
  const partyDay = held.find(({ kind }) => kind === 'themePartyDay')
  if (!partyDay || held.some(({ kind }) => kind === 'branchAssembly')) return []
  const note = `主题党日“${partyDay.title}”，照片和签到表已存档`
  return [{ task, on: partyDay.on, enteredOn: addDays(partyDay.on, 1), by: memberIdOf('publicity'), note }]
}

/** Dues are registered by the end of the month, but for one month that came late, and one that was entered late. */
function duesOf(task: Task, current: string): Said {
  const by = memberIdOf('peng')
  const month = monthOf(task.to)
  const note = '本月党费已登记，存入专户'
  if (month === addMonths(current, -2)) return { task, on: addDays(task.to, 5), by, note: '有人出差，回来后补登' }
  const on = `${month}-26`
  if (month === addMonths(current, -3)) return { task, on, enteredOn: addDays(task.to, 9), by, note }
  return { task, on, by, note }
}
