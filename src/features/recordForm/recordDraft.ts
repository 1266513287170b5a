import { type Day, dayOf } from '@domain/calendar/beijing'
import type { FormStart } from '@domain/record-pages'
import { cleanValues } from '@domain/records/clean'
import { type Field, type FieldValue, isAsked, type Values } from '@domain/records/field'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { shortHash } from '@domain/responsibilities/short-hash'
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

/** What an address says of the fields; what cannot be read is left out. */
export function valuesIn(address: string): Record<string, string> {
  for (const read of [(text: string) => text, decodeURIComponent]) {
    try {
      const values: unknown = JSON.parse(read(address))
      if (typeof values !== 'object' || values === null || Array.isArray(values)) return {}
      return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'))
    } catch {
      // WeChat leaves an address as it was written, the browser does not.
    }
  }
  return {}
}

/** Of what a form is to begin with, what its fields can hold. */
function startValues(kind: RecordKindId, start: FormStart['values'] = {}): Values {
  const { fields } = kindOf(kind)
  const fitting = Object.entries(start).flatMap(([name, text]) => {
    const type = Object.keys(fields).includes(name) ? fields[name]?.type : undefined
    const value = type === 'flag' ? text === 'true' : type === 'count' ? Number(text) : text
    const cleaned = cleanValues(kind, { [name]: value })
    return 'values' in cleaned ? Object.entries(cleaned.values) : []
  })
  return Object.fromEntries(fitting)
}

/** A new form. Whoever enters a thing that members do together is one of them. */
export function newDraft(
  kind: RecordKindId,
  recordId: string,
  { activityId = '', on = '', people = [], values: begun }: FormStart,
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
    ...{ values: { ...values, ...typedOf(kind, startValues(kind, begun)) } },
    ...{ shared: false, anonymous: false, files: [], edition: 0 },
  }
}

/** Where the phone keeps a new form: what one button was about is not gone on with behind another. */
export function newDraftKey(kind: RecordKindId, { activityId = '', people = [], values = {} }: FormStart): string {
  const about = [activityId, ...people, ...Object.entries(values).flat()].filter((one) => one !== '')
  return `record.new:${kind}${about.length > 0 ? `:${shortHash(JSON.stringify([activityId, people, values]))}` : ''}`
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

/** Whether nobody is to know who wrote it. */
export const isNameless = (kind: RecordKindId, { anonymous }: Pick<RecordDraft, 'anonymous'>) =>
  anonymous && kindOf(kind).mayBeAnonymous === true

/** The day and people that go with a form: without a name, the day it is written and nobody. */
export function headOf(kind: RecordKindId, draft: RecordDraft, now: string): Pick<RecordDraft, 'on' | 'people'> {
  const { on, people } = draft
  return isNameless(kind, draft) ? { on: dayOf(now), people: [] } : { on, people }
}

/** The whole form as it is sent, but for how long ago that was. */
export function inputOf(
  kind: RecordKindId,
  draft: RecordDraft,
  confirm = false,
  now = new Date().toISOString(),
): RecordJob['input'] {
  const { recordId, revision, values, shared } = draft
  const { mayShare } = kindOf(kind)
  const nameless = isNameless(kind, draft)
  return {
    ...{ recordId, revision, kind, ...headOf(kind, draft, now), values: sentValues(kind, values) },
    ...(mayShare && shared && { shared }),
    ...(nameless && { anonymous: true }),
    ...(confirm && { confirm }),
  }
}
