import type { Day } from '@domain/calendar/beijing'
import type { ReliefState } from '@domain/dues/relief'

/** What became of a proposal. */
export type Decision = Exclude<ReliefState, 'proposed'>

/** What is typed of a decision. */
export type DecisionDraft = { decision: Decision; on: Day; by: string }

/** A decision as it is sent, or what is missing of it. */
export function readDecision(draft: DecisionDraft): { by?: string } | { problem: string } {
  // Taking back is the branch's own; nobody above decides it.
  if (draft.decision === 'withdrawn') return {}
  const by = draft.by.trim()
  if (draft.decision === 'approved' && by === '') return { problem: '请填写批准的上级党组织' }
  return by === '' ? {} : { by }
}
