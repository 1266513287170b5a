import type { Branch } from '../../domain/branch/branch'
import { addMonths, type Day, dayOf, type Month, monthOf } from '../../domain/calendar/beijing'
import { assessmentFor } from '../../domain/dues/assessment'
import { type Fen, yuanWords } from '../../domain/dues/money'
import { LONGEST_RELIEF, type Relief, type ReliefKind, type ReliefState } from '../../domain/dues/relief'
import { AppError } from '../../domain/errors'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'

/** What an officer writes down of a proposal. */
export type ReliefInput = {
  reliefId: string
  memberId: string
  kind: ReliefKind
  from: Month
  to: Month
  /** What is paid instead, of 少交. */
  fen: Fen
  proposedOn: Day
}

/** A relief reaches back so far: what was proposed late is still decided. */
const FARTHEST_BACK = 12
/** It begins within so many months: what nobody can know yet is nothing to propose. */
const FARTHEST_AHEAD = 12
/** Who pays elsewhere may have done so for years; for ever would be leaving the branch. */
const LONGEST_ELSEWHERE = 60

function spanProblem({ from, to, kind }: ReliefInput, now: Month): string | undefined {
  const elsewhere = kind === 'elsewhere'
  const [back, longest] = elsewhere ? [LONGEST_ELSEWHERE, LONGEST_ELSEWHERE] : [FARTHEST_BACK, LONGEST_RELIEF]
  if (to < from) return '结束月份不能早于开始月份，请改好再提交'
  if (to >= addMonths(from, longest))
    return `一次最多 ${longest} 个月，${elsewhere ? '以后还需要的请到时再登记' : '明年还需要的请明年再提'}`
  if (from < addMonths(now, -back)) return `开始月份太早，最多写到 ${back} 个月以前`
  if (from > addMonths(now, FARTHEST_AHEAD)) return `开始月份太远，最多写到 ${FARTHEST_AHEAD} 个月以后`
  return undefined
}

/** A relief changes what the months of its years ask. */
function assertYearsOpen(branch: Pick<Branch, 'closedYears'>, { from, to }: Pick<Relief, 'from' | 'to'>): void {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) assertYearOpen(branch, year)
}

/**
 * Notes that the branch proposed 少交 or 免交 (it holds once the committee above approved), or that somebody's dues of some
 * months are paid in another branch (that holds at once). A repeat changes nothing.
 * @throws AppError NO_SUCH_MEMBER, RELIEF_REFUSED, YEAR_CLOSED, BUSY
 */
export async function proposeRelief(ctx: MemberContext, input: ReliefInput): Promise<void> {
  const { store, caller, clock } = ctx
  const { branchId } = caller
  const at = clock.now()
  const { memberId, kind, reliefId } = input
  const book = await store.duesBook({ branchId, from: input.from, to: input.to, memberId })
  const [member] = book.members
  if (!member) throw new AppError('NO_SUCH_MEMBER')
  const problem = spanProblem(input, monthOf(at))
  if (problem) throw new AppError('RELIEF_REFUSED', problem)
  if (input.proposedOn > dayOf(at)) throw new AppError('RELIEF_REFUSED', '支部研究的日期不能晚于今天')
  const assessed = assessmentFor(book.assessments, input.to)
  if (kind !== 'elsewhere' && !assessed) throw new AppError('RELIEF_REFUSED', '还没有核定每月交多少，请先核定')
  if (kind === 'reduced' && assessed && input.fen >= assessed.fen)
    throw new AppError('RELIEF_REFUSED', `少交的数额要低于核定的每月 ${yuanWords(assessed.fen)}`)
  await audited(ctx, caller, 'dues.proposeRelief', async (tx) => {
    const before = await tx.get('duesReliefs', reliefId)
    if (before && before.branchId !== branchId) throw new AppError('NO_SUCH_MEMBER')
    if (before) {
      if (isLike(before, input)) return { unchanged: true, result: undefined }
      throw new AppError('RELIEF_REFUSED', '这一条已经登记过，后来改的没有登记；请先撤回它，再重新提出')
    }
    assertYearsOpen({ closedYears: book.branch.closedYears ?? [] }, input)
    const relief: Relief = {
      ...{ _id: reliefId, branchId, memberId, kind, from: input.from, to: input.to },
      fen: kind === 'reduced' ? input.fen : 0,
      state: kind === 'elsewhere' ? 'approved' : 'proposed',
      ...{ proposedOn: input.proposedOn, at, by: caller._id },
    }
    await tx.insert('duesReliefs', relief)
    return {
      target: memberId,
      after: { kind, from: relief.from, to: relief.to, state: relief.state },
      result: undefined,
    }
  })
}

function isLike({ memberId, kind, from, to, fen, proposedOn }: Relief, input: ReliefInput): boolean {
  const { memberId: who, fen: amount, ...again } = input
  const words = [memberId, kind, from, to, fen, proposedOn].join(' ')
  return words === [who, again.kind, again.from, again.to, kind === 'reduced' ? amount : 0, again.proposedOn].join(' ')
}

/** What became of a proposal; `withdrawn` also ends one that was approved. */
export type ReliefDecision = {
  reliefId: string
  decision: Exclude<ReliefState, 'proposed'>
  decidedOn: Day
  decidedBy?: string
}

/**
 * Notes what the Party committee above decided, or that the branch takes its proposal back. A repeat changes nothing.
 * @throws AppError NO_SUCH_RELIEF, RELIEF_REFUSED, YEAR_CLOSED, BUSY
 */
export async function decideRelief(ctx: MemberContext, input: ReliefDecision): Promise<void> {
  const { caller, clock } = ctx
  const { reliefId, decision, decidedOn, decidedBy } = input
  if (decidedOn > dayOf(clock.now())) throw new AppError('RELIEF_REFUSED', '日期不能晚于今天')
  if (decision === 'approved' && !decidedBy) throw new AppError('RELIEF_REFUSED', '请填写批准的上级党组织')
  const branch = await ownBranch(ctx)
  await audited(ctx, caller, 'dues.decideRelief', async (tx) => {
    const before = await tx.get('duesReliefs', reliefId)
    if (before?.branchId !== caller.branchId) throw new AppError('NO_SUCH_RELIEF')
    if (before.state === decision) return { unchanged: true, result: undefined }
    if (before.state !== 'proposed' && decision !== 'withdrawn')
      throw new AppError('RELIEF_REFUSED', '这一条已经有了结果，请刷新')
    if (decision !== 'withdrawn' && decidedOn < before.proposedOn)
      throw new AppError('RELIEF_REFUSED', '批准的日期不能早于支部提出的日期')
    const changes = decision === 'approved' || before.state === 'approved'
    if (changes) assertYearsOpen(branch, before)
    await tx.update('duesReliefs', reliefId, { state: decision, decidedOn, decidedBy })
    const was = { state: before.state, decidedOn: before.decidedOn, decidedBy: before.decidedBy }
    const is = { state: decision, decidedOn, decidedBy }
    return { target: before.memberId, before: was, after: is, result: undefined }
  })
}
