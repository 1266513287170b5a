import { addMonths, dayOf, laterOf, monthOf } from '../../domain/calendar/beijing'
import { assessmentFor } from '../../domain/dues/assessment'
import { isWaiting } from '../../domain/dues/said'
import type { MemberContext } from './context'
import { memberBooks, settingsOf } from './dues-book'

/**
 * The yearly round (年初核定): everybody with what they paid a month at the end of last year, what this year's is where it was
 * said already, and what they calculated themselves.
 */
export async function duesRound({ store, caller, clock }: MemberContext, { year }: { year: number }) {
  const now = monthOf(dayOf(clock.now()))
  const [from, before] = [`${year}-01`, `${year - 1}-12`]
  const desk = await store.duesDesk({ branchId: caller.branchId, from, to: `${year}-12` })
  const declared = new Map(desk.declarations.map((one) => [one._id, one]))
  const rows = memberBooks(desk)
    .filter(({ member }) => member.state === 'active')
    .map(({ member, assessments }) => {
      const last = assessmentFor(assessments, before)
      const ofYear = assessments.filter((one) => one.from >= from && one.from <= `${year}-12`)
      const current = assessmentFor(ofYear, `${year}-12`)
      const own = declared.get(member._id)
      return {
        ...{ memberId: member._id, name: member.name, groupId: member.groupId, livelihood: member.livelihood },
        standing: member.standing,
        last: last ? { livelihood: last.livelihood, fen: last.fen, rhythm: last.rhythm } : null,
        current: current
          ? { from: current.from, livelihood: current.livelihood, fen: current.fen, rhythm: current.rhythm }
          : null,
        declared:
          own && isWaiting(own, assessments) ? { from: own.from, livelihood: own.livelihood, fen: own.fen } : null,
        /** From which month it would hold: January, or for who joined since the month of 入党; first of all this month. */
        from: laterOf(last ? from : firstSuggested(year, now), (member.joinedOn ?? '').slice(0, 7)),
      }
    })
  return { year, settings: settingsOf(desk), groups: desk.branch.groups, rows }
}

/** Whoever was never assessed pays here from this month on, unless the officer says otherwise; in January's round from January. */
function firstSuggested(year: number, now: string): string {
  if (!now.startsWith(`${year}`)) return `${year}-01`
  return now <= addMonths(`${year}-01`, 1) ? `${year}-01` : now
}
