import type { Branch } from '../../domain/branch/branch'
import { addDays, addMonths, type Day, dayOf, daysBetween, instantAt } from '../../domain/calendar/beijing'
import { type Member, unboundOpenid } from '../../domain/members/member'
import { defaultSettings } from '../../domain/reminders/settings'
import { demoId } from './derive'
import { isProbationary, type Person, people } from './people'
import { COLLECTION_DAY, PARTY_DAY } from './plan'

const BRANCH_ID = 'demoBranch01'
/** What a visitor types to ask for being bound. */
const INVITATION = 'KEJ9XQ4M'

const groupNames = ['第一党小组', '第二党小组', '第三党小组']

/** The day the demo's records begin on: 1 November of last year. */
export function firstDay(today: Day): Day {
  return `${Number(today.slice(0, 4)) - 1}-11-01`
}

/** The person's id as a member. */
export const memberIdOf = (key: string): string => demoId('member', key)

/** The id of the first, second or third group. */
export const groupIdOf = (group: 1 | 2 | 3): string => demoId('group', group)

/** The WeChat account of a person of the demo. */
export const openidOf = (key: string): string => `demo-${key}`

/** The demo branch as first stored, a few days before its records begin. */
export function demoBranch(today: Day): Branch {
  const at = instantAt(addDays(firstDay(today), -10), '09:00')
  return {
    _id: BRANCH_ID,
    name: '云岭县科普服务中心党支部',
    groups: groupNames.map((name, index) => ({ id: groupIdOf((index + 1) as 1 | 2 | 3), name })),
    invitation: INVITATION,
    rosterLeaseUntil: '',
    partyDay: { on: { every: 'dayOfMonth', day: PARTY_DAY }, time: '14:30', place: '三楼会议室', shift: 'later' },
    reminders: { ...defaultSettings, collectionDay: COLLECTION_DAY },
    createdAt: at,
    updatedAt: at,
  }
}

/** All members; a 预备党员 comes onto the roster on the day of their admission. */
export function demoMembers(today: Day): Member[] {
  return people.map((person) => memberOf(person, today))
}

function memberOf(person: Person, today: Day): Member {
  const { key, name, gender, group, role = 'member', livelihood = 'salaried', leadingCadre = false } = person
  const { joined, note, unbound, transferred } = person
  const joinedOn = typeof joined === 'string' ? joined : addDays(today, -joined.daysAgo)
  const founded = addDays(firstDay(today), -9)
  const enteredOn = isProbationary(person) && joinedOn > founded ? joinedOn : founded
  const createdAt = instantAt(enteredOn, '10:00')
  const boundAt = instantAt(addDays(enteredOn, 1), '12:20')
  // Half-way, so that the past before and the gap after are both seen.
  const leftOn = addDays(firstDay(today), Math.round(daysBetween(firstDay(today), today) / 2))
  return {
    _id: memberIdOf(key),
    branchId: BRANCH_ID,
    name,
    gender,
    standing: isProbationary(person) ? 'probationary' : 'full',
    role,
    groupId: groupIdOf(group),
    livelihood,
    leadingCadre,
    joinedOn,
    ...(!isProbationary(person) && { admittedOn: yearLater(joinedOn) }),
    ...(note && { note }),
    state: transferred ? 'transferred' : 'active',
    stateSince: transferred ? leftOn : enteredOn,
    openid: unbound ? unboundOpenid(memberIdOf(key)) : openidOf(key),
    ...(!unbound && { boundAt }),
    createdAt,
    updatedAt: transferred ? instantAt(leftOn, '09:00') : unbound ? createdAt : boundAt,
  }
}

/** 预备期 is one year. */
function yearLater(day: string): string {
  return `${addMonths(day.slice(0, 7), 12)}${day.slice(7)}`
}

/** Whether the roster of that day had them and they could be expected. */
export function belongedThen(member: Pick<Member, 'createdAt'>, day: Day): boolean {
  return dayOf(member.createdAt) < day
}
