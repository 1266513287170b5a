import { addMonths, dayOf, type Month } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { channelLabels, sumOf } from '@domain/dues/entry'
import { yuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { monthRange, monthsWords } from '@/components/duesMonthWords'
import type { Entry, Objection } from './ownDues'

/** So many months are named one by one. */
const NAMED = 3

/** What a receipt is for: `9月、10月党费`, `1月–12月党费（12 个月）`, 自愿多交. */
export function titleOf({ extra, lines }: Pick<Entry, 'extra' | 'lines'>, year: number): string {
  if (extra) return '自愿多交'
  const [first] = lines
  const last = lines[lines.length - 1]
  if (!first || !last) return '党费'
  const inRow = addMonths(first.month, lines.length - 1) === last.month
  if (lines.length <= NAMED || !inRow) return `${monthsWords(lines, year)}党费`
  return `${monthRange(first, last, year)}党费（${lines.length} 个月）`
}

/** Each month's part, where it is for several. */
export function partsOf({ lines }: Pick<Entry, 'lines'>): string | undefined {
  const [first] = lines
  if (!first || lines.length < 2) return undefined
  if (lines.every(({ fen }) => fen === first.fen)) return `每月 ${yuanWords(first.fen)}`
  return lines.map(({ month, fen }) => `${shortMonthWords(month)} ${yuan(fen)}`).join('，')
}

/** How it came, who took it, and in whose place. */
export function howOf({ channel, takenBy, paidBy }: Pick<Entry, 'channel' | 'takenBy' | 'paidBy'>): string {
  return [channelLabels[channel], `${takenBy}收`, ...(paidBy ? [`${paidBy}代交`] : [])].join(' · ')
}

/** That it was written down on another day than it was received. */
export function backEnteredWords({ backEntered, at }: Pick<Entry, 'backEntered' | 'at'>): string | undefined {
  return backEntered && `补录：${formatShortDay(dayOf(at))}记的`
}

/** That a receipt was taken back, when, and why. */
export function reversedWords({ reversed }: Pick<Entry, 'reversed'>): string | undefined {
  return reversed && `已冲正（${formatShortDay(reversed.on)}）：${reversed.reason}`
}

/** What one said, and what was answered. */
export function objectionWords({ text, at, state, answer, answeredAt }: Objection): { said: string; answer: string } {
  const said = `您 ${formatShortDay(dayOf(at))}说：${text}`
  if (state === 'open') return { said, answer: '等组织委员答复' }
  return { said, answer: `${answeredAt ? formatShortDay(dayOf(answeredAt)) : ''}答复：${answer ?? ''}` }
}

/** Receipts to be listed, newest first: a reversal stands with what it reverses, if that is here at all. */
export function listed(entries: readonly Entry[]): { paid: Entry[]; extra: Entry[] } {
  const alone = entries.filter(
    ({ reverses }) => reverses === undefined || !entries.some(({ entryId }) => entryId === reverses),
  )
  const ordered = [...alone].sort((a, b) => (a.on === b.on ? (a.at < b.at ? 1 : -1) : a.on < b.on ? 1 : -1))
  return { paid: ordered.filter(({ extra }) => !extra), extra: ordered.filter(({ extra }) => extra) }
}

/** What is left of receipts of a month, those taken back aside. */
export function ofMonth(entries: readonly Entry[], month: Month): Entry[] {
  return listed(entries).paid.filter(({ lines }) => lines.some((line) => line.month === month))
}

/** The newest receipt this phone has shown. */
export type Seen = { entryId: string; at: string }

/** Receipts written down since, newest first; none where the phone never looked before. */
export function unseenOf(entries: readonly Entry[], seen: Seen | undefined): Entry[] {
  if (!seen) return []
  return entries.filter(({ at, kind, reversed }) => at > seen.at && kind !== 'reversed' && !reversed)
}

/** That money was written down: `✓ 已记上 48.60 元（11月党费）`. */
export function notedWords(entries: readonly Entry[], year: number): string | undefined {
  const [first] = entries
  if (!first) return undefined
  const what = entries.length === 1 ? titleOf(first, year) : `${entries.length} 笔`
  return `✓ 已记上 ${yuanWords(sumOf(entries))}（${what}）`
}
