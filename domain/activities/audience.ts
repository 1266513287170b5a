import { belongsOn, isCommittee, type Member } from '../members/member'

/**
 * Who is expected, as a rule rather than a list: it follows the roster until the activity is held.
 * `plus` and `minus` are members added or excused by hand.
 */
export type Audience = { scope: AudienceScope; groupIds: string[]; plus: string[]; minus: string[] }
export type AudienceScope = 'all' | 'full' | 'committee' | 'groups'

export const audienceLabels: Record<AudienceScope, string> = {
  all: '全体党员',
  full: '正式党员',
  committee: '支部委员',
  groups: '按党小组',
}

/** What decides whether somebody is expected. */
export type Candidate = Pick<Member, '_id' | 'role' | 'standing' | 'groupId' | 'state' | 'stateSince'> &
  Partial<Pick<Member, 'joinedOn'>>

function inScope(audience: Audience, member: Candidate): boolean {
  switch (audience.scope) {
    case 'all':
      return true
    case 'full':
      return member.standing === 'full'
    case 'committee':
      return isCommittee(member.role)
    case 'groups':
      return member.groupId !== undefined && audience.groupIds.includes(member.groupId)
  }
}

/** Ids of the members the rule expects on that Beijing day; somebody who has left by then is never expected. */
export function expectedMembers(audience: Audience, members: readonly Candidate[], day: string): string[] {
  return members
    .filter((member) => belongsOn(member, day))
    .filter((m) => audience.plus.includes(m._id) || (inScope(audience, m) && !audience.minus.includes(m._id)))
    .map((member) => member._id)
}
