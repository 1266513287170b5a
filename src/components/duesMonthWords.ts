import type { Month } from '@domain/calendar/beijing'
import { yuan, yuanWords } from '@domain/dues/money'
import { monthWords, shortMonthWords } from '@domain/dues/month-words'
import { type MonthStanding, missingOf } from '@domain/dues/standing'
import type { Tone } from './Chip'

/** A month's state in a word or two with its sign, and its colour. */
export function monthState(standing: MonthStanding): { words: string; tone: Tone } {
  const { state, when, owed, paid } = standing
  switch (state) {
    case 'paid':
      return { words: '✓ 已交', tone: 'ok' }
    case 'partial':
      return { words: `差 ${yuan(missingOf({ owed, paid }))}`, tone: 'late' }
    case 'unpaid':
      if (when === 'ahead') return { words: '未到', tone: 'plain' }
      return when === 'late' ? { words: '！没交', tone: 'late' } : { words: '○ 待交', tone: 'gold' }
    case 'unassessed':
      return { words: when === 'ahead' ? '未到' : '未核定', tone: 'plain' }
    case 'exempt':
      return { words: '免交', tone: 'plain' }
    case 'elsewhere':
      return { words: '别处交', tone: 'plain' }
    case 'notJoined':
    case 'before':
    case 'after':
      return { words: '不用交', tone: 'plain' }
  }
}

/** `48.60`, what a month asks; a dash where it asks nothing. */
export function monthAmount({ owed, paid }: Pick<MonthStanding, 'owed' | 'paid'>): string {
  const shown = owed > 0 ? owed : paid
  return shown === 0 ? '—' : yuan(shown)
}

/** A month as it is read out: `11月，应交 48.60 元，已交`. */
export function spokenMonth(standing: MonthStanding): string {
  const owed = standing.owed > 0 ? `应交 ${yuanWords(standing.owed)}` : ''
  const state = monthState(standing).words.replace(/^[✓！○] ?/, '')
  return [shortMonthWords(standing.month), owed, state].filter(Boolean).join('，')
}

/** `2025年11月、12月、2026年1月`: the year stands where it is another than the one shown, or than the month's before. */
export function monthsWords(months: readonly { month: Month }[], year: number): string {
  return yearsOnce(months, year).join('、')
}

/** `1月–4月`, `2025年11月–2026年3月`. */
export function monthRange(first: { month: Month }, last: { month: Month }, year: number): string {
  return yearsOnce([first, last], year).join('–')
}

function yearsOnce(months: readonly { month: Month }[], year: number): string[] {
  return months.map(({ month }, nth) => {
    const before = months[nth - 1]?.month.slice(0, 4) ?? `${year}`
    return month.startsWith(before) ? shortMonthWords(month) : monthWords(month)
  })
}
