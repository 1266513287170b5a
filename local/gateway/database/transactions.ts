import { randomBytes } from 'node:crypto'
import { transactionGoneError } from '../errors'
import type { Document } from '../wire/ejson'
import type { Change } from './collection'

export type Transaction = {
  readonly id: string
  /** Last commit that it sees. Taken at its first operation, as MongoDB does, not at its start. */
  snapshot: number
  readonly writes: Map<string, Change>
  readonly expiry: NodeJS.Timeout
}

/** A version that was replaced while some transaction was open; null when there was no document. */
type Version = { readonly from: number; readonly until: number; readonly document: Document | null }

export type Transactions = {
  readonly active: Map<string, Transaction>
  readonly locks: Map<string, Transaction>
  readonly history: Map<string, Version[]>
  readonly waiting: Set<() => void>
  /** CloudBase ends a transaction after 30 s. */
  readonly lifetimeMs: number
}

const NOT_TAKEN = -1

/** No transactions yet. */
export function createTransactions(lifetimeMs: number): Transactions {
  return { active: new Map(), locks: new Map(), history: new Map(), waiting: new Set(), lifetimeMs }
}

/** Opens a transaction that ends by itself when its time is up, so that its locks never outlive it. */
export function startTransaction(transactions: Transactions): Transaction {
  const id = randomBytes(12).toString('hex')
  const expiry = setTimeout(() => {
    const transaction = transactions.active.get(id)
    if (transaction) endTransaction(transactions, transaction)
  }, transactions.lifetimeMs)
  expiry.unref()
  const transaction: Transaction = { id, snapshot: NOT_TAKEN, writes: new Map(), expiry }
  transactions.active.set(id, transaction)
  return transaction
}

/** The open transaction of an operation. */
export function transactionOf(transactions: Transactions, id: string, lastCommit: number): Transaction {
  const transaction = transactions.active.get(id)
  if (!transaction) throw transactionGoneError()
  if (transaction.snapshot === NOT_TAKEN) transaction.snapshot = lastCommit
  return transaction
}

/** Forgets a transaction with its writes and locks, and wakes who waited for them. */
export function endTransaction(transactions: Transactions, transaction: Transaction): void {
  clearTimeout(transaction.expiry)
  transactions.active.delete(transaction.id)
  for (const [lock, owner] of transactions.locks) if (owner === transaction) transactions.locks.delete(lock)
  if (transactions.active.size === 0) transactions.history.clear()
  const waiting = [...transactions.waiting]
  transactions.waiting.clear()
  for (const wake of waiting) wake()
}

/** Resolves when some transaction has ended. */
export function nextRelease(transactions: Transactions): Promise<void> {
  return new Promise((resolve) => transactions.waiting.add(resolve))
}
