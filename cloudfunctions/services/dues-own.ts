import { addMonths, dayOf, earlierOf, laterOf, monthOf } from '../../domain/calendar/beijing'
import { explainAmount } from '../../domain/dues/amount'
import { ARREARS_BACK } from '../../domain/dues/arrears'
import { assessmentFor } from '../../domain/dues/assessment'
import { type DuesEntry, reversalId } from '../../domain/dues/entry'
import { isWaiting, type Objection } from '../../domain/dues/said'
import { missingOf } from '../../domain/dues/standing'
import { AppError } from '../../domain/errors'
import { may } from '../../domain/permissions'
import type { Collections } from '../ports/collections'
import type { MemberContext } from './context'
import { arrearsIn, memberBooks, settingsOf, standingsOf, total } from './dues-book'

/** Receipts, assessments and the like of one member that are read: more than ten years' worth. */
const MOST_KEPT = 200

type Named = (memberId: string) => string

/** Everything of one member's dues, in parallel reads. */
async function readOwn({ store, caller: { branchId }, clock }: MemberContext, memberId: string, year: number) {
  const today = dayOf(clock.now())
  const now = monthOf(today)
  const span = {
    from: earlierOf(`${year}-01`, addMonths(now, -ARREARS_BACK)),
    to: laterOf(`${year}-12`, addMonths(now, ARREARS_BACK)),
  }
  const where = { branchId, memberId }
  const [book, entries, assessments, objections, declaration, people] = await Promise.all([
    store.duesBook({ branchId, memberId, ...span }),
    store.list('duesEntries', { where, orderBy: [['at', 'desc']], limit: MOST_KEPT }),
    store.list('duesAssessments', { where, limit: MOST_KEPT }),
    store.list('duesObjections', { where, orderBy: [['at', 'desc']], limit: MOST_KEPT }),
    store.get('duesDeclarations', memberId),
    store.list('members', { where: { branchId }, limit: 1000, fields: ['name', 'role', 'state'] }),
  ])
  return { today, book, entries, assessments, objections, declaration, people }
}

function objectionShown({ _id, entryId, month, text, state, answer, answeredAt, at }: Objection) {
  return { objectionId: _id, entryId, month, text, state, answer, answeredAt, at }
}

function entryShown(entry: DuesEntry, all: readonly DuesEntry[], nameOf: Named) {
  const { _id, kind, lines, fen, on, at, channel, paidBy, reason, account, extra, reverses } = entry
  const reversal = all.find((one) => one._id === reversalId(_id))
  return {
    ...{ entryId: _id, kind, extra, lines, fen, on, at, channel, account },
    ...{ takenBy: nameOf(entry.takenBy), recordedBy: nameOf(entry.by), paidBy, reason, reverses },
    ...(dayOf(at) !== on && { backEntered: true as const }),
    ...(reversal && { reversed: { on: reversal.on, reason: reversal.reason ?? '' } }),
  }
}

function assessmentShown(one: Collections['duesAssessments'], nameOf: Named) {
  const { from, livelihood, fen, rhythm, why, reason, declared, at } = one
  return { from, livelihood, fen, rhythm, why, reason, declared, at, by: nameOf(one.by) }
}

/**
 * A member's dues of a year: where each month stands, what is owed and why, every receipt.
 * @throws AppError NO_SUCH_MEMBER
 */
async function memberYear(ctx: MemberContext, memberId: string, year: number) {
  const { today, book, entries, assessments, objections, declaration, people } = await readOwn(ctx, memberId, year)
  const [own] = memberBooks(book)
  if (!own) throw new AppError('NO_SUCH_MEMBER')
  const nameOf: Named = (id) => people.find(({ _id }) => _id === id)?.name ?? '已删除的人'
  const months = standingsOf(own, `${year}-01`, `${year}-12`, today)
  const now = monthOf(today)
  const current = assessmentFor(own.assessments, now) ?? assessmentFor(own.assessments, '9999-12')
  const { rounding, advance } = settingsOf(book)
  const elapsed = months.filter(({ month }) => month <= now)
  const ofYear = entries.filter(
    ({ firstMonth, lastMonth, on }) =>
      (firstMonth <= `${year}-12` && lastMonth >= `${year}-01`) || on.startsWith(`${year}`),
  )
  const keepers = people.filter(({ role, state }) => state === 'active' && may(role, 'dues.manage'))
  // The organisation commissioner's work first of all; the secretaries stand in.
  const collectors = [...keepers].sort((a, b) => Number(b.role === 'organisation') - Number(a.role === 'organisation'))
  return {
    ...{ year, today, memberId, name: own.member.name, livelihood: own.member.livelihood, state: own.member.state },
    ...{ months, rounding, advance, collectionDay: book.branch.reminders?.collectionDay ?? null },
    assessed: current
      ? {
          ...{ from: current.from, livelihood: current.livelihood, fen: current.fen, rhythm: current.rhythm },
          words: explainAmount({ ...current, month: laterOf(current.from, now), rounding }),
        }
      : null,
    history: [...assessments].sort((a, b) => b.n - a.n).map((one) => assessmentShown(one, nameOf)),
    reliefs: own.reliefs.map(({ _id, kind, from, to, fen, state, proposedOn, decidedOn, decidedBy }) => ({
      ...{ reliefId: _id, kind, from, to, fen, state, proposedOn, decidedOn, decidedBy },
    })),
    entries: ofYear.map((one) => entryShown(one, entries, nameOf)),
    objections: objections.map(objectionShown),
    declaration: declaration
      ? {
          ...{ from: declaration.from, livelihood: declaration.livelihood, fen: declaration.fen, at: declaration.at },
          waiting: isWaiting(declaration, own.assessments),
        }
      : null,
    arrears: arrearsIn(own, today) ?? null,
    sums: {
      /** Of the months that have begun. */
      owed: total(elapsed, ({ owed }) => owed),
      missing: total(elapsed, missingOf),
      paid: total(months, ({ paid }) => paid),
      extra: total(
        [...own.extra].filter(([month]) => month.startsWith(`${year}`)),
        ([, fen]) => fen,
      ),
    },
    collectors: collectors.map(({ name }) => name),
  }
}

/** This month's dues of one's own in a line, with what is late: two round trips. */
export async function ownMonth({ store, caller: { branchId, _id: memberId }, clock }: MemberContext) {
  const today = dayOf(clock.now())
  const month = monthOf(today)
  const book = await store.duesBook({ branchId, memberId, from: addMonths(month, -ARREARS_BACK), to: month })
  const [own] = memberBooks(book)
  const [standing] = own ? standingsOf(own, month, month, today) : []
  const late = own && arrearsIn(own, today)
  return { month, standing: standing ?? null, late: late ? { months: late.open.length, fen: late.fen } : null }
}

/** One's own dues of a year. */
export function ownDues(ctx: MemberContext, { year }: { year: number }) {
  return memberYear(ctx, ctx.caller._id, year)
}

/**
 * A member's dues of a year, as an officer sees them.
 * @throws AppError NO_SUCH_MEMBER
 */
export function duesOfMember(ctx: MemberContext, { memberId, year }: { memberId: string; year: number }) {
  return memberYear(ctx, memberId, year)
}
