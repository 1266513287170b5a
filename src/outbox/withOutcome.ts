import type { Today } from '@/cloud/today'
import type { CheckInOutcome } from './send'

/**
 * The first screen's answer with the check-in entered, all other cards being the very same objects: then only the one card
 * is sent to the screen. Undefined where the activity is not among them and the screen has to be asked for anew.
 */
export function withOutcome(today: Today, outcome: CheckInOutcome): Today | undefined {
  const known = today.cards.find((card) => card.activityId === outcome.activityId)
  if (!known) return undefined
  const { state, observer, at, method, minutesOffline } = outcome
  const mine = {
    state,
    observer,
    at,
    method,
    ...(minutesOffline !== undefined && { minutesOffline }),
    ...(outcome.outcome === 'noted' && { unseen: true as const }),
  }
  return { ...today, cards: today.cards.map((card) => (card === known ? { ...card, mine } : card)) }
}
