import { addMonths, type Day, type Month, monthOf } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import { shortMonthWords } from '../dues/month-words'
import { withoutPersonalNumbers } from '../members/personal-numbers'
import { dayWords } from '../records/words'

/** So much of a title or an item of an agenda stands in a sentence. */
const TITLE_LENGTH = 60

/** Nothing is recorded of it. */
export const NONE = '没有记录'

/** A title as it may stand in a sentence: on one line, not too long, without anybody's numbers. */
export function plain(title: string): string {
  const line = withoutPersonalNumbers(title.replace(/\s+/g, ' ').trim()).replace(/[。；，、：]+$/, '')
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1)}…` : line
}

/** Months of a year in words, those that follow each other from one to the other: `2月、5月至8月`. */
export function monthsIn(months: readonly Month[]): string {
  const runs: Month[][] = []
  for (const month of months) {
    const run = runs[runs.length - 1]
    const before = run?.[run.length - 1]
    if (run && before && addMonths(before, 1) === month) run.push(month)
    else runs.push([month])
  }
  return runs.map(runWords).join('、')
}

function runWords(run: readonly Month[]): string {
  const [first = '', last = first] = [run[0], run[run.length - 1]]
  return run.length > 2 ? `${shortMonthWords(first)}至${shortMonthWords(last)}` : run.map(shortMonthWords).join('、')
}

/** The months from one day to another. */
export function monthsOf(from: Day, to: Day): Month[] {
  const [year, last] = [from.slice(0, 4), Number(monthOf(to).slice(5))]
  const first = Number(monthOf(from).slice(5))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => {
    const month = first + index
    return `${year}-${month < 10 ? '0' : ''}${month}`
  })
}

/** A period as people say it: a day, a month, a year, or from a day to another. */
export function periodWords(from: Day, to: Day): string {
  if (from === to) return dayWords(from)
  const year = `${from.slice(0, 4)}年`
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return year
  const isMonth = monthOf(from) === monthOf(to) && from.endsWith('-01') && Number(to.slice(8)) >= 28
  return isMonth ? `${year}${shortMonthWords(monthOf(from))}` : `${dayWords(from)}至${formatShortDay(to)}`
}
