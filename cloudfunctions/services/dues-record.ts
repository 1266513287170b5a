import { addMonths, type Day, dayOf, earlierOf, laterOf, type Month, monthOf } from '../../domain/calendar/beijing'
import { nthId } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import {
  accountMonth,
  type Channel,
  type DuesEntry,
  type DuesLine,
  sourceOf,
  spanOf,
  sumOf,
} from '../../domain/dues/entry'
import { type Fen, yuanWords } from '../../domain/dues/money'
import { MOST_AHEAD, MOST_BACK, paymentProblem } from '../../domain/dues/payment'
import { AppError } from '../../domain/errors'
import type { DuesBook } from '../ports/dues-reads'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { appendEntries, logEntries, MEANWHILE, readBatch, repeatProblem } from './dues-append'
import { memberBooks, namedTwice, paymentCase } from './dues-book'
import { isRegistered, timesOf } from './dues-rows'

/** What an officer registers at once. */
export type Batch = {
  batchId: string
  channel: Channel
  takenBy?: string
  /** What was counted: must be what the lines add up to. */
  total: Fen
  items: { memberId: string; on: Day; lines: DuesLine[]; paidBy?: string; source?: string }[]
}

/**
 * What became of one member's part. `already`: this confirm, or this row of a statement, was registered before. `settled`: paid
 * meanwhile, or more than is missing; nothing was written.
 */
export type Outcome = { memberId: string; outcome: 'registered' | 'already' | 'settled'; sentence?: string }

type Item = Batch['items'][number]

/** Months back-entered payments may be for: received on the earliest day, and six months before. */
const READ_BACK = 24 + MOST_BACK

/** The earliest month that decides anything: what is paid today is for half a year at most. */
function earliestMonth({ items }: Batch, now: Month): Month {
  const first = items.reduce((earliest, { on }) => earlierOf(earliest, monthOf(on)), now)
  return laterOf(addMonths(first, -MOST_BACK), addMonths(now, -READ_BACK))
}

/** Everything that a confirm is judged by; one round trip's time, whatever the number of members. */
async function readFor({ store, caller: { branchId }, clock }: MemberContext, batch: Batch) {
  const { items, batchId } = batch
  const today = dayOf(clock.now())
  const now = monthOf(today)
  const from = earliestMonth(batch, now)
  const rows = items.flatMap(({ source }) => (source === undefined ? [] : [source]))
  const ids = items.map(({ memberId }) => memberId)
  const [book, before, ofBatch, times] = await Promise.all([
    store.duesBook({ branchId, from, to: addMonths(now, MOST_AHEAD) }),
    store.receiptsBefore(branchId, ids, from),
    readBatch(store, branchId, batchId),
    timesOf(store, { branchId, batchId }, rows),
  ])
  return { today, book, before, ofBatch, times }
}

function assertTotal({ items, total }: Batch): void {
  const sum = items.reduce((all, { lines }) => all + sumOf(lines), 0)
  if (sum === total) return
  throw new AppError('TOTAL_MISMATCH', `合计 ${yuanWords(total)}和明细加起来的 ${yuanWords(sum)}对不上，请核对后再登记`)
}

/** One person is registered once a confirm: what they pay is one receipt under one number, whole or not at all. */
function assertOnce({ items }: Batch, nameOf: (id: string) => string): void {
  const twice = namedTwice(items)
  if (twice) throw new AppError('BAD_INPUT', `${nameOf(twice)}写了两次，请合成一笔`)
}

type Judged = { entries: DuesEntry[]; outcomes: Outcome[] }
type Read = Awaited<ReturnType<typeof readFor>>

/**
 * Judges every item.
 * @throws AppError NO_SUCH_MEMBER, PAYMENT_REFUSED for what can never be right
 */
function judge(ctx: MemberContext, batch: Batch, { today, book, before, ofBatch, times }: Read): Judged {
  const books = new Map(memberBooks(book).map((one) => [one.member._id, one]))
  const numbers = new Map<string, number>()
  for (const { memberId, n } of [...before, ...book.receipts])
    numbers.set(memberId, Math.max(numbers.get(memberId) ?? 0, n))
  assertOnce(batch, (id) => books.get(id)?.member.name ?? '')
  if (batch.takenBy !== undefined && !books.has(batch.takenBy)) throw new AppError('NO_SUCH_MEMBER')
  const judged: Judged = { entries: [], outcomes: [] }
  for (const item of batch.items) {
    const member = books.get(item.memberId)
    if (!member) throw new AppError('NO_SUCH_MEMBER')
    const { memberId, source } = item
    const known = ofBatch.find((one) => one.memberId === memberId)
    if (known) {
      const sentence = repeatProblem(known, item)
      judged.outcomes.push({ memberId, outcome: 'already', ...(sentence && { sentence }) })
      continue
    }
    if (isRegistered(times, source)) {
      judged.outcomes.push({ memberId, outcome: 'already', sentence: '这一笔以前登记过，没有重复登记' })
      continue
    }
    assertYearOpen({ closedYears: book.branch.closedYears ?? [] }, Number(item.on.slice(0, 4)))
    const problem = paymentProblem(item, paymentCase(member, book, today))
    if (problem?.kind === 'refused') throw new AppError('PAYMENT_REFUSED', `${member.member.name}：${problem.sentence}`)
    if (problem) {
      judged.outcomes.push({ memberId, outcome: 'settled', sentence: problem.sentence })
      continue
    }
    judged.entries.push(
      entryOf(
        ctx,
        batch,
        item,
        { n: (numbers.get(memberId) ?? 0) + 1, time: (times.get(source ?? '')?.registered ?? 0) + 1 },
        book,
      ),
    )
    judged.outcomes.push({ memberId, outcome: 'registered' })
  }
  return judged
}

function entryOf(
  { caller, clock }: MemberContext,
  { batchId, channel, takenBy = caller._id }: Batch,
  { memberId, on, paidBy, source: row, ...item }: Item,
  { n, time }: { n: number; time: number },
  book: DuesBook,
): DuesEntry {
  const lines = [...item.lines].sort((a, b) => (a.month < b.month ? -1 : 1))
  return {
    ...{ _id: nthId(memberId, n), branchId: caller.branchId, memberId, n, kind: 'paid', extra: false },
    ...{ lines, fen: sumOf(lines), ...spanOf(lines) },
    ...{ on, account: accountMonth(on, closedMonths(book.closings)), channel },
    ...{ takenBy, paidBy, batchId, source: sourceOf({ batchId, memberId, row }, time), row },
    ...{ at: clock.now(), by: caller._id },
  }
}

/**
 * Registers what was paid, each member's part whole or not at all. What can never be right refuses all of it and changes nothing;
 * what somebody else registered meanwhile is told and holds up nobody. A repeat of the same confirm adds nothing. The entries are
 * the record themselves: nothing is ever changed in them.
 * @throws AppError TOTAL_MISMATCH, NO_SUCH_MEMBER, PAYMENT_REFUSED, YEAR_CLOSED, BAD_INPUT
 */
export async function recordPayments(ctx: MemberContext, batch: Batch): Promise<Outcome[]> {
  assertTotal(batch)
  const read = await readFor(ctx, batch)
  const { entries, outcomes } = judge(ctx, batch, read)
  const kept = await appendEntries(ctx.store, entries)
  await logEntries(ctx, { batchId: batch.batchId, action: 'dues.record' }, kept, read.ofBatch)
  const members = new Set(kept.map(({ memberId }) => memberId))
  return outcomes.map((one) =>
    one.outcome === 'registered' && !members.has(one.memberId)
      ? { memberId: one.memberId, outcome: 'settled', sentence: MEANWHILE }
      : one,
  )
}
