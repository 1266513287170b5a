import { addMonths, type Day, type Month, monthOf } from '@domain/calendar/beijing'
import { type Channel, type DuesLine, sumOf } from '@domain/dues/entry'
import type { Fen } from '@domain/dues/money'
import { payableUntil } from '@domain/dues/owed'
import { MOST_AHEAD, MOST_BACK } from '@domain/dues/payment'
import type { duesCloud } from '@/cloud/client'

/** Who owes what, as the cloud answers it. */
export type Collection = Awaited<ReturnType<typeof duesCloud.dues.collection.query>>
type CollectLine = Collection['lines'][number]

/** What was received of somebody. The lines stay what they were when they were marked, so that a retry is the same. */
export type Mark = { lines: DuesLine[]; paidBy?: string; on?: Day }

/** What is registered with the next confirm; kept on the phone as it is tapped. */
export type Batch = {
  batchId: string
  channel: Channel
  /** The day it was received; empty for today as long as nothing is marked. */
  on: Day | ''
  /** Who took it; empty for oneself. */
  takenBy: string
  marks: Readonly<Record<string, Mark>>
  /** What was sent of whom while no answer has come yet. */
  sent: Readonly<Record<string, Fen>>
}

/** A batch of which nothing is marked. */
export function newBatch(batchId: string, before?: Pick<Batch, 'channel' | 'takenBy'>): Batch {
  return { batchId, channel: 'cash', takenBy: '', ...before, on: '', marks: {}, sent: {} }
}

/** The day a batch was received. */
export function batchDay({ on }: Pick<Batch, 'on'>, today: Day): Day {
  return on === '' ? today : on
}

/** A person of the list, with what may be paid on a day: up to its month, and after it. */
export type CollectRow = Omit<CollectLine, 'open' | 'ahead'> & {
  due: DuesLine[]
  ahead: DuesLine[]
  /** Nothing is open today. */
  settled: boolean
}

/** What somebody may pay on a day: on an earlier one nothing that had not begun then. */
export function rowOn({ open, ahead, ...line }: CollectLine, on: Day, { advance }: Collection['settings']): CollectRow {
  const month = monthOf(on)
  const last = advance ? addMonths(month, MOST_AHEAD) : payableUntil(month, line.quarterly ? 'quarterly' : 'monthly')
  const payable = [...open, ...ahead].filter((one) => one.month >= addMonths(month, -MOST_BACK) && one.month <= last)
  return {
    ...line,
    due: payable.filter((one) => one.month <= month),
    ahead: payable.filter((one) => one.month > month),
    settled: open.length === 0,
  }
}

/** A mark made, changed or taken back. What is marked first fixes the day: it was received on that one, whenever it is sent. */
export function withMark(batch: Batch, memberId: string, mark: Mark | undefined, today: Day): Batch {
  const { [memberId]: _, ...others } = batch.marks
  const marks = mark ? { ...others, [memberId]: mark } : others
  const empty = Object.keys(marks).length === 0
  return { ...batch, marks, on: empty && batch.on === today ? '' : empty ? batch.on : batchDay(batch, today) }
}

/** What a tap on somebody means: all they owe was received; a second one takes that back. */
export function tapped(batch: Batch, { memberId, due }: Pick<CollectRow, 'memberId' | 'due'>, today: Day): Batch {
  if (batch.marks[memberId]) return withMark(batch, memberId, undefined, today)
  return due.length === 0 ? batch : withMark(batch, memberId, { lines: due }, today)
}

/** The batch received on another day: of what is marked, months that nobody can have paid on it are taken out. */
export function withDay(batch: Batch, { lines, settings, today }: Collection, on: Day): Batch {
  const marks: Record<string, Mark> = {}
  for (const [memberId, mark] of Object.entries(batch.marks)) {
    const line = lines.find((one) => one.memberId === memberId)
    const row = line && mark.on === undefined ? rowOn(line, on, settings) : undefined
    const payable = row && new Set<Month>([...row.due, ...row.ahead].map(({ month }) => month))
    const left = payable ? mark.lines.filter(({ month }) => payable.has(month)) : mark.lines
    if (left.length > 0) marks[memberId] = { ...mark, lines: left }
  }
  return { ...batch, marks, on: on === today && Object.keys(marks).length === 0 ? '' : on }
}

/** How many are marked, and what it all comes to. */
export function batchSum({ marks }: Pick<Batch, 'marks'>): { people: number; fen: Fen } {
  const all = Object.values(marks)
  return { people: all.length, fen: all.reduce((sum, { lines }) => sum + sumOf(lines), 0) }
}

/** What is sent: exactly what the foot of the page shows. */
export function inputOf(batch: Batch, today: Day) {
  const { batchId, channel, takenBy, marks } = batch
  return {
    ...{ batchId, channel, total: batchSum(batch).fen },
    ...(takenBy !== '' && { takenBy }),
    items: Object.entries(marks).map(([memberId, { lines, paidBy, on }]) => ({
      ...{ memberId, on: on ?? batchDay(batch, today), lines },
      ...(paidBy && { paidBy }),
    })),
  }
}

/** Notes what is being sent. What was sent first stands: that is what the cloud may have taken. */
export function withSent(batch: Batch): Batch {
  const now = Object.entries(batch.marks).map(([memberId, { lines }]) => [memberId, sumOf(lines)] as const)
  return { ...batch, sent: { ...Object.fromEntries(now), ...batch.sent } }
}

/** Whose amount was changed after it had been sent once. */
export function changedSince({ marks, sent }: Pick<Batch, 'marks' | 'sent'>): string[] {
  return Object.entries(marks).flatMap(([memberId, { lines }]) =>
    sent[memberId] !== undefined && sent[memberId] !== sumOf(lines) ? [memberId] : [],
  )
}

/** Why nothing can be received on a day: a closed month takes no more. */
export function closedDay(on: Day, { closed, today }: Pick<Collection, 'closed' | 'today'>): boolean {
  return on < today && closed.includes(monthOf(on))
}
