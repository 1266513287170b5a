import { extraSource } from '../../domain/dues/entry'
import { idOf, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { month, seedAssessment, today } from './dues-seed'

let t: TestCloud
let branch: SeededBranch
let other: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  branch = seedBranch(t, 'rw')
  other = seedBranch(t, 'rx')
  seedAssessment(t, branch.branchId, branch.ids.member)
})
afterAll(() => t.close())

const officer = () => branch.openids.organisation
const asked = ['row-1', 'row-2', 'row-3']
const known = (by = officer()) => t.must(by, 'dues.registeredRows', { sources: asked })

test('a row is known once it is registered, as dues or as 自愿多交, until that is reversed', async () => {
  expect(await known()).toEqual({ sources: [] })
  await t.must(officer(), 'dues.record', {
    ...{ batchId: idOf('rows1'), channel: 'transfer', total: 4860 },
    items: [
      { memberId: branch.ids.member, on: today(), lines: [{ month: month(), fen: 4860 }], source: 'row-1' },
    ] as const,
  })
  await t.must(officer(), 'dues.recordExtra', {
    ...{ batchId: idOf('rows2'), memberId: branch.ids.member, on: today(), fen: 280, channel: 'transfer' },
    source: extraSource('row-2'),
  })
  expect(await known()).toEqual({ sources: ['row-1', 'row-2'] })
  await t.must(officer(), 'dues.reverse', { entryId: `${branch.ids.member}:1`, reason: '登记错了人' })
  expect(await known()).toEqual({ sources: ['row-2'] })
})

test('another branch’s rows are not known', async () => {
  expect(await known(other.openids.organisation)).toEqual({ sources: [] })
})
