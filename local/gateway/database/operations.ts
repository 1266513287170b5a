import { randomBytes } from 'node:crypto'
import { Query } from 'mingo'
import { duplicateError, invalidParameterError, strictError } from '../errors'
import { type Document, encodeDocument, type Fields, isFields, parseFields, parseWire } from '../wire/ejson'
import { runPipeline } from './aggregate'
import { type Change, keyOf } from './collection'
import { collectionOf, commitTransaction, type Engine, Locked, readDocument, writeDocuments } from './engine'
import { arrange, MINGO_OPTIONS, matchingDocuments } from './find'
import { endTransaction, nextRelease, startTransaction, type Transaction, transactionOf } from './transactions'
import { updateDocument } from './update'

/** A request's body: what the SDK sends for one operation. */
export type Parameters = Fields

const DEFAULT_LIMIT = 100
const MAXIMUM_LIMIT = 1000

type Operation = (engine: Engine, parameters: Parameters, transaction: Transaction | undefined) => Fields

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.calculateDocument': count,
  'database.modifyDocument': modify,
  'database.removeDocument': remove,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': (engine) => ({ transactionId: startTransaction(engine.transactions).id }),
  'database.commitTransaction': (engine, _, transaction) => {
    commitTransaction(engine, required(transaction))
    return {}
  },
  'database.abortTransaction': (engine, _, transaction) => {
    endTransaction(engine.transactions, required(transaction))
    return {}
  },
}

/**
 * One operation. It runs to its end without a pause, so it is atomic; the only wait is for the lock of a transaction,
 * and after it the operation starts anew.
 */
export async function runDatabaseOperation(engine: Engine, action: string, parameters: Parameters): Promise<Fields> {
  const operation = OPERATIONS[action]
  if (!operation) throw invalidParameterError(`unsupported action ${action}`)
  for (;;) {
    try {
      return attempt(engine, operation, parameters)
    } catch (error) {
      if (!(error instanceof Locked)) throw error
    }
    await nextRelease(engine.transactions)
  }
}

function attempt(engine: Engine, operation: Operation, parameters: Parameters): Fields {
  const { transactionId } = parameters
  if (typeof transactionId !== 'string') return operation(engine, parameters, undefined)
  const transaction = transactionOf(engine.transactions, transactionId, engine.commit)
  if (parameters.queryType === 'WHERE') {
    endTransaction(engine.transactions, transaction)
    throw strictError(
      'WHERE_IN_TRANSACTION',
      `a transaction reads by doc() only; "${parameters.collectionName}" is asked by where().`,
    )
  }
  try {
    return operation(engine, parameters, transaction)
  } catch (error) {
    // MongoDB aborts the transaction of a failed write.
    endTransaction(engine.transactions, transaction)
    throw error
  }
}

function required(transaction: Transaction | undefined): Transaction {
  if (!transaction) throw invalidParameterError('transactionId is missing')
  return transaction
}

function insert(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): Fields {
  const collection = collectionOf(engine, parameters.collectionName)
  const texts = Array.isArray(parameters.data) ? parameters.data : []
  const documents = texts.map((text) => withId(parseWire(text, engine.now)))
  for (const { _id } of documents) {
    if (readDocument(engine, collection, _id, transaction)) throw duplicateError(collection.name, '_id_', _id)
  }
  if (new Set(documents.map(({ _id }) => keyOf(_id))).size < documents.length)
    throw duplicateError(collection.name, '_id_', 'twice')
  writeDocuments(
    engine,
    documents.map((document) => ({ collection, id: document._id, document })),
    transaction,
  )
  return { data: { insertedIds: documents.map(({ _id }) => _id) } }
}

function withId(value: unknown): Document {
  if (!isFields(value)) throw invalidParameterError('a document must be an object')
  const { _id = randomBytes(16).toString('hex') } = value
  if (typeof _id !== 'string' && typeof _id !== 'number')
    throw invalidParameterError('_id must be a string or a number')
  return { ...value, _id }
}

/** What an operation is about: inside a transaction the one document named by its `_id`, else all that match. */
function targets(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): readonly Document[] {
  const collection = collectionOf(engine, parameters.collectionName)
  const query = parseFields(parameters.query as string | undefined, engine.now)
  if (!transaction) return matchingDocuments(collection, query)
  const document = readDocument(engine, collection, query._id, transaction)
  return document && new Query<Document>(query as never, MINGO_OPTIONS).test(document) ? [document] : []
}

function get(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): Fields {
  const { offset, limit, order, projection } = parameters
  const list = arrange(targets(engine, parameters, transaction), {
    order: order === undefined ? undefined : parseFields(String(order), engine.now),
    projection: projection === undefined ? undefined : parseFields(String(projection), engine.now),
    skip: typeof offset === 'number' ? offset : 0,
    limit: Math.min(typeof limit === 'number' ? limit : DEFAULT_LIMIT, MAXIMUM_LIMIT),
  })
  return { data: { list: list.map(encodeDocument), offset, limit } }
}

function count(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): Fields {
  return { data: { total: targets(engine, parameters, transaction).length } }
}

function modify(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): Fields {
  const collection = collectionOf(engine, parameters.collectionName)
  const data = parseFields(parameters.data as string | undefined, engine.now)
  const all = targets(engine, parameters, transaction)
  const hits = parameters.multi ? all : all.slice(0, 1)
  if (hits.length === 0 && parameters.upsert) {
    const { _id } = parseFields(parameters.query as string | undefined, engine.now)
    const document = withId({ ...data, _id })
    writeDocuments(engine, [{ collection, id: document._id, document }], transaction)
    return { data: { updated: 0, upsert_id: document._id } }
  }
  const changes = hits.map((document): Change => {
    const next = parameters.merge ? updateDocument(document, data) : { ...data, _id: document._id }
    return { collection, id: document._id, document: next }
  })
  writeDocuments(engine, changes, transaction)
  return { data: { updated: changes.length } }
}

function remove(engine: Engine, parameters: Parameters, transaction: Transaction | undefined): Fields {
  const collection = collectionOf(engine, parameters.collectionName)
  const all = targets(engine, parameters, transaction)
  const hits = parameters.multi ? all : all.slice(0, 1)
  writeDocuments(
    engine,
    hits.map((document) => ({ collection, id: document._id, document: null })),
    transaction,
  )
  return { data: { deleted: hits.length } }
}

function aggregateDocuments(engine: Engine, parameters: Parameters): Fields {
  const stages = (Array.isArray(parameters.stages) ? parameters.stages : [])
    .filter(isFields)
    .map(({ stageKey, stageValue }) => ({
      key: String(stageKey),
      value: parseWire(String(stageValue), engine.now),
    }))
  return { data: { list: runPipeline(engine, String(parameters.collectionName), stages).map(encodeDocument) } }
}
