import type { FieldValue } from '@domain/records/field'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { valueWords } from '@domain/records/words'
import type { RecordDraft, TypedValues } from './recordDraft'

/** What the last form of a kind had that the next one often has, too. */
export type LastValues = { people: string[]; values: TypedValues }

/** Where the phone keeps them. */
export const lastKey = (kind: RecordKindId) => `record.last:${kind}`

/** Fields by which one time resembles the next; titles, texts, days and numbers never do. */
const ALIKE = new Set(['community', 'place', 'organiser', 'by', 'to', 'way', 'form', 'visitors', 'upper'])

const ALIKE_TYPES = new Set(['line', 'choice', 'people'])

/** What is worth remembering of a form that was sent; nothing where every form is different. */
export function lastOf(
  kind: RecordKindId,
  { people, values }: Pick<RecordDraft, 'people' | 'values'>,
): LastValues | null {
  const { fields, enteredBy, people: wanted } = kindOf(kind)
  const alike = Object.entries(values).filter(
    ([name, value]) => ALIKE.has(name) && ALIKE_TYPES.has(fields[name]?.type ?? '') && value !== '',
  )
  const together = enteredBy === 'members' && wanted ? people : []
  return alike.length === 0 && together.length < 2 ? null : { people: together, values: Object.fromEntries(alike) }
}

/** The form with what stood in the last one, where it has nothing yet. */
export function withLast(draft: RecordDraft, last: LastValues): RecordDraft {
  return {
    ...draft,
    people: [...new Set([...draft.people, ...last.people])],
    values: { ...last.values, ...filled(draft.values) },
    edition: draft.edition + 1,
  }
}

const filled = (values: TypedValues) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && !isNone(value)))
const isNone = (value: FieldValue) => Array.isArray(value) && value.length === 0

/** What would be put in, in words; undefined where the form has it all. */
export function lastWords(
  kind: RecordKindId,
  draft: RecordDraft,
  last: LastValues,
  nameOf: (memberId: string) => string,
): string | undefined {
  const { fields } = kindOf(kind)
  const now = filled(draft.values)
  const values = Object.entries(last.values).flatMap(([name, value]) => {
    const field = fields[name]
    return field && now[name] === undefined ? [valueWords(field, value, { member: nameOf })] : []
  })
  const people = last.people.filter((id) => !draft.people.includes(id)).map(nameOf)
  const words = [people.join('、'), ...values].filter((one) => one !== '')
  return words.length > 0 ? words.join('；') : undefined
}
