import { attended } from '@domain/attendance/attendance'
import { addDays, dayOf } from '@domain/calendar/beijing'
import type { ActivityCard, TodayCard } from '@/cloud/today'
import type { Tone } from '@/components/Chip'
import { leaveWord } from '@/components/leaveWords'

/**
 * What the first cards are about: whatever is open for check-in, otherwise the next activity, among those the member is
 * expected at or already recorded at. Two may be open at once, when one begins while another ends. Being recorded changes
 * nothing, so that a card stays where it was tapped. What does not expect the member comes last; what is over never.
 */
export function mainActivities(cards: readonly TodayCard[]): TodayCard[] {
  const concerns = cards.filter(({ expected, mine }) => expected || mine !== null)
  const open = concerns.filter(({ phase }) => phase === 'checkIn')
  if (open.length > 0) return open
  const next = concerns.find(({ phase }) => phase === 'upcoming') ?? cards.find(({ phase }) => phase === 'checkIn')
  return next ? [next] : []
}

/** What was called off today or for tomorrow: people may be on their way already. */
export function calledOffSoon(cards: readonly TodayCard[], now: string): TodayCard[] {
  const today = dayOf(now)
  return cards.filter(({ phase, on }) => phase === 'cancelled' && on >= today && on <= addDays(today, 1))
}

/** One word on how a smaller card concerns the member. */
export function wordOf({ mine, phase, expected, leave }: ActivityCard): { word: string; tone: Tone } | null {
  if (phase === 'cancelled') return { word: '× 已取消', tone: 'late' }
  if (mine) {
    if (mine.observer && attended(mine.state)) return { word: '✓ 列席', tone: 'ok' }
    const words = { present: '✓ 出席', late: '✓ 迟到', leave: '请假', absent: '缺席' }
    return { word: words[mine.state], tone: attended(mine.state) ? 'ok' : 'plain' }
  }
  if (leave && expected && (phase !== 'past' || leave.state === 'granted')) return leaveWord(leave)
  if (phase === 'checkIn') return { word: '签到中', tone: 'gold' }
  if (!expected) return { word: '不用参加', tone: 'plain' }
  return phase === 'past' ? { word: '未登记', tone: 'gold' } : null
}
