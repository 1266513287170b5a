import type { Activity } from '../../domain/activities/activity'
import type { AttendanceState } from '../../domain/attendance/attendance'
import { digitsOf, doorKey, slotStart, tokenOf } from '../../domain/attendance/check-in-code'
import type { Member } from '../../domain/members/member'
import { everybody, idOf, memberOf, minutesFromNow, type SeededBranch, seedActivity } from './branch'
import type { LightOutput, TestCloud } from './cloud'
import { sign, slotNow } from './codes'
import type { Brought, Sent, Tapped } from './door-scenarios'
import { callOverHttp } from './planned'

/** A proof that a phone was told has arrived; `at` between these two, which are one for a code. */
export type Said = {
  memberId: string
  key: string
  state: AttendanceState
  from: string
  to: string
}

type Told = LightOutput<'checkIn.submit'>

/** A check-in with what the phone was told in the end. */
export type Answered = Said & { told: Told }

/** One activity with its people, to be played with. */
export type Stage = {
  t: TestCloud
  activity: Activity
  members: string[]
  officers: string[]
  openidOf: (memberId: string) => string
  /** The slot it was when the play began: a code sent again is the same code. */
  slot: number
}

let stages = 0

/** A branch of its own with one activity that began an hour ago and goes on for another. */
export function setStage(t: TestCloud, members: number): Stage {
  stages += 1
  const mark = stages.toString(36).padStart(4, '0')
  const branchId = idOf(`br${mark}`)
  const openidOf = (memberId: string) => `wx-${memberId}`
  const people = (role: Member['role'], count: number) =>
    Array.from({ length: count }, (_, n) => {
      const id = idOf(`${role.slice(0, 4)}${n}${mark}`)
      t.insert('members', memberOf(branchId, id, { name: `党员${n}`, role, openid: openidOf(id) }))
      t.insert('attempts', { _id: `checkIn:${openidOf(id)}`, recent: [] })
      return id
    })
  t.insert('branches', {
    ...{ _id: branchId, name: '支部', groups: [], invitation: `J${mark}`, rosterLeaseUntil: '' },
    ...{ createdAt: minutesFromNow(0), updatedAt: minutesFromNow(0) },
  })
  const officers = people('committee', 2)
  const ids = people('member', members)
  const branch = { branchId, ids: { secretary: officers[0] ?? '' } } as SeededBranch
  const audience = { ...everybody, minus: officers }
  const activity = seedActivity(t, branch, idOf(`ac${mark}`), { begins: -60, ends: 60, audience })
  return { t, activity, members: ids, officers, openidOf, slot: slotNow() }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A phone repeats until it has an answer that stands. */
async function insist<
  P extends 'checkIn.submit' | 'attendance.enterSheet' | 'attendance.settle' | 'attendance.acceptLate',
>({ t }: Stage, openid: string, path: P, input: () => unknown, overHttp: boolean): Promise<LightOutput<P>> {
  const name = path.startsWith('attendance.') && path !== 'attendance.enterSheet' ? 'desk' : 'api'
  type Reply = Awaited<ReturnType<typeof t.call<P>>>
  for (let tries = 0; tries < 200; tries++) {
    const asked = overHttp
      ? callOverHttp<Reply>(t.cloud.url, openid, name, path, input())
      : t.call(openid, path, input())
    // Without an answer nobody knows whether it was done: what a phone has to live with.
    const reply = await asked.catch(() => null)
    if (reply?.ok) return reply.data
    const code = reply?.error.code
    if (code === 'TOO_MANY_TRIES') await t.patch('attempts', `checkIn:${openid}`, { recent: [] }).catch(() => undefined)
    else if (reply && code !== 'INTERNAL' && code !== 'BUSY') throw new Error(`${path}: ${code} ${reply.error.message}`)
    await later(5)
  }
  throw new Error(`${path} was never answered`)
}

async function bring(stage: Stage, { does, who, slotsAgo }: Brought, overHttp: boolean): Promise<Answered> {
  const { activity, members, openidOf } = stage
  const memberId = members[who % members.length] ?? ''
  const slot = stage.slot - slotsAgo
  const key = doorKey(activity.checkInKey, activity.checkIn, sign)
  const at = slotStart(slot)
  const scan = () => ({ token: tokenOf(activity._id, key, slot, sign), kept: slotsAgo > 0 })
  const digits = () => {
    const agoMs = slotsAgo > 0 ? Date.now() - Date.parse(at) - 5000 : null
    return { activityId: activity._id, digits: digitsOf(activity._id, key, slot, sign), agoMs }
  }
  const told = await insist(stage, openidOf(memberId), 'checkIn.submit', does === 'scan' ? scan : digits, overHttp)
  const state = at > activity.checkIn.lateAt ? 'late' : 'present'
  return { memberId, key: `${does === 'scan' ? 't' : 'd'}${slot}`, state, from: at, to: at, told }
}

async function tap(stage: Stage, { officer, tap: id, agoMs, lines }: Tapped, overHttp: boolean): Promise<Said[]> {
  const { activity, members, officers, openidOf } = stage
  const firstOf = new Map(lines.map(({ who, state }) => [members[who % members.length] ?? '', state]))
  const entries = [...firstOf].map(([memberId, state]) => ({ memberId, state, was: null, tap: id, agoMs }))
  const shifted = () => new Date(Date.now() - agoMs).toISOString()
  const from = shifted()
  const sheet = { activityId: activity._id, method: 'officer', entries }
  const done = await insist(stage, openidOf(officers[officer] ?? ''), 'attendance.enterSheet', () => sheet, overHttp)
  const to = shifted()
  expect(done.written + done.same + done.kept).toBe(entries.length)
  return entries.map(({ memberId, state }) => ({ memberId, key: `o${id}`, state, from, to }))
}

/** Sends everything at once, each as often as it says; gives what was said, and what check-ins were told. */
export async function play(stage: Stage, wave: readonly Sent[]): Promise<{ said: Said[]; answered: Answered[] }> {
  const said: Said[] = []
  const answered: Answered[] = []
  const calls = wave.flatMap(({ step, times, overHttp }) =>
    Array.from({ length: times }, async () => {
      if (step.does === 'tap') return void said.push(...(await tap(stage, step, overHttp)))
      const one = await bring(stage, step, overHttp)
      said.push(one)
      answered.push(one)
    }),
  )
  await Promise.all(calls)
  return { said, answered }
}

/** An officer settles the sheet: whoever is noted nowhere is away. */
export function settle(stage: Stage, away: readonly ('absent' | 'leave')[]) {
  const lines = stage.members.map((memberId, n) => ({ memberId, state: away[n] ?? 'absent' }))
  const input = { activityId: stage.activity._id, lines }
  return insist(stage, stage.openidOf(stage.officers[0] ?? ''), 'attendance.settle', () => input, true)
}

/** An officer lets late check-ins count, or not. Sent again after a lost answer, there is nothing left to decide. */
export async function decide(stage: Stage, memberId: string, accept: boolean): Promise<void> {
  const input = { activityId: stage.activity._id, memberIds: [memberId], accept }
  const call = insist(stage, stage.openidOf(stage.officers[1] ?? ''), 'attendance.acceptLate', () => input, true)
  await call.catch((error: Error) => {
    if (!error.message.includes('NOTHING_TO_ACCEPT')) throw error
  })
}
