import { monthOf } from '@domain/calendar/beijing'
import type { PartyDayProposal } from '@/cloud/partyDays'

/**
 * `去年11月：消防安全进小区`: what was done in the same month a year before; nothing where there was none. In December that
 * may be a month of this year.
 */
export function themeOfLastYear({ lastYear }: Pick<PartyDayProposal, 'lastYear'>, now: string): string | undefined {
  if (!lastYear) return undefined
  const year = monthOf(now).startsWith(lastYear.on.slice(0, 4)) ? '今年' : '去年'
  return `${year}${Number(lastYear.on.slice(5, 7))}月：${lastYear.title}`
}

/** Last year's theme for a Party day that is being planned in a month that still lacks its own. */
export function lastYearWords(
  { kind, startDay }: { kind: string | null; startDay: string },
  proposals: readonly Pick<PartyDayProposal, 'month' | 'lastYear'>[],
  now: string,
): string | undefined {
  if (kind !== 'themePartyDay' || startDay === '') return undefined
  const proposal = proposals.find(({ month }) => month === monthOf(startDay))
  return proposal && themeOfLastYear(proposal, now)
}
