import type { ActivityCard } from '@/cloud/today'

const SECOND = 1000
const HOUR = 3600 * SECOND

/**
 * In how many milliseconds a card will have changed by itself, because its check-in opens or closes; at most an hour, so that
 * a card made meanwhile appears too. Not sooner than in ten seconds: the phone's clock may be ahead of the cloud's.
 */
export function msToNextChange(cards: readonly Pick<ActivityCard, 'opensAt' | 'endsAt'>[], now: string): number {
  const from = Date.parse(now)
  const waits = cards
    .flatMap(({ opensAt, endsAt }) => [opensAt, endsAt])
    .map((instant) => Date.parse(instant) - from + SECOND)
    .filter((wait) => wait > 0)
  return Math.max(10 * SECOND, Math.min(HOUR, ...waits))
}
