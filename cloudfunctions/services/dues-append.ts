import type { DuesEntry } from '../../domain/dues/entry'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/**
 * Writes entries under their numbers; answers those whose number somebody else took meanwhile. One round trip, two more only
 * where that happened.
 */
export async function appendEntries(store: Store, entries: readonly DuesEntry[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set()
  const added = await store.insertAll('duesEntries', entries)
  if (added === entries.length) return new Set()
  const ids = entries.map(({ _id }) => _id)
  const there = await store.list('duesEntries', {
    where: { _id: { is: 'oneOf', values: ids } },
    limit: 1000,
    fields: ['batchId', 'at'],
  })
  const mine = new Set(there.filter(({ batchId }) => batchId === entries[0]?.batchId).map(({ _id }) => _id))
  return new Set(ids.filter((id) => !mine.has(id)))
}

/** Said where somebody else took the number. */
export const MEANWHILE = '刚被另一位委员登记过，请看过最新的再登记'

/** The entry of the log for a confirm; its id is made from the first entry's, so a repeat writes none. */
export async function logEntries(
  { store, caller, clock }: MemberContext,
  entries: readonly DuesEntry[],
): Promise<void> {
  const [first] = entries
  if (!first) return
  await store.insert('audit', {
    ...{ _id: `dues:${first._id}`, branchId: caller.branchId, at: clock.now(), by: caller._id },
    ...{ action: first.extra ? 'dues.recordExtra' : 'dues.record', target: first.batchId },
    after: { entries: entries.length, fen: entries.reduce((sum, { fen }) => sum + fen, 0), channel: first.channel },
  })
}
