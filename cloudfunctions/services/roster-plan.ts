import { AppError } from '../../domain/errors'
import { isBound, leadsBranch } from '../../domain/members/member'
import type { RosterMatch } from '../../domain/members/roster-match'
import type { ImportStep as Step } from '../ports/collections'
import type { MemberContext } from './context'
import { assertMayChangeLeader } from './members'
import type { ImportState } from './roster'

/** What an officer answers for one row: another person, nobody, or this member. */
export type Answer = { row: number; choice: string }

/**
 * Every row's step, from what the match says and what the officer answered.
 * @throws AppError IMPORT_UNANSWERED
 */
export function plan({ matches }: ImportState, importId: string, answers: readonly Answer[]): Step[] {
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

/**
 * An import may not lock the branch out, nor make anybody a leader whom the caller could not make one by hand.
 * @throws AppError LAST_OFFICER, LEADERS_ONLY
 */
export function assertLeadersKept({ caller }: MemberContext, { members }: ImportState, steps: readonly Step[]): void {
  const before = new Map(members.map((member) => [member._id, member]))
  for (const step of steps) {
    if (step.do === 'add') assertMayChangeLeader(caller, step.row.role)
    const known = step.do === 'update' ? before.get(step.memberId) : undefined
    if (step.do !== 'update' || !known) continue
    const { role = known.role, state = known.state } = step.changes
    if (role !== known.role || state !== known.state) assertMayChangeLeader(caller, known.role, role)
  }
  const changes = new Map(steps.flatMap((step) => (step.do === 'update' ? [[step.memberId, step.changes]] : [])))
  const stays = members.some((member) => {
    const { role, state } = { ...member, ...changes.get(member._id) }
    return leadsBranch(role) && state === 'active' && isBound(member)
  })
  if (!stays) throw new AppError('LAST_OFFICER', '导入后支部就没有已绑定微信的书记或副书记了，请检查表里的职务')
}
