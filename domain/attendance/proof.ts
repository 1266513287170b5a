import { earlierOf } from '../calendar/beijing'
import {
  type Attendance,
  type AttendanceMethod,
  type AttendanceReading,
  type AttendanceState,
  attended,
  type Proof,
  type Ruling,
} from './attendance'
import type { LeaveCategory } from './leave'

/**
 * How one entry comes of many voices: a member's scan, a second phone's, an officer's tap, each perhaps minutes late and sent
 * twice. Proofs are a set: adding one twice changes nothing, and the order in which they arrive does not matter. Having been
 * there outweighs a note of absence, and the earliest proof of it counts; the others are kept beside it. Only an officer who
 * has seen the entry can rule against it.
 */

/** Proofs kept with an entry: the weightiest. Nobody scans more often in earnest. */
export const MOST_PROOFS = 20

const methodOrder: readonly AttendanceMethod[] = ['scan', 'code', 'officer', 'paper']

/** Below zero if `one` outweighs `other`. Total, so that the order of arrival never decides. */
function weigh(one: Proof, other: Proof): number {
  return (
    Number(attended(other.state)) - Number(attended(one.state)) ||
    one.at.localeCompare(other.at) ||
    methodOrder.indexOf(one.method) - methodOrder.indexOf(other.method) ||
    (one.key < other.key ? -1 : Number(one.key > other.key))
  )
}

/** The proofs with one more, the weightiest first. A repeat only ever makes its times earlier. */
export function withProof(proofs: readonly Proof[], proof: Proof): Proof[] {
  const known = proofs.find(({ key }) => key === proof.key)
  const merged = known
    ? { ...known, at: earlierOf(known.at, proof.at), receivedAt: earlierOf(known.receivedAt, proof.receivedAt) }
    : proof
  const others = proofs.filter(({ key }) => key !== proof.key)
  return [...others, merged].sort(weigh).slice(0, MOST_PROOFS)
}

/** What proofs and ruling come to; null where nothing was said. */
function readingOf(proofs: readonly Proof[], ruling: Ruling | undefined): AttendanceReading | null {
  if (ruling) {
    const { state, method, at, by, category } = ruling
    return { state, method, at, receivedAt: at, by, category }
  }
  const [first] = proofs
  if (!first) return null
  const { state, method, at, receivedAt, by, category } = first
  return { state, method, at, receivedAt, by, category }
}

/** Whom an entry is about: what stays the same whatever is said. */
export type EntryHead = Pick<Attendance, '_id' | 'branchId' | 'activityId' | 'memberId' | 'on' | 'year' | 'observer'>

/** The entry as it is once these proofs and this ruling hold; null where it goes. */
export function entryOf(
  head: EntryHead,
  before: Attendance | null,
  proofs: Proof[],
  ruling: Ruling | undefined,
): Attendance | null {
  const reading = readingOf(proofs, ruling)
  if (!reading) return null
  const { _id, branchId, activityId, memberId, on, year, observer } = head
  return {
    _id,
    branchId,
    activityId,
    memberId,
    on,
    year,
    observer,
    ...reading,
    madeUp: before?.madeUp,
    proofs,
    ruling,
    unseen: before?.unseen,
    revision: (before?.revision ?? 0) + 1,
  }
}

/** Whether they say the same. Of one proof sent twice at once the later word may be written first: that changes nothing. */
const sameProofs = (one: readonly Proof[], other: readonly Proof[]) =>
  one.length === other.length && one.every(({ key, at }, n) => key === other[n]?.key && at === other[n]?.at)

/** What became of a check-in: `noted` is one that came after an officer had ruled otherwise. */
export type Entered = { outcome: 'recorded' | 'already' | 'noted'; entry: Attendance; changed: boolean }

/**
 * Enters a member's own proof. The first one that holds is `recorded`, and so is one from before what was known; anything
 * else is kept beside it and answered `already`, and so is a proof that is known.
 */
export function enterProof(head: EntryHead, before: Attendance | null, proof: Proof): Entered {
  const proofs = withProof(before?.proofs ?? [], proof)
  if (before && sameProofs(proofs, before.proofs)) {
    return { outcome: ruledOut(before) ? 'noted' : 'already', entry: before, changed: false }
  }
  const next = entryOf(head, before, proofs, before?.ruling)
  if (!next) throw new Error('an entry with a proof cannot be empty')
  if (ruledOut(next)) return { outcome: 'noted', entry: { ...next, unseen: true }, changed: true }
  const known = before?.proofs.some(({ key }) => key === proof.key)
  const counts = !known && !next.ruling && proofs[0]?.key === proof.key
  return { outcome: counts ? 'recorded' : 'already', entry: next, changed: true }
}

/** Whether an officer has ruled that the member was not there. */
function ruledOut({ ruling }: Attendance): boolean {
  return ruling !== undefined && !attended(ruling.state)
}

/**
 * One line of an officer's sheet. `was` is what their screen showed: a line about an entry as it still is rules over it, any
 * other is one more proof. `state` null takes officers' lines back; what the member proved themselves stays.
 */
export type Mark = {
  state: AttendanceState | null
  was: AttendanceState | null | undefined
  method: 'officer' | 'paper'
  key: string
  at: string
  receivedAt: string
  by: string
  category?: LeaveCategory
}

/** What became of a line; `kept` is one left beside what stands. `entry` null means that there is none any more. */
export type Marked = { outcome: 'written' | 'removed' | 'same' | 'kept'; entry: Attendance | null; changed: boolean }

/** Enters a line of an officer's sheet. */
export function enterMark(head: EntryHead, before: Attendance | null, mark: Mark): Marked {
  const known = before?.state ?? null
  const current = mark.was === undefined || mark.was === known
  const { state } = mark
  if (state === null) return takeBack(head, before, current)
  if (before && (isRepeat(before, mark) || (current && saysNothingNew(before, mark)))) {
    return { outcome: 'same', entry: before, changed: false }
  }
  if (before && current) {
    const { method, at, by, category } = mark
    const ruling: Ruling = { state, method, at, by, category }
    // Whatever was waiting to be looked at has been looked at.
    const ruled = entryOf(head, { ...before, unseen: undefined }, before.proofs, ruling)
    return { outcome: 'written', entry: ruled, changed: true }
  }
  const proof = {
    key: mark.key,
    state,
    method: mark.method,
    at: mark.at,
    receivedAt: mark.receivedAt,
    by: mark.by,
    category: mark.category,
  }
  const proofs = withProof(before?.proofs ?? [], proof)
  if (before && sameProofs(proofs, before.proofs)) return { outcome: 'same', entry: before, changed: false }
  const next = entryOf(head, before, proofs, before?.ruling)
  if (!next) throw new Error('an entry with a proof cannot be empty')
  const late = ruledOut(next) && attended(state)
  const entry = late ? { ...next, unseen: true as const } : next
  if (entry.state === known) return { outcome: known === state ? 'same' : 'kept', entry, changed: true }
  return { outcome: 'written', entry, changed: true }
}

/** Whether this very line has ruled already: its answer was lost, and the phone sends it again with what it showed then. */
function isRepeat({ ruling }: Attendance, { state, method, by, category }: Mark): boolean {
  return ruling?.state === state && ruling.method === method && ruling.by === by && ruling.category === category
}

/** Whether the line says what stands already; one that names another category of leave does not. */
function saysNothingNew(before: Attendance, { state, category }: Mark): boolean {
  return before.state === state && (category === undefined || category === before.category)
}

function takeBack(head: EntryHead, before: Attendance | null, current: boolean): Marked {
  if (!before) return { outcome: 'same', entry: null, changed: false }
  const own = before.proofs.filter(({ method }) => method === 'scan' || method === 'code')
  const untouched = own.length === before.proofs.length && !before.ruling
  if (!current || untouched) return { outcome: 'kept', entry: before, changed: false }
  const entry = entryOf(head, { ...before, unseen: undefined }, own, undefined)
  return { outcome: entry ? 'written' : 'removed', entry, changed: true }
}

/** Lets the proofs count again that came after a ruling; null if there is nothing to accept. */
export function acceptProofs(before: Attendance): Attendance | null {
  if (!before.ruling || !before.proofs.some(({ state }) => attended(state))) return null
  return entryOf(before, { ...before, unseen: undefined }, before.proofs, undefined)
}
