import { dayOf } from '../../domain/calendar/beijing'
import { validSignatures } from '../../domain/records/evidence'
import { keptKinds, kindOf, recordKindIds } from '../../domain/records/kinds'
import type { MemberContext } from './context'
import { signersOf } from './record-sign'

const signed = recordKindIds.filter((kind) => kindOf(kind).isSigned !== undefined)
const answered = recordKindIds.filter((kind) => kindOf(kind).isAnswered === 'must')

/** A year's records at a glance: how many of each kind, what waits for the caller, and what they have yet to sign. */
export async function recordHome(ctx: MemberContext, { year }: { year: number }) {
  const { caller, clock, store } = ctx
  const today = dayOf(clock.now())
  const kept = keptKinds(caller.role)
  const { branch, counts, waiting, unanswered, texts, signatures } = await store.recordHome({
    ...{ branchId: caller.branchId, memberId: caller._id, kept },
    ...{ signed, owed: answered.filter((kind) => kept.includes(kind)) },
    ...{ from: `${year}-01-01`, to: `${year}-12-31` },
  })
  const toSign = texts.filter(
    (text) =>
      !text.textHeld && signersOf(text, [caller], today).length > 0 && validSignatures(text, signatures).length === 0,
  )
  return {
    year,
    today,
    closed: (branch.closedYears ?? []).includes(year),
    counts: counts.map(({ kind, count, last }) => ({ kind, count, lastOn: last })),
    waiting: waiting.map(({ kind, count }) => ({ kind, count })),
    unanswered: unanswered.map(({ kind, count }) => ({ kind, count })),
    toSign: toSign.map(({ _id, kind, title, on }) => ({ recordId: _id, kind, title, on })),
  }
}
