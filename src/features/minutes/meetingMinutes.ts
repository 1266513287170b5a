import type { ActivityDetails } from '@/cloud/activity'
import type { Tone } from '@/components/Chip'
import { stateWord } from './words'

type Shown = { word: string; tone: Tone; verb: string; urgent: boolean }
type Meeting = Pick<ActivityDetails, 'phase' | 'minutes' | 'mayWriteMinutes' | 'mayConfirmMinutes'>

/** What a meeting's page says of its minutes to one member; null where there is nothing for them to see or do. */
export function meetingMinutes({ phase, minutes, mayWriteMinutes, mayConfirmMinutes }: Meeting): Shown | null {
  if (!minutes) {
    const begun = phase === 'checkIn' || phase === 'past'
    return begun && mayWriteMinutes ? { ...stateWord(null), verb: '写记录', urgent: false } : null
  }
  if (!minutes.mayRead) return null
  if (mayConfirmMinutes) return { ...stateWord(minutes.state), verb: '去确认', urgent: true }
  const writes = mayWriteMinutes && minutes.state === 'draft'
  return { ...stateWord(minutes.state), verb: writes ? '接着写' : '看记录', urgent: false }
}
