import { createHash } from 'node:crypto'
import { type Day, dayOf, instantAt } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { flawOf, isEmptyNote } from '../../domain/records/check'
import { cleanValues, peopleIn, type RawValues, textOf } from '../../domain/records/clean'
import { signedText } from '../../domain/records/evidence'
import type { Values } from '../../domain/records/field'
import { keeps, kindOf, type RecordKindId, titleOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen } from '../../domain/records/record'
import { audited } from './audit'
import { assertYearOpen, ownBranch } from './branch'
import type { MemberContext } from './context'
import { newKey } from './random'
import { editBar, maySee } from './record-rights'
import { checkText } from './text-check'

/** A form as a phone sends it. */
export type SavedForm = {
  recordId: string
  /** What the phone saw last; null for something new. */
  revision: number | null
  kind: RecordKindId
  on: Day
  people: readonly string[]
  values: RawValues
  shared?: boolean
  /** Without a name, where the kind lets it. */
  anonymous?: boolean
  /** A paper is final with this (定稿). */
  confirm?: boolean
  /** When it was written by the phone's clock: of two forms of one person the later stands, in whatever order they arrive. */
  stamp?: number
  /** How long ago it was written, where the phone kept it for want of a signal. */
  agoMs?: number
}

/** What became of it. */
export type SavedRecord = { recordId: string; revision: number; state: BranchRecord['state']; textHeld: boolean }

type Content = Pick<BranchRecord, 'on' | 'people' | 'values'> & Partial<Pick<BranchRecord, 'shared'>>

/**
 * Writes a record down, or what was changed of it. A repeat answers what the first one did; what somebody else changed
 * meanwhile is never overwritten.
 * @throws AppError RECORD_REFUSED, RECORD_CHANGED, RECORD_KEPT, RECORD_WITHDRAWN, EDIT_OVER, NO_SUCH_RECORD, NO_SUCH_MEMBER,
 * NO_SUCH_ACTIVITY, NOT_ALLOWED, TEXT_REFUSED, CHECK_UNAVAILABLE, YEAR_CLOSED, BUSY
 */
export async function saveRecord(ctx: MemberContext, form: SavedForm): Promise<SavedRecord> {
  const { store, caller, clock } = ctx
  const { recordId, kind } = form
  const content = contentOf(ctx, form)
  const [before, branch] = await Promise.all([
    store.get('records', recordId),
    ownBranch(ctx),
    assertKnown(ctx, kind, content),
  ])
  if (before && (before.branchId !== caller.branchId || before.kind !== kind)) throw new AppError('NO_SUCH_RECORD')
  if (before && isRepeat(ctx, before, content, form)) return savedOf(before)
  if (before?.by === '') throw new AppError('RECORD_KEPT')
  if (before) assertMayEdit(ctx, before, { ...form, people: content.people }, branch)
  else if (form.revision !== null) throw new AppError('NO_SUCH_RECORD')
  else assertMayEnter(ctx, kind, content.people)
  // Without a name it has the day it reaches the cloud on.
  assertYearOpen(branch, yearOf(form.anonymous ? dayOf(clock.now()) : content.on))
  if (before) assertYearOpen(branch, before.year)
  if (before && kindOf(kind).isSigned && before.year !== yearOf(content.on))
    throw new AppError('RECORD_REFUSED', '签名的文字不能改到别的年份，请撤回后重新写一份')
  const held = await heldNow(ctx, kind, content, before)
  const madeOn = dayOf(new Date(Date.parse(clock.now()) - (form.agoMs ?? 0)).toISOString())
  const isDraft = (one: BranchRecord | null) => isStillDraft(kind, content, one, form.confirm === true)
  if (form.anonymous) return keepNameless(ctx, form, content, held)

  return audited(ctx, caller, 'records.save', async (tx) => {
    const now = await tx.get('records', recordId)
    if (now && isRepeat(ctx, now, content, form)) return { unchanged: true, result: savedOf(now) }
    if ((now?.revision ?? null) !== (before?.revision ?? null)) throw new AppError('RECORD_CHANGED')
    const next = recordWith(ctx, { ...form, content, held, madeOn, state: isDraft(now) ? 'draft' : 'recorded' }, now)
    if (now) await tx.update('records', recordId, changeOf(next))
    else await tx.insert('records', next)
    return {
      target: recordId,
      ...(now ? changeLogged(now, next) : { after: loggedOf(next) }),
      result: savedOf(next),
    }
  })
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** @throws AppError RECORD_REFUSED */
function contentOf({ caller, clock }: MemberContext, form: SavedForm): Content {
  const { kind, on, shared, anonymous = false } = form
  const { enteredBy, mayShare } = kindOf(kind)
  const cleaned = cleanValues(kind, form.values)
  if ('flaw' in cleaned) throw new AppError('RECORD_REFUSED', `${cleaned.flaw}`)
  const isOwn = enteredBy === 'self'
  const people = anonymous ? [] : isOwn && form.people.length === 0 ? [caller._id] : [...form.people]
  if (isOwn && people.length > 1) throw new AppError('RECORD_REFUSED', '一次只能写一个人的')
  const flaw = flawOf({ kind, on, people, values: cleaned.values, anonymous }, clock.now())
  if (flaw !== undefined) throw new AppError('RECORD_REFUSED', flaw)
  return { on, people, values: cleaned.values, ...(shared && mayShare && { shared: true as const }) }
}

/**
 * Everybody and everything that is named belongs to the branch.
 * @throws AppError NO_SUCH_MEMBER, NO_SUCH_ACTIVITY
 */
async function assertKnown({ store, caller }: MemberContext, kind: RecordKindId, content: Content): Promise<void> {
  const { people, values } = content
  const ids = [...new Set([...people, ...peopleIn(kind, values)])].filter((id) => id !== caller._id)
  const { branchId } = caller
  const activityId = values.activity
  const [found, activity] = await Promise.all([
    ids.length > 0
      ? store.list('members', { where: { branchId, _id: { is: 'oneOf', values: ids } }, limit: 1000, fields: ['_id'] })
      : [],
    typeof activityId === 'string' ? store.get('activities', activityId) : undefined,
  ])
  if (found.length < ids.length) throw new AppError('NO_SUCH_MEMBER')
  if (activity !== undefined && activity?.branchId !== branchId) throw new AppError('NO_SUCH_ACTIVITY')
}

/** @throws AppError NOT_ALLOWED */
function assertMayEnter({ caller }: MemberContext, kind: RecordKindId, people: readonly string[]): void {
  if (keeps(caller.role, kind)) return
  const { enteredBy, label } = kindOf(kind)
  if (enteredBy === 'keepers') throw new AppError('NOT_ALLOWED')
  if (enteredBy === 'self' && people.length === 0) return
  if (!people.includes(caller._id)) {
    throw new AppError('NOT_ALLOWED', `${label}里要有您自己；替别人登记请找支部委员`)
  }
}

/** @throws AppError NO_SUCH_RECORD, RECORD_CHANGED, RECORD_KEPT, RECORD_WITHDRAWN, EDIT_OVER */
function assertMayEdit(
  ctx: MemberContext,
  before: BranchRecord,
  { revision, stamp, people }: SavedForm,
  branch: Parameters<typeof editBar>[2],
): void {
  if (!maySee(ctx, before)) throw new AppError('NO_SUCH_RECORD')
  const bar = editBar(ctx, before, branch)
  if (bar) throw new AppError(bar)
  if (!keeps(ctx.caller.role, before.kind)) {
    // What is somebody's own cannot become another one's, nor a visit one that its author was not at.
    if (kindOf(before.kind).enteredBy === 'self' && people.join() !== before.people.join())
      throw new AppError('NOT_ALLOWED', '自己写的不能改成别人的')
    assertMayEnter(ctx, before.kind, people)
  }
  // The answer to the last save was lost, and who sent it went on writing: nobody else has touched it since.
  const { by, revision: saved, stamp: last = 0 } = before.lastSave ?? { by: '', revision: -1 }
  const isLater = stamp === undefined || stamp > last
  const isOwnLast =
    saved === before.revision && before.revision === (revision ?? -1) + 1 && by === ctx.caller._id && isLater
  if (before.revision !== revision && !isOwnLast) throw new AppError('RECORD_CHANGED')
}

/** Whether it stands there already as it was sent, by the same person. */
function isRepeat({ caller }: MemberContext, stored: BranchRecord, content: Content, form: SavedForm): boolean {
  const mine = stored.by === '' ? form.anonymous === true : [stored.updatedBy, stored.by].includes(caller._id)
  const confirmed = form.confirm !== true || stored.state === 'recorded'
  const later = form.revision === null || stored.revision > form.revision
  // Without a name it has the day it reached the cloud on, not the phone's.
  const on = stored.by === '' ? stored.on : content.on
  return mine && confirmed && later && sameContent(stored, { ...content, on })
}

function sameContent(one: Content, other: Content): boolean {
  const inOrder = ({ on, people, values, shared }: Content) =>
    JSON.stringify([on, people, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)), shared === true])
  return inOrder(one) === inOrder(other)
}

/** What others will read is checked when it changes; what was released and says the same stays so. */
async function heldNow(
  ctx: MemberContext,
  kind: RecordKindId,
  { values }: Content,
  before: BranchRecord | null,
): Promise<boolean> {
  const text = textOf(kind, values)
  if (before && textOf(kind, before.values) === text) return before.textHeld === true
  return checkText(ctx, text)
}

/** A paper until it is confirmed, and a note until there is something in it: its photos may still be on their way. */
function isStillDraft(kind: RecordKindId, { values }: Content, before: BranchRecord | null, confirm: boolean): boolean {
  const { isDrafted } = kindOf(kind)
  if (isDrafted) return before?.state !== 'recorded' && !confirm
  return isEmptyNote({ kind, values, files: before?.files ?? [] })
}

type Parts = SavedForm & { content: Content; held: boolean; madeOn: Day; state: BranchRecord['state'] }

function recordWith({ caller, clock }: MemberContext, parts: Parts, before: BranchRecord | null): BranchRecord {
  const { recordId, kind, content, held, madeOn, state, confirm, stamp } = parts
  const now = clock.now()
  const { isSigned, isDrafted } = kindOf(kind)
  const confirmed =
    isDrafted && confirm && before?.state !== 'recorded' ? { by: caller._id, at: now } : before?.confirmed
  const next = {
    ...{ _id: recordId, branchId: caller.branchId, kind, year: yearOf(content.on), on: content.on },
    ...{ title: titleOf(kind, content.values), values: content.values, people: content.people, state },
    ...(content.shared && { shared: true as const }),
    ...(confirmed && { confirmed }),
    ...(held && { textHeld: true as const }),
    ...(before?.released && !held && { released: before.released }),
    ...(isSigned && { textHash: hashOf(kind, content.values) }),
    ...{ answers: before?.answers ?? [], files: before?.files ?? [], fileKey: before?.fileKey ?? newKey() },
    ...{ by: before?.by ?? caller._id, enteredOn: before?.enteredOn ?? madeOn, at: before?.at ?? now },
    ...{ updatedBy: caller._id, updatedAt: now, revision: (before?.revision ?? -1) + 1 },
    lastSave: {
      ...{ by: caller._id, revision: (before?.revision ?? -1) + 1 },
      ...(stamp !== undefined && { stamp }),
    },
  }
  return { ...next, open: isOpen(next), concerned: concernedBy(next) }
}

/** The digest of what people put their names to. */
function hashOf(kind: RecordKindId, values: Values): string {
  return createHash('sha256').update(signedText(kind, values)).digest('hex')
}

/** All fields of a record, so that what it has no more goes. */
function changeOf({ _id, ...record }: BranchRecord) {
  return {
    ...{ shared: undefined, confirmed: undefined, textHeld: undefined, released: undefined, textHash: undefined },
    ...record,
  }
}

function loggedOf({ kind, on, people, values, shared, state }: BranchRecord) {
  return { kind, on, people, values, state, ...(shared && { shared }) }
}

/** Of a change, only what it changed: whole texts each time would be a long log. */
function changeLogged(before: BranchRecord, after: BranchRecord) {
  const [was, is] = [loggedOf(before), loggedOf(after)]
  const names = [...new Set([...Object.keys(was.values), ...Object.keys(is.values)])]
  const changed = names.filter((name) => JSON.stringify(was.values[name]) !== JSON.stringify(is.values[name]))
  const only = (values: Values) => Object.fromEntries(Object.entries(values).filter(([name]) => changed.includes(name)))
  return { before: { ...was, values: only(was.values) }, after: { ...is, values: only(is.values) } }
}

function savedOf({ _id, revision, state, textHeld }: BranchRecord): SavedRecord {
  return { recordId: _id, revision, state, textHeld: textHeld === true }
}

/**
 * Without a name: neither the record nor the log says who or at what hour, so there is no entry of the log, and what was said
 * cannot be changed.
 */
async function keepNameless(
  ctx: MemberContext,
  form: SavedForm,
  content: Content,
  held: boolean,
): Promise<SavedRecord> {
  const { caller, clock, store } = ctx
  const today = dayOf(clock.now())
  const midnight = instantAt(today, '00:00')
  const parts = { ...form, content, held, madeOn: today, state: 'recorded' as const }
  const named = recordWith(ctx, parts, null)
  const { lastSave: _lastSave, ...rest } = named
  const record = { ...rest, by: '', updatedBy: '', at: midnight, updatedAt: midnight, on: today, year: yearOf(today) }
  const nameless = { ...record, concerned: concernedBy(record) }
  if ((await store.insert('records', nameless)) === 'inserted') return savedOf(nameless)
  const known = await store.get('records', form.recordId)
  if (known?.branchId !== caller.branchId || !isRepeat(ctx, known, content, form)) throw new AppError('RECORD_CHANGED')
  return savedOf(known)
}
