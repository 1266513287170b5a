import { attended } from '@domain/attendance/attendance'
import { voteKindsAt } from '@domain/votes/vote'
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

/** How soon a vote that is opened at a meeting shows itself to those who are there. */
const VOTE = 15 * SECOND

/** In how many milliseconds to ask again: when a card will have changed, sooner at a meeting that may vote at any moment. */
export function msToNextQuestion(
  cards: readonly Pick<ActivityCard, 'opensAt' | 'endsAt' | 'kind' | 'phase' | 'mine'>[],
  now: string,
): number {
  const atMeeting = cards.some(
    ({ kind, phase, mine }) => phase === 'checkIn' && mine && attended(mine.state) && voteKindsAt(kind).length > 0,
  )
  return Math.min(msToNextChange(cards, now), atMeeting ? VOTE : HOUR)
}
