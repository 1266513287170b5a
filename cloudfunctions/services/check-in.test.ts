import { checkInWindow } from '../../domain/activities/check-in-window'
import type { Attendance, Proof } from '../../domain/attendance/attendance'
import { doorKey, slotAt, tokenOf } from '../../domain/attendance/check-in-code'
import type { Member } from '../../domain/members/member'
import type { Collections } from '../ports/collections'
import type { Store } from '../ports/store'
import { checkIn } from './check-in'
import type { VisitorContext } from './context'
import { sign } from './random'

const NOW = '2026-11-25T06:05:00.000Z'
const window = checkInWindow('2026-11-25T06:00:00.000Z', '2026-11-25T08:00:00.000Z')
const activity = {
  ...{ _id: 'activity0001', branchId: 'branch', on: '2026-11-25', year: 2026, title: '党日', state: 'planned' },
  ...{ checkIn: window, checkInKey: 'key', audience: { scope: 'all', groupIds: [], plus: [], minus: [] } },
} as unknown as Collections['activities']
const member = { _id: 'member', branchId: 'branch', state: 'active', role: 'member', openid: 'wx' } as Member

/** An entry that holds an officer's tap and nothing else. */
function tapped(key: string, at: string): Attendance {
  const reading = { state: 'leave', method: 'officer', at, receivedAt: at, by: 'officer' } as const
  const proof: Proof = { key, ...reading }
  return {
    ...{ _id: 'activity0001:member', branchId: 'branch', activityId: 'activity0001', memberId: 'member' },
    ...{ on: '2026-11-25', year: 2026, observer: false, ...reading, proofs: [proof], revision: 1 },
  }
}

it('keeps a tap that was taken back and made anew between reading and writing', async () => {
  const read = tapped('o1', '2026-11-25T06:01:00.000Z')
  let stored = tapped('o2', '2026-11-25T06:04:00.000Z')
  const store: Partial<Store> = {
    memberAtActivity: async () => ({ member, activity, entry: read, closedYears: [], wrongDigits: 0 }),
    updateIf: async (_name, _id, where, change) => {
      const holds = Object.entries(where).every(([field, value]) => stored[field as keyof Attendance] === value)
      if (holds) stored = { ...stored, ...change }
      return holds
    },
    get: async <C extends keyof Collections>() => stored as unknown as Collections[C],
  }
  const context = { openid: 'wx', store, clock: { now: () => NOW } } as unknown as VisitorContext
  const token = tokenOf('activity0001', doorKey('key', window, sign), slotAt(NOW), sign)
  expect(await checkIn(context, { token, kept: false })).toMatchObject({ outcome: 'recorded', state: 'present' })
  expect(stored.proofs.map(({ key }) => key)).toEqual([`t${slotAt(NOW)}`, 'o2'])
})
