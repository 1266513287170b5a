import type { desk } from '@/cloud/client'

/** A request for leave as the cloud lists it for officers. */
export type LeaveLine = Awaited<ReturnType<typeof desk.leave.list.query>>[number]

/** What was decided on this screen just now, by request. */
export type Decided = ReadonlyMap<string, { grant: boolean; answer?: string }>

/** Which request a line is. */
export const lineKey = ({ activityId, memberId }: Pick<LeaveLine, 'activityId' | 'memberId'>) =>
  `${activityId}:${memberId}`

/** The lines with what was decided just now laid over them. */
export function withDecided(lines: readonly LeaveLine[], decided: Decided): LeaveLine[] {
  return lines.map((line) => {
    const done = decided.get(lineKey(line))
    return done ? { ...line, state: done.grant ? 'granted' : 'refused', answer: done.answer } : line
  })
}

/** The lines of one activity. */
export type ActivityLines = { activityId: string; title: string; startsAt: string; lines: LeaveLine[] }

/** By activity, soonest first as they come; within each, what waits for an answer before what has one. */
export function byActivity(lines: readonly LeaveLine[]): ActivityLines[] {
  const groups = new Map<string, ActivityLines>()
  for (const line of lines) {
    const { activityId, title, startsAt } = line
    const group = groups.get(activityId) ?? { activityId, title, startsAt, lines: [] }
    group.lines.push(line)
    groups.set(activityId, group)
  }
  const rank = ({ state }: LeaveLine) => (state === 'asked' ? 0 : state === 'withdrawn' ? 2 : 1)
  return [...groups.values()].map((group) => ({
    ...group,
    lines: [...group.lines].sort((a, b) => rank(a) - rank(b)),
  }))
}

/** What can be done about a line by this member: decide it, change what was decided, or nothing, with the reason. */
export function standingOf(
  { memberId, state, lapsed, settled }: LeaveLine,
  me: { _id: string; role: string },
): { kind: 'decide' | 'change' } | { kind: 'none'; why?: string } {
  if (lapsed || settled || state === 'withdrawn') return { kind: 'none' }
  if (memberId === me._id && me.role !== 'secretary') {
    return { kind: 'none', why: state === 'asked' ? '自己的请假，要由另一位委员来批' : undefined }
  }
  return { kind: state === 'asked' ? 'decide' : 'change' }
}
