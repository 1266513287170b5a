import { aggregate } from 'mingo'
import { invalidParameterError, strictError } from '../errors'
import { cloneValue, type Document, type Fields, isFields } from '../wire/ejson'
import { collectionOf, type Engine } from './engine'
import { MINGO_OPTIONS, matchingDocuments } from './find'
import { valuesAt } from './value-key'

export type Stage = { readonly key: string; readonly value: unknown }

/** Without a `limit` stage the cloud answers the first 20 and says nothing of the others. */
const UNLIMITED_RESULTS = 20

/** Stages that never write into the documents they are given; before any other, documents are copied. */
const READING_STAGES = new Set(['$match', '$group', '$sort', '$limit', '$skip', '$count', '$sortByCount'])
const WRITING_STAGES = new Set(['$out', '$merge'])

/** The answer of a pipeline, of which the first stage must be a `$match` that an index covers. */
export function runPipeline(engine: Engine, collectionName: string, stages: readonly Stage[]): readonly unknown[] {
  const collection = collectionOf(engine, collectionName)
  const writing = stages.find((stage) => WRITING_STAGES.has(stage.key))
  if (writing) throw invalidParameterError(`aggregate stage ${writing.key} is not supported`)
  const [first, ...rest] = stages
  const starts = first?.key === '$match' && isFields(first.value)
  // Without a first match everything is read: the plan for an empty query says so.
  let documents: readonly unknown[] = matchingDocuments(collection, starts ? (first.value as Fields) : {})
  const take = rest.every(onlyReads) ? <T>(value: T) => value : cloneValue
  documents = documents.map(take)
  for (const stage of rest) {
    documents =
      stage.key === '$lookup' ? lookUpEach(engine, documents, stage.value, take) : runStage(engine, documents, stage)
  }
  if (documents.length > UNLIMITED_RESULTS && !stages.some((stage) => stage.key === '$limit')) {
    throw strictError(
      'AGGREGATE_LIMIT',
      `the pipeline on "${collectionName}" has ${documents.length} results and no limit stage: the cloud would answer ${UNLIMITED_RESULTS} of them.`,
    )
  }
  return documents
}

function onlyReads({ key, value }: Stage): boolean {
  if (key !== '$lookup') return READING_STAGES.has(key)
  const inner: unknown = isFields(value) ? value.pipeline : undefined
  const stages = Array.isArray(inner) ? inner.filter(isFields).flatMap((stage) => Object.entries(stage)) : []
  return stages.every(([innerKey, innerValue]) => onlyReads({ key: innerKey, value: innerValue }))
}

function runStage(engine: Engine, documents: readonly unknown[], { key, value }: Stage): readonly unknown[] {
  return run(documents, [{ [key]: value }], (name) => allDocuments(engine, name).map(cloneValue))
}

const allDocuments = (engine: Engine, name: string) =>
  [...collectionOf(engine, name).documents.values()].map((stored) => stored.document)

function run(
  documents: readonly unknown[],
  pipeline: Fields[],
  resolve: (collection: string) => readonly Document[],
): readonly unknown[] {
  try {
    return aggregate(documents as Fields[], pipeline, {
      ...MINGO_OPTIONS,
      collectionResolver: (name: string) => [...resolve(name)],
    })
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? error
      : invalidParameterError(`aggregate failed: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * `$lookup`, document by document: mingo does the joining, but only on those foreign documents that an index finds for
 * this one. Otherwise a lookup of 200 documents in 20,000 would compare four million pairs.
 */
function lookUpEach(
  engine: Engine,
  documents: readonly unknown[],
  specification: unknown,
  take: <T>(value: T) => T,
): readonly unknown[] {
  if (!isFields(specification)) throw invalidParameterError('$lookup takes an object')
  const foreign = collectionOf(engine, specification.from)
  return documents.flatMap((document) => {
    const candidates = matchingDocuments(foreign, foreignQuery(document, specification))
    return run([document], [{ $lookup: specification }], (name) =>
      (name === foreign.name ? candidates : allDocuments(engine, name)).map(take),
    )
  })
}

/** What a lookup asks of the foreign collection for one document, with its variables filled in. */
function foreignQuery(document: unknown, { localField, foreignField, let: variables, pipeline }: Fields): Fields {
  const conditions: Fields[] = []
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    conditions.push({ [foreignField]: { $in: valuesAt(document, localField).flat() } })
  }
  const first: unknown = Array.isArray(pipeline) ? pipeline[0] : undefined
  const match = isFields(first) && isFields(first.$match) ? first.$match : {}
  const { $expr: expression, ...plain } = match
  conditions.push(plain, ...equalitiesOf(expression, valuesOfVariables(document, variables)))
  return { $and: conditions }
}

function valuesOfVariables(document: unknown, variables: unknown): Fields {
  if (!isFields(variables)) return {}
  const computed = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'object' || typeof value === 'string' ? value : { $literal: value },
    ]),
  )
  const [values] = aggregate([document as Fields], [{ $project: { _id: 0, ...computed } }], MINGO_OPTIONS)
  return values ?? {}
}

/** `{$eq: ['$field', '$$variable']}`, alone or in `$and`, as conditions on fields; other expressions help no index. */
function equalitiesOf(expression: unknown, variables: Fields): Fields[] {
  if (!isFields(expression)) return []
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part) => equalitiesOf(part, variables))
  const sides: unknown = expression.$eq
  if (!Array.isArray(sides)) return []
  const field = sides.find((side): side is string => typeof side === 'string' && /^\$[^$]/.test(side))
  const other: unknown = sides.find((side) => side !== field)
  if (field === undefined) return []
  const value =
    typeof other === 'string' && other.startsWith('$$') ? (valuesAt(variables, other.slice(2))[0] ?? null) : other
  return [{ [field.slice(1)]: { $eq: value } }]
}
