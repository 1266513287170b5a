import type { Role } from '../members/member'
import { may } from '../permissions'
import type { KindDefinition } from './definition'
import type { FieldValue, Values } from './field'
import { branchKinds } from './kinds/branch'
import { integrityKinds } from './kinds/integrity'
import { memberKinds } from './kinds/members'
import { paperKinds } from './kinds/papers'
import { peopleKinds } from './kinds/people'
import { serviceKinds } from './kinds/service'
import { studyKinds } from './kinds/study'

/**
 * Everything a branch writes down besides its activities and dues: one entry a kind, in the handbook's order. Form, checks, list,
 * page, export and what a row or standard counts are drawn from it: a new kind is one entry in one of these tables.
 */
export const recordKinds = {
  ...studyKinds,
  ...peopleKinds,
  ...serviceKinds,
  ...paperKinds,
  ...branchKinds,
  ...integrityKinds,
  ...memberKinds,
} as const satisfies Record<string, KindDefinition>

/** A line of {@link recordKinds}. */
export type RecordKindId = keyof typeof recordKinds

/** The kinds in the handbook's order. */
export const recordKindIds = Object.keys(recordKinds) as RecordKindId[]

/** What the catalogue says of a kind. */
export function kindOf(kind: RecordKindId): KindDefinition {
  return recordKinds[kind]
}

/** The kinds that somebody of that role keeps. */
export function keptKinds(role: Role): RecordKindId[] {
  return recordKindIds.filter((kind) => may(role, kindOf(kind).keptBy))
}

/** Whether somebody of that role keeps records of the kind. */
export function keeps(role: Role, kind: RecordKindId): boolean {
  return may(role, kindOf(kind).keptBy)
}

/** Whether somebody of that role may begin one. */
export function mayEnter(role: Role, kind: RecordKindId): boolean {
  return kindOf(kind).enteredBy !== 'keepers' || keeps(role, kind)
}

/** A choice in words; anything else as it is. */
function words(kind: RecordKindId, name: string, value: FieldValue): string {
  const field = kindOf(kind).fields[name]
  return field?.type === 'choice' ? (field.options[String(value)] ?? String(value)) : String(value)
}

const TITLE_LENGTH = 60

/** What a record is called in a list: the line that names it, or its kind. */
export function titleOf(kind: RecordKindId, values: Values): string {
  const { titleField, label } = kindOf(kind)
  const value = titleField === undefined ? undefined : values[titleField]
  if (titleField === undefined || value === undefined || value === '') return label
  const [first = label] = words(kind, titleField, value).trim().split('\n')
  return first.length > TITLE_LENGTH ? `${first.slice(0, TITLE_LENGTH - 1)}…` : first
}
