import { formatDateTime } from '@domain/calendar/format'
import type { ActivityCard } from './today'

/** What became of the plan, in a word and in a sentence with its reason. */
export type CardChange = { word: '× 已取消' | '！改期' | '！改地点'; sentence: string }

type Planned = Pick<ActivityCard, 'phase' | 'startsAt' | 'place' | 'moved' | 'cancelReason' | 'expected' | 'mine'>

const withReason = (what: string, reason: string) => (reason ? `${what}。${reason}` : what)

function movedWords({ startsAt, place, moved }: Planned, now: string): CardChange | null {
  if (!moved) return null
  if (moved.startsAt !== startsAt) {
    const was = `原定 ${formatDateTime(moved.startsAt, now)}`
    return {
      word: '！改期',
      sentence: withReason(moved.place === place ? was : `${was}，${moved.place}`, moved.reason),
    }
  }
  if (moved.place !== place) return { word: '！改地点', sentence: withReason(`原定 ${moved.place}`, moved.reason) }
  return { word: '！改期', sentence: withReason('结束时间改了', moved.reason) }
}

/**
 * What somebody whom an activity concerns has to know about its plan: that it was called off, or, while it is still ahead or
 * on, moved. Nothing for others, and nothing of a move once it is over.
 */
export function cardChange(card: Planned, now: string): CardChange | null {
  if (!card.expected && !card.mine) return null
  if (card.phase === 'cancelled') {
    return { word: '× 已取消', sentence: card.cancelReason ? `取消原因：${card.cancelReason}` : '' }
  }
  return card.phase === 'past' ? null : movedWords(card, now)
}
