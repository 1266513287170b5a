import { addMonths, type Day, earlierOf, lastDayOfMonth, laterOf, monthOf } from '../calendar/beijing'
import type { TaskWho } from './assigned'
import { type Evidence, evidence } from './evidence'
import type { ResponsibilityRow, RowContent } from './list'
import { type Occurrence, occurrencesOf } from './occurrences'
import type { Times } from './schedule'
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
  /** The row has been changed or dropped since. */
  past?: true
}

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
      found.set(task.taskId, { ...task, ...(later.length > 0 && { past: true as const }) })
    }
  })
  return [...found.values()].sort((a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from))
}

/** The tasks of what a row says, whatever it said before. */
function tasksOfContent(rowId: string, content: RowContent, year: number): Task[] {
  const needs = content.evidence ? evidence[content.evidence].needs : []
  const occurrences = occurrencesOf(content.schedule, year)
  const used = new Map<string, number>()
  return occurrences.flatMap((occurrence, index) => {
    const own = needs.filter(
      (need) =>
        need.for === undefined ||
        (need.for === 'first' && index === 0) ||
        (need.for === 'last' && index === occurrences.length - 1),
    )
    const who = whoOf(occurrence, own, content)
    return parts(occurrence, own).map(({ from, to, open }): Task => {
      const { times, step } = occurrence
      const words = [step ?? '', typeof who === 'string' ? '' : who.name].join('|')
      const key = `${rowId}:${to}:${shortHash(words)}`
      const nth = used.get(key) ?? 0
      used.set(key, nth + 1)
      const taskId = nth > 0 ? `${key}:${nth}` : key
      return {
        taskId,
        rowId,
        ...{ from, to, times, who, needs: own, content },
        ...(step !== undefined && { step }),
        ...(open && { open }),
      }
    })
  })
}

function whoOf({ who }: Occurrence, needs: readonly Evidence[], { turns }: RowContent): TaskWho {
  if (who === 'each' || (!who && needs.some(({ from }) => from === 'eachOwner'))) return 'each'
  if (!who) return 'owners'
  return turns.find(({ name }) => name === who.name) ?? { name: who.name }
}

/** What is to be seen every month is a task of each month. */
function parts({ from, to, open }: Occurrence, needs: readonly Evidence[]): Pick<Occurrence, 'from' | 'to' | 'open'>[] {
  if (!needs.some(({ monthly }) => monthly) || monthOf(from) === monthOf(to))
    return [{ from, to, ...(open && { open }) }]
  const months = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    months.push({ from: laterOf(from, `${month}-01`), to: earlierOf(to, lastDayOfMonth(month)) })
  }
  return months
}
