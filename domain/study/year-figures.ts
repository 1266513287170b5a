import type { ActivityKind } from '../activities/kinds'
import { type Day, dayOf, type Instant } from '../calendar/beijing'
import type { Role } from '../members/member'
import { activityHours, type StudySettings, sumOfHours, targetOf, trainingHours } from './hours'

/** Collective study (集中学习): twelve sessions a year for each member (the notice's standard 3.1). */
const SESSIONS_A_YEAR = 12

/** An activity as one member's study year needs it: was it held, and was the member there or made up for it (补学)? */
export type StudiedActivity = {
  id: string
  kind: ActivityKind
  title: string
  /** The Beijing day it begins on. */
  on: Day
  startsAt: Instant
  endsAt: Instant
  cancelled: boolean
  came: boolean
  madeUp: boolean
}

/** A training (培训) that was recorded for the member, in half days. */
export type Training = { id: string; title: string; on: Day; halfDays: number }

/** What one figure is made of. */
export type StudyItem = {
  id: string
  kind: ActivityKind | 'training'
  on: Day
  title: string
  /** What it counts in hours; 0 where its kind gives none. */
  hours: number
  /** An absence closed by later study; counts in the activity's own year. */
  madeUp?: true
}

/** A figure with what it is of, and what it is made of, the newest first. */
export type StudyFigure = { done: number; of: number; items: StudyItem[] }

/** What a member's study year came to. */
export type StudyYear = { sessions: StudyFigure; hours: StudyFigure }

/**
 * A member's study year: sessions of collective study (standard 3.1: 12 a year) and hours (domain.md §4: 32, officers of
 * the committee 56). Attended or made up counts; what was cancelled or is not over yet counts for nothing, and nothing
 * counts twice.
 */
export function studyYear({
  activities,
  trainings,
  role,
  year,
  settings,
  now,
}: {
  activities: readonly StudiedActivity[]
  trainings: readonly Training[]
  role: Role
  year: number
  settings: StudySettings
  now: Instant
}): StudyYear {
  const inYear = ({ on }: { on: Day }) => on.startsWith(`${year}-`)
  const studied = once(activities.filter((one) => inYear(one) && isStudied(one, now)).sort(cameFirst))
  const sessions = studied.filter(({ kind }) => kind === 'collectiveStudy')
  const counted = studied.filter(({ kind }) => settings.kinds.includes(kind))
  const trained = once(trainings.filter((one) => inYear(one) && one.on <= dayOf(now)))
  const hours = [
    ...counted.map((one) => activityItem(one, settings)),
    ...trained.map((one) => trainingItem(one, settings)),
  ]
  return {
    sessions: {
      done: sessions.length,
      of: SESSIONS_A_YEAR,
      items: newestFirst(sessions.map((one) => activityItem(one, settings))),
    },
    hours: {
      done: sumOfHours(hours.map((item) => item.hours)),
      of: targetOf(role, settings),
      items: newestFirst(hours),
    },
  }
}

function isStudied({ cancelled, endsAt, came, madeUp }: StudiedActivity, now: Instant): boolean {
  return !cancelled && endsAt <= now && (came || madeUp)
}

/** Of the same activity named twice, having been there is what is shown. */
function cameFirst(a: StudiedActivity, b: StudiedActivity): number {
  return Number(b.came) - Number(a.came)
}

function once<T extends { id: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>()
  return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function activityItem(activity: StudiedActivity, settings: StudySettings): StudyItem {
  const { id, kind, on, title, came } = activity
  const hours = settings.kinds.includes(kind) ? activityHours(activity, settings) : 0
  return { id, kind, on, title, hours, ...(came ? {} : { madeUp: true }) }
}

function trainingItem({ id, on, title, halfDays }: Training, settings: StudySettings): StudyItem {
  return { id, kind: 'training', on, title, hours: trainingHours(halfDays, settings) }
}

function newestFirst(items: StudyItem[]): StudyItem[] {
  const key = ({ on, kind, id }: StudyItem) => `${on} ${kind} ${id}`
  return items.sort((a, b) => (key(a) < key(b) ? 1 : -1))
}
