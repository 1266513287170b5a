/** What the SDK's errors mean. The codes arrive inconsistently, so the text decides; see CloudBase's error codes. */

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { errCode, errMsg } = error as Error & { errCode?: unknown; errMsg?: unknown }
  return [error.message, errMsg, errCode].filter(Boolean).join(' ')
}

/** A document with this id or unique value exists already. */
export function isDuplicate(error: unknown): boolean {
  return /E11000|DATABASE_DUPLICATE_WRITE/.test(textOf(error))
}

/** The connection broke or hung: whether the other side did anything is not known. */
export function isBroken(error: unknown): boolean {
  return /ECONN|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|socket hang up/.test(textOf(error))
}

/** Two transactions met, or one ran out of its 30 seconds: running it again is right. */
export function isConflict(error: unknown): boolean {
  return /TransactionConflict|TRANSACTION_CONFLICT|TransactionNotExist|WriteConflict/.test(textOf(error))
}
