/**
 * Study hours (学时): 32 a year for each member, 56 for the secretary and the committee (domain.md §4); by the local
 * conversion a day counts 8 and half a day 4. All of it is the branch's setting.
 */
import type { ActivityKind } from '../activities/kinds'
import { addDays, dayOf, earlierOf, type Instant, instantAt, laterOf } from '../calendar/beijing'
import { isCommittee, type Role } from '../members/member'

/** What a branch decides about study hours. */
export type StudySettings = {
  /** The kinds of activity that give hours. */
  kinds: ActivityKind[]
  /** Hours a year for each member, and for the secretary and the committee. */
  target: number
  committeeTarget: number
  /** What so many minutes of one day count, the longest first: the first step reached holds. */
  conversion: { fromMinutes: number; hours: number }[]
  /** What is shorter than every step: by whole or half hours, rounded down, or nothing. */
  shorter: 'wholeHours' | 'halfHours' | 'none'
}

/** Until the branch says otherwise: 32 and 56 (domain.md §4), a day 8 and half a day 4 (local). */
export const defaultStudySettings: StudySettings = {
  kinds: ['collectiveStudy', 'partyLecture', 'themePartyDay'],
  target: 32,
  committeeTarget: 56,
  conversion: [
    { fromMinutes: 360, hours: 8 },
    { fromMinutes: 180, hours: 4 },
  ],
  shorter: 'halfHours',
}

const MINUTE = 60_000
/** What a training's half day and whole day are by the clock, to be converted like any other time. */
const HALF_DAY = 4 * 60
const WHOLE_DAY = 2 * HALF_DAY

/** Minutes of one unit below the smallest step, and how many half hours the unit is. */
const units = { wholeHours: { minutes: 60, halves: 2 }, halfHours: { minutes: 30, halves: 1 } }

/** The hours that so many minutes of one day count, exact to the half (the branch's conversion, domain.md §4). */
export function hoursOf(minutes: number, settings: Pick<StudySettings, 'conversion' | 'shorter'>): number {
  return halvesOf(minutes, settings) / 2
}

/** The same in half hours, which are whole numbers: sums of these are exact. */
function halvesOf(minutes: number, { conversion, shorter }: Pick<StudySettings, 'conversion' | 'shorter'>): number {
  const step = conversion.find(({ fromMinutes }) => minutes >= fromMinutes)
  if (step) return toHalves(step.hours)
  if (shorter === 'none' || !(minutes > 0)) return 0
  const { minutes: unit, halves } = units[shorter]
  const counted = Math.floor(minutes / unit) * halves
  // What is shorter than a step never counts more than the step.
  const smallest = conversion[conversion.length - 1]
  return smallest ? Math.min(counted, toHalves(smallest.hours)) : counted
}

function toHalves(hours: number): number {
  return Math.round(hours * 2)
}

/** An exact sum of hours, each in halves. */
export function sumOfHours(hours: readonly number[]): number {
  return hours.reduce((sum, one) => sum + toHalves(one), 0) / 2
}

/** The hours of an activity by its planned time: of one over several Beijing days each day's part counts for itself. */
export function activityHours(
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  settings: Pick<StudySettings, 'conversion' | 'shorter'>,
): number {
  let halves = 0
  for (let day = dayOf(startsAt); startsAt < endsAt && instantAt(day, '00:00') < endsAt; day = addDays(day, 1)) {
    const from = laterOf(startsAt, instantAt(day, '00:00'))
    const to = earlierOf(endsAt, instantAt(addDays(day, 1), '00:00'))
    halves += halvesOf((Date.parse(to) - Date.parse(from)) / MINUTE, settings)
  }
  return halves / 2
}

/** The hours of a training of so many half days (local: half a day 4, a day 8), by the same conversion as an activity's. */
export function trainingHours(halfDays: number, settings: Pick<StudySettings, 'conversion' | 'shorter'>): number {
  const whole = Math.max(0, Math.floor(halfDays))
  const odd = whole % 2
  return (((whole - odd) / 2) * halvesOf(WHOLE_DAY, settings) + odd * halvesOf(HALF_DAY, settings)) / 2
}

/** The hours a year somebody of that role owes: 56 for the secretary and the committee, 32 for others (domain.md §4). */
export function targetOf(role: Role, { target, committeeTarget }: StudySettings): number {
  return isCommittee(role) ? committeeTarget : target
}
