import type { Role } from '../members/member'
import type { Letter, LetterPerson } from './letter-layers'

/** Somebody of a branch who may have letters. */
export const person = (_id: string, name: string, role: Role = 'member'): LetterPerson => ({ _id, name, role })

/** A letter, signed by all unless said otherwise; without an upper it is from outside. */
export const letter = (id: string, upper: string | null, lowerIds: string[], change: Partial<Letter> = {}): Letter => ({
  id,
  upper: upper === null ? { outsider: '党组' } : { memberId: upper },
  lowerIds,
  on: '2026-03-10',
  signed: lowerIds,
  upperSigned: true,
  ...change,
})
