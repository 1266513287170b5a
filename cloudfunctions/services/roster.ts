import { createHash } from 'node:crypto'
import { dayOf, later } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { readRoster } from '../../domain/members/roster-import'
import { type ExistingMember, matchRoster, type RosterMatch } from '../../domain/members/roster-match'
import { type CellNote, readTable } from '../../domain/members/roster-table'
import type { RosterImport } from '../ports/collections'
import { ownBranch } from './branch'
import type { MemberContext } from './context'
import { allMembers } from './members'
import { newId } from './random'

/** How long a reading may wait for its confirmation. */
const KEPT_HOURS = 24

/**
 * Reads a table and keeps what was understood for a look before import.
 * @throws AppError BAD_INPUT with what is wrong with the table as a whole
 */
export async function keepReading(
  ctx: MemberContext,
  { fileName, rows, notes }: { fileName: string; rows: string[][]; notes: CellNote[] },
): Promise<{ importId: string }> {
  const now = ctx.clock.now()
  const reading = readRoster(rows, dayOf(now), notes)
  if (reading.kind !== 'read') throw new AppError('BAD_INPUT', reading.problem)
  const importId = newId()
  await ctx.store.insert('imports', {
    _id: importId,
    branchId: ctx.caller.branchId,
    fileName: withoutPersonalNumbers(fileName),
    reading,
    createdBy: ctx.caller._id,
    createdAt: now,
  })
  return { importId }
}

/**
 * Reads a pasted table.
 * @throws AppError BAD_INPUT
 */
export async function readPaste(ctx: MemberContext, { text }: { text: string }): Promise<{ importId: string }> {
  const table = readTable(text)
  if (!table.ok) throw new AppError('BAD_INPUT', table.problem)
  return keepReading(ctx, { fileName: '粘贴的表格', rows: table.rows, notes: table.notes })
}

/** A reading beside the roster as it is now. */
export type ImportState = {
  imported: RosterImport
  members: Member[]
  matches: RosterMatch[]
  newGroups: string[]
  revision: string
}

/**
 * The reading compared with the roster as it is now.
 * @throws AppError NO_SUCH_IMPORT
 */
export async function importState(ctx: MemberContext, importId: string): Promise<ImportState> {
  const [imported, members, branch] = await Promise.all([
    ctx.store.get('imports', importId),
    allMembers(ctx),
    ownBranch(ctx),
  ])
  const oldest = later(ctx.clock.now(), -KEPT_HOURS * 3_600_000)
  if (imported?.branchId !== ctx.caller.branchId || imported.createdAt < oldest) throw new AppError('NO_SUCH_IMPORT')
  const groupNames = new Map(branch.groups.map((group) => [group.id, group.name]))
  const existing = members.map((member) => existingMember(member, groupNames))
  const matches = matchRoster(imported.reading.rows, existing)
  const named = new Set(imported.reading.rows.flatMap((row) => (row.group ? [row.group] : [])))
  const newGroups = [...named].filter((name) => !branch.groups.some((group) => group.name === name))
  return { imported, members, matches, newGroups, revision: revisionOf(matches) }
}

function existingMember({ _id, groupId, ...member }: Member, groupNames: Map<string, string>): ExistingMember {
  const group = groupId === undefined ? undefined : groupNames.get(groupId)
  return { ...member, id: _id, ...(group !== undefined && { group }) }
}

/** Changes whenever confirming would do something else than what was looked at. */
function revisionOf(matches: readonly RosterMatch[]): string {
  const decisive = matches.map((match) => {
    const { row, ...rest } = match
    return [row.row, rest]
  })
  return createHash('sha256').update(JSON.stringify(decisive)).digest('hex').slice(0, 16)
}
