import type { Day } from '@domain/calendar/beijing'

/** `3/5`: as short as a cell of a table wants it. */
export function shortDayWords(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}/${date}`
}
