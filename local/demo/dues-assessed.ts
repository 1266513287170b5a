import {
  addDays,
  addMonths,
  type Instant,
  instantAt,
  laterOf,
  type Month,
  monthOf,
} from '../../domain/calendar/beijing'
import { nextWorkday, previousWorkday } from '../../domain/calendar/workdays'
import { type Assessment, nthId } from '../../domain/dues/assessment'
import type { Fen } from '../../domain/dues/money'
import type { Relief } from '../../domain/dues/relief'
import { belongsOn, type Member } from '../../domain/members/member'
import { demoId } from './derive'
import type { DuesDays } from './dues-days'
import { CHANGED, EXEMPT, PROPOSED, payers } from './dues-people'
import { memberIdOf } from './roster'

type Decided = Pick<Assessment, 'from' | 'fen' | 'why' | 'at' | 'reason'>

/**
 * Everybody's assessments: first when the branch began, from January of last year or the month of admission; in January's round
 * for this year; and one changed in between.
 */
export function demoAssessments(key: string, member: Member, days: DuesDays): Assessment[] {
  const payer = payers[key]
  if (!payer) throw new Error(`nobody has said what ${key} pays`)
  const changed = key === CHANGED ? changedFrom(days) : undefined
  const [before, after] = payer.fen
  const first = firstOf(member, before, after, days)
  const decided: Decided[] = [first]
  if (changed && changed < yearOf(days)) decided.push(change(changed, after))
  if (first.from < yearOf(days) && days.round < days.today && belongsOn(member, days.round)) {
    const kept = changed !== undefined && changed > yearOf(days)
    const fen = kept ? before : after
    decided.push({ from: yearOf(days), fen, why: 'yearly', at: instantAt(days.round, '08:10') })
  }
  if (changed && changed > yearOf(days)) decided.push(change(changed, after))
  return decided.map((one, index): Assessment => {
    const n = index + 1
    const { _id: memberId, branchId, livelihood } = member
    const { rhythm = 'monthly' } = payer
    return {
      _id: nthId(memberId, n),
      branchId,
      memberId,
      n,
      livelihood,
      rhythm,
      ...one,
      by: memberIdOf('organisation'),
    }
  })
}

const yearOf = ({ today }: DuesDays): Month => `${today.slice(0, 4)}-01`

/** 预备党员 from the month of their admission; whoever was admitted later was assessed on that day. */
function firstOf({ joinedOn = '' }: Member, before: Fen, after: Fen, days: DuesDays): Decided {
  const from = laterOf(days.first, joinedOn.slice(0, 7))
  const began = instantAt(days.began, '10:00')
  const at = joinedOn > days.began ? instantAt(joinedOn, '15:10') : began
  return { from, fen: from < yearOf(days) ? before : after, why: 'first', at }
}

/** Three months ago, but never in January, which has its round, nor before the branch began. */
function changedFrom(days: DuesDays): Month {
  const wished = laterOf(addMonths(days.now, -3), addMonths(yearOf(days), -1))
  return wished === yearOf(days) ? addMonths(wished, 1) : wished
}

function change(from: Month, fen: Fen): Decided {
  const day = previousWorkday(`${addMonths(from, -1)}-28`)
  return { from, fen, why: 'changed', reason: '岗位变动，工资调整', at: instantAt(day, '10:20') }
}

/** One exemption that was approved, and one reduction that waits for the committee above. */
export function demoReliefs(branchId: string, { today, now, began }: DuesDays): Relief[] {
  const by = memberIdOf('organisation')
  const from = laterOf(addMonths(now, -4), monthOf(began))
  const proposedOn = nextWorkday(laterOf(`${from}-02`, addDays(began, 1)))
  const lately = addDays(today, -3)
  const at = (day: string): Instant => instantAt(day, '16:40')
  return [
    {
      ...{ _id: demoId('relief', EXEMPT), branchId, memberId: memberIdOf(EXEMPT), kind: 'exempt', state: 'approved' },
      ...{ from, to: addMonths(from, 5), fen: 0, proposedOn, at: at(proposedOn), by },
      ...{ decidedOn: nextWorkday(addDays(proposedOn, 9)), decidedBy: '县直机关工委' },
    },
    {
      ...{ _id: demoId('relief', PROPOSED), branchId, memberId: memberIdOf(PROPOSED), kind: 'reduced' },
      ...{ state: 'proposed', from: now, to: addMonths(now, 5), fen: 20_00, proposedOn: lately, at: at(lately), by },
    },
  ]
}
