import { type RegisterMark, registerMarkLabels } from '@domain/attendance/register'
import { Chip, type Tone } from './Chip'

const TONES: Record<RegisterMark, Tone> = {
  present: 'ok',
  late: 'late',
  leave: 'plain',
  absent: 'late',
  madeUp: 'plain',
  observer: 'ok',
  open: 'gold',
  upcoming: 'plain',
  none: 'plain',
}

/** A member's mark at one activity, as a word. */
export function MarkChip({ mark }: { mark: RegisterMark }) {
  return <Chip tone={TONES[mark]}>{registerMarkLabels[mark].label}</Chip>
}
