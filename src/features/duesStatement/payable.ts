import { addMonths, type Day, type Month, monthOf } from '@domain/calendar/beijing'
import type { DuesLine } from '@domain/dues/entry'
import type { Fen } from '@domain/dues/money'
import { payableUntil } from '@domain/dues/owed'
import { MOST_AHEAD } from '@domain/dues/payment'
import { afterPaying, linesFor, type StatementMember } from '@domain/dues/statement-match'
import type { duesCloud } from '@/cloud/client'
import type { Rest } from './statementDraft'

/** What the cloud says of who owes what. */
export type Collection = Awaited<ReturnType<typeof duesCloud.dues.collection.query>>

/** A member of it. */
export type CollectionLine = Collection['lines'][number]

/** What a member may pay by a row; `unassessed`: nobody has said how much they owe. */
export type Payer = StatementMember & { unassessed: boolean }

/** The day a row is registered on: its own, or today where its month is handed over already (补交). */
export function dayOfRow(on: Day, { closed, today }: Pick<Collection, 'closed' | 'today'>): Day {
  return on < today && closed.includes(monthOf(on)) ? today : on
}

/** A member as of a month: money that came in then pays what was due by then, and later months only where that is allowed. */
export function payerOf(line: CollectionLine, now: Month, { settings }: Pick<Collection, 'settings'>): Payer {
  const months = [...line.open, ...line.ahead]
  const last = settings.advance
    ? addMonths(now, MOST_AHEAD)
    : payableUntil(now, line.quarterly ? 'quarterly' : 'monthly')
  return {
    ...{ memberId: line.memberId, name: line.name, unassessed: line.unassessed === true },
    open: months.filter(({ month }) => month <= now),
    advance: months.filter(({ month }) => month > now && month <= last),
  }
}

/** The member with those lines paid, months ahead among them. */
export function payerAfter(payer: Payer, lines: readonly DuesLine[]): Payer {
  const { open } = afterPaying(payer, lines)
  return { ...payer, open, advance: afterPaying({ ...payer, open: payer.advance }, lines).open }
}

/** What would be registered of an amount: months, what is 自愿多交, and what is left over. */
export type RowPlan = { lines: DuesLine[]; extra: Fen; left: Fen }

/** What an amount pays of a member's months, and what becomes of the rest of it. */
export function planFor(payer: Payer, fen: Fen, rest?: Rest): RowPlan {
  const { lines, left } = linesFor(payer, fen)
  if (left === 0 || rest === undefined || rest === 'later') return { lines, extra: 0, left }
  if (rest === 'extra') return { lines, extra: left, left: 0 }
  const ahead = linesFor({ ...payer, open: payer.advance }, left)
  return { lines: [...lines, ...ahead.lines], extra: 0, left: ahead.left }
}

/** What may become of the rest, where there is one. */
export function restsFor(payer: Payer, fen: Fen): Rest[] {
  const { lines, left } = linesFor(payer, fen)
  if (left === 0) return []
  return [
    ...(payer.advance.length > 0 ? (['ahead'] as const) : []),
    'extra',
    ...(lines.length > 0 ? (['later'] as const) : []),
  ]
}
