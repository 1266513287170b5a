import { addDays } from '../../domain/calendar/beijing'
import type { BranchRecord } from '../../domain/records/record'
import { readListCells } from '../../domain/responsibilities/import'
import { contentOf } from '../../domain/responsibilities/list'
import { templateCells } from '../../domain/responsibilities/list-cells'
import { idOf, memberOf, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'

// A branch normally has at most 50 members. With twenty times as many and all their notes, nothing may be cut, refused or slow.

const YEAR = 2025
const MEGABYTE = 1024 * 1024

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

type Large = SeededBranch & { members: string[] }

/** A branch of so many members beside those of every branch, each with so many notes over the year. */
function largeBranch(mark: string, count: number, notes: number): Large {
  const branch = seedBranch(t, mark)
  const members = Array.from({ length: count }, (_, n) => idOf(`${mark}m${n}x`))
  members.forEach((memberId, n) => {
    t.insert('members', memberOf(branch.branchId, memberId, { name: `党员${n}号` }))
    t.insert(
      'records',
      ...Array.from({ length: notes }, (_, nth) =>
        noteOf(branch.branchId, memberId, `${mark}r${n}x${nth}`, addDays(`${YEAR}-01-02`, (nth * 15 + n) % 360)),
      ),
    )
  })
  return { ...branch, members }
}

function noteOf(branchId: string, memberId: string, mark: string, on: string): BranchRecord {
  const at = `${on}T10:00:00.000Z`
  return {
    ...{ _id: idOf(mark), branchId, kind: 'studyNote', on, year: YEAR, title: '学习条例有感', people: [memberId] },
    ...{ values: { title: '学习条例有感', text: '学'.repeat(800) }, concerned: [memberId], open: false },
    ...{ state: 'recorded', answers: [], files: [], fileKey: 'a'.repeat(32), by: memberId, enteredOn: on, at },
    ...{ updatedBy: memberId, updatedAt: at, revision: 0 },
  }
}

const timed = async (
  branch: Large,
  path: 'records.list' | 'list.read' | 'records.home' | 'study.ofMember',
  input: object,
) => {
  const begun = performance.now()
  const { ok, data, roundTrips, depth } = await t.call(branch.openids.secretary, path, input)
  expect(ok).toBe(true)
  return { data, roundTrips, depth, bytes: Buffer.byteLength(JSON.stringify(data)), ms: performance.now() - begun }
}

describe('of 1,000 members with 20 notes each', () => {
  let branch: Large
  beforeAll(() => {
    branch = largeBranch('k', 1000, 20)
  })

  it('a page of notes is two round trips, small and quick, whichever page it is', async () => {
    const asked = { year: YEAR, kinds: ['studyNote'] }
    const first = await timed(branch, 'records.list', asked)
    const middle = await timed(branch, 'records.list', {
      ...asked,
      before: { on: `${YEAR}-06-30`, recordId: idOf('k') },
    })
    for (const { roundTrips, depth, bytes, ms } of [first, middle]) {
      expect({ roundTrips, depth }).toEqual({ roundTrips: 2, depth: 2 })
      expect(bytes).toBeLessThan(40_000)
      // Some hundred milliseconds; ten times as much where the machine has other things to do.
      expect(ms).toBeLessThan(5000)
    }
    expect(JSON.stringify(first.data)).not.toContain('学学')
    console.log(
      `records.list of 20,000 notes: ${first.bytes} bytes, ${first.ms.toFixed(0)} and ${middle.ms.toFixed(0)} ms`,
    )
  })

  it('and so is one member’s year', async () => {
    const { roundTrips, depth, bytes } = await timed(branch, 'study.ofMember', {
      memberId: branch.members[7],
      year: YEAR,
    })
    expect([roundTrips <= 4, depth]).toEqual([true, 2])
    expect(bytes).toBeLessThan(40_000)
  })
})

it('of 200 members with 24 notes each the year’s list stays far below what an answer may be', async () => {
  const branch = largeBranch('j', 200, 24)
  const rows = readListCells(templateCells(), { year: YEAR, roster: [] }).rows.map(contentOf)
  const adoption = { year: YEAR, source: 'template', mode: 'replace', titles: [], rows, answers: [], corrections: [] }
  await t.must(branch.openids.secretary, 'list.adopt', { ...adoption, importId: 'largeImport1', revision: 0 })
  const { bytes, roundTrips, ms } = await timed(branch, 'list.read', { year: YEAR })
  expect(bytes).toBeLessThan(MEGABYTE / 4)
  console.log(`list.read: ${bytes} bytes, ${roundTrips} round trips, ${ms.toFixed(0)} ms`)
})
