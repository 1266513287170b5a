import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { peopleIn } from '../../domain/records/clean'
import { kindOf } from '../../domain/records/kinds'
import { isBackEntered } from '../../domain/records/record'
import type { WholeRecord } from '../ports/record-reads'
import { shownTitle } from './activity-cards'
import type { MemberContext } from './context'
import { namesOf, seesAnswers, showsAuthor } from './record-cards'
import { recordHistory } from './record-history'
import { editBar, isAuthor, isKeeper, mayDecide, maySee, mayWithdraw } from './record-rights'
import { signingState } from './record-sign'

/**
 * One record with everything that belongs to it: files, answers, names under it, what was changed, and what the caller may
 * do. One read beside that of who calls.
 * @throws AppError NO_SUCH_RECORD
 */
export async function readRecord(ctx: MemberContext, { recordId }: { recordId: string }) {
  const { caller, clock, store } = ctx
  const whole = await store.wholeRecord(caller.branchId, recordId)
  if (!whole || !maySee(ctx, whole.record)) throw new AppError('NO_SUCH_RECORD')
  const { record, branch, people, activity } = whole
  const nameOf = namesOf(people)
  const named = showsAuthor(ctx, record)
  const { kind, on, title, values, enteredOn, state, textHeld, shared, withdrawn, confirmed, revision } = record
  return {
    ...{ recordId, kind, on, year: record.year, title, values, enteredOn, at: record.at, state, revision },
    today: dayOf(clock.now()),
    people: named ? record.people.map((memberId) => ({ memberId, name: nameOf(memberId) })) : [],
    named: peopleIn(kind, values).map((memberId) => ({ memberId, name: nameOf(memberId) })),
    by: named ? nameOf(record.by) : '',
    ...(record.by === caller._id && { mine: true as const }),
    ...(isBackEntered(record) && { backEntered: true as const }),
    ...(textHeld && { held: true as const }),
    ...(shared && { shared: true as const }),
    ...(confirmed && { confirmed: { by: nameOf(confirmed.by), at: confirmed.at } }),
    ...(withdrawn && { withdrawn: { ...withdrawn, by: nameOf(withdrawn.by) } }),
    activity: shownActivity(ctx, activity),
    files: record.files.map(({ id, name, kind: sort, bytes, by }) => ({
      ...{ fileId: id, name, kind: sort, bytes },
      by: named ? nameOf(by) : '',
    })),
    answers: (seesAnswers(ctx, record) ? record.answers : []).map(({ id, text, by, at }) => ({
      answerId: id,
      text,
      by: nameOf(by),
      at,
    })),
    signing: signingOf(ctx, whole, nameOf),
    ...rightsOf(ctx, whole),
    closed: (branch.closedYears ?? []).includes(record.year),
    history: named ? recordHistory(whole, nameOf, isKeeper(ctx, record) || isAuthor(ctx, record)) : [],
  }
}

function shownActivity({ caller }: MemberContext, activity: WholeRecord['activity']) {
  if (!activity) return null
  const { _id, kind, on } = activity
  return { activityId: _id, kind, on, title: shownTitle(caller, activity) }
}

/** Who has signed the text as it is now, and who has not. */
function signingOf(ctx: MemberContext, whole: WholeRecord, nameOf: (id: string) => string) {
  const { caller, clock } = ctx
  const { record, signatures } = whole
  if (record.textHash === undefined) return null
  const { valid, signers, signed, open } = signingState(record, whole, dayOf(clock.now()))
  return {
    textHash: record.textHash,
    ...{ of: signers.length, done: signed.length },
    signed: valid.map(({ memberId, on, way }) => ({ memberId, name: nameOf(memberId), on, way })),
    // Who has not signed is for who keeps the text to know.
    open: (isKeeper(ctx, record) ? open : []).map(({ _id, name }) => ({ memberId: _id, name })),
    /** Names under an earlier text. */
    earlier: signatures.length - valid.length,
    ...(open.some(({ _id }) => _id === caller._id) && { awaitsYou: true as const }),
  }
}

/** What the caller may do; nothing in a year that is closed. */
function rightsOf(ctx: MemberContext, { record, branch, people }: WholeRecord) {
  const closed = (branch.closedYears ?? []).includes(record.year)
  const keeper = isKeeper(ctx, record)
  const { isDrafted, isAnswered, isSigned } = kindOf(record.kind)
  const lives = !closed && !record.withdrawn
  return {
    ...(keeper && { keeps: true as const }),
    mayEdit: lives && editBar(ctx, record, branch) === undefined,
    mayWithdraw: lives && mayWithdraw(ctx, record, branch),
    mayConfirm: lives && keeper && isDrafted === true && record.state === 'draft',
    mayRelease: lives && keeper && record.textHeld === true && mayDecide(ctx, record, people),
    mayAnswer: lives && keeper && isAnswered !== undefined,
    mayNoteSigned: lives && keeper && isSigned !== undefined && !record.textHeld,
  }
}
