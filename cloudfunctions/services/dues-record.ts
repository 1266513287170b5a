import { addMonths, type Day, dayOf, monthOf } from '../../domain/calendar/beijing'
import { nthId } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import {
  accountMonth,
  type Channel,
  type DuesEntry,
  type DuesLine,
  extraSource,
  spanOf,
  sumOf,
} from '../../domain/dues/entry'
import { type Fen, yuanWords } from '../../domain/dues/money'
import { MOST_AHEAD, MOST_BACK, paymentProblem } from '../../domain/dues/payment'
import { AppError } from '../../domain/errors'
import type { DuesBook } from '../ports/dues-reads'
import type { Store } from '../ports/store'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { appendEntries, logEntries, MEANWHILE } from './dues-append'
import { memberBooks, paymentCase } from './dues-book'

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

/** Everything that a confirm is judged by; one round trip's time, whatever the number of members. */
async function readFor({ store, caller: { branchId }, clock }: MemberContext, { items, batchId }: Batch) {
  const today = dayOf(clock.now())
  const sources = items.flatMap(({ source }) => (source === undefined ? [] : [source]))
  const [book, last, ofBatch, ofSources] = await Promise.all([
    store.duesBook({
      branchId,
      from: addMonths(monthOf(today), -READ_BACK),
      to: addMonths(monthOf(today), MOST_AHEAD),
    }),
    store.lastReceipts(
      branchId,
      items.map(({ memberId }) => memberId),
    ),
    store.list('duesEntries', { where: { branchId, batchId }, limit: 1000, fields: ['memberId'] }),
    sources.length > 0 ? sourcesOf(store, branchId, sources) : ([] as string[]),
  ])
  return { today, book, last, ofBatch, ofSources }
}

/** Rows of statements that were registered and not reversed since. */
async function sourcesOf(store: Store, branchId: string, sources: readonly string[]): Promise<string[]> {
  const entries = await store.list('duesEntries', {
    where: { branchId, source: { is: 'oneOf', values: sources } },
    limit: 1000,
    fields: ['source', 'kind'],
  })
  return sources.filter((source) => {
    const of = entries.filter((entry) => entry.source === source)
    return of.filter(({ kind }) => kind !== 'reversed').length > of.filter(({ kind }) => kind === 'reversed').length
  })
}

/** Which rows of a statement were registered before, as dues or as 自愿多交, and not reversed since. */
export async function registeredRows(
  { store, caller }: MemberContext,
  { sources }: { sources: string[] },
): Promise<string[]> {
  const known = new Set(await sourcesOf(store, caller.branchId, [...sources, ...sources.map(extraSource)]))
  return sources.filter((source) => known.has(source) || known.has(extraSource(source)))
}

function assertTotal({ items, total }: Batch): void {
  const sum = items.reduce((all, { lines }) => all + sumOf(lines), 0)
  if (sum === total) return
  throw new AppError('TOTAL_MISMATCH', `合计 ${yuanWords(total)}和明细加起来的 ${yuanWords(sum)}对不上，请核对后再登记`)
}

/** One person is registered once a confirm: what they pay is one receipt under one number, whole or not at all. */
function assertOnce({ items }: Batch, nameOf: (id: string) => string): void {
  const ids = items.map(({ memberId }) => memberId)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) throw new AppError('BAD_INPUT', `${nameOf(twice)}写了两次，请合成一笔`)
}

type Judged = { entries: DuesEntry[]; outcomes: Outcome[] }
type Read = Awaited<ReturnType<typeof readFor>>

/**
 * Judges every item.
 * @throws AppError NO_SUCH_MEMBER, PAYMENT_REFUSED for what can never be right
 */
function judge(ctx: MemberContext, batch: Batch, { today, book, last, ofBatch, ofSources }: Read): Judged {
  const books = new Map(memberBooks(book).map((one) => [one.member._id, one]))
  const numbers = new Map(last.map(({ memberId, n }) => [memberId, n]))
  assertOnce(batch, (id) => books.get(id)?.member.name ?? '')
  if (batch.takenBy !== undefined && !books.has(batch.takenBy)) throw new AppError('NO_SUCH_MEMBER')
  const judged: Judged = { entries: [], outcomes: [] }
  for (const item of batch.items) {
    const member = books.get(item.memberId)
    if (!member) throw new AppError('NO_SUCH_MEMBER')
    assertYearOpen({ closedYears: book.branch.closedYears ?? [] }, Number(item.on.slice(0, 4)))
    const { memberId, source } = item
    const repeated = ofBatch.some((one) => one.memberId === memberId)
    if (repeated || (source !== undefined && ofSources.includes(source))) {
      judged.outcomes.push({
        ...{ memberId, outcome: 'already' },
        ...(!repeated && { sentence: '这一笔以前登记过，没有重复登记' }),
      })
      continue
    }
    const problem = paymentProblem(item, paymentCase(member, book, today))
    if (problem?.kind === 'refused') throw new AppError('PAYMENT_REFUSED', `${member.member.name}：${problem.sentence}`)
    if (problem) {
      judged.outcomes.push({ memberId, outcome: 'settled', sentence: problem.sentence })
      continue
    }
    judged.entries.push(entryOf(ctx, batch, item, (numbers.get(memberId) ?? 0) + 1, book))
    judged.outcomes.push({ memberId, outcome: 'registered' })
  }
  return judged
}

function entryOf({ caller, clock }: MemberContext, batch: Batch, item: Item, n: number, book: DuesBook): DuesEntry {
  const { memberId, on, paidBy, source } = item
  const lines = [...item.lines].sort((a, b) => (a.month < b.month ? -1 : 1))
  return {
    ...{ _id: nthId(memberId, n), branchId: caller.branchId, memberId, n, kind: 'paid', extra: false },
    ...{ lines, fen: sumOf(lines), ...spanOf(lines) },
    ...{ on, account: accountMonth(on, closedMonths(book.closings)), channel: batch.channel },
    ...{ takenBy: batch.takenBy ?? caller._id, paidBy, batchId: batch.batchId, source },
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
  const { entries, outcomes } = judge(ctx, batch, await readFor(ctx, batch))
  const [lost] = await Promise.all([appendEntries(ctx.store, entries), logEntries(ctx, entries)])
  const lostMembers = new Set(entries.filter(({ _id }) => lost.has(_id)).map(({ memberId }) => memberId))
  return outcomes.map((one) =>
    one.outcome === 'registered' && lostMembers.has(one.memberId)
      ? { memberId: one.memberId, outcome: 'settled', sentence: MEANWHILE }
      : one,
  )
}
