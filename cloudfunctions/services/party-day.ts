import type { Activity } from '../../domain/activities/activity'
import { type PartyDayProposal, type PartyDayRule, partyDayProposals } from '../../domain/activities/party-day'
import { addMonths, dayOf, lastDayOfMonth, monthOf } from '../../domain/calendar/beijing'
import { LIST_LIMIT } from './activity-cards'
import type { MemberContext } from './context'

/** What an officer is asked about the fixed Party day: months that lack theirs; null where the branch has set none. */
export type PartyDayReading = { rule: PartyDayRule | null; proposals: PartyDayProposal[] }

/** Months that still lack a Party day, each with a date and last year's theme. */
export async function proposedPartyDays({ store, caller, clock }: MemberContext): Promise<PartyDayReading> {
  const today = dayOf(clock.now())
  const month = monthOf(today)
  const { branchId } = caller
  const between = (first: string, last: string) =>
    store.list('activities', {
      where: { branchId, on: { is: 'between', from: `${first}-01`, to: lastDayOfMonth(last) } },
      orderBy: [['on', 'asc']],
      limit: LIST_LIMIT,
      fields: ['kind', 'state', 'on', 'title'],
    })
  const [branch, now, lastYear] = await Promise.all([
    store.get('branches', branchId),
    between(month, addMonths(month, 1)),
    between(addMonths(month, -12), addMonths(month, -11)),
  ])
  const rule = branch?.partyDay ?? null
  const planned: Pick<Activity, 'kind' | 'state' | 'on' | 'title'>[] = [...lastYear, ...now]
  return { rule, proposals: rule ? partyDayProposals(rule, today, planned) : [] }
}
