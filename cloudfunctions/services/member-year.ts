import { type Attendance, attended } from '../../domain/attendance/attendance'
import { leaveStands } from '../../domain/attendance/leave'
import { countMarks, type RegisterMark, registerMark } from '../../domain/attendance/register'
import { dayOf, monthOf } from '../../domain/calendar/beijing'
import { missingOf } from '../../domain/dues/standing'
import { AppError } from '../../domain/errors'
import { may } from '../../domain/permissions'
import { validSignatures } from '../../domain/records/evidence'
import { keptKinds, kindOf, recordKindIds } from '../../domain/records/kinds'
import { organisationalLife } from '../../domain/responsibilities/organisational-life'
import { defaultStudySettings } from '../../domain/study/hours'
import { studyYear } from '../../domain/study/year-figures'
import type { OwnActivity } from '../ports/joined-reads'
import type { RecordPerson, RecordsBetween } from '../ports/record-reads'
import { expectedOf } from './activities'
import { cardFields, LIST_LIMIT, shownTitle } from './activity-cards'
import type { MemberContext } from './context'
import { memberBooks, standingsOf, total } from './dues-book'
import { cardOf, namesOf } from './record-cards'
import { maySee } from './record-rights'
import { signersOf } from './record-sign'

/** Organisational life as an ordinary member (双重组织生活, standard 2.2): six times a year for a leading cadre. */
const DOUBLE_LIFE = 6

/** Who gave a lecture did not attend it as an ordinary member. */
const yearFields = [...cardFields, 'lecturerIds'] as const

type Asked = { year: number }

/** One's own year: everything that is recorded of one, in four reads of which three go at once. */
export function ownYear(ctx: MemberContext, { year }: Asked) {
  return memberYear(ctx, ctx.caller._id, year)
}

/**
 * One member's year as whoever keeps records sees it.
 * @throws AppError NO_SUCH_MEMBER
 */
export function yearOfMember(ctx: MemberContext, { memberId, year }: Asked & { memberId: string }) {
  return memberYear(ctx, memberId, year)
}

async function memberYear(ctx: MemberContext, memberId: string, year: number) {
  const { caller, clock, store } = ctx
  const { branchId } = caller
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const isOwn = memberId === caller._id
  const [activities, read, book] = await Promise.all([
    store.ownActivities({ branchId, memberId, from, to, fields: yearFields, limit: LIST_LIMIT }),
    store.recordsBetween({ branchId, kinds: recordKindIds, from, to, of: memberId }),
    isOwn || may(caller.role, 'dues.read')
      ? store.duesBook({ branchId, memberId, from: `${year}-01`, to: `${year}-12` })
      : null,
  ])
  const member = read.people.find(({ _id }) => _id === memberId)
  if (!member) throw new AppError('NO_SUCH_MEMBER')
  const now = clock.now()
  const today = dayOf(now)
  const planned = activities.filter(({ activity }) => activity.state !== 'cancelled')
  const marks = planned.map((own) => markedOf(ctx, own, markOf(own, member, now)))
  const held = planned.filter(({ activity }) => activity.endsAt <= now)
  const nameOf = namesOf(read.people)
  const records = read.records.filter((record) => maySee(ctx, record) && isTheirs(record, memberId))
  return {
    ...{ year, today, memberId, name: member.name, role: member.role, state: member.state },
    attendance: countMarks(marks.map(({ mark }) => mark)),
    /** What concerned them and is over or was attended, the newest first. */
    marks: marks.filter(({ mark }) => mark !== 'none' && mark !== 'upcoming').reverse(),
    study: studyOf(ctx, activities, read, member, year),
    ...(member.leadingCadre && { doubleLife: { done: held.filter(isDoubleLife).length, of: DOUBLE_LIFE } }),
    dues: book && duesOf(book, year, today),
    pledges: pledgesOf(read, member, today),
    records: [...records].reverse().map((record) => cardOf(ctx, record, nameOf)),
    /** Kinds of which the caller would see records if there were any. */
    kinds: isOwn ? recordKindIds.filter((kind) => kind !== 'careEntry' && kind !== 'care') : keptKinds(caller.role),
  }
}

/** Signed texts for everybody are not somebody's own records, nor is what they entered for others. */
function isTheirs({ people, by }: RecordsBetween['records'][number], memberId: string): boolean {
  return people.length === 0 ? by === memberId : people.includes(memberId)
}

function markedOf(ctx: MemberContext, { activity, entry, leave }: OwnActivity, mark: RegisterMark) {
  const category = entry ? entry.category : leave?.category
  return {
    ...{
      activityId: activity._id,
      kind: activity.kind,
      on: activity.on,
      title: shownTitle(ctx.caller, activity),
      mark,
    },
    ...(mark === 'leave' && category && { category }),
    ...(mark === 'madeUp' && entry?.madeUp && { madeUpOn: entry.madeUp.on }),
  }
}

function markOf({ activity, entry, leave }: OwnActivity, member: RecordPerson, now: string) {
  const expected = expectedOf(activity, [member])
  const over = now > activity.checkIn.closesAt
  const noted = entry && { ...entry, madeUp: entry.madeUp !== undefined }
  return registerMark({ id: activity._id, expected, over }, member._id, noted, leaveStands(leave, activity))
}

const came = (entry: Attendance | undefined) => entry !== undefined && attended(entry.state)

function isDoubleLife({ activity, entry }: OwnActivity): boolean {
  // Holding the lecture is no attending as an ordinary member.
  const leads = activity.lecturerIds?.includes(entry?.memberId ?? '') === true
  return came(entry) && !leads && organisationalLife.includes(activity.kind)
}

function studyOf(
  ctx: MemberContext,
  activities: readonly OwnActivity[],
  { records, branch }: RecordsBetween,
  member: RecordPerson,
  year: number,
) {
  const settings = branch.records?.study ?? defaultStudySettings
  const figures = studyYear({
    activities: activities.map(({ activity, entry }) => ({
      ...{ id: activity._id, kind: activity.kind, on: activity.on },
      ...{ startsAt: activity.startsAt, endsAt: activity.endsAt },
      title: shownTitle(ctx.caller, activity),
      cancelled: activity.state === 'cancelled',
      came: came(entry),
      madeUp: !came(entry) && entry?.madeUp !== undefined,
    })),
    trainings: once(records.filter(({ kind, people }) => kind === 'training' && people.includes(member._id))).map(
      (record) => ({
        ...{ id: record._id, on: record.on, halfDays: Number(record.values.halfDays ?? 0) },
        title: maySee(ctx, record) ? record.title : kindOf(record.kind).label,
      }),
    ),
    ...{ role: member.role, year, settings, now: ctx.clock.now() },
  })
  return { ...figures, rules: settings }
}

/** A training that two of its people wrote down is one. */
function once(trainings: RecordsBetween['records']): RecordsBetween['records'] {
  const said = trainings.map(({ on, title, values }) => `${on} ${title} ${values.halfDays}`)
  return trainings.filter((_, index) => said.indexOf(said[index] ?? '') === index)
}

/** The year's months with what is missing of those that have begun. */
function duesOf(book: Parameters<typeof memberBooks>[0], year: number, today: string) {
  const [own] = memberBooks(book)
  if (!own) return null
  const months = standingsOf(own, `${year}-01`, `${year}-12`, today)
  const begun = months.filter(({ month }) => month <= monthOf(today))
  return { months, missing: total(begun, missingOf) }
}

/** The texts of the year that ask for their name, with whether it is there. */
function pledgesOf({ records, signatures }: RecordsBetween, member: RecordPerson, today: string) {
  return records
    .filter((record) => record.textHash !== undefined && !record.textHeld)
    .filter((record) => signersOf(record, [member], today).length > 0)
    .map((record) => {
      const [signature] = validSignatures(record, signatures)
      const { _id, kind, title, on } = record
      return { recordId: _id, kind, title, on, ...(signature && { signedOn: signature.on }) }
    })
}
