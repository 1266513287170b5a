import { type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { month, seedAssessment, today } from './dues-seed'

let t: TestCloud
let branch: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  branch = seedBranch(t, 'db')
})
afterAll(() => t.close())

const year = Number(today().slice(0, 4))
const board = () => t.must(branch.openids.organisation, 'dues.board', { year })
const declare = (person: 'member' | 'second', fen: number) =>
  t.must(branch.openids[person], 'dues.declare', { from: month(), livelihood: 'salaried', fen })

test('a declaration comes with what holds now, so that accepting it keeps how often one pays', async () => {
  seedAssessment(t, branch.branchId, branch.ids.member, { rhythm: 'quarterly' })
  await declare('member', 5230)
  await declare('second', 3000)
  const { declarations } = await board()
  expect(declarations).toHaveLength(2)
  expect(declarations).toContainEqual(
    expect.objectContaining({ fen: 5230, current: expect.objectContaining({ fen: 4860, rhythm: 'quarterly' }) }),
  )
  expect(declarations).toContainEqual(expect.objectContaining({ fen: 3000, current: null }))
})

test('a declaration of what that month has already waits for nobody', async () => {
  const item = { memberId: branch.ids.second, from: month(), livelihood: 'salaried' as const, fen: 3000 }
  await t.must(branch.openids.organisation, 'assessing.assess', {
    items: [{ ...item, rhythm: 'monthly', declared: true }],
    yearly: false,
  })
  await declare('second', 3100)
  await declare('second', 3000)
  const { declarations } = await board()
  expect(declarations.map(({ memberId }) => memberId)).toEqual([branch.ids.member])
})

test('arrears are listed by how long, not by how much', async () => {
  seedAssessment(t, branch.branchId, branch.ids.retired, { from: month(-3), livelihood: 'retired', fen: 500 })
  const { arrears } = await board()
  const [first, second] = arrears
  expect([first?.name, second?.name]).toEqual(['褚伟', '沈德福'])
  seedAssessment(t, branch.branchId, branch.ids.publicity, { from: month(-3), fen: 90_000 })
  const again = (await board()).arrears.map(({ name }) => name)
  // The same months: in the order of the branch's list.
  expect(again).toEqual(['褚伟', '孙立', '沈德福'])
})
