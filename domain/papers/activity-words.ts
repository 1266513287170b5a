import { type ActivityKind, activityKindIds, activityKinds } from '../activities/kinds'
import { type Day, lastDayOfMonth, type Month, monthOf } from '../calendar/beijing'
import { formatShortDay } from '../calendar/format'
import type { ActivityFact } from './facts'
import { monthsIn, monthsOf, NONE, plain } from './words'

const verbs: Record<ActivityKind, string> = {
  branchAssembly: '召开',
  committeeMeeting: '召开',
  groupMeeting: '召开',
  partyLecture: '组织',
  themePartyDay: '开展',
  organisationalLifeMeeting: '召开',
  collectiveStudy: '组织',
  appraisalMeeting: '召开',
}

/** How often the notice wants a kind, where a month or a quarter without it is a gap. */
const rhythm: Partial<Record<ActivityKind, 'monthly' | 'quarterly'>> = {
  branchAssembly: 'quarterly',
  committeeMeeting: 'monthly',
  themePartyDay: 'monthly',
}

/** What was held, in one sentence: what, when, how many. */
export function heldWords(activity: ActivityFact): string {
  return `${headWords(activity)}，${attendanceWords(activity)}${topicWords(activity)}。`
}

/** What is planned, in one sentence. */
export function plannedWords(activity: ActivityFact): string {
  const { place, title, expected } = activity
  const where = place && title !== undefined ? `，地点：${plain(place)}` : ''
  return `${headWords(activity)}，应到 ${expected} 人${where}${topicWords(activity)}。`
}

function headWords({ kind, on, title }: ActivityFact): string {
  const { label } = activityKinds[kind]
  const named = title === undefined ? '' : plain(title)
  return `${formatShortDay(on)}${verbs[kind]}${label}${named === '' || named === label ? '' : `“${named}”`}`
}

function attendanceWords({ expected, came, observers, settled }: ActivityFact): string {
  const others = observers > 0 ? `，另有 ${observers} 人列席` : ''
  if (settled) return `应到 ${expected} 人、实到 ${came} 人${others}`
  if (came + observers === 0) return `应到 ${expected} 人，到会情况${NONE}`
  return `应到 ${expected} 人、已签到 ${came} 人（考勤还没有确认）${others}`
}

function topicWords({ title, topics }: ActivityFact): string {
  if (title === undefined) return '，题目和议题还在等审核，没有写进来'
  const said = topics.map(plain).filter((topic) => topic !== '')
  // Said already: many have one topic that is their title.
  if (said.length === 1 && said[0] === plain(title)) return ''
  return said.length > 0 ? `，议题：${said.join('；')}` : `，议题${NONE}`
}

/** How often each kind was held in a year, with the gaps: `支委会 11 次（7月没有记录）`. */
export function yearWords(held: readonly ActivityFact[], from: Day, to: Day, today: Day) {
  const over = monthsOf(from, to).filter((month) => lastDayOfMonth(month) < today)
  const lines: string[] = []
  const missing: string[] = []
  for (const kind of activityKindIds) {
    const months = [...new Set(held.filter((one) => one.kind === kind).map(({ on }) => monthOf(on)))].sort()
    const times = held.filter((one) => one.kind === kind).length
    const { label } = activityKinds[kind]
    if (times === 0) missing.push(label)
    else lines.push(`${verbs[kind]}${label} ${times} 次（${monthsIn(months)}）${gapWords(kind, months, over)}。`)
  }
  return { lines, missing }
}

function gapWords(kind: ActivityKind, months: readonly Month[], over: readonly Month[]): string {
  const wanted = rhythm[kind]
  if (wanted === undefined) return ''
  const open = over.filter((month) => !months.includes(month))
  if (wanted === 'monthly') return open.length > 0 ? `，${monthsIn(open)}${NONE}` : ''
  const quarters = ['一', '二', '三', '四'].filter((_name, index) => {
    const own = over.filter((month) => Math.floor((Number(month.slice(5)) - 1) / 3) === index)
    const met = months.some((month) => Math.floor((Number(month.slice(5)) - 1) / 3) === index)
    return own.length === 3 && !met
  })
  return quarters.length > 0 ? `，第${quarters.join('、')}季度${NONE}` : ''
}

/** How many came of how many were expected, of what is settled. */
export function attendanceSum(held: readonly ActivityFact[]): string[] {
  const settled = held.filter((one) => one.settled)
  if (held.length === 0) return []
  const sum = (of: 'expected' | 'came') => settled.reduce((total, one) => total + one[of], 0)
  const rest = held.length - settled.length
  const open = rest > 0 ? `另有 ${rest} 次考勤还没有确认，不算在内。` : ''
  if (settled.length === 0) return [`到会情况：${rest} 次考勤还没有确认。`]
  return [`已确认考勤的 ${settled.length} 次里，应到 ${sum('expected')} 人次、实到 ${sum('came')} 人次。${open}`]
}
