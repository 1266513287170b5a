import { monthsBetween } from '../../domain/dues/standing'
import { idOf, memberOf, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { month, seedAssessment, seedEntry, today } from './dues-seed'
import { freshId } from './world'

// A branch normally has at most 50 members. With four times as many, and two years kept, nothing may be cut, refused or slow.

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

const FEN = 4860
const year = Number(today().slice(0, 4)) - 1
const MEGABYTE = 1024 * 1024

type Large = SeededBranch & { members: string[] }

/** A branch of so many members beside those of every branch, each with a receipt a month. */
function largeBranch(mark: string, count: number, from: string, to: string): Large {
  const branch = seedBranch(t, mark)
  const members = Array.from({ length: count }, (_, n) => idOf(`${mark}m${n}x`))
  for (const [n, memberId] of members.entries()) {
    t.insert('members', memberOf(branch.branchId, memberId, { name: `党员${n}号` }))
    seedAssessment(t, branch.branchId, memberId, { from })
    monthsBetween(from, to).forEach((of, index) => {
      const on = `${of}-15`
      const lines = [{ month: of, fen: FEN }]
      seedEntry(t, branch.branchId, memberId, { n: index + 1, on, lines, at: `${on}T02:00:00.000Z` })
    })
  }
  return { ...branch, members }
}

const sized = async ({ openids }: Large, path: 'dues.register' | 'dues.board', input: object) => {
  const { data, roundTrips, depth, ok } = await t.call(openids.organisation, path, input)
  expect(ok).toBe(true)
  return { data, roundTrips, depth, bytes: Buffer.byteLength(JSON.stringify(data)) }
}

describe.each([10, 100])('of %i members with a receipt a month', (count) => {
  let branch: Large
  beforeAll(() => {
    branch = largeBranch(`l${count}x`, count, `${year}-01`, `${year}-12`)
  })

  it('the register of a year takes two round trips', async () => {
    const { data, roundTrips, depth } = await sized(branch, 'dues.register', { year })
    expect({ roundTrips, depth }).toEqual({ roundTrips: 2, depth: 2 })
    expect(data).toMatchObject({ totals: { paid: count * 12 * FEN } })
  })

  it('and so does the board; a collection day and one member’s year are flat, too', async () => {
    const { organisation } = branch.openids
    const cost = async (path: 'dues.board' | 'dues.collection' | 'dues.ofMember', input?: object) => {
      const { ok, roundTrips, depth } = await t.call(organisation, path, input)
      expect(ok).toBe(true)
      return { roundTrips, depth }
    }
    expect(await cost('dues.board', { year })).toEqual({ roundTrips: 2, depth: 2 })
    expect(await cost('dues.collection')).toEqual({ roundTrips: 2, depth: 2 })
    const [memberId] = branch.members
    expect((await cost('dues.ofMember', { memberId, year })).depth).toBe(2)
  })
})

describe.each([10, 50])('a confirm of %i payments', (count) => {
  it('is written whole in four sequential round trips at most, and a repeat adds nothing', async () => {
    const mark = `c${count}x`
    const branch = largeBranch(mark, 100, month(-13), month(-1))
    const items = branch.members.slice(0, count).map((memberId) => ({
      ...{ memberId, on: today() },
      lines: [{ month: month(), fen: FEN }],
    }))
    const batch = { batchId: freshId(), channel: 'cash', total: count * FEN, items }
    const before = await t.find('duesEntries', { branchId: branch.branchId, account: month() })
    const reply = await t.call(branch.openids.organisation, 'dues.record', batch)
    expect(reply.data?.outcomes.map(({ outcome }) => outcome)).toEqual(Array(count).fill('registered'))
    // Who is calling, what it is judged by, the entries and the log: however many there are.
    expect({ depth: reply.depth, roundTrips: reply.roundTrips }).toEqual({ depth: 4, roundTrips: 6 })
    const written = await t.find('duesEntries', { branchId: branch.branchId, account: month() })
    expect(written).toHaveLength(before.length + count)
    const again = await t.call(branch.openids.organisation, 'dues.record', batch)
    expect(again.data?.outcomes.map(({ outcome }) => outcome)).toEqual(Array(count).fill('already'))
    expect(again.depth).toBeLessThanOrEqual(4)
    expect(await t.find('duesEntries', { branchId: branch.branchId, account: month() })).toHaveLength(written.length)
  })
})

it('answers of a branch of 200 members with two years of receipts stay under a megabyte', async () => {
  const branch = largeBranch('huge', 200, `${year}-01`, `${year + 1}-12`)
  for (const asked of [year, year + 1]) {
    const { data, bytes, roundTrips } = await sized(branch, 'dues.register', { year: asked })
    expect(data).toMatchObject({ totals: { paid: 200 * 12 * FEN } })
    expect(roundTrips).toBe(2)
    expect(bytes).toBeLessThan(MEGABYTE)
    expect((await sized(branch, 'dues.board', { year: asked })).bytes).toBeLessThan(MEGABYTE)
  }
  const collection = await t.must(branch.openids.organisation, 'dues.collection')
  expect(Buffer.byteLength(JSON.stringify(collection))).toBeLessThan(MEGABYTE)
})
