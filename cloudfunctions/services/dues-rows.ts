import { extraSource } from '../../domain/dues/entry'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/** How often other confirms registered rows of statements, and these were reversed; one row may pay for two people of a confirm. */
export type Times = Map<string, { registered: number; reversed: number }>

/** {@link Times} of rows. */
export async function timesOf(
  store: Store,
  { branchId, batchId }: { branchId: string; batchId?: string },
  rows: readonly string[],
): Promise<Times> {
  const times: Times = new Map()
  if (rows.length === 0) return times
  const where = { branchId, row: { is: 'oneOf' as const, values: rows } }
  const fields = ['row', 'kind', 'batchId'] as const
  for (const entry of await store.list('duesEntries', { where, limit: 1000, fields })) {
    if (entry.batchId === batchId) continue
    const { row = '', kind } = entry
    const { registered, reversed } = times.get(row) ?? { registered: 0, reversed: 0 }
    const isReversal = kind === 'reversed'
    times.set(row, { registered: registered + (isReversal ? 0 : 1), reversed: reversed + (isReversal ? 1 : 0) })
  }
  return times
}

/** Whether a row was registered by another confirm and not reversed since. */
export function isRegistered(times: Times, row: string | undefined): boolean {
  const { registered, reversed } = times.get(row ?? '') ?? { registered: 0, reversed: 0 }
  return registered > reversed
}

/** Which rows of a statement were registered before, as dues or as 自愿多交, and not reversed since. */
export async function registeredRows(
  { store, caller: { branchId } }: MemberContext,
  { sources }: { sources: string[] },
): Promise<string[]> {
  const times = await timesOf(store, { branchId }, [...sources, ...sources.map(extraSource)])
  return sources.filter((source) => isRegistered(times, source) || isRegistered(times, extraSource(source)))
}
