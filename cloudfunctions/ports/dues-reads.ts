import type { Month } from '../../domain/calendar/beijing'
import type { Assessed } from '../../domain/dues/assessment'
import type { Fen } from '../../domain/dues/money'
import type { Relieved } from '../../domain/dues/relief'
import type { Collections } from './collections'

/** What of a branch's dues is read together, each in one round trip. */
export type DuesReads = {
  /**
   * Members with what decides their dues and what was paid for the months from one to another. Flat in the years kept: of
   * what was decided before, only what still holds.
   */
  duesBook(asked: DuesAsked): Promise<DuesBook>
  /** The same with what waits for the officers and what was received for each month's hand-over. */
  duesDesk(asked: DuesAsked): Promise<DuesDesk>
  /** What decides everybody's dues and what was paid, without the people. */
  duesDecided(asked: DuesAsked): Promise<DuesDecided>
  /** The number of each member's last receipt for months before one; who has none is not among them. */
  receiptsBefore(branchId: string, memberIds: readonly string[], month: Month): Promise<LastReceipt[]>
}

export type DuesAsked = {
  branchId: string
  from: Month
  to: Month
  /** Of one member alone. */
  memberId?: string
}

/** A member as dues need them. */
export type DuesPerson = Pick<
  Collections['members'],
  '_id' | 'name' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince' | 'joinedOn' | 'livelihood'
>

/** What somebody paid for a month, added up; `lastOn`: the day of the last entry among these. */
export type PaidSum = { memberId: string; month: Month; extra: boolean; fen: Fen; lastOn: string }

/** What decides members' dues, and what was paid. */
export type DuesDecided = {
  /** `most`: the highest number among those before the months asked for. */
  assessments: (Assessed & Pick<Collections['duesAssessments'], 'at' | 'why'> & { most?: number })[]
  /** Those that reach into the months asked for, and those that still wait. */
  reliefs: (Relieved & Pick<Collections['duesReliefs'], '_id' | 'proposedOn' | 'decidedOn' | 'decidedBy'>)[]
  paid: PaidSum[]
  /**
   * The highest number among the receipts that were added up. Read with them: a receipt is in both or in neither, so who goes
   * by a sum that lacks one wants a number that is taken.
   */
  receipts: LastReceipt[]
}

/** The number of a member's last receipt. */
export type LastReceipt = { memberId: string; n: number }

export type DuesBook = DuesDecided & {
  branch: Pick<Collections['branches'], '_id' | 'name' | 'groups' | 'dues' | 'reminders' | 'closedYears'>
  members: DuesPerson[]
  /** Of the first month asked for and later. */
  closings: Collections['duesClosings'][]
}

export type DuesDesk = DuesBook & {
  declarations: Collections['duesDeclarations'][]
  /** Open ones. */
  objections: Collections['duesObjections'][]
  /** What came in for each month's hand-over. */
  received: { month: Month; extra: boolean; fen: Fen }[]
}
