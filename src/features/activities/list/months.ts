import { attended } from '@domain/attendance/attendance'
import { type Month, monthOf } from '@domain/calendar/beijing'
import type { ActivityCard } from '@/cloud/today'

type Counted = Pick<ActivityCard, 'on' | 'phase' | 'expected' | 'mine'>

/** The twelve months of a year. */
export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}

/** How many activities each month holds; cancelled ones do not count. */
export function countByMonth(cards: readonly Counted[]): Map<Month, number> {
  const counts = new Map<Month, number>()
  for (const { on, phase } of cards) {
    if (phase !== 'cancelled') counts.set(monthOf(on), (counts.get(monthOf(on)) ?? 0) + 1)
  }
  return counts
}

/** What is on or still to come, and what is over or was called off. */
export function splitMonth<T extends Pick<Counted, 'phase'>>(cards: readonly T[]): { coming: T[]; over: T[] } {
  const isComing = ({ phase }: Pick<Counted, 'phase'>) => phase === 'checkIn' || phase === 'upcoming'
  return { coming: cards.filter(isComing), over: cards.filter((card) => !isComing(card)) }
}

/** A month in figures: held of planned, and of those held and asked of oneself, how many one attended. */
export function monthFigures(cards: readonly Counted[]): string {
  const planned = cards.filter(({ phase }) => phase !== 'cancelled')
  const held = planned.filter(({ phase }) => phase === 'past')
  const asked = held.filter(({ expected }) => expected)
  const came = asked.filter(({ mine }) => mine && attended(mine.state))
  if (planned.length === 0) return ''
  return asked.length === 0
    ? `已办 ${held.length}/${planned.length} 次`
    : `已办 ${held.length}/${planned.length} 次，我到 ${came.length}/${asked.length} 次`
}
