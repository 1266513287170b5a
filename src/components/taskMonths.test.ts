import { type ChartTask, chartColumns, monthCells, taskFigures } from './taskMonths'

const task = (month: string, state: ChartTask['state'], more: Partial<ChartTask> = {}): ChartTask => ({
  ...{ to: `2026-${month}-28`, state },
  ...more,
})
const next = (state: ChartTask['state']): ChartTask => ({ to: '2027-01-31', state })
const cells = (...tasks: ChartTask[]) =>
  monthCells(tasks, 2026, chartColumns([{ tasks }], 2026))
    .map((state, at) => (state === 'none' ? '' : `${at + 1} ${state}`))
    .filter(Boolean)

test.each<[string, ChartTask[], string[]]>([
  ['nothing', [], []],
  ['done, in the month in which it was due', [task('04', 'done', { doneOn: '2026-03-10' })], ['4 done']],
  ['done late', [task('05', 'doneLate', { doneOn: '2026-06-09' })], ['5 later']],
  ['entered later', [task('04', 'done', { backEntered: true })], ['4 made']],
  ['late although entered later', [task('04', 'doneLate', { backEntered: true })], ['4 later']],
  ['each month its own', [task('01', 'done'), task('02', 'late'), task('03', 'due')], ['1 done', '2 late', '3 due']],
  ['the worst of a month', [task('04', 'done'), task('04', 'late'), task('04', 'ahead')], ['4 late']],
  ['what is due before what is ahead', [task('12', 'ahead'), task('12', 'due')], ['12 due']],
  ['what was late before what was not', [task('04', 'done'), task('04', 'doneLate')], ['4 later']],
  ['next January in a column of its own', [task('12', 'ahead'), next('ahead')], ['12 ahead', '13 ahead']],
  ['what comes when asked for is not owed', [task('12', 'open', { open: 'onRequest' })], []],
  ['and stands where it was done', [task('12', 'done', { open: 'onRequest', doneOn: '2026-05-06' })], ['5 done']],
])('a row shows %s', (_what, tasks, expected) => {
  expect(cells(...tasks)).toEqual(expected)
})

test('there is a thirteenth column only where something is due next January', () => {
  expect(chartColumns([{ tasks: [task('12', 'ahead')] }], 2026)).toBe(12)
  expect(chartColumns([{ tasks: [] }, { tasks: [next('ahead')] }], 2026)).toBe(13)
})

test('the figures count what is owed', () => {
  const rows = [
    { tasks: [task('01', 'done', { waits: true }), task('02', 'doneLate'), task('03', 'late')] },
    { tasks: [task('12', 'ahead'), task('12', 'open', { open: 'onRequest' })] },
  ]
  expect(taskFigures(rows)).toEqual({ done: 2, of: 4, late: 1, waiting: 1 })
  expect(taskFigures([])).toEqual({ done: 0, of: 0, late: 0, waiting: 0 })
})
