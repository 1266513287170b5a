import { type Assignee, assign, assigneeName } from './assign'
import { type NameBook, readPeople } from './people'
import { printSchedule } from './print-schedule'
import type { Ask } from './question'
import type { Schedule } from './schedule'

/** Somebody whose turn it is by the deadline's words (张三（4月）), as far as they are known. */
export type Turn = { name: string; assignee?: Assignee }

/** Everybody whose turn the deadline says it is. */
export function turnsIn(schedule: Schedule, book: NameBook, ask: Ask): Turn[] {
  const names = new Set(schedule.flatMap(({ who }) => (who && who !== 'each' ? [who.name] : [])))
  return [...names].map((name) => {
    const [part] = readPeople(name, book).parts
    const assignee = part && assign(part, book, ask)
    return { name, ...(assignee && { assignee }) }
  })
}

/** A row in one sentence: "党员积分制：4月（设定积分标准）、12月（积分评比），全体党员，责任领导 周明远". */
export function sentenceOf(
  work: string,
  schedule: Schedule,
  turns: readonly Turn[],
  owners: readonly Assignee[],
  leaders: readonly Assignee[],
): string {
  const called = (name: string) => {
    const assignee = turns.find((turn) => turn.name === name)?.assignee
    return assignee ? assigneeName(assignee) : name
  }
  const shown = schedule.map((duty) =>
    duty.who && duty.who !== 'each' ? { ...duty, who: { name: called(duty.who.name) } } : duty,
  )
  const names = (all: readonly Assignee[]) => all.map(assigneeName).join('、')
  return [
    `${work}：${printSchedule(shown)}`,
    ...(owners.length > 0 ? [names(owners)] : []),
    ...(leaders.length > 0 ? [`责任领导 ${names(leaders)}`] : []),
  ].join('，')
}
