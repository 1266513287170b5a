import type { Today } from '@/cloud/today'
import type { LeaveShown } from '@/components/leaveWords'

/** One's request as cards show it. */
export type OwnLeave = LeaveShown & { answer?: string }

/**
 * The first screen's answer with one's leave entered, all other cards being the very same objects: then only the one card is
 * sent to the screen. The same answer where the activity is not among them.
 */
export function withLeave(today: Today, activityId: string, leave: OwnLeave | undefined): Today {
  if (!today.cards.some((card) => card.activityId === activityId)) return today
  return { ...today, cards: today.cards.map((card) => (card.activityId === activityId ? { ...card, leave } : card)) }
}
