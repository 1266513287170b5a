import type { Day, Instant, Month } from '../calendar/beijing'
import type { Fen } from './money'

/**
 * Months in which somebody owes less, or nothing: 少交 and 免交 are proposed by the branch and approved by the Party
 * committee above (中组发〔2008〕3号); `elsewhere` are months paid in another branch, which nobody has to approve.
 */
export type ReliefKind = 'reduced' | 'exempt' | 'elsewhere'

export const reliefLabels: Record<ReliefKind, string> = { reduced: '少交', exempt: '免交', elsewhere: '在别处交' }

export type ReliefState = 'proposed' | 'approved' | 'refused' | 'withdrawn'

export const reliefStateLabels: Record<ReliefState, string> = {
  proposed: '等上级批准',
  approved: '已批准',
  refused: '上级没有批准',
  withdrawn: '已撤回',
}

/** A relief. Why somebody cannot pay is nobody's business here and is never stored. */
export type Relief = {
  _id: string
  branchId: string
  memberId: string
  kind: ReliefKind
  from: Month
  to: Month
  /** What is paid instead; 0 but for `reduced`. */
  fen: Fen
  state: ReliefState
  /** The day on which the branch meeting or committee proposed it. */
  proposedOn: Day
  decidedOn?: Day
  /** The Party committee that decided. */
  decidedBy?: string
  at: Instant
  by: string
}

/** What of a relief decides about months. */
export type Relieved = Pick<Relief, 'memberId' | 'kind' | 'from' | 'to' | 'fen' | 'state' | 'at'>

/** A span longer than that is asked for anew: 少交、免交 are looked at every year. */
export const LONGEST_RELIEF = 12

/**
 * The relief that holds for a month: an approved one. Of several the one made last, but no decision here makes months be owed
 * that are paid elsewhere.
 */
export function reliefFor<T extends Relieved>(reliefs: readonly T[], month: Month): T | undefined {
  let found: T | undefined
  for (const one of reliefs) {
    if (one.state !== 'approved' || month < one.from || month > one.to) continue
    if (!found || goesBefore(one, found)) found = one
  }
  return found
}

function goesBefore(one: Relieved, other: Relieved): boolean {
  const [isElsewhere, wasElsewhere] = [one.kind === 'elsewhere', other.kind === 'elsewhere']
  return isElsewhere === wasElsewhere ? one.at > other.at : isElsewhere
}
