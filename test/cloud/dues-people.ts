import type { Member } from '../../domain/members/member'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import { minutesFromNow } from './branch'
import { month, seedAssessment, seedEntry, seedRelief } from './dues-seed'

/** Where documents are put as they are, all or none. */
export type Seeding = { insertMany: (collection: string, documents: { _id: string }[]) => void }

/** A member of the demo's branch of whose dues nothing is known yet, whatever the demo says of its own people. */
function freshMember(branchId: string, key: string, fields: Partial<Member> = {}): Member {
  const at = minutesFromNow(-600 * 24 * 60)
  return {
    ...{ _id: memberIdOf(key), branchId, name: '宋知秋', standing: 'full', role: 'member', livelihood: 'salaried' },
    ...{ leadingCadre: false, joinedOn: '2015-07-01', state: 'active', stateSince: '2015-07-01' },
    ...{ openid: openidOf(key), boundAt: at, createdAt: at, updatedAt: at },
    ...fields,
  }
}

/** Puts such a member in, with whatever `book` gives them. */
export function seedBook(cloud: Seeding, branchId: string, key: string, book: Book = {}): void {
  const { member, assessments = [{}], paid = [], reliefs = [] } = book
  const insert = (collection: string, document: { _id: string }) => cloud.insertMany(collection, [document])
  const memberId = memberIdOf(key)
  const takenBy = memberIdOf('organisation')
  insert('members', freshMember(branchId, key, member))
  assessments.forEach((fields, nth) => {
    seedAssessment({ insert } as never, branchId, memberId, { n: nth + 1, by: takenBy, ...fields })
  })
  paid.forEach((fields, nth) => {
    const lines = fields.lines ?? [{ month: month(), fen: 4860 }]
    seedEntry({ insert } as never, branchId, memberId, { n: nth + 1, takenBy, by: takenBy, ...fields, lines })
  })
  reliefs.forEach((fields, nth) => {
    seedRelief({ insert } as never, branchId, memberId, { _id: `relief${key}${nth}`, by: takenBy, ...fields })
  })
}

export type Book = {
  member?: Partial<Member>
  assessments?: Parameters<typeof seedAssessment>[3][]
  paid?: Partial<Parameters<typeof seedEntry>[3]>[]
  reliefs?: Partial<Parameters<typeof seedRelief>[3]>[]
}
