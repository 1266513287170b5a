import type { DuesEntry } from '../../domain/dues/entry'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { type Reply, startCloud, type TestCloud } from './cloud'
import { seedAssessment } from './dues-seed'
import { type Random, randomOf } from './random'
import { freshId } from './world'

/**
 * Random collection days: two officers register, reverse and repeat, together and one after the other, while the function is
 * killed at any step, the database's connection breaks and transactions meet. Whatever happens, every balance is the sum of the
 * entries, no month is paid twice, and who was told that something is registered finds it once.
 */

const DAYS = 60
const DAYS_A_CLOUD = 20
const NOW = '2026-11-20T02:00:00.000Z'
const TODAY = '2026-11-20'
const MONTHS = ['2026-09', '2026-10', '2026-11']
const FEN = 4860
const people = ['member', 'second', 'retired', 'leader'] as const
const officers = ['organisation', 'deputy'] as const

type Batch = {
  batchId: string
  channel: string
  total: number
  items: { memberId: string; on: string; lines: { month: string; fen: number }[] }[]
}
type Told = { batchId: string; memberId: string; outcome: string }

const faultless = { spare: 0, killBefore: 0, killAfter: 0, dropBefore: 0, dropAfter: 0, conflicts: 0 }

function misfortune({ cloud: { faults } }: TestCloud, random: Random): void {
  Object.assign(faults, faultless)
  const kind = random.pick(['none', 'none', 'killBefore', 'killAfter', 'dropBefore', 'dropAfter', 'conflicts'] as const)
  if (kind !== 'none') Object.assign(faults, { spare: random.below(10), [kind]: 1 })
}

function batchOf(home: SeededBranch, random: Random): Batch {
  const some = people.filter(() => random.chance(0.6))
  const items = (some.length > 0 ? some : [people[0]]).map((person: Person) => {
    const months = MONTHS.filter(() => random.chance(0.6))
    const lines = (months.length > 0 ? months : [MONTHS[2] as string]).map((month) => ({
      month,
      fen: random.chance(0.7) ? FEN : 1 + random.below(FEN),
    }))
    return { memberId: home.ids[person], on: TODAY, lines }
  })
  const total = items.flatMap(({ lines }) => lines).reduce((sum, { fen }) => sum + fen, 0)
  return { batchId: freshId(), channel: 'cash', total, items }
}

/** Plays acts of a day; answers what was told. A call that dies is repeated sooner or later, as a phone's tap is. */
async function playDay(t: TestCloud, home: SeededBranch, random: Random): Promise<Told[]> {
  const told: Told[] = []
  const batches: Batch[] = []
  const note = (batch: Batch, reply: Reply<unknown> | null) => {
    if (!reply?.ok) return
    const { outcomes } = reply.data as { outcomes: Omit<Told, 'batchId'>[] }
    told.push(...outcomes.map((one) => ({ batchId: batch.batchId, ...one })))
  }
  const record = async (batch: Batch) =>
    note(batch, await t.call(home.openids[random.pick(officers)], 'dues.record', batch).catch(() => null))
  const reverse = async (entries: readonly DuesEntry[]) => {
    const entry = entries.length > 0 ? random.pick(entries) : undefined
    const input = { entryId: entry?._id ?? 'nobody000000:1', reason: '登记错了' }
    await t.call(home.openids[random.pick(officers)], 'dues.reverse', input).catch(() => null)
  }
  for (let act = 0; act < 8; act += 1) {
    const entries = await t.find('duesEntries', { branchId: home.branchId })
    const acts = Array.from({ length: 1 + random.below(2) }, () => {
      if (random.chance(0.25)) return () => reverse(entries)
      const batch = batches.length > 0 && random.chance(0.4) ? random.pick(batches) : batchOf(home, random)
      batches.push(batch)
      return () => record(batch)
    })
    misfortune(t, random)
    await Promise.all(acts.map((one) => one()))
    Object.assign(t.cloud.faults, faultless)
  }
  // In the end everything is tried once more in good weather.
  for (const batch of batches) await record(batch)
  return told
}

function sums(entries: readonly DuesEntry[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { memberId, lines } of entries) {
    for (const { month, fen } of lines) found[`${memberId} ${month}`] = (found[`${memberId} ${month}`] ?? 0) + fen
  }
  return Object.fromEntries(Object.entries(found).filter(([, fen]) => fen !== 0))
}

async function checkDay(t: TestCloud, home: SeededBranch, told: readonly Told[]): Promise<void> {
  const entries = await t.find('duesEntries', { branchId: home.branchId })
  // One receipt a member and confirm, one reversal an entry.
  const receipts = entries.filter(({ kind }) => kind === 'paid').map((one) => `${one.batchId} ${one.memberId}`)
  expect(new Set(receipts).size).toBe(receipts.length)
  for (const { _id, kind, reverses, fen } of entries) {
    if (kind !== 'reversed') continue
    expect(_id).toBe(`${reverses}:r`)
    expect(entries.find((one) => one._id === reverses)?.fen).toBe(-fen)
  }
  // Who was told so finds it.
  const registered = told.filter(({ outcome }) => outcome === 'registered')
  for (const { batchId, memberId } of registered) expect(receipts).toContain(`${batchId} ${memberId}`)
  // The numbers of a member's receipts have no gap and no double.
  for (const person of people) {
    const own = entries.filter(({ memberId, kind }) => memberId === home.ids[person] && kind === 'paid')
    expect(own.map(({ n }) => n).sort((a, b) => a - b)).toEqual(own.map((_, index) => index + 1))
  }
  // The balance shown is the sum, and nothing is paid twice.
  const { rows } = await t.must(home.openids.organisation, 'dues.register', { year: 2026 })
  const shown = rows.flatMap(({ memberId, months }) =>
    months.map(({ paid }, index) => [`${memberId} 2026-${String(index + 1).padStart(2, '0')}`, paid] as const),
  )
  expect(Object.fromEntries(shown.filter(([, paid]) => paid !== 0))).toEqual(sums(entries))
  for (const paid of Object.values(sums(entries))) {
    expect(paid).toBeGreaterThan(0)
    expect(paid).toBeLessThanOrEqual(FEN)
  }
}

describe.each(Array.from({ length: DAYS / DAYS_A_CLOUD }, (_, index) => index))('days of cloud %d', (cloudNumber) => {
  let t: TestCloud
  beforeAll(async () => {
    t = await startCloud()
    t.cloud.setClock(NOW)
  })
  afterAll(() => t.close())

  it.each(Array.from({ length: DAYS_A_CLOUD }, (_, index) => cloudNumber * DAYS_A_CLOUD + index))(
    'day %d: every balance is the sum of its entries, nothing twice',
    async (seed) => {
      const home = seedBranch(t, `e${(seed + 36).toString(36)}`)
      for (const person of people) seedAssessment(t, home.branchId, home.ids[person], { from: '2026-01', fen: FEN })
      try {
        await checkDay(t, home, await playDay(t, home, randomOf(seed)))
      } finally {
        Object.assign(t.cloud.faults, faultless)
      }
    },
  )
})
