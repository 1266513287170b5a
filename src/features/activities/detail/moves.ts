import { formatRange } from '@domain/calendar/format'
import type { ActivityDetails } from '@/cloud/activity'

/** A move in words: what of it, what it was before, and why; when it was moved tells them apart. */
export type MoveWords = { at: string; what: '改期' | '改地点'; was: string; reason: string }

type When = Pick<ActivityDetails['moves'][number], 'startsAt' | 'endsAt' | 'place'>

/** What of the plan was other than afterwards: the time, the place, or both. */
function change(before: When, after: When, now: string): Pick<MoveWords, 'what' | 'was'> | null {
  const time = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt
  const place = before.place !== after.place
  if (!time && !place) return null
  const parts = [time && formatRange(before.startsAt, before.endsAt, now), place && before.place]
  return { what: time ? '改期' : '改地点', was: parts.filter(Boolean).join('，') }
}

/** The moves of an activity, the latest first. */
export function movesInWords(
  { moves, startsAt, endsAt, place }: Pick<ActivityDetails, 'moves' | 'startsAt' | 'endsAt' | 'place'>,
  now: string,
): MoveWords[] {
  return moves
    .flatMap((move, index) => {
      const changed = change(move, moves[index + 1] ?? { startsAt, endsAt, place }, now)
      return changed ? [{ at: move.at, ...changed, reason: move.reason }] : []
    })
    .reverse()
}
