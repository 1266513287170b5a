import { type Day, daysBetween, lastDayOfMonth, monthOf } from '../../../domain/calendar/beijing'
import { type TaskProgress, taskStateLabels } from '../../../domain/responsibilities/progress'
import { lackWords } from '../../../domain/responsibilities/qualifies'
import { TIMES } from '../../../domain/responsibilities/schedule'
import type { Task } from '../../../domain/responsibilities/task'
import { nameIn, turnWords } from '../../services/task-words'
import { dayWords, type ListSource } from './source'

/** When a task is to be done, as lists write it: 4月, 6月底前, 全年, 12月—次年1月, 3月9日—3月15日. */
export function windowWords({ from, to, open }: Pick<Task, 'from' | 'to' | 'open'>, year: number): string {
  if (open === 'onRequest') return '随时'
  if (open === 'allYear') return '全年'
  const isWhole = from.endsWith('-01') && to === lastDayOfMonth(monthOf(to))
  const next = to > `${year}-12-31` && from > `${year}-12-31` ? '次年' : ''
  if (isWhole && monthOf(from) === monthOf(to)) return `${next}${Number(to.slice(5, 7))}月`
  if (from === `${year}-01-01`) return endWords(to, year)
  if (isWhole) return `${next}${Number(from.slice(5, 7))}月—${monthWords(to, next === '' ? year : year + 1)}`
  return from === to ? dayWords(to, year) : `${dayWords(from, year)}—${dayWords(to, year)}`
}

function monthWords(day: Day, year: number): string {
  return `${day.startsWith(String(year)) ? '' : '次年'}${Number(day.slice(5, 7))}月`
}

function endWords(to: Day, year: number): string {
  return to === lastDayOfMonth(monthOf(to)) ? `${monthWords(to, year)}底前` : `${dayWords(to, year)}前`
}

/** The step of a task and whose turn it is. */
export function turnOf({ task }: TaskProgress, { members, today }: ListSource): string {
  return [task.step, turnWords(task.who, members, today)].filter((words) => words !== undefined).join('，')
}

/** "19/27 人"; nothing where once is all. */
export function figureWords({ figure, parts, task }: TaskProgress): string {
  if (figure.of === 1 && parts.length === 0) return ''
  return `${figure.done}/${figure.of} ${parts.length > 0 ? '人' : (task.times.measure ?? TIMES)}`
}

/** "4月（设定积分标准）" */
export function taskName(progress: TaskProgress, source: ListSource): string {
  const turn = turnOf(progress, source)
  return `${windowWords(progress.task, source.year)}${turn === '' ? '' : `（${turn}）`}`
}

/** How far a task is: "4月12日 已完成，沈若兰已确认", "2/3 人，逾期 24 天，还没有完成", "12月31日前，未到期". */
export function standing(progress: TaskProgress, source: ListSource): string {
  const { done, nearly, state, task } = progress
  const { year, today } = source
  if (done) return [doneWords(progress, year), confirmed(progress, source)].filter(Boolean).join('，')
  const [almost] = nearly
  const lacks = almost ? `（${lackWords[almost.lacks]}）` : ''
  const figure = figureWords(progress)
  const said = figure === '' || progress.figure.done === 0 ? [] : [figure]
  if (state === 'late') return [...said, `逾期 ${daysBetween(task.to, today)} 天，还没有完成${lacks}`].join('，')
  if (state === 'open') return [...said, taskStateLabels.open].join('，')
  const by = `${dayWords(task.to, year)}前`
  return [...(figure === '' || state === 'ahead' ? [] : [figure]), `${by}，未到期${lacks}`].join('，')
}

function doneWords({ done, state, task, parts, figure }: TaskProgress, year: number): string {
  if (!done) return ''
  const late = state === 'doneLate' ? `逾期 ${daysBetween(task.to, done.on)} 天完成` : '已完成'
  const all = parts.length > 0 ? `${figure.done}/${figure.of} 人 ` : ''
  return `${dayWords(done.on, year)} ${all}${late}${done.backEntered ? '（补录）' : ''}`
}

function confirmed({ signOff }: TaskProgress, { members }: ListSource): string {
  return signOff ? `${nameIn(members, signOff.by)}已确认` : '待确认'
}
