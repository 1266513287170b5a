import type { Transaction } from '../ports/store'
import type { Caller, Context } from './context'
import { newId } from './random'

/** What a change was, for the log; `result` is what the caller of the change gets. */
export type Changed<T> = { target: string; before?: unknown; after?: unknown; result: T }

/** For work that found nothing to change: no entry is written. */
export type Unchanged<T> = { unchanged: true; result: T }

/**
 * Runs a change in a transaction and writes its audit entry in the same one: there is no change without its entry.
 * The work may run again after a conflict, so it must act through `tx` alone.
 * @throws AppError whatever the work refuses; BUSY when conflicts go on
 */
export function audited<T>(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  by: Pick<Caller, '_id' | 'branchId'>,
  action: string,
  work: (tx: Transaction) => Promise<Changed<T> | Unchanged<T>>,
): Promise<T> {
  return store.transaction(async (tx) => {
    const outcome = await work(tx)
    if ('unchanged' in outcome) return outcome.result
    const { target, before, after, result } = outcome
    await tx.insert('audit', {
      _id: newId(),
      branchId: by.branchId,
      at: clock.now(),
      by: by._id,
      action,
      target,
      before,
      after,
    })
    return result
  })
}
