import type { Group } from '../../domain/branch/branch'
import { dayOf } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { isBound, type Member } from '../../domain/members/member'
import type { RosterMatch } from '../../domain/members/roster-match'
import type { ImportStep as Step } from '../ports/collections'
import type { Change, Transaction } from '../ports/store'
import { audited } from './audit'
import type { MemberContext } from './context'
import { type MemberFields, newMember } from './members'
import { newId } from './random'
import { type ImportState, importState } from './roster'

/** What an officer answers for one row: another person, nobody, or this member. */
export type Answer = { row: number; choice: string }

/** What became of the rows. */
export type ImportOutcome = { added: number; updated: number; same: number; skipped: number }

/** Rows written in one transaction: short enough to end well inside its 30 seconds. */
const CHUNK = 20
const LEASE_MS = 30_000

/**
 * Carries an import out: nothing was changed before. Goes in chunks that each leave an audit entry; after a crash in the
 * middle the same call goes on where it stopped, and a repeat answers what the first one did.
 * @throws AppError NO_SUCH_IMPORT, IMPORT_UNANSWERED, ROSTER_CHANGED, IMPORT_BUSY, LAST_OFFICER
 */
export async function confirmImport(
  ctx: MemberContext,
  { importId, revision, answers }: { importId: string; revision: string; answers: Answer[] },
): Promise<ImportOutcome> {
  const lease = new Date(Date.parse(ctx.clock.now()) + LEASE_MS).toISOString()
  const free = { rosterLeaseUntil: { is: 'below' as const, value: ctx.clock.now() } }
  if (!(await ctx.store.updateIf('branches', ctx.caller.branchId, free, { rosterLeaseUntil: lease }))) {
    throw new AppError('IMPORT_BUSY')
  }
  try {
    const state = await importState(ctx, importId)
    if (state.imported.outcome) return state.imported.outcome
    const resumed = state.imported.steps
    if (!resumed && state.revision !== revision) throw new AppError('ROSTER_CHANGED')
    const steps = resumed ?? plan(state, importId, answers)
    if (!resumed) {
      assertOfficerStays(state.members, steps)
      // Decided once: what a crash leaves undone is finished as decided, not decided anew against a half-changed roster.
      await ctx.store.updateIf('imports', importId, {}, { steps })
    }
    return await carryOut(ctx, state, steps)
  } finally {
    await ctx.store.updateIf('branches', ctx.caller.branchId, { rosterLeaseUntil: lease }, { rosterLeaseUntil: '' })
  }
}

function plan({ matches }: ImportState, importId: string, answers: readonly Answer[]): Step[] {
  const chosen = new Map(answers.map((answer) => [answer.row, answer.choice]))
  const taken = new Set<string>()
  return matches.map((match) => {
    const step = stepFor(match, importId, chosen.get(match.row.row))
    if (step.do === 'update') {
      if (taken.has(step.memberId)) {
        throw new AppError('IMPORT_UNANSWERED', `两行都选成了同一位“${match.row.name}”，请改一行再确认`)
      }
      taken.add(step.memberId)
    }
    return step
  })
}

function stepFor(match: RosterMatch, importId: string, choice: string | undefined): Step {
  const add: Step = { do: 'add', memberId: `${importId}${match.row.row}`, row: match.row }
  if (match.kind === 'new') return choice === 'skip' ? { do: 'skip' } : add
  if (match.kind === 'update') {
    return choice === 'skip' ? { do: 'skip' } : { do: 'update', memberId: match.memberId, changes: match.changes }
  }
  if (choice === 'new') return add
  if (choice === 'skip') return { do: 'skip' }
  for (const offered of match.choices) {
    if (offered.kind === 'update' && offered.memberId === choice) {
      return { do: 'update', memberId: offered.memberId, changes: offered.changes }
    }
  }
  throw new AppError('IMPORT_UNANSWERED', `第 ${match.row.row} 行“${match.row.name}”还没有选择，请先选好再确认`)
}

function assertOfficerStays(members: readonly Member[], steps: readonly Step[]): void {
  const changes = new Map(steps.flatMap((step) => (step.do === 'update' ? [[step.memberId, step.changes]] : [])))
  const stays = members.some((member) => {
    const { role, state } = { ...member, ...changes.get(member._id) }
    return (role === 'secretary' || role === 'deputySecretary') && state === 'active' && isBound(member)
  })
  if (!stays) throw new AppError('LAST_OFFICER', '导入后支部就没有已绑定微信的书记或副书记了，请检查表里的职务')
}

async function carryOut(ctx: MemberContext, state: ImportState, steps: readonly Step[]): Promise<ImportOutcome> {
  const groups = await ensureGroups(ctx, steps)
  for (let from = 0; from < steps.length; from += CHUNK) {
    await applyChunk(ctx, state.imported._id, from, steps.slice(from, from + CHUNK), groups)
  }
  const outcome = outcomeOf(steps)
  await ctx.store.updateIf('imports', state.imported._id, {}, { outcome })
  return outcome
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
    // The entry's id says which chunk it is: once it is there, the chunk is done.
    const auditId = `${importId}:${from}`
    if (await tx.get('audit', auditId)) return
    const before: Record<string, unknown> = {}
    for (const step of steps) {
      if (step.do === 'add') await add(ctx, tx, step, groups)
      if (step.do === 'update') before[step.memberId] = await update(ctx, tx, step, groups)
    }
    await tx.insert('audit', {
      _id: auditId,
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
  await tx.insert('members', { ...newMember(ctx.caller.branchId, memberId, fields, now), state })
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
