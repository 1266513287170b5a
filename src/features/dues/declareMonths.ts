import { addMonths, type Day, type Month, monthOf } from '@domain/calendar/beijing'
import { monthWords } from '@domain/dues/month-words'

/** Who declares in the first half of a year may mean its January; the cloud takes no more than six months back. */
const MOST_BACK = 6

/** From which month a declared amount may hold: this one, the next, and the nearest January there is. */
export function declareMonths(today: Day): { value: Month; label: string }[] {
  const now = monthOf(today)
  const january = `${today.slice(0, 4)}-01`
  const nearest = january >= addMonths(now, -MOST_BACK) ? january : addMonths(january, 12)
  const months = [now, addMonths(now, 1), nearest]
  return months
    .filter((month, nth) => months.indexOf(month) === nth)
    .map((value) => ({ value, label: `${value === now ? '这个月' : monthWords(value)}起` }))
}
