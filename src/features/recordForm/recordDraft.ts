import { type Day, dayOf } from '@domain/calendar/beijing'
import type { FormStart } from '@domain/record-pages'
import { type Field, type FieldValue, isAsked, type Values } from '@domain/records/field'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import type { KeptFile, RecordJob } from '@/outbox/jobs'

/** What is typed before it is a number or a list: as the keyboard gave it. */
export type TypedValues = Readonly<Record<string, FieldValue>>

/** A record's form as it is filled in. Its id is made once and goes with the draft, so that sending it twice makes one. */
export type RecordDraft = {
  recordId: string
  /** What the cloud had when this was begun; null for something new. */
  revision: number | null
  on: Day
  people: string[]
  values: TypedValues
  shared: boolean
  anonymous: boolean
  /** Chosen here and not sent yet. */
  files: KeptFile[]
  /** Counts the texts that were put in as a whole: fields that are the person's alone are then drawn anew. */
  edition: number
}

/** A number small enough to be counted up by taps. */
const STEPPED_TO = 60

/** Whether a number is stepped rather than typed. */
export const isStepped = (field: Field) => field.type === 'count' && field.most <= STEPPED_TO

/** Whether a text is all that is wanted: it comes first then, and everything else waits behind a tap. */
export function isLight(kind: RecordKindId): boolean {
  const { enteredBy, fields } = kindOf(kind)
  const all = Object.values(fields)
  return enteredBy === 'self' && all.some(({ type }) => type === 'text') && !all.some(({ needed }) => needed)
}

/** A new form. Whoever enters a thing that members do together is one of them. */
export function newDraft(
  kind: RecordKindId,
  recordId: string,
  { activityId = '', on = '', people = [] }: FormStart,
  self: { memberId: string; keeps: boolean },
  now: string,
): RecordDraft {
  const { enteredBy, fields } = kindOf(kind)
  const values: Record<string, FieldValue> = {}
  if (activityId && fields.activity?.type === 'activity') values.activity = activityId
  for (const [name, field] of Object.entries(fields)) {
    if (field.type === 'count' && field.needed && isStepped(field)) values[name] = field.least
  }
  const own = enteredBy === 'members' && (people.length === 0 || !self.keeps) ? [self.memberId] : []
  return {
    ...{ recordId, revision: null, on: on || dayOf(now), people: [...new Set([...own, ...people])] },
    ...{ values, shared: false, anonymous: false, files: [], edition: 0 },
  }
}

/** What the cloud has of a record. */
type Reading = {
  recordId: string
  kind: RecordKindId
  revision: number
  on: string
  people: readonly { memberId: string }[]
  values: Values
  shared?: true
}

/** The form of a record that is there. */
export function draftOf(reading: Reading, edition = 0): RecordDraft {
  const { recordId, kind, revision, on, people, values, shared = false } = reading
  return {
    ...{ recordId, revision, on, people: people.map(({ memberId }) => memberId) },
    ...{ values: typedOf(kind, values), shared, anonymous: false, files: [], edition },
  }
}

/** The form of something that waits on this phone, or was refused. */
export function draftOfJob({ input, files }: Pick<RecordJob, 'input' | 'files'>, edition = 0): RecordDraft {
  const { recordId, revision, kind, on, people, values, shared = false, anonymous = false } = input
  return {
    ...{ recordId, revision, on, people: [...people], values: typedOf(kind, values) },
    ...{ shared, anonymous, files, edition },
  }
}

function typedOf(kind: RecordKindId, values: Values): TypedValues {
  const { fields } = kindOf(kind)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name]
      if (field?.type === 'count' && !isStepped(field)) return [name, String(value)]
      if (field?.type === 'names' && Array.isArray(value)) return [name, value.join('、')]
      return [name, value]
    }),
  )
}

/** The fields that are asked for by what was chosen so far, in the catalogue's order. */
export function askedFields(kind: RecordKindId, values: TypedValues): [name: string, field: Field][] {
  return Object.entries(kindOf(kind).fields).filter(([, field]) => isAsked(field, values))
}

/** What was typed as it is sent: numbers as numbers, names one by one; what is empty or not asked for any more is left out. */
export function sentValues(kind: RecordKindId, typed: TypedValues): Record<string, FieldValue> {
  return Object.fromEntries(
    askedFields(kind, typed).flatMap(([name, field]) => {
      const value = sentValue(field, typed[name])
      return value === undefined || value === '' || value === false ? [] : [[name, value]]
    }),
  )
}

function sentValue(field: Field, value: FieldValue | undefined): FieldValue | undefined {
  if (field.type === 'count' && typeof value === 'string') {
    const digits = value.normalize('NFKC').trim()
    // What is no number is sent as it is, and refused with a sentence.
    return /^\d+$/.test(digits) ? Number(digits) : digits
  }
  if (field.type === 'names' && typeof value === 'string') {
    const names = value.split(/[、，,；;\s]+/).filter((name) => name !== '')
    return names.length > 0 ? names : undefined
  }
  return typeof value === 'string' ? value.trim() : value
}

/** The whole form as it is sent, but for how long ago that was. */
export function inputOf(kind: RecordKindId, draft: RecordDraft, confirm = false): RecordJob['input'] {
  const { recordId, revision, on, people, values, shared, anonymous } = draft
  const { mayShare, mayBeAnonymous } = kindOf(kind)
  const nameless = anonymous && mayBeAnonymous === true
  return {
    ...{ recordId, revision, kind, on, people: nameless ? [] : people, values: sentValues(kind, values) },
    ...(mayShare && shared && { shared }),
    ...(nameless && { anonymous: true }),
    ...(confirm && { confirm }),
  }
}
