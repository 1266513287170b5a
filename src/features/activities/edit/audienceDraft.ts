import { type Audience, type AudienceScope, expectedMembers } from '@domain/activities/audience'
import type { api } from '@/cloud/client'

/** Somebody of the branch now, as far as everybody may know. */
export type Person = Awaited<ReturnType<typeof api.members.names.query>>[number]

/** Ids of those the audience comes to among the present members. */
export function expectedAmong(audience: Audience, people: readonly Person[]): string[] {
  // Present members belong on any day ahead; how long they have does not matter.
  const members = people.map((person) => ({
    ...person,
    _id: person.memberId,
    state: 'active' as const,
    stateSince: '',
  }))
  return expectedMembers(audience, members, '')
}

const withoutExceptions = (audience: Audience): Audience => ({ ...audience, plus: [], minus: [] })

/** Adds somebody who is not expected, or excuses somebody who is; said twice it is taken back. */
export function withPerson(audience: Audience, memberId: string, people: readonly Person[]): Audience {
  const inScope = expectedAmong(withoutExceptions(audience), people).includes(memberId)
  const flip = (ids: string[]) => (ids.includes(memberId) ? ids.filter((id) => id !== memberId) : [...ids, memberId])
  const drop = (ids: string[]) => ids.filter((id) => id !== memberId)
  return inScope
    ? { ...audience, plus: drop(audience.plus), minus: flip(audience.minus) }
    : { ...audience, plus: flip(audience.plus), minus: drop(audience.minus) }
}

/** Changes the rule itself; whoever was added or excused by hand belonged to the old rule. */
export function withScope(scope: AudienceScope, groupIds: string[]): Audience {
  return { scope, groupIds: scope === 'groups' ? groupIds : [], plus: [], minus: [] }
}

/** Those added and excused by hand, in words; nothing when the rule stands alone. */
export function exceptionsInWords({ plus, minus }: Audience, people: readonly Person[]): string {
  const names = (ids: string[]) =>
    people
      .filter(({ memberId }) => ids.includes(memberId))
      .map(({ name }) => name)
      .join('、')
  const [added, excused] = [names(plus), names(minus)]
  return [added && `另加：${added}`, excused && `不参加：${excused}`].filter(Boolean).join('；')
}
