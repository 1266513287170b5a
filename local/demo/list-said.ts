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

/** What was done in the year and left no record of its own kind, with the days as month and day. */
const lines: readonly Line[] = [
  line(2, '03-31', '03-12', 'organisation', '计划经3月支委会讨论通过，已发各小组'),
  line(7, '04-30', '04-16', 'publicity', '积分标准已张贴，按季度计分'),
  line(8, '04-30', '04-24', 'organisation', '方案和评分标准已印发', { enteredOn: '05-20' }),
  line(9, '06-30', '06-10', 'organisation', '支委会定了方案，分三个小组落实'),
  line(13, '12-31', '09-29', 'organisation', '三季度手册已检查', {
    withdrawn: { on: '09-30', reason: '全年还没有查完，登记早了' },
  }),
  line(15, '12-31', '10-20', 'deputy', '《科普活动里的党员带头作用》，已报县直工委', { people: ['deputy'] }),
  line(18, '03-31', '03-20', 'publicity', '第1期：科普志愿服务进社区'),
  line(18, '06-30', '06-24', 'publicity', '第2期：科技活动周'),
  line(18, '07-31', '07-24', 'publicity', '第3期：七一主题党日'),
  line(18, '08-31', '08-26', 'publicity', '第4期：防汛避险演练'),
  line(18, '09-30', '09-25', 'publicity', '第5期：科普日'),
  line(18, '10-31', '10-29', 'publicity', '第6期：到结对村帮收秋粮'),
  line(19, '06-30', '06-26', 'discipline', '承诺书已全部签字，存支部档案'),
  line(20, '03-31', '03-26', 'discipline', '计划已报县纪委派驻组'),
  line(21, '05-31', '06-09', 'organisation', '有两人下乡，回来后补签'),
  line(24, '10-31', '09-14', 'secretary', '约谈内容已记入工作手册', { people: ['secretary'] }),
  line(24, '10-31', '10-12', 'deputy', '约谈了两位科室负责人', { people: ['deputy'] }),
  line(25, '12-31', '04-09', 'discipline', '看警示教育片，讨论了两个身边案例'),
  line(26, '03-31', '03-18', 'wen', '到城东社区，24户'),
]

/** What each does for themselves: how many days after New Year the first is done, and how many lie between two. */
const byPerson: readonly { row: number; first: number; apart: number; notes: readonly string[] }[] = [
  { row: 10, first: 60, apart: 14.5, notes: ['笔记已交小组长看过', '写了学习心得'] },
  { row: 11, first: 72, apart: 11, notes: ['已谈心', '走访时谈的', '和小组长谈了一次'] },
  { row: 12, first: 80, apart: 20, notes: ['到结对村服务一天', '流动科技馆讲解'] },
]

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
    ...byPerson.flatMap(({ row, ...rhythm }) =>
      tasks.filter((task) => numberOf(task) === row).flatMap((task) => eachIn(task, members, today, rhythm)),
    ),
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

function eachIn(
  task: Task,
  members: readonly Member[],
  today: Day,
  { first, apart, notes }: { first: number; apart: number; notes: readonly string[] },
): Said[] {
  const owners = ownersOf(task, members, today < task.to ? today : task.to)
  const rank = (id: string) => (last.includes(id) ? 1 : 0) + chance('rank', numberOf(task), id)
  return [...owners]
    .sort((a, b) => rank(a._id) - rank(b._id))
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
