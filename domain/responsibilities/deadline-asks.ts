import { type Day, isDay } from '../calendar/beijing'
import type { Doubt, DoubtOption } from './deadline-token'
import { plainNumerals } from './numerals'
import { printTimes, printWhen } from './print-schedule'
import type { Ask, Choice } from './question'
import type { Mark, Times, When } from './schedule'

/** The choice of a day of one's own. */
export const otherDay: Choice = { id: 'day', label: '另定一个日期', asks: 'day' }

/** The words of a question as its id has them. */
export function keyOf(words: string): string {
  return plainNumerals(words).text
}

/** Asks what a doubtful time means; undefined leaves it out. */
export function decide(words: string, { sentence, options, about }: Doubt, year: number, ask: Ask): When | undefined {
  const choices = options.map((option): Choice => ({ id: option.id, label: labelOf(option) }))
  const [first] = options
  const answer = ask({
    id: `when:${keyOf(words)}`,
    about: about ?? 'deadline',
    words,
    sentence: `“${words}”：${sentence}`,
    choices: [...choices, otherDay],
    ...(first && { suggested: { choice: first.id } }),
    accepts: (given) => given.choice !== otherDay.id || markOf(given.value, year) !== undefined,
  })
  const day = answer?.choice === otherDay.id ? markOf(answer.value, year) : undefined
  return day ? { kind: 'window', to: day } : options.find(({ id }) => id === answer?.choice)?.when
}

function labelOf({ id, when }: DoubtOption): string {
  if (!when) return '不要这个时间'
  return id === 'open' ? '不定日期，到时办理' : printWhen(when)
}

/** A day of the list's year or of the next. */
export function markOf(day: Day | undefined, year: number): Mark | undefined {
  if (day === undefined || !isDay(day)) return undefined
  const [itsYear, month, date] = day.split('-').map(Number) as [number, number, number]
  return itsYear === year || itsYear === year + 1 ? { month: month + (itsYear - year) * 12, day: date } : undefined
}

/** Asks which of several counts is meant. */
export function decideTimes(words: string, options: readonly Times[], ask: Ask): Times {
  const choices = options.map((times, index) => ({ id: `${index}`, label: printTimes(times) }))
  const answer = ask({
    id: `times:${keyOf(words)}`,
    about: 'deadline',
    words,
    sentence: `“${words}”：按几次算完成？`,
    choices,
    suggested: { choice: '0' },
  })
  return options[Number(answer?.choice)] ?? options[0] ?? { n: 1 }
}
