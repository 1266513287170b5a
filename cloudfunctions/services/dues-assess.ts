import { addMonths, dayOf, earlierOf, type Month, monthOf } from '../../domain/calendar/beijing'
import { type Assessment, type AssessmentWhy, nthId, type Rhythm } from '../../domain/dues/assessment'
import type { Fen } from '../../domain/dues/money'
import { monthWords } from '../../domain/dues/month-words'
import { lastMonth } from '../../domain/dues/owed'
import { AppError } from '../../domain/errors'
import type { Livelihood } from '../../domain/members/member'
import { assertYearOpen } from './branch'
import type { MemberContext } from './context'
import { type MemberBook, memberBooks, namedTwice } from './dues-book'
import { checkReason } from './text-check'

/** What an officer says that somebody pays. */
export type AssessmentInput = {
  memberId: string
  from: Month
  livelihood: Livelihood
  fen: Fen
  rhythm: Rhythm
  /** Taken over from the member's own calculation. */
  declared?: boolean
}

/** A change reaches back to January, or as far as 补交 does. */
function earliest(now: Month): Month {
  return earlierOf(`${now.slice(0, 4)}-01`, addMonths(now, -6))
}

/** What keeps an assessment from being made, as a sentence. */
function problemOf({ from }: AssessmentInput, { member, assessments }: MemberBook, now: Month): string | undefined {
  const words = monthWords(from)
  if (from < (member.joinedOn ?? '').slice(0, 7)) return `${words}还没有入党，请从入党那个月起核定`
  const last = lastMonth(member)
  if (last !== undefined && from > last) return `${words}已不在本支部，不用再核定`
  if (from > addMonths(now, 12)) return `${words}太远，最多提前 12 个月核定`
  if (assessments.length === 0) {
    const start = `${Number(now.slice(0, 4)) - 1}-01`
    return from < start ? `最早从${monthWords(start)}起核定，更早的请看纸质登记表` : undefined
  }
  return from < earliest(now) ? `最早从${monthWords(earliest(now))}起变更，更早的月份不再改动` : undefined
}

function isSame(input: AssessmentInput, { assessments }: MemberBook): boolean {
  const { from, livelihood, fen, rhythm } = input
  const ofMonth = assessments.filter((one) => one.from === from).sort((a, b) => b.n - a.n)[0]
  return ofMonth?.fen === fen && ofMonth.livelihood === livelihood && ofMonth.rhythm === rhythm
}

/**
 * Says what members pay a month from a month on: for one, or in the yearly round for all. Earlier months keep what held for
 * them. What is so already is left alone, so a repeat adds nothing.
 * @throws AppError NO_SUCH_MEMBER, ASSESSMENT_REFUSED, YEAR_CLOSED; DUES_CHANGED where another officer was faster; TEXT_REFUSED, CHECK_UNAVAILABLE
 */
export async function assess(
  ctx: MemberContext,
  { items, yearly, reason }: { items: AssessmentInput[]; yearly: boolean; reason?: string },
): Promise<{ assessed: number }> {
  const { store, caller, clock } = ctx
  const at = clock.now()
  const now = monthOf(dayOf(at))
  if (reason) await checkReason(ctx, reason)
  const book = await store.duesBook({ branchId: caller.branchId, from: addMonths(now, -24), to: now })
  const books = new Map(memberBooks(book).map((one) => [one.member._id, one]))
  assertOnce(items, (id) => books.get(id)?.member.name ?? '')
  const made = items.flatMap((input): Assessment[] => {
    const own = books.get(input.memberId)
    if (!own) throw new AppError('NO_SUCH_MEMBER')
    const problem = problemOf(input, own, now)
    if (problem) throw new AppError('ASSESSMENT_REFUSED', `${own.member.name}：${problem}`)
    if (isSame(input, own)) return []
    assertYearOpen({ closedYears: book.branch.closedYears ?? [] }, Number(input.from.slice(0, 4)))
    const why: AssessmentWhy = own.assessments.length === 0 ? 'first' : yearly ? 'yearly' : 'changed'
    if (why === 'changed' && !reason) throw new AppError('ASSESSMENT_REFUSED', `${own.member.name}：请写一句变更原因`)
    const n = own.assessments.reduce((highest, { n, most = 0 }) => Math.max(highest, n, most), 0) + 1
    const { memberId, from, livelihood, fen, rhythm, declared } = input
    return [
      {
        ...{ _id: nthId(memberId, n), branchId: caller.branchId, memberId, n, from, livelihood, fen, rhythm, why },
        ...(why === 'changed' && { reason }),
        ...(declared && { declared }),
        ...{ at, by: caller._id },
      },
    ]
  })
  await appendAssessments(ctx, made)
  return { assessed: made.length }
}

/** Two amounts for one person in one confirm would take one number: which of them held would be chance. */
function assertOnce(items: readonly AssessmentInput[], nameOf: (id: string) => string): void {
  const twice = namedTwice(items)
  if (twice) throw new AppError('ASSESSMENT_REFUSED', `${nameOf(twice)}写了两次，请只留一条`)
}

const logged = (made: readonly Assessment[]) =>
  made.map(({ memberId, from, fen, livelihood, rhythm }) => ({ memberId, from, fen, livelihood, rhythm }))

async function appendAssessments({ store, caller, clock }: MemberContext, made: readonly Assessment[]): Promise<void> {
  const [first] = made
  if (!first) return
  // The log first, under an id of its own: what broke off in between is repeated, and then finds only the assessments done.
  const auditId = `assess:${first._id}:${caller._id}`
  await store.insert('audit', {
    ...{ _id: auditId, branchId: caller.branchId, at: clock.now(), by: caller._id },
    ...{ action: 'dues.assess', target: made.length === 1 ? first.memberId : caller.branchId },
    after: logged(made),
  })
  const added = await store.insertAll('duesAssessments', made)
  if (added === made.length) return
  const values = made.map(({ _id }) => _id)
  const there = await store.list('duesAssessments', { where: { _id: { is: 'oneOf', values } }, limit: 1000 })
  const same = made.filter((one) => there.some((other) => isLike(one, other) && other.by === caller._id))
  // The log keeps only what came of it.
  await store.updateIf('audit', auditId, {}, { after: logged(same) })
  // Those that are there already are another officer's: their word stands until it is seen and changed.
  if (same.length < made.length) throw new AppError('DUES_CHANGED')
}

function isLike(one: Assessment, other: Assessment): boolean {
  const words = ({ _id, from, livelihood, fen, rhythm }: Assessment) => [_id, from, livelihood, fen, rhythm].join(' ')
  return words(one) === words(other)
}
