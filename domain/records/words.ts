import { formatShortDay } from '../calendar/format'
import { type Field, type FieldValue, isAsked, type Values } from './field'
import { kindOf, type RecordKindId } from './kinds'

/** Names of members, and of activities, by their ids. */
export type Names = { member: (id: string) => string; activity?: (id: string) => string }

/** A day with its year: records are read for years. */
export function dayWords(day: string): string {
  return `${day.slice(0, 4)}年${formatShortDay(day)}`
}

/** What stands in a field, as people read it; empty where nothing does. */
export function valueWords(field: Field, value: FieldValue | undefined, names: Names): string {
  if (value === undefined) return ''
  switch (field.type) {
    case 'choice':
      return field.options[String(value)] ?? String(value)
    case 'count':
      return `${value} ${field.unit}`
    case 'flag':
      return value === true ? '是' : ''
    case 'day':
      return dayWords(String(value))
    case 'activity':
      return names.activity?.(String(value)) ?? '选了一次活动'
    case 'people':
      return Array.isArray(value) ? value.map(names.member).join('、') : ''
    default:
      return Array.isArray(value) ? value.join('、') : String(value)
  }
}

/** A field of a record with what stands there. */
export type RecordLine = { name: string; field: Field; words: string }

/** The fields of a record that say something, in the catalogue's order. */
export function linesOf(kind: RecordKindId, values: Values, names: Names): RecordLine[] {
  return Object.entries(kindOf(kind).fields).flatMap(([name, field]) => {
    const words = isAsked(field, values) ? valueWords(field, values[name], names) : ''
    return words === '' ? [] : [{ name, field, words }]
  })
}
