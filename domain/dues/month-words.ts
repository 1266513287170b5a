import type { Month } from '../calendar/beijing'

/** `2026年11月`. */
export function monthWords(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
}

/** `11月`, where the year is known. */
export function shortMonthWords(month: Month): string {
  return `${Number(month.slice(5))}月`
}
