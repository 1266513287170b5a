import type { LeaveCategory } from '@domain/attendance/leave'
import { markWord, type RegisterMark } from '@domain/attendance/register'
import { formatShortDay } from '@domain/calendar/format'
import { Chip, type Tone } from './Chip'

const TONES: Record<RegisterMark, Tone> = {
  present: 'ok',
  late: 'late',
  leave: 'plain',
  absent: 'late',
  madeUp: 'gold',
  observer: 'ok',
  open: 'gold',
  upcoming: 'plain',
  none: 'plain',
}

type MarkChipProps = {
  mark: RegisterMark
  /** Why, of somebody on leave. */
  category?: LeaveCategory
  /** The Beijing day on which it was made up. */
  madeUpOn?: string
}

/** A member's mark at one activity, as a word: 出席, 请假（因公）, 补学 11月20日. */
export function MarkChip({ mark, category, madeUpOn }: MarkChipProps) {
  const word = markWord(mark, category)
  return <Chip tone={TONES[mark]}>{mark === 'madeUp' && madeUpOn ? `${word} ${formatShortDay(madeUpOn)}` : word}</Chip>
}
