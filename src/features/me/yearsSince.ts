import type { Day, Month } from '@domain/calendar/beijing'

/**
 * Full years from joining until a day; a month alone counts from its end, so that nobody is given a year too many.
 * This is no 党龄: that runs from becoming a full member (《中国共产党章程》 art. 7).
 */
export function yearsSince(joined: Day | Month, today: Day): number {
  const anniversary = joined.length > 7 ? joined.slice(5) : `${joined.slice(5)}-31`
  const years = Number(today.slice(0, 4)) - Number(joined.slice(0, 4))
  return Math.max(0, today.slice(5) >= anniversary ? years : years - 1)
}
