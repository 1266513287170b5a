import { addMonths, dayOf, monthOf } from '../../domain/calendar/beijing'
import { type DuesEntry, spanOf, sumOf } from '../../domain/dues/entry'
import { paidByMonth } from '../../domain/dues/standing'
import type { DuesBook } from '../ports/dues-reads'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'
import { recordExtra } from './dues-extra'
import { type Batch, recordPayments } from './dues-record'

/** Somebody else writes between two reads of a confirm: whichever read is the slower one, nothing is registered twice. */

const NOW = '2026-11-25T06:05:00.000Z'
const month = monthOf(NOW)
const member = { _id: 'member', branchId: 'branch', name: '褚伟', role: 'member', state: 'active', joinedOn: '2019-06' }

function entryOf(n: number, fields: Partial<DuesEntry> = {}): DuesEntry {
  const lines = [{ month, fen: 1000 }]
  return {
    ...{ _id: `member:${n}`, branchId: 'branch', memberId: 'member', n, kind: 'paid', extra: false, lines },
    ...{ fen: sumOf(lines), ...spanOf(lines), on: dayOf(NOW), account: month, channel: 'cash', takenBy: 'other' },
    ...{ batchId: 'otherBatch00', source: `otherBatch00:member:${n}`, at: NOW, by: 'other' },
    ...fields,
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
type Slow = 'receiptsBefore' | 'duesBook' | 'list' | undefined

/** A store of entries alone, of whose reads one is slow; the other officer's entry arrives while that one waits. */
function world(slow: Slow, arrives: DuesEntry) {
  const entries: DuesEntry[] = []
  const read = async <T>(name: Slow, answer: () => T): Promise<T> => {
    await wait(name === slow ? 20 : 0)
    return answer()
  }
  const book = (): DuesBook => ({
    branch: { _id: 'branch', name: '支部', groups: [] },
    members: [{ ...member, standing: 'full', stateSince: '2019-06-01', livelihood: 'salaried' } as never],
    assessments: [
      {
        ...{ memberId: 'member', n: 1, from: addMonths(month, -12), livelihood: 'salaried', fen: 4860 },
        ...{ rhythm: 'monthly', at: NOW, why: 'first' },
      },
    ],
    ...{ reliefs: [], closings: [] },
    receipts: entries.length > 0 ? [{ memberId: 'member', n: entries.length }] : [],
    paid: [...paidByMonth(entries.flatMap(({ lines }) => lines))].map(([of, fen]) => ({
      ...{ memberId: 'member', month: of, extra: false, fen, lastOn: dayOf(NOW) },
    })),
  })
  const store = {
    receiptsBefore: (_branch: string, _ids: string[], month: string) =>
      read('receiptsBefore', () =>
        // Of all months where somebody gives something, else of long ago: there were none.
        entries.length > 0 && month === '9999-12' ? [{ memberId: 'member', n: entries.length }] : [],
      ),
    duesBook: () => read('duesBook', book),
    list: (_name: string, { where }: { where: { batchId?: string; _id?: unknown; month?: unknown } }) =>
      read('list', () => entries.filter(({ batchId }) => !where.batchId || batchId === where.batchId)),
    get: async (name: string) => (name === 'members' ? member : {}),
    insertAll: async (_name: string, added: DuesEntry[]) => {
      const fresh = added.filter(({ _id, source }) => entries.every((one) => one._id !== _id && one.source !== source))
      entries.push(...fresh)
      return fresh.length
    },
    ...{ insert: async () => 'inserted', updateIf: async () => true },
  } as unknown as Store
  const ctx = {
    ...{ store, clock: { now: () => NOW } },
    caller: { _id: 'officer', branchId: 'branch', role: 'organisation' },
  } as unknown as MemberContext
  const arriving = wait(10).then(() => {
    if (entries.every(({ _id }) => _id !== arrives._id)) entries.push(arrives)
  })
  return { ctx, entries, arriving }
}

const batch = (fen: number): Batch => ({
  ...{ batchId: 'ownBatch0000', channel: 'cash', total: fen },
  items: [{ memberId: 'member', on: dayOf(NOW), lines: [{ month, fen }] }],
})
const paidOf = (entries: readonly DuesEntry[]) => sumOf(entries)

describe.each(['receiptsBefore', 'duesBook', 'list', undefined] as const)('where %s is slow', (slow) => {
  it('a month paid in full meanwhile is not paid once more', async () => {
    const lines = [{ month, fen: 4860 }]
    const { ctx, entries, arriving } = world(slow, entryOf(1, { lines, fen: 4860 }))
    const outcomes = await recordPayments(ctx, batch(4860))
    await arriving
    expect(paidOf(entries)).toBe(4860)
    expect(outcomes).toHaveLength(1)
  })

  it('a part of a month sent twice at once is one part', async () => {
    const { ctx, entries, arriving } = world(
      slow,
      entryOf(1, { batchId: 'ownBatch0000', source: 'ownBatch0000:member' }),
    )
    await recordPayments(ctx, batch(1000))
    await arriving
    expect(paidOf(entries)).toBe(1000)
  })

  it('something given sent twice at once is one gift', async () => {
    const gift = { kind: 'extra', extra: true, batchId: 'ownBatch0000', source: 'ownBatch0000:member' } as const
    const { ctx, entries, arriving } = world(slow, entryOf(1, gift))
    const { batchId } = gift
    await recordExtra(ctx, { batchId, memberId: 'member', on: dayOf(NOW), fen: 1000, channel: 'cash' })
    await arriving
    expect(paidOf(entries)).toBe(1000)
  })
})
