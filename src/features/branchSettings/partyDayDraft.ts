import type { PartyDayRule } from '@domain/activities/party-day'
import type { Weekday } from '@domain/calendar/beijing'

type Nth = Extract<PartyDayRule['on'], { every: 'weekday' }>['nth']

/** The fixed Party day as a form holds it: both ways of naming a day keep what was chosen while one looks at the other. */
export type PartyDayDraft = {
  every: PartyDayRule['on']['every']
  day: number
  nth: Nth
  weekday: Weekday
  time: string
  place: string
  shift: PartyDayRule['shift']
}

export const PLACE_LENGTH = 60

/** What the form begins with: the rule as it is, or what is usual. */
export function draftOf(rule: PartyDayRule | undefined): PartyDayDraft {
  const usual: PartyDayDraft = {
    every: 'dayOfMonth',
    day: 15,
    nth: 2,
    weekday: 5,
    time: '14:30',
    place: '',
    shift: 'later',
  }
  if (!rule) return usual
  const { on, time, place, shift } = rule
  return { ...usual, ...on, time, place, shift }
}

/** The rule as the cloud takes it. */
export function ruleOf({ every, day, nth, weekday, time, place, shift }: PartyDayDraft): PartyDayRule {
  const on = every === 'dayOfMonth' ? { every, day } : { every, nth, weekday }
  return { on, time, place: place.trim(), shift }
}

/** Whether both say the same. */
export function sameRule(one: PartyDayRule | undefined, other: PartyDayRule): boolean {
  return one !== undefined && JSON.stringify(ruleOf(draftOf(one))) === JSON.stringify(other)
}

export const nthLabels: readonly { value: `${Nth}`; label: string }[] = [
  { value: '1', label: '第一个' },
  { value: '2', label: '第二个' },
  { value: '3', label: '第三个' },
  { value: '4', label: '第四个' },
  { value: '-1', label: '最后一个' },
]

export const weekdayLabels = Array.from('一二三四五六日', (name, index) => ({
  value: String(index + 1) as `${Weekday}`,
  label: `周${name}`,
}))

/** Every day a month may have; where it has fewer, its last one is meant. */
export const dayLabels = Array.from({ length: 31 }, (_, index) => (index === 30 ? '最后一天' : `${index + 1} 日`))
