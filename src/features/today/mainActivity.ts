import { attended } from '@domain/attendance/attendance'
import type { ActivityCard } from '@/cloud/today'

/**
 * The activity that fills the first card: one that is open for check-in, otherwise the next, among those the member is
 * expected at or already recorded at. Being recorded changes nothing, so that the card stays where it was tapped. An open
 * one that does not expect the member comes last; what is over is no main thing.
 */
export function mainActivity(cards: readonly ActivityCard[]): ActivityCard | undefined {
  const concerns = cards.filter(({ expected, mine }) => expected || mine !== null)
  return (
    concerns.find(({ phase }) => phase === 'checkIn') ??
    concerns.find(({ phase }) => phase === 'upcoming') ??
    cards.find(({ phase }) => phase === 'checkIn')
  )
}

/** One word on how a smaller card concerns the member. */
export function wordOf({
  mine,
  phase,
  expected,
}: ActivityCard): { word: string; tone: 'ok' | 'gold' | 'plain' } | null {
  if (mine) {
    if (mine.observer && attended(mine.state)) return { word: '✓ 列席', tone: 'ok' }
    const words = { present: '✓ 出席', late: '✓ 迟到', leave: '请假', absent: '缺席' }
    return { word: words[mine.state], tone: attended(mine.state) ? 'ok' : 'plain' }
  }
  if (phase === 'checkIn') return { word: '签到中', tone: 'gold' }
  if (!expected) return { word: '不用参加', tone: 'plain' }
  return phase === 'past' ? { word: '未登记', tone: 'gold' } : null
}
