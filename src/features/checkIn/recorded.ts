import type { Today } from '@/cloud/today'
import type { Outcome } from './proof'

/**
 * The first screen's answer with the check-in entered, all other cards being the very same objects: then only the one card
 * is sent to the screen. Undefined where the activity is not among them and the screen has to be asked for anew.
 */
export function withOutcome(today: Today, outcome: Outcome, method: 'scan' | 'code'): Today | undefined {
  const known = today.cards.find((card) => card.activityId === outcome.activityId)
  // An earlier entry may be an officer's: only the cloud knows who made it.
  if (!known || (outcome.outcome === 'already' && !known.mine)) return undefined
  const { state, observer, at } = outcome
  const mine = outcome.outcome === 'already' ? known.mine : { state, observer, at, method }
  return { ...today, cards: today.cards.map((card) => (card === known ? { ...card, mine } : card)) }
}
