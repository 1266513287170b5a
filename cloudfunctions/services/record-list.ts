import { dayOf } from '../../domain/calendar/beijing'
import { keptKinds, kindOf, type RecordKindId, recordKindIds } from '../../domain/records/kinds'
import type { MemberContext } from './context'
import { cardOf, namesOf } from './record-cards'

/** Records on a page. */
const PAGE = 30

/** What a list asks for. */
export type RecordListAsked = {
  year: number
  kinds?: readonly RecordKindId[]
  /** About or by this member alone. */
  memberId?: string
  /** Held texts and drafts, of kinds the caller keeps. */
  waiting?: true
  /** Only what its author lets every member read. */
  shared?: true
  /** The last one of the page before. */
  before?: { on: string; recordId: string }
}

/** A page of a year's records, newest first, as far as the caller may see them: one read beside that of who calls. */
export async function recordList(
  ctx: MemberContext,
  { year, kinds, memberId, waiting, shared, before }: RecordListAsked,
) {
  const { caller, clock, store } = ctx
  const kept = keptKinds(caller.role)
  // Whom an opinion is from is not to be found out by asking for each member's: only who keeps such records may.
  const isOthers = memberId !== undefined && memberId !== caller._id
  const asked = isOthers
    ? (kinds ?? recordKindIds).filter((kind) => !kindOf(kind).mayBeAnonymous || kept.includes(kind))
    : kinds
  const { branch, people, records } = await store.recordPage({
    ...{ branchId: caller.branchId, memberId: caller._id, kept, kinds: asked, waiting, shared },
    ...{ of: memberId, from: `${year}-01-01`, to: `${year}-12-31`, limit: PAGE + 1 },
    ...(before && { before: { on: before.on, id: before.recordId } }),
  })
  const nameOf = namesOf(people)
  return {
    year,
    today: dayOf(clock.now()),
    closed: (branch.closedYears ?? []).includes(year),
    cards: records.slice(0, PAGE).map((record) => cardOf(ctx, record, nameOf)),
    more: records.length > PAGE,
  }
}
