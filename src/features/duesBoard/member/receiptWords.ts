import type { Day } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { channelLabels } from '@domain/dues/entry'
import { yuanWords } from '@domain/dues/money'
import type { MemberDues } from '@/cloud/duesDesk'
import { monthOn, monthsWords } from '../words'

/** A line of a member's book. */
export type Receipt = MemberDues['entries'][number]

/** A day of receipt; the year where it is not this one. */
export function dayOn(day: Day, today: Day): string {
  const shown = formatShortDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? shown : `${day.slice(0, 4)}年${shown}`
}

/** What a receipt is for: `9月–11月党费`, `自愿多交`. */
export function receiptTitle({ kind, extra, lines }: Receipt, today: Day): string {
  const what = extra
    ? '自愿多交'
    : `${monthsWords(
        lines.map(({ month }) => month),
        today,
      )}党费`
  return kind === 'reversed' ? `冲正：${what}` : what
}

/** When, how, through whom: `11月5日 · 现金 · 何知远收`. */
export function receiptNote(receipt: Receipt, today: Day): string {
  const { kind, on, channel, takenBy, recordedBy, paidBy, backEntered, reason } = receipt
  if (kind === 'reversed') return `${dayOn(on, today)} · ${recordedBy}登记 · 原因：${reason ?? ''}`
  const parts = [dayOn(on, today), channelLabels[channel], `${takenBy}收`]
  if (recordedBy !== takenBy) parts.push(`${recordedBy}登记`)
  if (paidBy) parts.push(`${paidBy}代交`)
  if (backEntered) parts.push('后来补登')
  return parts.join(' · ')
}

/** Whether an entry may still be taken back. */
export function isReversible({ kind, reversed }: Receipt): boolean {
  return kind !== 'reversed' && reversed === undefined
}

/** What taking it back does, in words, before it is done. */
export function reversalWords(receipt: Receipt, today: Day): string[] {
  const { on, fen, extra, lines } = receipt
  const what = `${dayOn(on, today)}收的 ${yuanWords(fen)}`
  if (extra) return [`冲掉${what}（自愿多交）。`]
  if (lines.length === 1) return [`冲掉${what}。`, '这个月又变成还没交，请按实际情况重新登记。']
  const each = lines.map((line) => `${monthOn(line.month, today)} ${yuanWords(line.fen)}`).join('，')
  return [`冲掉${what}：${each}。`, '这些月份又变成还没交，请按实际情况重新登记。']
}
