import type { Activity } from '../../domain/activities/activity'
import type { Audience } from '../../domain/activities/audience'
import { checkInWindow } from '../../domain/activities/check-in-window'
import { type Attendance, attendanceId } from '../../domain/attendance/attendance'
import { dayOf } from '../../domain/calendar/beijing'
import { type Member, unboundOpenid } from '../../domain/members/member'
import type { TestCloud } from './cloud'

const FOUNDED = '2021-01-05T02:00:00.000Z'

/** Who there is in a seeded branch: each kind of caller once. */
const people = {
  secretary: { name: '周建国', role: 'secretary' },
  deputy: { name: '吴秀兰', role: 'deputySecretary' },
  organisation: { name: '郑晓梅', role: 'organisation' },
  publicity: { name: '孙立', role: 'publicity' },
  discipline: { name: '冯志强', role: 'discipline' },
  leader: { name: '陈红', role: 'groupLeader', group: 1 },
  member: { name: '褚伟', role: 'member', group: 1 },
  second: { name: '卫东升', role: 'member', group: 2 },
  probationary: { name: '蒋新', role: 'member', group: 2, standing: 'probationary' },
  retired: { name: '沈德福', role: 'member', group: 2, livelihood: 'retired' },
  unbound: { name: '韩冰', role: 'member', group: 1, bound: false },
  left: { name: '杨帆', role: 'member', group: 1, state: 'left' },
} as const satisfies Record<
  string,
  Pick<Member, 'name' | 'role'> &
    Partial<Pick<Member, 'standing' | 'livelihood' | 'state'>> & {
      group?: 1 | 2
      bound?: false
    }
>

/** A key of the seeded people. */
export type Person = keyof typeof people

/** A seeded branch: ids of its members, OPENIDs of those bound. */
export type SeededBranch = {
  branchId: string
  invitation: string
  groups: [first: string, second: string]
  ids: Record<Person, string>
  openids: Record<Person, string>
}

/** An id of twelve characters that begins with the words given, as phones make them. */
export function idOf(words: string): string {
  return words.padEnd(12, '0').slice(0, 12)
}

/** A member as the cloud stores them. */
export function memberOf(branchId: string, id: string, fields: Partial<Member> & Pick<Member, 'name'>): Member {
  return {
    _id: id,
    branchId,
    standing: 'full',
    role: 'member',
    livelihood: 'salaried',
    leadingCadre: false,
    state: 'active',
    stateSince: dayOf(FOUNDED),
    openid: unboundOpenid(id),
    createdAt: FOUNDED,
    updatedAt: FOUNDED,
    ...fields,
  }
}

/** Puts a branch of twelve in, with one person of every kind; `mark` (a letter or two) keeps several branches apart. */
export function seedBranch({ insert }: Pick<TestCloud, 'insert'>, mark: string): SeededBranch {
  const branchId = idOf(`branch${mark}`)
  const groups: SeededBranch['groups'] = [idOf(`group1${mark}`), idOf(`group2${mark}`)]
  const invitation = `JOIN${mark.toUpperCase()}77`
  insert('branches', {
    _id: branchId,
    name: `测试支部${mark}`,
    groups: [
      { id: groups[0], name: '第一党小组' },
      { id: groups[1], name: '第二党小组' },
    ],
    invitation,
    rosterLeaseUntil: '',
    createdAt: FOUNDED,
    updatedAt: FOUNDED,
  })
  const keys = Object.keys(people) as Person[]
  const ids = Object.fromEntries(keys.map((key) => [key, idOf(`${mark}${key}`)])) as SeededBranch['ids']
  const openids = Object.fromEntries(keys.map((key) => [key, `wx-${mark}-${key}`])) as SeededBranch['openids']
  for (const key of keys) {
    const { group, bound, ...person }: { group?: number; bound?: boolean; name: string } = { ...people[key] }
    const binding = bound === false ? {} : { openid: openids[key], boundAt: FOUNDED }
    const groupId = group === undefined ? undefined : groups[group - 1]
    insert('members', memberOf(branchId, ids[key], { ...person, ...binding, ...(groupId && { groupId }) }))
    // As approving a request leaves it: an account's first guess then costs no round trip more.
    insert('attempts', { _id: `checkIn:${openids[key]}`, recent: [] })
  }
  return { branchId, invitation, groups, ids, openids }
}

/** Everybody is expected. */
export const everybody: Audience = { scope: 'all', groupIds: [], plus: [], minus: [] }

/** The instant so many minutes from now. */
export function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString()
}

/** When an activity takes place, in minutes from now: it began ten minutes ago and goes on, unless said otherwise. */
export type ActivityTimes = { begins?: number; ends?: number }

/** Puts an activity in, with check-in open from half an hour before it begins until it ends, as the rule has it. */
export function seedActivity(
  { insert }: Pick<TestCloud, 'insert'>,
  { branchId, ids }: SeededBranch,
  activityId: string,
  { begins = -5, ends = 60, ...fields }: ActivityTimes & Partial<Activity> = {},
): Activity {
  const startsAt = minutesFromNow(begins)
  const endsAt = minutesFromNow(ends)
  const on = dayOf(startsAt)
  const activity: Activity = {
    _id: activityId,
    branchId,
    kind: 'themePartyDay',
    title: '主题党日',
    on,
    year: Number(on.slice(0, 4)),
    startsAt,
    endsAt,
    place: '三楼会议室',
    topics: [{ text: '学习讨论', nature: 'party' }],
    audience: everybody,
    checkIn: checkInWindow(startsAt, endsAt),
    checkInKey: `key-of-${activityId}`,
    state: 'planned',
    createdBy: ids.secretary,
    createdAt: FOUNDED,
    updatedAt: FOUNDED,
    ...fields,
  }
  insert('activities', activity)
  return activity
}

/** An entry as a scan leaves it, unless said otherwise. */
export function entryAt(
  { _id: activityId, branchId, on, year, startsAt }: Activity,
  memberId: string,
  { at = startsAt, ...fields }: Partial<Attendance> = {},
): Attendance {
  const { state = 'present', method = 'scan', receivedAt = at, by = memberId } = fields
  const said = { state, at, receivedAt, by }
  return {
    _id: attendanceId(activityId, memberId),
    branchId,
    activityId,
    memberId,
    on,
    year,
    observer: false,
    method,
    ...said,
    proofs: method === 'settled' ? [] : [{ key: 'seeded', method, ...said }],
    revision: 1,
    ...fields,
  }
}
