import { activityName } from '../../domain/activities/activity-name'
import { dayOf } from '../../domain/calendar/beijing'
import { formatShortDay } from '../../domain/calendar/format'
import { AppError } from '../../domain/errors'
import { keeps, keptKinds, kindOf, type RecordKindId, recordKindIds } from '../../domain/records/kinds'
import type { Names } from '../../domain/records/words'
import type { RecordHead, RecordPerson, RecordsBetween } from '../ports/record-reads'
import { HELD_TITLE, LIST_LIMIT } from './activity-cards'
import type { MemberContext } from './context'
import { namesOf } from './record-cards'

/** A year's records of some kinds with everything that a document says of them. */
export type RecordYear = {
  branchName: string
  year: number
  now: string
  today: string
  kinds: readonly RecordKindId[]
  records: readonly RecordHead[]
  signatures: RecordsBetween['signatures']
  people: readonly RecordPerson[]
  names: Names
}

/** What somebody writes for themselves: of it a document says that it is there, never what it says. */
export const isOwnWriting = (kind: RecordKindId): boolean => kindOf(kind).mayShare === true

/**
 * A year's records of kinds that the caller keeps, of all of these where none is named; three reads at once. What was taken
 * back and what is a draft is not among them.
 * @throws AppError NOT_ALLOWED where one is named that they do not keep
 */
export async function recordYear(
  { caller, clock, store }: MemberContext,
  { year, kinds = keptKinds(caller.role) }: { year: number; kinds?: readonly RecordKindId[] | undefined },
): Promise<RecordYear> {
  if (!kinds.every((kind) => keeps(caller.role, kind))) throw new AppError('NOT_ALLOWED')
  const { branchId } = caller
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const [whole, notes, activities] = await Promise.all([
    store.recordsBetween({ branchId, kinds: kinds.filter((kind) => !isOwnWriting(kind)), from, to, values: true }),
    // Their texts are not even read.
    store.recordsBetween({ branchId, kinds: kinds.filter(isOwnWriting), from, to }),
    store.list('activities', {
      where: { branchId, on: { is: 'between', from, to } },
      ...{ limit: LIST_LIMIT, fields: ['kind', 'title', 'on', 'textHeld'] },
    }),
  ])
  const { branch, people } = whole
  const called = new Map(
    activities.map(({ _id, kind, title, on, textHeld }) => [
      _id,
      `${formatShortDay(on)} ${activityName(kind, textHeld ? HELD_TITLE : title)}`,
    ]),
  )
  const now = clock.now()
  return {
    ...{ branchName: branch.name, year, now, today: dayOf(now), kinds: inOrder(kinds), people },
    records: [...whole.records, ...notes.records],
    signatures: whole.signatures,
    names: { member: namesOf(people), activity: (id) => called.get(id) ?? '一次活动' },
  }
}

/** In the catalogue's order, each once. */
function inOrder(kinds: readonly RecordKindId[]): RecordKindId[] {
  return recordKindIds.filter((kind) => kinds.includes(kind))
}
