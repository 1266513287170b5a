import type { TaskState } from '@domain/responsibilities/progress'
import type { HeatState } from './heatDrawing'

/** A task as the year's chart needs it. */
export type ChartTask = {
  /** The Beijing day by which it is due. */
  to: string
  state: TaskState
  doneOn?: string
  /** No fixed day. */
  open?: 'allYear' | 'onRequest'
  backEntered?: true
  waits?: true
}

/** The worst first: a month in which anything is late is late. */
const WORST: readonly HeatState[] = ['late', 'due', 'ahead', 'later', 'made', 'done']

function heatOf({ state, backEntered }: ChartTask): HeatState {
  if (state === 'doneLate') return 'later'
  if (state === 'done') return backEntered ? 'made' : 'done'
  return state === 'open' ? 'none' : state
}

/** The column of the month in which it is due; what has no fixed day stands where it was done. */
function columnOf({ to, open, doneOn }: ChartTask, year: number): number {
  const day = open && doneOn ? doneOn : to
  const months = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7))
  return Math.min(13, Math.max(1, months)) - 1
}

/** How many columns a year's chart has: thirteen where something is due only in the next year (次年). */
export function chartColumns(rows: readonly { tasks: readonly ChartTask[] }[], year: number): 12 | 13 {
  return rows.some(({ tasks }) => tasks.some((task) => columnOf(task, year) === 12)) ? 13 : 12
}

/** A row of the chart: each month's cell is the worst of what is due in it. */
export function monthCells(tasks: readonly ChartTask[], year: number, columns: number): HeatState[] {
  const cells = Array.from({ length: columns }, (): HeatState => 'none')
  for (const task of tasks) {
    const column = columnOf(task, year)
    const [now = 'none', heat] = [cells[column], heatOf(task)]
    const worse = now === 'none' || (heat !== 'none' && WORST.indexOf(heat) < WORST.indexOf(now))
    if (worse) cells[column] = heat
  }
  return cells
}

/** How many of a list's tasks are done, late, and wait for a leader's word; what comes only when asked for is not owed. */
export function taskFigures(rows: readonly { tasks: readonly ChartTask[] }[]) {
  const tasks = rows
    .reduce<ChartTask[]>((all, row) => all.concat(row.tasks), [])
    .filter(({ state }) => state !== 'open')
  const count = (is: (task: ChartTask) => unknown) => tasks.filter(is).length
  return {
    done: count(({ state }) => state === 'done' || state === 'doneLate'),
    of: tasks.length,
    late: count(({ state }) => state === 'late'),
    waiting: count(({ waits }) => waits),
  }
}
