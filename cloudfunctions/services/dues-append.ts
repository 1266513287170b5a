import type { DuesEntry } from '../../domain/dues/entry'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/**
 * Writes entries of one confirm under their numbers and sources; answers those that are there now. Where somebody else took a
 * number, or a row of a statement, meanwhile, that entry is not. One round trip, two more only where that happened.
 */
export async function appendEntries(store: Store, entries: readonly DuesEntry[]): Promise<DuesEntry[]> {
  const [first] = entries
  if (!first) return []
  const added = await store.insertAll('duesEntries', entries)
  if (added === entries.length) return [...entries]
  const { branchId, batchId } = first
  const there = await store.list('duesEntries', { where: { branchId, batchId }, limit: 1000, fields: ['source'] })
  // By source, not by number: a repeat of the same confirm that runs at once may have written it under another.
  const sources = new Set(there.map(({ source }) => source))
  return entries.filter(({ source }) => sources.has(source))
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
