import { timeOf } from '@domain/calendar/beijing'
import type { ActivityCard } from '@/cloud/today'
import type { Tone } from '@/components/Chip'
import { leaveWord } from '@/components/leaveWords'

/** One's own state at an activity in a word with its sign, so that it is never said by colour alone. */
export type OwnState = { word: string; tone: Tone }

/** When somebody came is known only where they checked in themselves; an officer's entry has the time of writing. */
function cameHow({ method, at }: NonNullable<ActivityCard['mine']>): string {
  if (method === 'paper') return '（补录）'
  return method === 'officer' ? '（代签）' : ` ${timeOf(at)}`
}

function recorded(mine: NonNullable<ActivityCard['mine']>): OwnState {
  switch (mine.state) {
    case 'present':
      return { word: `✓ ${mine.observer ? '列席' : '已到'}${cameHow(mine)}`, tone: 'ok' }
    case 'late':
      return { word: `✓ ${mine.observer ? '列席' : '迟到'}${cameHow(mine)}`, tone: mine.observer ? 'ok' : 'late' }
    case 'leave':
      return { word: '○ 已请假', tone: 'plain' }
    case 'absent':
      return { word: '× 缺席', tone: 'late' }
  }
}

/** What one has to know about oneself at this activity; nothing for one that was cancelled. */
export function ownStateOf({
  mine,
  phase,
  expected,
  leave,
}: Pick<ActivityCard, 'mine' | 'phase' | 'expected' | 'leave'>): OwnState | null {
  if (phase === 'cancelled') return null
  if (mine) return recorded(mine)
  // Once it is over, only what was granted says how one missed it.
  if (leave && !leave.lapsed && expected && (phase !== 'past' || leave.state === 'granted')) return leaveWord(leave)
  if (!expected) return { word: phase === 'past' ? '— 不用参加' : '○ 可列席', tone: 'plain' }
  if (phase === 'past') return { word: '！未登记', tone: 'late' }
  return phase === 'checkIn' ? { word: '● 请签到', tone: 'red' } : { word: '○ 应参加', tone: 'gold' }
}
