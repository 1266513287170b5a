import { EJSON } from 'bson'

/** A document as the engine keeps it: plain values and dates. */
export type Document = { readonly _id: string | number; readonly [field: string]: unknown }
export type Fields = Record<string, unknown>

/** True for `{…}` as opposed to arrays, dates and regular expressions; of any realm, since tests run in one of their own. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What the SDK serialised (queries, updates, documents, stages) as JavaScript values. */
export function parseWire(text: string | undefined, now: () => number): unknown {
  return text === undefined || text === '' ? {} : fromWire(EJSON.parse(text), now)
}

/** As `parseWire`, for the parameters that must be an object. */
export function parseFields(text: string | undefined, now: () => number): Fields {
  const value = parseWire(text, now)
  return isFields(value) ? value : {}
}

/** BSON's regular expressions and CloudBase's server dates become JavaScript's own. */
function fromWire(value: unknown, now: () => number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item) => fromWire(item, now))
  const fields = value as Fields
  if (fields._bsontype === 'BSONRegExp') return new RegExp(String(fields.pattern), String(fields.options))
  const serverDate = fields.$tcb_server_date
  if (isFields(serverDate)) return new Date(now() + (typeof serverDate.offset === 'number' ? serverDate.offset : 0))
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, fromWire(item, now)]))
}

/** Whether JSON says all there is to say about a value; EJSON takes ten times as long and is needed for dates only. */
function isPlainJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      if (value === null) return true
      if (Array.isArray(value)) return value.every(isPlainJson)
      return isFields(value) && Object.values(value).every(isPlainJson)
    default:
      return false
  }
}

/** A document as the SDK reads it, and as SQLite keeps it. */
export function encodeDocument(document: unknown): string {
  return isPlainJson(document) ? JSON.stringify(document) : EJSON.stringify(document)
}

/** The reverse of `encodeDocument`. */
export function decodeDocument(text: string): Document {
  const value: unknown = text.includes('"$') ? EJSON.parse(text) : JSON.parse(text)
  return value as Document
}

/** A copy that can be changed without changing the original. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T
  if (value instanceof Date) return new Date(value) as T
  if (!isFields(value)) return value
  const copy: Fields = {}
  for (const key of Object.keys(value)) copy[key] = cloneValue(value[key])
  return copy as T
}

/** Makes every attempt to change a kept document fail loudly. */
export function freezeValue<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const item of Object.values(value)) freezeValue(item)
  return Object.freeze(value)
}
