import type { Activity } from '../../domain/activities/activity'
import { activityKinds } from '../../domain/activities/kinds'
import { dayOf, type Instant, instantAt, monthOf } from '../../domain/calendar/beijing'
import { PARTY_DAY, planOf } from './plan'

const MINUTE = 60_000
const BEGINS_IN = 15
const STEP = 5

/**
 * A party day that begins in a quarter of an hour or a little more, on a round time: its check-in is open already, and it
 * is on the same Beijing day as now even just before midnight.
 */
export function partyDayNow(
  now: Instant,
): Pick<Activity, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'topics' | 'audience'> {
  const round = Math.ceil((Date.parse(now) / MINUTE + BEGINS_IN) / STEP) * STEP * MINUTE
  const begins = Math.min(round, Date.parse(instantAt(dayOf(now), '23:50')))
  const [year, month] = monthOf(now).split('-').map(Number) as [number, number]
  const plan = planOf(year, month).find(({ kind, day }) => kind === 'themePartyDay' && day === PARTY_DAY)
  if (!plan) throw new Error(`the plan has no party day in ${monthOf(now)}`)
  return {
    kind: 'themePartyDay',
    title: plan.title,
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + activityKinds.themePartyDay.minutes * MINUTE).toISOString(),
    place: plan.place,
    topics: [...plan.topics],
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
  }
}
