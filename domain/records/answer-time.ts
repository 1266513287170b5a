import { addDays, type Day, daysBetween } from '../calendar/beijing'
import { isWorkday } from '../calendar/workdays'

/** How long an answer took, or how long it has been waited for. */
export type AnswerTime = {
  answered: boolean
  /** Beijing days since the day it was asked on; 0 on that very day. */
  days: number
  /** How many of these days people work on. */
  workdays: number
  /** 当天答复, 3 天后答复, 已等 5 天, 今天提出. */
  words: string
}

/** How long the answer to an opinion (意见建议) took, which is shown with each (domain.md §6). */
export function answerTime({ askedOn, answeredOn }: { askedOn: Day; answeredOn?: Day }, today: Day): AnswerTime {
  const answered = answeredOn !== undefined
  const days = Math.max(0, daysBetween(askedOn, answeredOn ?? today))
  return { answered, days, workdays: workdaysAfter(askedOn, days), words: wordsOf(answered, days) }
}

function workdaysAfter(day: Day, days: number): number {
  return Array.from({ length: days }, (_, index) => addDays(day, index + 1)).filter(isWorkday).length
}

function wordsOf(answered: boolean, days: number): string {
  if (answered) return days === 0 ? '当天答复' : `${days} 天后答复`
  return days === 0 ? '今天提出' : `已等 ${days} 天`
}

/** The middle of some answers' days: half took no longer. Of an even number the mean of both in the middle; undefined of none. */
export function medianDays(times: readonly Pick<AnswerTime, 'days'>[]): number | undefined {
  const sorted = times.map(({ days }) => days).sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [below, middle] = [sorted[half - 1], sorted[half]]
  if (middle === undefined) return undefined
  return sorted.length % 2 === 1 || below === undefined ? middle : (below + middle) / 2
}
