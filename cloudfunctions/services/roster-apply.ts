import { type Group, MOST_GROUPS } from '../../domain/branch/branch'
import { dayOf, later } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import type { ImportOutcome, ImportStep as Step } from '../ports/collections'
import type { Change, Transaction } from '../ports/store'
import { audited } from './audit'
import type { MemberContext } from './context'
import { type MemberFields, newMember } from './members'
import { newId } from './random'
import { type ImportState, importState } from './roster'
import { type Answer, assertLeadersKept, plan } from './roster-plan'

/** What becomes of the rows, and how many are still to be written: the phone calls again until there are none. */
export type ImportProgress = ImportOutcome & { remaining: number }

/** Rows written in one transaction: short enough to end well inside its 30 seconds. */
const CHUNK = 20
/** What one call may take: well inside the function's and the phone's time limits. */
const BUDGET_MS = 4000
const LEASE_MS = 30_000

/**
 * Carries an import out: nothing was changed before. Goes in chunks that each leave an audit entry, for a few seconds; the
 * same call goes on where the last one stopped or crashed, and a repeat answers what the first one did.
 * @throws AppError NO_SUCH_IMPORT, IMPORT_UNANSWERED, ROSTER_CHANGED, IMPORT_BUSY, LAST_OFFICER, LEADERS_ONLY, BAD_INPUT
 */
export async function confirmImport(
  ctx: MemberContext,
  { importId, revision, answers }: { importId: string; revision: string; answers: Answer[] },
): Promise<ImportProgress> {
  const lease = later(ctx.clock.now(), LEASE_MS)
  const free = { rosterLeaseUntil: { is: 'below' as const, value: ctx.clock.now() } }
  if (!(await ctx.store.updateIf('branches', ctx.caller.branchId, free, { rosterLeaseUntil: lease }))) {
    throw new AppError('IMPORT_BUSY')
  }
  try {
    const state = await importState(ctx, importId)
    if (state.imported.outcome) return { ...state.imported.outcome, remaining: 0 }
    const resumed = state.imported.steps
    if (!resumed && state.revision !== revision) throw new AppError('ROSTER_CHANGED')
    const steps = resumed ?? plan(state, importId, answers)
    if (!resumed) {
      assertLeadersKept(ctx, state, steps)
      // Decided once: what a crash leaves undone is finished as decided, not decided anew against a half-changed roster.
      await ctx.store.updateIf('imports', importId, {}, { steps })
    }
    return await carryOut(ctx, state, steps)
  } finally {
    await ctx.store.updateIf('branches', ctx.caller.branchId, { rosterLeaseUntil: lease }, { rosterLeaseUntil: '' })
  }
}

async function carryOut(
  ctx: MemberContext,
  { imported }: ImportState,
  steps: readonly Step[],
): Promise<ImportProgress> {
  const groups = await ensureGroups(ctx, steps)
  const until = Date.parse(ctx.clock.now()) + BUDGET_MS
  const outcome = outcomeOf(steps)
  for (let from = imported.applied ?? 0; from < steps.length; from += CHUNK) {
    if (Date.parse(ctx.clock.now()) > until) return { ...outcome, remaining: steps.length - from }
    await applyChunk(ctx, imported._id, from, steps.slice(from, from + CHUNK), groups)
  }
  // Done: what was read of the file is no longer needed, and not kept.
  const reading = { ...imported.reading, rows: [], problems: [], warnings: [], duplicates: [], skipped: [] }
  await ctx.store.updateIf('imports', imported._id, {}, { outcome, reading, steps: undefined, applied: undefined })
  return { ...outcome, remaining: 0 }
}

function outcomeOf(steps: readonly Step[]): ImportOutcome {
  const changed = (step: Step) => step.do === 'update' && Object.keys(step.changes).length > 0
  return {
    added: steps.filter((step) => step.do === 'add').length,
    updated: steps.filter(changed).length,
    same: steps.filter((step) => step.do === 'update' && !changed(step)).length,
    skipped: steps.filter((step) => step.do === 'skip').length,
  }
}

/** Founds the groups the roster names. */
function ensureGroups(ctx: MemberContext, steps: readonly Step[]): Promise<Group[]> {
  const named = new Set(
    steps.flatMap((step) => (step.do === 'skip' ? [] : [step.do === 'add' ? step.row.group : step.changes.group])),
  )
  return audited(ctx, ctx.caller, 'roster.groups', async (tx) => {
    const branch = await tx.get('branches', ctx.caller.branchId)
    if (!branch) throw new Error(`branch ${ctx.caller.branchId} is not there`)
    const missing = [...named].filter((name) => name && !branch.groups.some((group) => group.name === name))
    if (missing.length === 0) return { unchanged: true, result: branch.groups }
    if (branch.groups.length + missing.length > MOST_GROUPS) {
      throw new AppError('BAD_INPUT', `一个支部最多 ${MOST_GROUPS} 个党小组，请检查表里“党小组”一列`)
    }
    const groups = [...branch.groups, ...missing.map((name) => ({ id: newId(), name: name ?? '' }))]
    await tx.update('branches', branch._id, { groups })
    return { target: branch._id, before: branch.groups, after: groups, result: groups }
  })
}

function applyChunk(
  ctx: MemberContext,
  importId: string,
  from: number,
  steps: readonly Step[],
  groups: readonly Group[],
): Promise<void> {
  return ctx.store.transaction(async (tx) => {
    const current = await tx.get('imports', importId)
    if ((current?.applied ?? 0) !== from) return
    await tx.update('imports', importId, { applied: from + steps.length })
    const before: Record<string, unknown> = {}
    for (const step of steps) {
      if (step.do === 'add') await add(ctx, tx, step, groups)
      if (step.do === 'update') before[step.memberId] = await update(ctx, tx, step, groups)
    }
    await tx.insert('audit', {
      _id: `${importId}:${from}`,
      branchId: ctx.caller.branchId,
      at: ctx.clock.now(),
      by: ctx.caller._id,
      action: 'roster.import',
      target: importId,
      before,
      after: steps.filter((step) => step.do !== 'skip'),
    })
  })
}

const groupIdOf = (groups: readonly Group[], name: string | undefined) =>
  groups.find((group) => group.name === name)?.id

async function add(
  ctx: MemberContext,
  tx: Transaction,
  { memberId, row }: Extract<Step, { do: 'add' }>,
  groups: readonly Group[],
): Promise<void> {
  const now = ctx.clock.now()
  const { name, gender, standing, role, group, livelihood, leadingCadre, joinedOn, admittedOn, note, state } = row
  const groupId = groupIdOf(groups, group)
  const fields: MemberFields = {
    name,
    gender,
    standing,
    role,
    groupId,
    livelihood,
    leadingCadre,
    joinedOn,
    admittedOn,
    note,
  }
  const member = newMember(ctx.caller.branchId, memberId, fields, now)
  // Somebody who is on the list as gone left before this day, nobody says when.
  await tx.insert('members', state === 'active' ? member : { ...member, state, stateSince: '' })
}

async function update(
  ctx: MemberContext,
  tx: Transaction,
  { memberId, changes }: Extract<Step, { do: 'update' }>,
  groups: readonly Group[],
): Promise<unknown> {
  const before = await tx.get('members', memberId)
  if (before?.branchId !== ctx.caller.branchId) throw new AppError('NO_SUCH_MEMBER')
  const { group, ...fields } = changes
  if (Object.keys(changes).length === 0) return undefined
  const now = ctx.clock.now()
  const change: Change<Member> = { ...fields, updatedAt: now }
  if ('group' in changes) change.groupId = groupIdOf(groups, group)
  if (fields.state && fields.state !== before.state) change.stateSince = dayOf(now)
  await tx.update('members', memberId, change)
  const changed = Object.keys(change).filter((field) => field !== 'updatedAt') as (keyof Member)[]
  return Object.fromEntries(changed.map((field) => [field, before[field]]))
}
