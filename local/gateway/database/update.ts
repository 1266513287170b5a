import { update } from 'mingo'
import type { Modifier } from 'mingo/updater'
import { writeError } from '../errors'
import { cloneValue, type Document, type Fields, isFields } from '../wire/ejson'

const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
const NUMBER_OPERATORS = new Set(['$inc', '$mul'])

/** The document after an update, or the error MongoDB gives where mingo would say nothing. */
export function updateDocument(document: Document, modifier: Fields): Document {
  refuseConflictingPaths(modifier)
  for (const [operator, changes] of Object.entries(modifier)) {
    if (!isFields(changes)) throw writeError(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const path of Object.keys(changes)) refuseBadChange(document, operator, path)
  }
  const next: Document = cloneValue(document)
  try {
    update(next, modifier as Modifier<Document>, [], {}, { cloneMode: 'deep' })
  } catch (error) {
    throw writeError(error instanceof Error ? error.message : String(error))
  }
  return next
}

/** MongoDB refuses two changes of which one lies inside the other. */
function refuseConflictingPaths(modifier: Fields) {
  const paths = Object.values(modifier).flatMap((changes) => (isFields(changes) ? Object.keys(changes) : []))
  for (const [at, path] of paths.entries()) {
    const other = paths.find((candidate, i) => i !== at && (candidate === path || candidate.startsWith(`${path}.`)))
    if (other !== undefined) throw writeError(`Updating the path '${other}' would create a conflict at '${path}'`)
  }
}

function refuseBadChange(document: Document, operator: string, path: string) {
  if (path === '_id') throw writeError("Performing an update on the path '_id' would modify the immutable field '_id'")
  const parts = path.split('.')
  let value: unknown = document
  for (const [depth, part] of parts.entries()) {
    if (depth > 0) refuseUnlessHolds(value, part, parts[depth - 1] ?? '', operator)
    value = childOf(value, part)
    if (value === undefined) return
  }
  if (NUMBER_OPERATORS.has(operator) && typeof value !== 'number') {
    throw writeError(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} has the field '${path}' of non-numeric type ${nameOfType(value)}`,
    )
  }
  if (ARRAY_OPERATORS.has(operator) && !Array.isArray(value)) {
    throw writeError(
      `The field '${path}' must be an array but is of type ${nameOfType(value)} in document {_id: ${JSON.stringify(document._id)}}`,
    )
  }
}

/** A field can be made inside an object, an element (by its number) inside an array, nothing inside null or a word. */
function refuseUnlessHolds(container: unknown, part: string, name: string, operator: string) {
  if (isFields(container) || (Array.isArray(container) && /^(\d+|\$.*)$/.test(part)) || operator === '$unset') return
  throw writeError(`Cannot create field '${part}' in element {${name}: ${JSON.stringify(container)}}`)
}

function childOf(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value[Number(part)]
  return isFields(value) ? value[part] : undefined
}

function nameOfType(value: unknown): string {
  if (value === null) return 'null'
  if (value instanceof Date) return 'date'
  return Array.isArray(value) ? 'array' : typeof value
}
