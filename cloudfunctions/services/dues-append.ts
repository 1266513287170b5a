import { type DuesEntry, sumOf } from '../../domain/dues/entry'
import { yuanWords } from '../../domain/dues/money'
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

/** What a confirm wrote before, without what took it back. */
export async function readBatch(store: Store, branchId: string, batchId: string): Promise<DuesEntry[]> {
  const entries = await store.list('duesEntries', {
    where: { branchId, batchId },
    limit: 1000,
    fields: ['memberId', 'kind', 'extra', 'lines', 'fen', 'on'],
  })
  return entries.filter(({ kind }) => kind !== 'reversed')
}

/** Said of a repeat that is not what was registered; nothing where it is the same. */
export function repeatProblem(known: DuesEntry, again: Pick<DuesEntry, 'lines' | 'on'>): string | undefined {
  const words = ({ lines, on }: Pick<DuesEntry, 'lines' | 'on'>) =>
    [on, ...lines.map(({ month, fen }) => `${month}:${fen}`).sort()].join(' ')
  if (words(known) === words(again)) return undefined
  return `这次已经按 ${yuanWords(known.fen)}登记，后来改的没有登记；登记错了请冲正后重新登记`
}

/**
 * The log's word of a confirm, once: what it wrote, and what an earlier try wrote that died before it could say so. What a
 * repeat adds has a word of its own.
 */
export async function logEntries(
  { store, caller, clock }: MemberContext,
  { batchId, action }: { batchId: string; action: 'dues.record' | 'dues.recordExtra' },
  written: readonly DuesEntry[],
  known: readonly DuesEntry[],
): Promise<void> {
  const all = [...known, ...written]
  if (all.length === 0) return
  const word = (_id: string, entries: readonly DuesEntry[]) =>
    store.insert('audit', {
      ...{ _id, branchId: caller.branchId, at: clock.now(), by: caller._id, action, target: batchId },
      after: { entries: entries.length, fen: sumOf(entries) },
    })
  const id = `dues:${caller.branchId}:${batchId}`
  const [first] = written
  const isTold = (await word(id, all)) === 'exists'
  // Without an earlier try it is one that runs at the same time, and says the same.
  if (isTold && first && known.length > 0) await word(`${id}:${first._id}`, written)
}
