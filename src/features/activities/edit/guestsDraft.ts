import type { Guest } from '@domain/activities/guest'
import { withoutPersonalNumbers } from '@domain/members/personal-numbers'

/** Somebody from outside being written; the key stays when others are taken out. */
export type GuestDraft = { key: number; name: string; from: string; lectures: boolean }

export const GUEST_NAME_LENGTH = 20
export const GUEST_FROM_LENGTH = 40

/** The guests of an activity, to be changed. */
export function guestDrafts(guests: readonly Guest[]): GuestDraft[] {
  return guests.map(({ name, from = '', lectures = false }, key) => ({ key, name, from, lectures }))
}

/** One more, empty; whoever is asked to a lecture usually holds it. */
export function withGuest(guests: readonly GuestDraft[], lectures: boolean): GuestDraft[] {
  const key = Math.max(-1, ...guests.map((guest) => guest.key)) + 1
  return [...guests, { key, name: '', from: '', lectures }]
}

const isEmpty = ({ name, from }: GuestDraft) => name.trim() === '' && from.trim() === ''

/** What is wrong with a guest, if anything; a line left empty is left out. */
export function guestFault(guest: GuestDraft): string | undefined {
  if (isEmpty(guest)) return undefined
  if (guest.name.trim() === '') return '请填写姓名，或者删除这一位'
  const text = `${guest.name} ${guest.from}`
  return withoutPersonalNumbers(text) === text ? undefined : '请不要写身份证号或手机号'
}

/** The guests as the cloud takes them. */
export function guestsOf(drafts: readonly GuestDraft[]): Guest[] {
  return drafts
    .filter((guest) => !isEmpty(guest))
    .map(({ name, from, lectures }) => ({
      name: name.trim(),
      ...(from.trim() && { from: from.trim() }),
      ...(lectures && { lectures: true as const }),
    }))
}
