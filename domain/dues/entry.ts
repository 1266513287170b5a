import { addMonths, type Day, type Instant, type Month, monthOf } from '../calendar/beijing'
import type { Fen } from './money'

/** How money came: in cash, by transfer, or over the Party's own platform. It is registered here, never moved. */
export type Channel = 'cash' | 'transfer' | 'platform'

export const channelLabels: Record<Channel, string> = { cash: '现金', transfer: '转账', platform: '党费平台' }

/** What of a receipt is for which month; negative where it reverses. */
export type DuesLine = { month: Month; fen: Fen }

/**
 * A line of a member's book, append-only: paid, voluntarily extra (自愿多交), or the reversal of either. One entry is one
 * receipt, whole or not at all, for as many months as it pays. A balance is always a sum of these.
 */
export type DuesEntry = {
  /** `member:n`, the member's n-th receipt: of two officers who register at once, one gets the number. A reversal's: {@link reversalId}. */
  _id: string
  branchId: string
  memberId: string
  /** A reversal has that of what it reverses. */
  n: number
  kind: 'paid' | 'extra' | 'reversed'
  /** It pays nothing that is owed: 自愿多交, and its reversal. */
  extra: boolean
  /** By month, earliest first; of `extra` one, of the month it was received in. */
  lines: DuesLine[]
  /** The sum of the lines. */
  fen: Fen
  /** Of the lines, for queries. */
  firstMonth: Month
  lastMonth: Month
  /** The Beijing day the money was received. */
  on: Day
  /** The month whose hand-over (上缴) it belongs to: {@link accountMonth}. */
  account: Month
  channel: Channel
  /** Who took it. */
  takenBy: string
  /** 代交: who paid in the member's place. */
  paidBy?: string
  /** The confirm it came by, so that a repeat is known. */
  batchId: string
  /** What it was made from, unique in the branch, so that nothing is registered twice: {@link sourceOf}; a reversal has its own id. */
  source: string
  /** The row of a statement it was read from. */
  row?: string
  /** Of a reversal: what it reverses, and why. */
  reverses?: string
  reason?: string
  at: Instant
  by: string
}

/** The id of an entry's reversal: there can be one only. */
export function reversalId(entryId: string): string {
  return `${entryId}:r`
}

/**
 * What a receipt is made from: a confirm and the member, or a row of a statement; of a row that was reversed and is registered
 * anew, which time it is.
 */
export function sourceOf(
  { batchId, memberId, row }: Pick<DuesEntry, 'batchId' | 'memberId' | 'row'>,
  time = 1,
): string {
  return row === undefined ? `${batchId}:${memberId}` : `${row}~${time}:${memberId}`
}

/** The first and the last month of lines. */
export function spanOf(lines: readonly Pick<DuesLine, 'month'>[]): { firstMonth: Month; lastMonth: Month } {
  const months = lines.map(({ month }) => month).sort()
  return { firstMonth: months[0] ?? '', lastMonth: months[months.length - 1] ?? '' }
}

/** The sum of lines. */
export function sumOf(lines: readonly Pick<DuesLine, 'fen'>[]): Fen {
  return lines.reduce((sum, { fen }) => sum + fen, 0)
}

/** The month to whose hand-over money of a day belongs: the day's own, or the next one that is not closed. */
export function accountMonth(on: Day, closed: ReadonlySet<Month>): Month {
  let month = monthOf(on)
  while (closed.has(month)) month = addMonths(month, 1)
  return month
}

/** The row of a statement that was more than is owed: what of it is 自愿多交 is an entry of its own beside the one that pays. */
export function extraSource(source: string): string {
  return `${source}:extra`
}
