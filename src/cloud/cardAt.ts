import type { Today, TodayCard } from './today'

/**
 * The cloud's time by this phone's clock: how far ahead the cloud was when it answered holds as long as the clock runs evenly,
 * also for an answer of yesterday on a phone that is a day off.
 */
export function cloudNow(today: Pick<Today, 'now'>, answeredAt: number, phoneNow = Date.now()): string {
  return new Date(phoneNow + Date.parse(today.now) - answeredAt).toISOString()
}

/** What a card's activity is at the instant: an answer kept in a dead spot grows old. The same object where nothing changed. */
export function cardAt(card: TodayCard, now: string): TodayCard {
  if (card.phase === 'cancelled') return card
  const phase = now < card.opensAt ? 'upcoming' : now <= card.endsAt ? 'checkIn' : 'past'
  return phase === card.phase ? card : { ...card, phase }
}
