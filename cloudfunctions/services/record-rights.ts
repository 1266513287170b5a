import { addDays, dayOf, laterOf } from '../../domain/calendar/beijing'
import { keeps, kindOf } from '../../domain/records/kinds'
import type { BranchRecord } from '../../domain/records/record'
import type { RecordBranch, RecordPerson } from '../ports/record-reads'
import type { MemberContext } from './context'

type Ctx = Pick<MemberContext, 'caller' | 'clock'>
type Seen = Pick<BranchRecord, 'kind' | 'open' | 'concerned' | 'by'>

/** Whether the caller keeps records of that kind. */
export function isKeeper({ caller }: Pick<MemberContext, 'caller'>, { kind }: Pick<BranchRecord, 'kind'>): boolean {
  return keeps(caller.role, kind)
}

/** Whether the caller may see it: it is everybody's, about them, or of a kind they keep. */
export function maySee(ctx: Pick<MemberContext, 'caller'>, record: Seen): boolean {
  return record.open || record.concerned.includes(ctx.caller._id) || isKeeper(ctx, record)
}

/** Why the caller may not change what stands there; undefined if they may. Other people's words stay theirs. */
export function editBar(
  { caller, clock }: Ctx,
  record: Pick<BranchRecord, 'kind' | 'by' | 'withdrawn' | 'enteredOn' | 'at'>,
  { records = {} }: Pick<RecordBranch, 'records'>,
): 'RECORD_WITHDRAWN' | 'RECORD_KEPT' | 'EDIT_OVER' | undefined {
  const { kind, by, withdrawn, enteredOn, at } = record
  if (withdrawn) return 'RECORD_WITHDRAWN'
  if (kindOf(kind).enteredBy !== 'self' && keeps(caller.role, kind)) return undefined
  if (by !== caller._id) return 'RECORD_KEPT'
  const { editDays } = records
  const over = editDays !== undefined && dayOf(clock.now()) > addDays(laterOf(enteredOn, dayOf(at)), editDays)
  return over && !keeps(caller.role, kind) ? 'EDIT_OVER' : undefined
}

/** Whether the caller may take it back: whoever may change it, and who keeps such records. */
export function mayWithdraw(ctx: Ctx, record: Parameters<typeof editBar>[1], branch: RecordBranch): boolean {
  if (record.withdrawn) return false
  return isKeeper(ctx, record) || editBar(ctx, record, branch) === undefined
}

/** Whether it is the caller's own: they wrote it, or somebody typed it in for them. */
export function isAuthor(
  { caller }: Pick<MemberContext, 'caller'>,
  { kind, by, people }: Pick<BranchRecord, 'kind' | 'by' | 'people'>,
): boolean {
  return by === caller._id || (kindOf(kind).enteredBy === 'self' && people[0] === caller._id)
}

/** Whether the caller may have the last word on a text: not on their own, unless nobody else keeps such records. */
export function mayDecide(
  ctx: Pick<MemberContext, 'caller'>,
  record: Pick<BranchRecord, 'kind' | 'by' | 'people' | 'updatedBy'>,
  people: readonly Pick<RecordPerson, '_id' | 'role' | 'state'>[],
): boolean {
  const { _id } = ctx.caller
  if (!isAuthor(ctx, record) && record.updatedBy !== _id) return true
  return !people.some((one) => one._id !== _id && one.state === 'active' && keeps(one.role, record.kind))
}
