import { createHmac } from 'node:crypto'
import type { Activity } from '../../domain/activities/activity'
import { digitsOf, doorKey, type Sign, slotAt, tokenOf } from '../../domain/attendance/check-in-code'

/** As the cloud signs. */
export const sign: Sign = (key, text) => createHmac('sha256', key).update(text).digest('hex')

/** The slot it is now, or was so many slots ago. */
export const slotNow = (slotsAgo = 0): number => slotAt(new Date().toISOString()) - slotsAgo

type Door = Pick<Activity, '_id' | 'checkInKey' | 'checkIn'>

const keyOf = ({ checkInKey, checkIn }: Door) => doorKey(checkInKey, checkIn, sign)

/** The token the officer's screen showed so many slots ago (ahead, if negative). */
export function tokenFor(door: Door, slotsAgo = 0): string {
  return tokenOf(door._id, keyOf(door), slotNow(slotsAgo), sign)
}

/** The token shown at an instant. */
export function tokenAt(door: Door, instant: string): string {
  return tokenOf(door._id, keyOf(door), slotAt(instant), sign)
}

/** The digits the officer's screen showed so many slots ago. */
export function digitsFor(door: Door, slotsAgo = 0): string {
  return digitsOf(door._id, keyOf(door), slotNow(slotsAgo), sign)
}

/** The digits shown at an instant. */
export function digitsAt(door: Door, instant: string): string {
  return digitsOf(door._id, keyOf(door), slotAt(instant), sign)
}

/** Six digits that neither are, were nor soon will be right. */
export function wrongDigits(door: Door): string {
  const near = Array.from({ length: 20 }, (_, index) => digitsFor(door, index - 8))
  return ['111111', '222222', '333333'].find((digits) => !near.includes(digits)) ?? ''
}

/** What an officer's phone shows now, made of what the cloud handed it. */
export function shownBy({ activityId, key }: { activityId: string; key: string | null }, slotsAgo = 0) {
  if (!key) throw new Error('the officer’s phone was handed no key')
  const slot = slotNow(slotsAgo)
  return { token: tokenOf(activityId, key, slot, sign), digits: digitsOf(activityId, key, slot, sign) }
}
