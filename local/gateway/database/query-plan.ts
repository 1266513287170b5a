import { strictError } from '../errors'
import { type Fields, isFields } from '../wire/ejson'
import type { Collection, Stored } from './collection'
import { keyOf } from './collection'
import { lookUp } from './hash-index'
import { valueKey } from './value-key'

/** What a query says of its fields, as far as an index can use it. */
type Conditions = {
  readonly equal: Map<string, readonly unknown[]>
  readonly ranged: Set<string>
  readonly alternatives: Fields[][]
  /** Whether the equalities say all that the query says. */
  onlyEqualities: boolean
}

export type Plan = {
  readonly candidates: readonly Stored[]
  /** The candidates are the answer: no need to test each of them. */
  readonly exact: boolean
}

const RANGE_OPERATORS = new Set(['$gt', '$gte', '$lt', '$lte'])
const isScalar = (value: unknown) => value === null || value instanceof Date || typeof value !== 'object'
const isOperators = (value: unknown): value is Fields =>
  isFields(value) && Object.keys(value).some((key) => key.startsWith('$'))

function gather(query: Fields, into: Conditions): Conditions {
  for (const [field, value] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(value)) {
      for (const part of value) if (isFields(part)) gather(part, into)
    } else if (field === '$or' && Array.isArray(value)) {
      into.alternatives.push(value.filter(isFields))
      into.onlyEqualities = false
    } else if (field.startsWith('$') || value instanceof RegExp) {
      into.onlyEqualities = false
    } else if (isOperators(value)) {
      for (const [operator, operand] of Object.entries(value)) {
        if (operator === '$eq') addEquality(into, field, [operand])
        else if (operator === '$in' && Array.isArray(operand)) addEquality(into, field, operand)
        else {
          if (RANGE_OPERATORS.has(operator)) into.ranged.add(field)
          into.onlyEqualities = false
        }
      }
    } else addEquality(into, field, [value])
  }
  return into
}

function addEquality(into: Conditions, field: string, values: readonly unknown[]) {
  if (values.some((value) => value instanceof RegExp)) {
    into.onlyEqualities = false
    return
  }
  if (into.equal.has(field) || !values.every(isScalar)) into.onlyEqualities = false
  if (!into.equal.has(field)) into.equal.set(field, values)
}

/** The documents that may match, found through an index; undefined when no declared index covers the query. */
function planFor(collection: Collection, query: Fields): Plan | undefined {
  const conditions = gather(query, { equal: new Map(), ranged: new Set(), alternatives: [], onlyEqualities: true })
  const { equal, ranged, alternatives, onlyEqualities } = conditions
  const ids = equal.get('_id')
  if (ids) {
    const candidates = [...new Set(ids.map(keyOf))]
      .map((key) => collection.documents.get(key))
      .filter((hit) => hit !== undefined)
    return { candidates: inOrder(candidates), exact: onlyEqualities && equal.size === 1 }
  }
  // A unique index that is met whole leaves one document: further equalities need no index of their own.
  const index = collection.indexes.find(
    ({ keys, unique }) =>
      equal.size > 0 &&
      (unique || keys.length >= equal.size) &&
      keys.slice(0, equal.size).every((key) => equal.has(key)),
  )
  if (index) {
    const used = index.keys.slice(0, equal.size)
    const hits = lookUp(
      index,
      used.map((key) => (equal.get(key) ?? []).map(valueKey)),
    )
    const candidates = [...hits].map((key) => collection.documents.get(key)).filter((hit) => hit !== undefined)
    return { candidates: inOrder(candidates), exact: onlyEqualities && used.length === equal.size }
  }
  for (const branches of alternatives) {
    const plans = branches.map((branch) => planFor(collection, branch))
    if (plans.length > 0 && plans.every((plan) => plan !== undefined)) {
      return { candidates: inOrder([...new Set(plans.flatMap((plan) => plan.candidates))]), exact: false }
    }
  }
  const rangeIndexed =
    ranged.has('_id') || collection.indexes.some(({ keys }) => keys[0] !== undefined && ranged.has(keys[0]))
  return equal.size === 0 && rangeIndexed ? { candidates: [...collection.documents.values()], exact: false } : undefined
}

const inOrder = (stored: Stored[]) => stored.sort((a, b) => a.position - b.position)

/**
 * The documents that may match a query. The cloud would scan the whole collection for a query without an index and
 * grow slow with the years, unseen; here it is an error that names what to declare.
 */
export function planQuery(collection: Collection, query: Fields): Plan {
  const plan = planFor(collection, query)
  if (plan) return plan
  const { equal, ranged } = gather(query, {
    equal: new Map(),
    ranged: new Set(),
    alternatives: [],
    onlyEqualities: true,
  })
  const fields = equal.size > 0 ? [...equal.keys()] : [...ranged]
  throw strictError(
    'MISSING_INDEX',
    `collection "${collection.name}" is asked by ${fields.length > 0 ? `{ ${fields.join(', ')} }` : 'no field'}, ` +
      'which are the first fields of no index in cloudfunctions/database.json.',
  )
}
