import { nthId } from '../../domain/dues/assessment'
import { assessed, line, MONTHLY, member } from '../../domain/dues/book.fixture'
import type { DuesEntry } from '../../domain/dues/entry'
import type { DuesBook } from '../ports/dues-reads'
import type { Store } from '../ports/store'
import type { MemberContext } from './context'
import { recordExtra } from './dues-extra'
import { recordPayments } from './dues-record'

const NOW = '2026-11-10T02:00:00.000Z'
const person = { ...member(), name: '周明远', role: 'member', standing: 'full', livelihood: 'salaried' }

/** What somebody else registers meanwhile, or the same confirm sent before. */
function other(batchId: string, extra: boolean): DuesEntry {
  const lines = [line('2026-11')]
  return { _id: nthId('m', 1), memberId: 'm', n: 1, extra, lines, fen: MONTHLY, batchId, kind: 'paid' } as DuesEntry
}

/** The operations between which it may come. */
type Moment = 'numbers' | 'book' | 'batch' | 'write'

/** A store in which the other entry arrives just before an operation. */
function storeWith(theirs: DuesEntry, moment: Moment) {
  const entries: DuesEntry[] = []
  const arrive = (at: Moment) => {
    if (at === moment) entries.push(theirs)
  }
  const book = (): DuesBook => ({
    branch: { _id: 'branch', name: '一支部', groups: [] },
    members: [person as DuesBook['members'][number]],
    assessments: [{ ...assessed('2026-11'), at: NOW, why: 'first' }],
    reliefs: [],
    paid: entries
      .filter(({ extra }) => !extra)
      .map(({ lines, fen }) => ({ memberId: 'm', month: lines[0]?.month ?? '', extra: false, fen, lastOn: '' })),
    closings: [],
  })
  const store = {
    duesBook: async () => {
      arrive('book')
      return book()
    },
    lastReceipts: async () => {
      arrive('numbers')
      return entries.map(({ memberId, n }) => ({ memberId, n }))
    },
    list: async (name: string, { where }: { where: Partial<DuesEntry> }) => {
      if (name !== 'duesEntries') return []
      if (where.batchId !== undefined) arrive('batch')
      return entries.filter(({ batchId }) => where.batchId === undefined || where.batchId === batchId)
    },
    get: async (name: string) => (name === 'members' ? { ...person, branchId: 'branch' } : book().branch),
    insertAll: async (_name: string, added: readonly DuesEntry[]) => {
      arrive('write')
      const free = added.filter(({ _id }) => entries.every((one) => one._id !== _id))
      entries.push(...free)
      return free.length
    },
    insert: async () => true,
  }
  const caller = { _id: 'officer', branchId: 'branch' }
  const ctx = { store: store as unknown as Store, caller, clock: { now: () => NOW } } as unknown as MemberContext
  return { ctx, entries }
}

const moments: Moment[] = ['numbers', 'book', 'batch', 'write']
const batch = {
  ...{ batchId: 'mine', channel: 'cash' as const, total: MONTHLY },
  items: [{ memberId: 'm', on: '2026-11-10', lines: [line('2026-11')] }],
}
const gift = { batchId: 'mine', memberId: 'm', on: '2026-11-10', fen: 500, channel: 'cash' as const }

test.each(moments)(
  'another officer registers the same month just before one’s %s: it is there once, and one is told',
  async (moment) => {
    const { ctx, entries } = storeWith(other('theirs', false), moment)
    expect(await recordPayments(ctx, batch)).toMatchObject([{ memberId: 'm', outcome: 'settled' }])
    expect(entries.map(({ batchId }) => batchId)).toEqual(['theirs'])
  },
)

test.each(moments)(
  'the same confirm, sent before, is written just before one’s %s: it is there once',
  async (moment) => {
    const { ctx, entries } = storeWith(other('mine', false), moment)
    const [told] = await recordPayments(ctx, batch)
    expect(told?.outcome).toBe(moment === 'write' ? 'registered' : 'already')
    expect(entries).toHaveLength(1)
  },
)

test.each(moments)(
  'the same 自愿多交, sent before, is written just before one’s %s: it is there once',
  async (moment) => {
    const { ctx, entries } = storeWith(other('mine', true), moment)
    await recordExtra(ctx, gift)
    expect(entries).toHaveLength(1)
  },
)
