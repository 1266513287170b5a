import { addDays, addMonths, type Day, earlierOf, lastDayOfMonth, laterOf, monthOf } from '../calendar/beijing'
import type { TaskWho } from './assigned'
import { type Evidence, evidence } from './evidence'
import type { ResponsibilityRow, RowContent } from './list'
import { type Occurrence, occurrencesOf } from './occurrences'
import { recurs } from './print-schedule'
import { inOrder } from './records'
import { once, type Schedule, type Times } from './schedule'
import { shortHash } from './short-hash'

/** One dated duty of a row with whom it is given to and what shows it done (应办事项). */
export type Task = {
  /** Made of the row and of what is due when by whom: it outlives a change of owners or leaders. */
  taskId: string
  rowId: string
  /** To be done from a Beijing day to another, both included. */
  from: Day
  to: Day
  times: Times
  step?: string
  who: TaskWho
  /** No date is known: `allYear` is looked at on its last day, `onRequest` when it is asked for, and never late. */
  open?: Occurrence['open']
  /** All of these; none: done is what people say is done. */
  needs: readonly Evidence[]
  /** What the row says, or said when this was due. */
  content: RowContent
  /** What is done after this day is not this task's any more, unless somebody says so. */
  lateUntil?: Day
  /** The row has been changed or dropped since. */
  past?: true
  /** Of those: nobody owes it any more; it stays for what was said of it. */
  superseded?: true
}

/** What is due from then on may be made up for in the next year: 12月 done in January. */
const LAST_MONTHS = '10-01'

/**
 * The tasks of a row in the list's year, by their days. A version counts for what is due from its day until the next one's;
 * what was due before stays as it was then, and so does what somebody has already said something about (`touched`).
 */
export function tasksOf(row: ResponsibilityRow, year: number, touched: ReadonlySet<string>): Task[] {
  const found = new Map<string, Task>()
  const { versions, dropped } = row
  versions.forEach((version, index) => {
    const later = [...versions.slice(index + 1), ...(dropped ? [dropped] : [])]
    const until = later.reduce<Day | undefined>((day, { from }) => (day ? earlierOf(day, from) : from), undefined)
    for (const task of tasksOfContent(row.rowId, version, year)) {
      const isBefore = index > 0 && task.to < version.from
      const isAfter = until !== undefined && task.to >= until
      if (isBefore || (isAfter && !touched.has(task.taskId))) continue
      found.set(task.taskId, {
        ...task,
        ...(later.length > 0 && { past: true as const }),
        ...(isAfter && { superseded: true as const }),
      })
    }
  })
  return [...found.values()].sort(byDue)
}

/** The tasks of what a row says, whatever it said before. */
export function tasksOfContent(rowId: string, content: RowContent, year: number): Task[] {
  const { schedule } = content
  const needs = (content.evidence ? evidence[content.evidence].needs : []).map((need) => asSaid(need, schedule))
  const occurrences = occurrencesOf(schedule, year).sort(byDue)
  const used = new Map<string, number>()
  const turns = occurrences.flatMap((occurrence, index) => {
    const own = needs.filter(
      (need) =>
        need.for === undefined ||
        (need.for === 'first' && index === 0) ||
        (need.for === 'last' && index === occurrences.length - 1),
    )
    const { step, recurs = false } = occurrence
    const who = whoOf(occurrence, own, content)
    const all = parts(occurrence, own)
    return all.map(({ from, to, times, open }) => {
      const words = [step ?? '', typeof who === 'string' ? '' : who.name].join('|')
      const key = `${rowId}:${to}:${shortHash(words)}`
      const nth = used.get(key) ?? 0
      used.set(key, nth + 1)
      const task: Task = {
        taskId: nth > 0 ? `${key}:${nth}` : key,
        ...{ rowId, from, to, times, who, needs: own, content },
        ...(step !== undefined && { step }),
        ...(open && { open }),
      }
      return { task, isRhythm: recurs || all.length > 1 }
    })
  })
  const starts = turns.flatMap(({ task, isRhythm }) => (isRhythm ? [task.from] : [])).sort()
  return turns.map(({ task, isRhythm }) => ({ ...task, ...lateUntil(task, isRhythm ? starts : undefined, year) }))
}

function byDue(a: Pick<Task, 'from' | 'to'>, b: Pick<Task, 'from' | 'to'>): number {
  return inOrder(a.to, b.to) || inOrder(a.from, b.from)
}

/** What the list says itself, how often and in which rhythm, goes before what the table would ask for. */
function asSaid({ least, monthly, ...need }: Evidence, schedule: Schedule): Evidence {
  const isCounted = schedule.some(({ when, times }) => times !== undefined || recurs(when))
  return {
    ...need,
    ...(monthly && (monthly === 'always' || !isCounted) && { monthly }),
    ...(least !== undefined && !isCounted && schedule.length === 1 && { least }),
  }
}

/**
 * Until when something done late still counts for the task by itself. In a rhythm the next turn's meeting is that turn's; and
 * what comes in the next year belongs to that year, unless it was due by a day of its own in this one's last months.
 */
function lateUntil({ to, open }: Task, starts: readonly Day[] | undefined, year: number): Pick<Task, 'lateUntil'> {
  const next = starts?.find((from) => from > to)
  if (next !== undefined) return { lateUntil: addDays(next, -1) }
  const yearEnd = `${year}-12-31`
  const endsWithYear = starts ? to <= yearEnd : open !== undefined || to < `${year}-${LAST_MONTHS}`
  return endsWithYear ? { lateUntil: yearEnd } : {}
}

function whoOf({ who }: Occurrence, needs: readonly Evidence[], { turns }: RowContent): TaskWho {
  if (who === 'each' || (!who && needs.some(({ from }) => from === 'eachOwner'))) return 'each'
  if (!who) return 'owners'
  return turns.find(({ name }) => name === who.name) ?? { name: who.name }
}

type Part = Pick<Occurrence, 'from' | 'to' | 'times' | 'open'>

/** What is to be seen every month is a task of each month. */
function parts({ from, to, times, open }: Occurrence, needs: readonly Evidence[]): Part[] {
  if (!needs.some(({ monthly }) => monthly) || monthOf(from) === monthOf(to)) return [{ from, to, times, open }]
  const months: Part[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    months.push({ from: laterOf(from, `${month}-01`), to: earlierOf(to, lastDayOfMonth(month)), times: once })
  }
  return months
}
