import { leaveCategories } from '@domain/attendance/leave'
import { minutesStateLabels } from '@domain/meetings/minutes'
import type { MinutesReading } from '@/cloud/meetings'
import type { Tone } from '@/components/Chip'

/** Where minutes stand, with the sign that says the same as the colour. */
export function stateWord(state: MinutesReading['state']): { word: string; tone: Tone } {
  if (state === null) return { word: '没有写', tone: 'plain' }
  const tones = { draft: 'plain', ready: 'gold', confirmed: 'ok' } as const
  return { word: `${state === 'confirmed' ? '✓ ' : ''}${minutesStateLabels[state]}`, tone: tones[state] }
}

/** Who was away, leave first, each with the category and never more. */
export function awayLines(away: MinutesReading['away']): { label: string; names: string }[] {
  const lines = [
    { label: '请假', people: away.filter(({ state }) => state === 'leave') },
    { label: '缺席', people: away.filter(({ state }) => state === 'absent') },
  ]
  return lines
    .filter(({ people }) => people.length > 0)
    .map(({ label, people }) => ({
      label: `${label} ${people.length} 人`,
      names: people
        .map(({ name, category }) => (category ? `${name}（${leaveCategories[category].label}）` : name))
        .join('、'),
    }))
}

/** Who came from outside. */
export function guestWords(guests: MinutesReading['guests']): string {
  return guests.map(({ name, from }) => (from ? `${name}（${from}）` : name)).join('、')
}
