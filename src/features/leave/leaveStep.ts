import { attended } from '@domain/attendance/attendance'
import { leaveCategories } from '@domain/attendance/leave'
import type { ActivityCard } from '@/cloud/today'
import { leaveWord } from '@/components/leaveWords'

/** What leave depends on, of an activity's card or page. */
export type LeaveSubject = Pick<
  ActivityCard,
  'activityId' | 'title' | 'startsAt' | 'endsAt' | 'phase' | 'expected' | 'mine' | 'leave'
> & { settled?: boolean }

/** What one's leave looks like: nothing to say; something to ask; or what became of it. */
export type LeaveStep =
  | { kind: 'none' }
  | { kind: 'ask' }
  | { kind: 'stands'; word: string; note?: string; granted: boolean; mayWithdraw: boolean }
  | { kind: 'askAgain'; word: string; note?: string }

/**
 * Where leave makes sense: of those who are expected and not there, until the activity is over, called off or its sheet
 * settled. Afterwards it is only told what became of it, while nothing is recorded that says more.
 */
export function leaveStepOf({ phase, expected, mine, leave, settled = false }: LeaveSubject): LeaveStep {
  if (phase === 'cancelled' || (mine && attended(mine.state))) return { kind: 'none' }
  const open = phase !== 'past' && !settled
  // Whoever the organiser has entered already needs to ask nothing; what was asked can still be taken back.
  if (!leave) return open && expected && !mine ? { kind: 'ask' } : { kind: 'none' }
  if (!open && mine) return { kind: 'none' }
  const { word } = leaveWord(leave)
  if (leave.lapsed) {
    if (!open || !expected) return { kind: 'none' }
    return { kind: 'askAgain', word: '活动改期了，原来的请假作废', note: '还是来不了的话，请重新请假' }
  }
  if (leave.state === 'refused') {
    const note = leave.answer ? `答复：${leave.answer}` : undefined
    return open ? { kind: 'askAgain', word, note } : { kind: 'stands', word, note, granted: false, mayWithdraw: false }
  }
  const granted = leave.state === 'granted'
  const reason = `${word} · ${leaveCategories[leave.category].label}`
  const note = open && granted && phase === 'checkIn' ? '又能来的话，照样可以签到' : undefined
  return { kind: 'stands', word: reason, note, granted, mayWithdraw: open }
}
