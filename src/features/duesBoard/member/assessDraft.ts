import { addMonths, type Day, earlierOf, type Month, monthOf } from '@domain/calendar/beijing'
import type { Rhythm } from '@domain/dues/assessment'
import { type Fen, yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import type { MemberDues } from '@/cloud/duesDesk'
import { monthsWords } from '../words'

/** From which month an amount holds, as it is chosen. */
export type FromChoice = 'now' | 'next' | 'january' | 'other'

/** What is typed of an assessment besides what is calculated, which stays in memory. */
export type AssessDraft = { which: FromChoice; other: string; rhythm: Rhythm; reason: string }

/** The months to choose from; each month once. */
export function fromOptions(today: Day): { value: FromChoice; label: string }[] {
  const now = monthOf(today)
  const january = `${today.slice(0, 4)}-01`
  return [
    { value: 'now', label: `本月（${monthWords(now)}）` },
    { value: 'next', label: `下月（${monthWords(addMonths(now, 1))}）` },
    ...(january === now ? [] : [{ value: 'january' as const, label: `今年 1 月` }]),
    { value: 'other', label: '别的月份' },
  ]
}

/** The month that is chosen. */
export function fromOf({ which, other }: AssessDraft, today: Day): Month {
  const now = monthOf(today)
  if (which === 'now') return now
  if (which === 'next') return addMonths(now, 1)
  return which === 'january' ? `${today.slice(0, 4)}-01` : other || now
}

/** How far back and ahead it may be said, as the cloud has it. */
export function fromBounds(today: Day, first: boolean): { from: Month; to: Month } {
  const now = monthOf(today)
  const year = Number(today.slice(0, 4))
  const from = first ? `${year - 1}-01` : earlierOf(`${year}-01`, addMonths(now, -6))
  return { from, to: addMonths(now, 12) }
}

/** What follows where the amount changes months that were paid already; nothing where it changes none. */
export function paidWords(months: MemberDues['months'], from: Month, fen: Fen, today: Day): string | undefined {
  const paid = months.filter((one) => one.month >= from && one.paid > 0 && !one.reduced && one.paid !== fen)
  const of = (some: typeof paid) =>
    monthsWords(
      some.map(({ month }) => month),
      today,
    )
  const [less, more] = [paid.filter((one) => one.paid < fen), paid.filter((one) => one.paid > fen)]
  const sentences: string[] = []
  if (less.length > 0) {
    const missing = less.reduce((sum, one) => sum + fen - one.paid, 0)
    sentences.push(`${of(less)}已经交过，改了以后一共还要补 ${yuanWords(missing)}`)
  }
  if (more.length > 0) {
    const over = more.reduce((sum, one) => sum + one.paid - fen, 0)
    sentences.push(`${of(more)}已经多交 ${yuanWords(over)}，不会自动退，也不抵以后的月份`)
  }
  return sentences.length > 0 ? `${sentences.join('；')}。` : undefined
}
