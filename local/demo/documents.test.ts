import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { phaseOf } from '../../domain/activities/activity'
import { expectedMembers } from '../../domain/activities/audience'
import { checkInWindow, faultOfTimes } from '../../domain/activities/check-in-window'
import { activityKindIds, activityKinds } from '../../domain/activities/kinds'
import { attendanceId, minutesOffline } from '../../domain/attendance/attendance'
import { addMonths, dayOf, type Instant, instantAt, monthOf } from '../../domain/calendar/beijing'
import { isBound, livelihoodLabels, roleLabels } from '../../domain/members/member'
import { isTypingErrorApart } from '../../domain/members/name-likeness'
import { readName } from '../../domain/members/person-name'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { may } from '../../domain/permissions'
import { faultOfCounts, resolutionResult } from '../../domain/votes/resolution'
import { type DemoDocuments, demoDocuments } from './documents'
import { demoPersonas } from './personas'

const anyInstant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2033-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Days on which calendars go wrong, each at midnight, in office hours and just before the next day. */
const oddInstants = ['2026-01-01', '2026-01-31', '2028-02-29', '2026-03-01', '2026-10-01', '2026-12-31'].flatMap(
  (day) => ['00:00', '09:30', '23:59'].map((time) => instantAt(day, time)),
)

/** Holds for odd instants and for arbitrary ones. */
function always(holds: (demo: DemoDocuments, now: Instant) => void): void {
  fc.assert(
    fc.property(anyInstant, (now) => holds(demoDocuments(now), now)),
    { numRuns: 25, examples: oddInstants.map((now) => [now]) },
  )
}

const NOON = '2026-11-23T04:00:00.000Z'
const demo = demoDocuments(NOON)
const byId = <T extends { _id: string }>(documents: readonly T[]) => new Map(documents.map((one) => [one._id, one]))

describe('the people', () => {
  it('are 28 of every kind', () => {
    const { members } = demo
    expect(members).toHaveLength(28)
    const offices = Object.keys(roleLabels).filter((role) => role !== 'committee')
    expect([...new Set(members.map(({ role }) => role))].sort()).toEqual(offices.sort())
    // Nobody is shown as living on relief.
    const livelihoods = Object.keys(livelihoodLabels).filter((livelihood) => livelihood !== 'assisted')
    expect([...new Set(members.map(({ livelihood }) => livelihood))].sort()).toEqual(livelihoods.sort())
    expect(members.filter(({ standing }) => standing === 'probationary')).toHaveLength(3)
    expect(members.filter(({ livelihood }) => livelihood === 'retired')).toHaveLength(4)
    expect(members.filter(({ role }) => role === 'groupLeader')).toHaveLength(3)
    expect(members.filter(({ leadingCadre }) => leadingCadre).length).toBeGreaterThanOrEqual(2)
    expect(members.filter(({ state }) => state === 'transferred')).toHaveLength(1)
    expect(members.filter((member) => !isBound(member))).toHaveLength(2)
    expect(members.some(({ name }) => name.includes('·'))).toBe(true)
    expect(members.length - new Set(members.map(({ name }) => name)).size).toBe(1)
    for (const { id } of demo.branches[0]?.groups ?? []) {
      expect(members.filter(({ role, groupId }) => role === 'groupLeader' && groupId === id)).toHaveLength(1)
    }
  })
  it('have names as the product writes them', () => {
    for (const { name } of demo.members) expect(readName(name)).toEqual({ ok: true, name })
  })
  it('include those whom one can be, and one who is nobody yet', () => {
    const openids = demo.members.map(({ openid }) => openid)
    const strangers = demoPersonas.filter(({ openid }) => !openids.includes(openid))
    expect(demoPersonas).toHaveLength(7)
    expect(strangers.map(({ label }) => label)).toEqual(['陌生访客'])
    expect(demo.bindingRequests.map(({ openid }) => openid)).not.toContain(strangers[0]?.openid)
  })
  it('wait for an answer: one with a typing error, one of two namesakes', () => {
    const [mistyped, namesake] = demo.bindingRequests
    const unbound = demo.members.filter((member) => !isBound(member)).map(({ name }) => name)
    expect(unbound.some((name) => isTypingErrorApart(name, mistyped?.name ?? ''))).toBe(true)
    expect(demo.members.map(({ name }) => name)).not.toContain(mistyped?.name)
    expect(demo.members.filter(({ name }) => name === namesake?.name)).toHaveLength(2)
  })
})

it('holds nothing that must not be kept, and no field without a value', () => {
  const texts = JSON.stringify(demo)
  // A digest may look like a number.
  const words = JSON.stringify(demo, (name, value) => (['textHash', 'fileKey', '_id'].includes(name) ? '' : value))
  expect(withoutPersonalNumbers(words)).toBe(words)
  expect(JSON.parse(texts)).toEqual(demo)
  const undefinedFields = Object.values(demo)
    .flat()
    .flatMap((one) => Object.entries(one).filter(([, value]) => value === undefined))
  expect(undefinedFields).toEqual([])
})

it('is the same for the same instant, and all that is past stays the same for the whole day', () => {
  expect(demoDocuments(NOON)).toEqual(demo)
  const evening = demoDocuments('2026-11-23T14:00:00.000Z')
  const past = ({ activities }: DemoDocuments) => activities.filter(({ on }) => on < '2026-11-23')
  expect(evening.members).toEqual(demo.members)
  expect(past(evening)).toEqual(past(demo))
})

it('refers to nothing that is not there, on any day', () => {
  always(({ branches: [branch], members, activities, attendance, attempts, bindingRequests }) => {
    const people = byId(members)
    const occasions = byId(activities)
    const groups = branch?.groups.map(({ id }) => id) ?? []
    for (const documents of [members, activities, attendance, attempts, bindingRequests]) {
      expect(byId<{ _id: string }>(documents).size).toBe(documents.length)
    }
    expect(new Set(members.map(({ openid }) => openid)).size).toBe(members.length)
    expect(members.filter(({ groupId }) => !groups.includes(groupId ?? ''))).toEqual([])
    const all = [...members, ...activities, ...attendance, ...bindingRequests]
    expect(all.filter(({ branchId }) => branchId !== branch?._id)).toEqual([])
    for (const { _id, createdBy, kind, audience, expected = [] } of activities) {
      expect(_id).toMatch(/^[0-9A-Za-z]{12}$/)
      const planner = people.get(createdBy)
      const ownGroup = planner?.role === 'groupLeader' && audience.groupIds.join() === planner.groupId
      expect(kind === 'groupMeeting' ? ownGroup : may(planner?.role ?? 'member', 'activities.manage')).toBe(true)
      expect(expected.filter((id) => !people.has(id))).toEqual([])
    }
    const astray = attendance.filter(({ _id, activityId, memberId, on, year, by }) => {
      const occasion = occasions.get(activityId)
      const fits = occasion?.on === on && occasion.year === year && _id === attendanceId(activityId, memberId)
      return !fits || !people.has(memberId) || !people.has(by)
    })
    expect(astray).toEqual([])
  })
})

it('meets on workdays, one occasion a day, with times the product would accept', () => {
  always(({ activities }, now) => {
    const today = dayOf(now)
    expect(new Set(activities.map(({ on }) => on)).size).toBe(activities.length)
    for (const { on, year, startsAt, endsAt, checkIn, state, expected, createdAt, updatedAt, kind } of activities) {
      expect(faultOfTimes(startsAt, endsAt)).toBeNull()
      expect(checkIn).toEqual(checkInWindow(startsAt, endsAt))
      expect([on, year]).toEqual([dayOf(startsAt), Number(on.slice(0, 4))])
      if (on !== today) expect(chineseDays.isWorkday(on)).toBe(true)
      // Planned ahead, or noted when it was over (补录).
      expect(createdAt <= updatedAt && updatedAt <= now && (createdAt < startsAt || createdAt > endsAt)).toBe(true)
      expect(expected !== undefined).toBe(state === 'planned' && checkIn.opensAt <= now)
      if (kind !== 'committeeMeeting') continue
      expect([on, expected?.length ?? 5]).toEqual([on, 5])
    }
  })
})

it('has a party day to check in at now, which nobody one can be has done', () => {
  always(({ activities, attendance, members }, now) => {
    const open = activities.filter((activity) => phaseOf(activity, now) === 'checkIn')
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ kind: 'themePartyDay', on: dayOf(now) })
    expect((open[0]?.endsAt ?? '') > now).toBe(true)
    const entries = attendance.filter(({ activityId }) => activityId === open[0]?._id)
    expect(entries.length).toBeGreaterThan(4)
    const chosen = demoPersonas.map(({ openid }) => members.find((member) => member.openid === openid)?._id)
    expect(entries.filter(({ memberId }) => chosen.includes(memberId))).toEqual([])
    expect(chosen.filter((id) => id && !open[0]?.expected?.includes(id))).toEqual([])
  })
})

it('records only what can have happened', () => {
  always(({ activities, attendance }, now) => {
    const occasions = byId(activities)
    const impossible = attendance.filter(({ activityId, memberId, state, observer, method, at, by }) => {
      const { expected, checkIn, state: held } = occasions.get(activityId) ?? {}
      if (!expected || !checkIn || held === 'cancelled' || at > now || at < checkIn.opensAt) return true
      if (observer === expected.includes(memberId)) return true
      if (method !== 'scan' && method !== 'code') return false
      return by !== memberId || at > checkIn.closesAt || state !== (at > checkIn.lateAt ? 'late' : 'present')
    })
    expect(impossible).toEqual([])
  })
})

it('shows every state, way and kind', () => {
  always(({ activities, attendance, members }, now) => {
    const values = (key: 'state' | 'method') => [...new Set(attendance.map((entry) => entry[key]))].sort()
    expect(values('state')).toEqual(['absent', 'late', 'leave', 'present'])
    expect(values('method')).toEqual(['code', 'officer', 'paper', 'scan', 'settled'])
    expect(attendance.some((entry) => minutesOffline(entry) !== null)).toBe(true)
    expect(attendance.filter(({ unseen }) => unseen)).toHaveLength(1)
    expect(attendance.some(({ madeUp }) => madeUp)).toBe(true)
    expect(attendance.some(({ observer }) => observer)).toBe(true)
    expect([...new Set(activities.map(({ kind }) => kind))].sort()).toEqual([...activityKindIds].sort())
    expect(activities.filter(({ state }) => state === 'cancelled')).toHaveLength(1)
    expect(activities.filter((activity) => phaseOf(activity, now) === 'upcoming').length).toBeGreaterThan(2)
    const past = activities.filter((activity) => phaseOf(activity, now) === 'past')
    const settled = new Set(attendance.map(({ _id }) => _id))
    const isOpen = (id: string, memberId: string) => !settled.has(attendanceId(id, memberId))
    const unsettled = past.filter(({ _id, expected }) => expected?.some((memberId) => isOpen(_id, memberId)))
    expect(unsettled.length).toBeGreaterThanOrEqual(1)
    const gone = members.find(({ state }) => state === 'transferred')
    expect(past.some(({ expected }) => expected?.includes(gone?._id ?? ''))).toBe(true)
    const later = activities.filter(({ on }) => on >= (gone?.stateSince ?? ''))
    const reads = later.map(({ expected, audience, on }) => expected ?? expectedMembers(audience, members, on))
    expect(reads.filter((ids) => ids.includes(gone?._id ?? ''))).toEqual([])
  })
})

it('has leave, minutes and votes that belong to what was held', () => {
  always(({ activities, leaveRequests, minutes, votes, members }, now) => {
    const occasions = byId(activities)
    const people = byId(members)
    for (const { _id, activityId, memberId, on, forStart, askedAt } of leaveRequests) {
      const activity = occasions.get(activityId)
      expect([_id, on, forStart]).toEqual([attendanceId(activityId, memberId), activity?.on, activity?.startsAt])
      expect(askedAt < now && people.has(memberId)).toBe(true)
    }
    for (const { _id, chairId, recorderId, state, roll, confirmed } of minutes) {
      expect(occasions.get(_id)?.settled).toBeDefined()
      expect(people.has(chairId ?? '') && people.has(recorderId ?? '')).toBe(true)
      expect([roll !== undefined, confirmed !== undefined]).toEqual([state === 'confirmed', state === 'confirmed'])
    }
    expect(
      minutes
        .map(({ state }) => state)
        .filter((state) => state !== 'confirmed')
        .sort(),
    ).toEqual(['draft', 'ready'])
    expect(votes.length).toBeGreaterThan(0)
    for (const { kind, voters, present = 0, counts } of votes) {
      if (kind === 'election' || !counts) throw new Error('the demo holds no election')
      const room = { entitled: voters.length, present }
      expect(faultOfCounts(room, counts)).toBeNull()
      expect(resolutionResult(kind, room, counts).outcome).toBe('passed')
    }
  })
})

it('keeps the year’s rules, but for the committee’s missing month', () => {
  const yearEnd = demoDocuments('2026-12-31T04:00:00.000Z').activities.filter(({ year }) => year === 2026)
  const months = (kind: string) =>
    new Set(yearEnd.filter((one) => one.kind === kind && one.state === 'planned').map(({ on }) => monthOf(on)))
  expect(months('themePartyDay').size).toBe(12)
  expect(months('branchAssembly')).toEqual(new Set(['2026-03', '2026-06', '2026-09', '2026-12']))
  const all = Array.from({ length: 12 }, (_, index) => addMonths('2026-01', index))
  expect(all.filter((month) => !months('committeeMeeting').has(month))).toEqual(['2026-10'])
  expect(yearEnd.filter(({ kind }) => kind === 'collectiveStudy').length).toBeGreaterThan(12)
  for (const { kind, topics } of yearEnd) {
    expect(topics.length).toBeGreaterThanOrEqual(activityKinds[kind].topics.length)
    if (kind !== 'committeeMeeting') continue
    expect(topics.map(({ nature }) => nature).sort()).toEqual(['business', 'party'])
  }
})
