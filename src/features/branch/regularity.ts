import type { Phase } from '@domain/activities/activity'
import { type ActivityKind, activityKindIds, activityKinds } from '@domain/activities/kinds'
import type { Day, Instant, Month } from '@domain/calendar/beijing'
import type { HeatState } from '@/components/heatDrawing'

/** How often a kind is due: each month, each quarter, or so many times a year. */
type Rhythm = 'month' | 'quarter' | number

/**
 * What the standards ask of each kind (三会一课, 固定党日, 集中学习 at least 12 a year, 组织生活会 and 民主评议 once a year).
 * A kind that is not here is only counted: 党课 is owed by the secretary, and a list does not say who taught.
 */
const rhythms: Partial<Record<ActivityKind, Rhythm>> = {
  branchAssembly: 'quarter',
  committeeMeeting: 'month',
  themePartyDay: 'month',
  collectiveStudy: 12,
  organisationalLifeMeeting: 1,
  appraisalMeeting: 1,
}

/** An activity that took place. */
export type HeldActivity = { kind: ActivityKind; on: Day }

/** Those that took place: begun and not cancelled. */
export function heldBy<T extends { phase: Phase; startsAt: Instant }>(cards: readonly T[], now: Instant): T[] {
  return cards.filter(({ phase, startsAt }) => phase !== 'cancelled' && startsAt <= now)
}

/** A kind's year: its figure with the denominator, twelve cells, and the periods that passed without a record. */
export type KindYear = { kind: ActivityKind; label: string; figure: string; months: HeatState[]; missing: string[] }

const MONTHS = Array.from({ length: 12 }, (_none, index) => index + 1)
const quarterOf = (month: number) => Math.ceil(month / 3)

/** How many of the year's months have begun: all of an earlier year's. */
function begun(year: number, now: Month): number {
  const [thisYear, month] = now.split('-').map(Number) as [number, number]
  return year < thisYear ? 12 : year > thisYear ? 0 : month
}

/** A year's numbers: how many activities, in which months, and how many months have begun. */
type Counted = { count: number; months: ReadonlySet<number>; elapsed: number }

function figureOf(rhythm: Rhythm | undefined, { count, months, elapsed }: Counted): string {
  if (rhythm === 'month') return `${months.size}/${elapsed} 个月`
  if (rhythm === 'quarter') return `${new Set([...months].map(quarterOf)).size}/${quarterOf(elapsed)} 个季度`
  return rhythm === undefined ? `${count} 次` : `${count}/${rhythm} 次`
}

/** A period without a record shows in its last month: overdue once it is over, due while it runs. */
function cellOf(rhythm: Rhythm | undefined, month: number, { count, months, elapsed }: Counted): HeatState {
  if (months.has(month)) return 'done'
  if (typeof rhythm === 'number') return month === 12 && count < rhythm ? 'due' : 'none'
  if (rhythm === 'month') return month < elapsed ? 'late' : month === elapsed ? 'due' : 'none'
  if (rhythm !== 'quarter' || month % 3 !== 0) return 'none'
  if ([month - 2, month - 1].some((earlier) => months.has(earlier))) return 'none'
  if (month < elapsed) return 'late'
  return quarterOf(elapsed) === quarterOf(month) ? 'due' : 'none'
}

/**
 * The year by kind, from what took place (`held`), seen from the month `now`. Kinds that are never due and did not happen
 * are left out.
 */
export function kindYears(held: readonly HeldActivity[], year: number, now: Month): KindYear[] {
  const elapsed = begun(year, now)
  return activityKindIds.flatMap((kind) => {
    const ofKind = held.filter((activity) => activity.kind === kind)
    const rhythm = rhythms[kind]
    if (rhythm === undefined && ofKind.length === 0) return []
    const months = new Set(ofKind.map(({ on }) => Number(on.slice(5, 7))))
    const counted: Counted = { count: ofKind.length, months, elapsed }
    const cells = MONTHS.map((month) => cellOf(rhythm, month, counted))
    const missing = MONTHS.filter((month) => cells[month - 1] === 'late').map((month) =>
      rhythm === 'quarter' ? `第 ${quarterOf(month)} 季度` : `${month}月`,
    )
    const figure = figureOf(rhythm, counted)
    return [{ kind, label: activityKinds[kind].label, figure, months: cells, missing }]
  })
}

/** What passed without a record, in a sentence; undefined when nothing did. */
export function missingWords(years: readonly KindYear[]): string | undefined {
  const parts = years.flatMap(({ label, missing }) => (missing.length > 0 ? [`${label} ${missing.join('、')}`] : []))
  return parts.length > 0 ? `没有记录：${parts.join('；')}` : undefined
}
