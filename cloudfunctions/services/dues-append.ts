import type { DuesEntry } from '../../domain/dues/entry'
import { yuanWords } from '../../domain/dues/money'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'

/**
 * Writes entries under their numbers; answers those whose number somebody else took meanwhile. One round trip, two more only
 * where that happened.
 */
async function appendEntries(store: Store, entries: readonly DuesEntry[]): Promise<Set<string>> {
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

/** What of a confirm is told of in the log. */
type Logged = Pick<DuesEntry, 'fen'>

/**
 * Writes the entries of a confirm and the one of the log that tells of it, at once. What the log says is put right where somebody
 * else took a number meanwhile, and where a repeat wrote what a broken first try did not.
 * @param known what an earlier try of this confirm wrote
 * @returns ids that somebody else took
 */
export async function appendLogged(
  { store, caller, clock }: MemberContext,
  { batchId, action }: { batchId: string; action: 'dues.record' | 'dues.recordExtra' },
  entries: readonly DuesEntry[],
  known: readonly Logged[],
): Promise<Set<string>> {
  const told = (all: readonly Logged[]) => ({ entries: all.length, fen: all.reduce((sum, { fen }) => sum + fen, 0) })
  if (entries.length + known.length === 0) return new Set()
  const _id = `dues:${caller.branchId}:${batchId}`
  const first = {
    ...{ _id, branchId: caller.branchId, at: clock.now(), by: caller._id, action, target: batchId },
    after: told([...known, ...entries]),
  }
  const [lost, logged] = await Promise.all([appendEntries(store, entries), store.insert('audit', first)])
  if (lost.size > 0 || (logged === 'exists' && entries.length > 0)) {
    const written = entries.filter((entry) => !lost.has(entry._id))
    await store.updateIf('audit', _id, {}, { after: told([...known, ...written]) })
  }
  return lost
}
