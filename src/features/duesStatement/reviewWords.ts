import type { Day } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { yuanWords } from '@domain/dues/money'
import type { Review, ReviewRow } from './review'
import type { Reading } from './statementDraft'

/** `98 笔，共 4,860.00 元`. */
export function wholeWords({ rows, total }: Pick<Reading, 'rows' | 'total'>): string {
  return `${rows.length} 笔，共 ${yuanWords(total)}`
}

/** `90 笔对上，6 笔要问，2 笔不认识，5 笔以前登记过`. */
export function figuresWords({ rows, known, refused }: Review): string {
  const count = (kind: ReviewRow['match']['kind']) => rows.filter(({ match }) => match.kind === kind).length
  return [
    ...(rows.length > 0 ? [`${count('sure')} 笔对上`] : []),
    ...(count('asked') > 0 ? [`${count('asked')} 笔要问`] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} 笔不认识`] : []),
    ...(known.length > 0 ? [`${known.length} 笔以前登记过，不会重复登记`] : []),
    ...(refused.length > 0 ? [`${refused.length} 行没有读入`] : []),
  ].join('，')
}

/** How many rows have been decided, of how many. */
export function decidedOf({ rows }: Pick<Review, 'rows'>): { done: number; of: number } {
  return { done: rows.filter(({ state }) => state !== 'open' && state !== 'restOpen').length, of: rows.length }
}

/** Rows of months that are handed over are registered today, and it is said. */
export function laterDayWords(rows: readonly ReviewRow[], today: Day): string | undefined {
  const moved = rows.filter(({ on, day }) => on !== day)
  if (moved.length === 0) return undefined
  return `有 ${moved.length} 笔是在已经上缴封账的月份里交的，收款日记为今天（${formatShortDay(today)}），按补交登记。`
}
