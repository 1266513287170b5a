import type { Gender, Livelihood, Role, Standing } from '@domain/members/member'

/** What an officer writes about a member, as the cloud takes it. */
export type MemberFields = {
  name: string
  gender?: Gender
  standing: Standing
  role: Role
  groupId?: string
  livelihood: Livelihood
  leadingCadre: boolean
  joinedOn?: string
  admittedOn?: string
  note?: string
  /** 暂无表决权, though a full member; why is never asked. */
  noVote?: true
}

/** The same as a form holds it: what is not filled in is empty, so that the phone can keep it. */
export type MemberDraft = {
  name: string
  gender: Gender | ''
  standing: Standing
  role: Role
  groupId: string
  livelihood: Livelihood
  leadingCadre: 'yes' | 'no'
  joinedOn: string
  admittedOn: string
  note: string
  vote: 'yes' | 'no'
}

/** A form without anything in it. */
export const blankDraft: MemberDraft = {
  name: '',
  gender: '',
  standing: 'full',
  role: 'member',
  groupId: '',
  livelihood: 'salaried',
  leadingCadre: 'no',
  joinedOn: '',
  admittedOn: '',
  note: '',
  vote: 'yes',
}

/** A member's entry as a form begins with it. */
export function draftOf(fields: MemberFields): MemberDraft {
  const { name, gender = '', standing, role, groupId = '', livelihood, leadingCadre } = fields
  const { joinedOn = '', admittedOn = '', note = '', noVote = false } = fields
  const cadre = leadingCadre ? 'yes' : 'no'
  const vote = noVote ? 'no' : 'yes'
  return { name, gender, standing, role, groupId, livelihood, leadingCadre: cadre, joinedOn, admittedOn, note, vote }
}

/** What is wrong with the form, by field. */
export type DraftProblems = Partial<Record<'name' | 'admittedOn', string>>

/** The entry as it is sent, or what is wrong with it. */
export function readDraft(draft: MemberDraft): { fields: MemberFields; problems: DraftProblems } {
  const name = draft.name.trim()
  const { standing, role, livelihood } = draft
  // Someone still on probation has not been admitted: what stood there belongs to another choice.
  const admittedOn = standing === 'full' ? draft.admittedOn : ''
  const { joinedOn } = draft
  const problems: DraftProblems = {}
  if (name === '') problems.name = '请填写姓名'
  // A month and a day of the same month do not contradict each other.
  const precision = Math.min(joinedOn.length, admittedOn.length)
  if (admittedOn.slice(0, precision) < joinedOn.slice(0, precision)) problems.admittedOn = '转正不能早于入党'
  const fields = {
    name,
    gender: draft.gender || undefined,
    standing,
    role,
    groupId: draft.groupId || undefined,
    livelihood,
    leadingCadre: draft.leadingCadre === 'yes',
    joinedOn: joinedOn || undefined,
    admittedOn: admittedOn || undefined,
    note: draft.note.trim() || undefined,
    // On probation nobody has a vote; there is nothing to be without.
    noVote: standing === 'full' && draft.vote === 'no' ? (true as const) : undefined,
  }
  return { fields, problems }
}
