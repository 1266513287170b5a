import type { Instant, Month } from '../calendar/beijing'
import type { Livelihood } from '../members/member'
import type { Fen } from './money'

/** How often one pays: monthly by the rule, quarterly where the branch agreed (中组发〔2008〕3号). */
export type Rhythm = 'monthly' | 'quarterly'

export const rhythmLabels: Record<Rhythm, string> = { monthly: '按月交', quarterly: '经支部同意按季交' }

/** Why an assessment was made. */
export type AssessmentWhy = 'first' | 'yearly' | 'changed'

export const whyLabels: Record<AssessmentWhy, string> = { first: '首次核定', yearly: '年初核定', changed: '变更' }

/**
 * What somebody pays a month, from a month on: the amount alone, never the pay it comes from. Append-only: a change is a new one,
 * and earlier months keep what held for them.
 */
export type Assessment = {
  /** `member:n`: the member's n-th, so that two officers at once make one. */
  _id: string
  branchId: string
  memberId: string
  n: number
  from: Month
  livelihood: Livelihood
  fen: Fen
  rhythm: Rhythm
  why: AssessmentWhy
  reason?: string
  /** The member calculated it and sent it. */
  declared?: true
  at: Instant
  by: string
}

/** What of an assessment decides about months. */
export type Assessed = Pick<Assessment, 'memberId' | 'n' | 'from' | 'livelihood' | 'fen' | 'rhythm'>

/** The id of a member's n-th assessment or entry. */
export function nthId(memberId: string, n: number): string {
  return `${memberId}:${n}`
}

/** The one that holds for a month: the latest that had begun; of two from the same month, the later one made. */
export function assessmentFor<T extends Pick<Assessed, 'from' | 'n'>>(
  assessments: readonly T[],
  month: Month,
): T | undefined {
  let found: T | undefined
  for (const one of assessments) {
    if (one.from > month) continue
    if (!found || one.from > found.from || (one.from === found.from && one.n > found.n)) found = one
  }
  return found
}
