import { dayOf, type Instant } from '../../domain/calendar/beijing'
import type { LocalCloud } from '../server'
import { demoId } from './derive'
import { openidOf } from './roster'
import { partyDayNow } from './today'

type Card = { kind: string; phase: string }

/**
 * Adds a party day whose check-in is open if there is none today, so that the door can be tried on every start. It is
 * planned as the secretary's phone would: whatever people have since changed in the demo is respected.
 */
export async function refreshDemo(cloud: Pick<LocalCloud, 'call'>, now: Instant): Promise<void> {
  const today = dayOf(now)
  const ask = async <T>(name: 'api' | 'desk', path: string, input: object): Promise<T | undefined> => {
    const result = await cloud.call(name, { path, input }, openidOf('secretary'))
    if (!result.ok) throw new Error(result.errMsg)
    const reply = JSON.parse(result.json) as { ok: true; data: T } | { ok: false }
    // Refused when somebody played at unbinding the secretary: then the demo stays as it is.
    return reply.ok ? reply.data : undefined
  }
  const list = await ask<{ cards: Card[] }>('api', 'activities.list', { from: today, to: today })
  if (!list || list.cards.some(({ kind, phase }) => kind === 'themePartyDay' && phase === 'checkIn')) return
  const activityId = demoId('activity', now)
  if (await ask('desk', 'activities.create', { activityId, ...partyDayNow(now) })) {
    await ask('api', 'checkIn.open', { activityId, early: false })
  }
}
