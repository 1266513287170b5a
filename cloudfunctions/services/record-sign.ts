import { type Day, dayOf, earlierOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { belongsOn } from '../../domain/members/member'
import { lettersSigners, type Signed, validSignatures } from '../../domain/records/evidence'
import { kindOf } from '../../domain/records/kinds'
import { type BranchRecord, type Signature, signatureId } from '../../domain/records/record'
import type { RecordPerson } from '../ports/record-reads'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { recordIn } from './record-change'
import { isKeeper } from './record-rights'

type SignerFacts = Pick<RecordPerson, '_id' | 'state' | 'stateSince' | 'joinedOn'>

/** Whose names a text wants: those it is for, or everybody who belongs to the branch; of a past year, who did at its end. */
export function signersOf<P extends SignerFacts>(
  record: Pick<BranchRecord, 'kind' | 'people' | 'values' | 'on'>,
  people: readonly P[],
  today: Day,
): P[] {
  const { isSigned } = kindOf(record.kind)
  if (isSigned === 'letter') {
    const ids = lettersSigners(record)
    return people.filter(({ _id }) => ids.includes(_id))
  }
  const wanted = people.filter(({ _id }) => record.people.length === 0 || record.people.includes(_id))
  const day = earlierOf(today, `${record.on.slice(0, 4)}-12-31`)
  return wanted.filter((person) => belongsOn(person, day))
}

/** How far a text is signed: the names under it as it is now, whose names it wants, and which of these are there and are not. */
export function signingState<P extends SignerFacts, S extends Signed>(
  record: Parameters<typeof signersOf>[0] & Pick<BranchRecord, '_id' | 'textHash'>,
  { people, signatures }: { people: readonly P[]; signatures: readonly S[] },
  today: Day,
): { valid: S[]; signers: P[]; signed: P[]; open: P[] } {
  const valid = validSignatures(record, signatures)
  const signers = signersOf(record, people, today)
  const has = ({ _id }: P) => valid.some(({ memberId }) => memberId === _id)
  return { valid, signers, signed: signers.filter(has), open: signers.filter((one) => !has(one)) }
}

/** @throws AppError NO_SUCH_RECORD, NOT_SIGNABLE, TEXT_CHANGED, YEAR_CLOSED */
async function textToSign(ctx: MemberContext, recordId: string, textHash: string): Promise<BranchRecord> {
  const [record, branch] = await Promise.all([recordIn(ctx.store, ctx, recordId), ownBranch(ctx)])
  if (record.textHash === undefined || record.withdrawn || record.textHeld) throw new AppError('NOT_SIGNABLE')
  // Nobody signs what their screen did not show.
  if (record.textHash !== textHash) throw new AppError('TEXT_CHANGED')
  assertYearOpen(branch, record.year)
  return record
}

/**
 * One's own name under a text, as one's screen showed it. A repeat changes nothing; a signature is never changed, and a
 * changed text wants another.
 * @throws AppError NO_SUCH_RECORD, NOT_SIGNABLE, TEXT_CHANGED, NOT_A_SIGNER, YEAR_CLOSED
 */
export async function signRecord(
  ctx: MemberContext,
  { recordId, textHash }: { recordId: string; textHash: string },
): Promise<void> {
  const { caller, clock, store } = ctx
  const record = await textToSign(ctx, recordId, textHash)
  if (signersOf(record, [caller], dayOf(clock.now())).length === 0) throw new AppError('NOT_A_SIGNER')
  await store.insert('signatures', signatureOf(ctx, record, caller._id, dayOf(clock.now()), 'phone'))
}

/**
 * Notes whose names are under the text on paper. A repeat changes nothing.
 * @throws AppError NO_SUCH_RECORD, NOT_SIGNABLE, TEXT_CHANGED, NOT_A_SIGNER, NOT_ALLOWED, BAD_INPUT, YEAR_CLOSED
 */
export async function signOnPaper(
  ctx: MemberContext,
  { recordId, textHash, memberIds, on }: { recordId: string; textHash: string; memberIds: readonly string[]; on: Day },
): Promise<void> {
  const { caller, clock, store } = ctx
  const today = dayOf(clock.now())
  if (on > today) throw new AppError('BAD_INPUT', '签名日期不能晚于今天')
  const [record, found] = await Promise.all([
    textToSign(ctx, recordId, textHash),
    store.list('members', {
      where: { branchId: caller.branchId, _id: { is: 'oneOf', values: memberIds } },
      limit: 1000,
      fields: ['state', 'stateSince', 'joinedOn'],
    }),
  ])
  if (!isKeeper(ctx, record)) throw new AppError('NOT_ALLOWED')
  if (on < record.on) throw new AppError('BAD_INPUT', '签名日期不能早于发出的日期')
  const signers = signersOf(record, found, on)
  if (signers.length < new Set(memberIds).size) throw new AppError('NOT_A_SIGNER', '选的人里有不用签这一份的，请重新选')
  await store.insertAll(
    'signatures',
    signers.map(({ _id }) => signatureOf(ctx, record, _id, on, 'paper')),
  )
}

function signatureOf(
  { caller, clock }: MemberContext,
  { _id: recordId, branchId, year, textHash = '' }: BranchRecord,
  memberId: string,
  on: Day,
  way: Signature['way'],
): Signature {
  const version = { recordId, memberId, textHash }
  return {
    ...{ _id: signatureId(recordId, memberId, textHash), branchId, year, ...version },
    ...{ on, at: clock.now(), way, by: caller._id },
  }
}
