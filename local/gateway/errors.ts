/** An error the gateway answers with; the SDK keeps the message always and the code mostly. */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A rule of this gateway that the cloud does not enforce. The code is repeated in the message because the SDK drops codes that it does not know. */
export function strictError(code: string, sentence: string): GatewayError {
  return new GatewayError(code, `[${code}] ${sentence}`)
}

/** Two writers met: the words are CloudBase's, because callers recognise the conflict by them. */
export function conflictError(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )
}

/** The transaction was ended by a commit, an abort, a failed write or its 30 seconds. */
export function transactionGoneError(): GatewayError {
  return new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, it must be committed or aborted within 30 seconds.',
  )
}

/** A write that MongoDB refuses. */
export function writeError(reason: string): GatewayError {
  return new GatewayError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`,
  )
}

/** A second document with the same `_id` or the same key of a unique index. */
export function duplicateError(collection: string, index: string, key: unknown): GatewayError {
  return writeError(
    `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: { : ${JSON.stringify(key)} }`,
  )
}

/** The collection is not in cloudfunctions/database.json, so no deployment would create it. */
export function missingCollectionError(name: string): GatewayError {
  return new GatewayError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Declare it in cloudfunctions/database.json.`,
  )
}

/** A parameter that no caller using the SDK correctly would send. */
export function invalidParameterError(reason: string): GatewayError {
  return new GatewayError('INVALID_PARAM', reason)
}
