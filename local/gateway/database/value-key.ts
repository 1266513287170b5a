import { EJSON } from 'bson'
import { isFields } from '../wire/ejson'

/** One string per value such that equal values (as MongoDB sees it: missing is null) have equal strings. */
export function valueKey(value: unknown): string {
  if (value === undefined || value === null) return '-'
  if (value instanceof Date) return `d${value.getTime()}`
  switch (typeof value) {
    case 'string':
      return `s${value}`
    case 'number':
      return `n${value === 0 ? 0 : value}`
    case 'boolean':
      return value ? 't' : 'f'
    default:
      return `o${EJSON.stringify(value)}`
  }
}

/** The value at a dotted path, looking into every element of an array on the way; one entry where there is no array. */
export function valuesAt(document: unknown, path: string): unknown[] {
  return walk(document, path.split('.'), 0)
}

function walk(value: unknown, path: readonly string[], at: number): unknown[] {
  const key = path[at]
  if (key === undefined) return [value]
  if (Array.isArray(value)) {
    if (/^\d+$/.test(key)) return walk(value[Number(key)], path, at + 1)
    return value.length === 0 ? [undefined] : value.flatMap((item) => walk(item, path, at))
  }
  return isFields(value) ? walk(value[key], path, at + 1) : [undefined]
}

/** The keys under which an index files a document: each element of an array, and the array itself. */
export function indexKeysAt(document: unknown, path: string): string[] {
  const keys = new Set<string>()
  for (const value of valuesAt(document, path)) {
    keys.add(valueKey(value))
    if (Array.isArray(value)) for (const item of value) keys.add(valueKey(item))
  }
  return [...keys]
}
