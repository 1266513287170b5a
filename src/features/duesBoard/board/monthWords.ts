import type { Month } from '@domain/calendar/beijing'
import { yuanWords } from '@domain/dues/money'
import type { DuesBoard } from '@/cloud/duesDesk'

/** A month of the branch. */
export type BoardMonth = DuesBoard['months'][number]

/** How far a month is: nothing asked of anybody, not begun, all paid, or some still open. */
export type MonthLook = 'none' | 'ahead' | 'complete' | 'open'

/** How a month is drawn. */
export function lookOf({ month, members, complete }: BoardMonth, now: Month): MonthLook {
  if (members === 0) return 'none'
  if (complete === members) return 'complete'
  return month > now ? 'ahead' : 'open'
}

/** From 0 to 1; what was paid beyond what is owed adds nothing. */
export function shareOf({ owed, paid }: Pick<BoardMonth, 'owed' | 'paid'>): number {
  return owed === 0 ? 0 : Math.max(0, Math.min(1, paid / owed))
}

/** What of a closed month does not match, and what changed since; nothing where it was never closed or all is as it was. */
export function closingWords({ closing }: Pick<BoardMonth, 'closing'>): { problem?: string; since?: string } {
  if (!closing) return {}
  const { difference, handed, since } = closing
  const words: string[] = []
  if (since.owed !== 0) words.push(`应交${since.owed > 0 ? '多了' : '少了'} ${yuanWords(Math.abs(since.owed))}`)
  if (since.paid > 0) words.push(`又补交 ${yuanWords(since.paid)}，随后面的月份上缴`)
  if (since.paid < 0) words.push(`冲正以后少了 ${yuanWords(-since.paid)}`)
  return {
    ...(difference !== 0 && {
      problem: `上缴 ${yuanWords(handed)}，比收到的${difference > 0 ? '少' : '多'} ${yuanWords(Math.abs(difference))}，请核对`,
    }),
    ...(words.length > 0 && { since: `封账以后：${words.join('；')}` }),
  }
}

/** The year in figures: what the months that have begun asked, and what was registered for them. */
export function yearSums(months: readonly BoardMonth[], now: Month): { owed: number; paid: number; extra: number } {
  const begun = months.filter(({ month }) => month <= now)
  return {
    owed: begun.reduce((sum, { owed }) => sum + owed, 0),
    paid: begun.reduce((sum, { paid }) => sum + paid, 0),
    extra: months.reduce((sum, { extra }) => sum + extra, 0),
  }
}
