import { addDays } from '../../domain/calendar/beijing'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { seedRecord, today } from './record-seed'
import { freshId } from './world'

/** Names under texts: one version each; a changed text asks for new ones. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

const TEXT = '我承诺廉洁自律，自觉接受监督。'
const as = (person: Person) => home.openids[person]
const year = () => Number(today().slice(0, 4))
const pledge = (changes: Record<string, unknown> = {}) => ({
  ...{ recordId: freshId(), revision: null, kind: 'integrityPledge', on: today(), people: [] as string[] },
  ...{ values: { title: '廉政承诺书', text: TEXT }, ...changes },
})
const signingOf = async (recordId: string, person: Person = 'discipline') =>
  (await t.must(as(person), 'records.read', { recordId })).signing
const sign = (person: Person, recordId: string, textHash: string) =>
  t.call(as(person), 'signing.sign', { recordId, textHash })

async function written(changes: Record<string, unknown> = {}) {
  const input = pledge(changes)
  await t.must(as('discipline'), 'records.save', input)
  const { textHash = '' } = (await signingOf(input.recordId)) ?? {}
  return { recordId: input.recordId, textHash, input }
}

it('counts those who belong now, and each name once', async () => {
  const { recordId, textHash } = await written()
  const before = await signingOf(recordId, 'member')
  expect(before).toMatchObject({ of: 11, signed: [], awaitsYou: true, earlier: 0 })
  const replies = await Promise.all([1, 2, 3].map(() => sign('member', recordId, textHash)))
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
  const after = await signingOf(recordId, 'member')
  expect(after).toMatchObject({ of: 11, done: 1, signed: [{ name: '褚伟', on: today(), way: 'phone' }] })
  expect(after?.awaitsYou).toBeUndefined()
  const { open = [] } = (await signingOf(recordId)) ?? {}
  expect(open.map(({ name }) => name)).not.toContain('褚伟')
  expect(open.map(({ name }) => name)).not.toContain('杨帆')
})

it('a changed text asks everybody anew and keeps what was signed before', async () => {
  const { recordId, textHash, input } = await written()
  await sign('member', recordId, textHash)
  await sign('second', recordId, textHash)
  const longer = { ...input, revision: 0, values: { title: '廉政承诺书', text: `${TEXT}请大家监督。` } }
  await t.must(as('discipline'), 'records.save', longer)
  const anew = await signingOf(recordId)
  expect(anew).toMatchObject({ signed: [], earlier: 2 })
  expect(anew?.textHash).not.toBe(textHash)
  await expectRefusedUnchanged(t, () => sign('member', recordId, textHash), 'TEXT_CHANGED')
  expect(await sign('member', recordId, anew?.textHash ?? '')).toMatchObject({ ok: true })
  expect(await signingOf(recordId)).toMatchObject({ signed: [{ name: '褚伟' }], earlier: 2 })
  // The first text again: the names under it are there still.
  await t.must(as('discipline'), 'records.save', { ...input, revision: 1 })
  expect((await signingOf(recordId))?.signed.map(({ name }) => name).sort()).toEqual(['卫东升', '褚伟'].sort())
})

it('a change that leaves the text alone asks nobody', async () => {
  const { recordId, textHash, input } = await written()
  await sign('member', recordId, textHash)
  const changed = { ...input, revision: 0, on: addDays(today(), -1) }
  await t.must(as('discipline'), 'records.save', changed)
  expect(await signingOf(recordId)).toMatchObject({ textHash, signed: [{ name: '褚伟' }] })
})

it('refuses whom it is not for, a held or withdrawn text, and what no one signs', async () => {
  const { recordId, textHash } = await written({ people: [home.ids.second] })
  await expectRefusedUnchanged(t, () => sign('member', recordId, textHash), 'NOT_A_SIGNER')
  const values = { title: '承诺', text: '【复核测试】' }
  const held = seedRecord(t, home, { kind: 'integrityPledge', by: home.ids.discipline, values, textHeld: true })
  await expectRefusedUnchanged(t, () => sign('discipline', held._id, held.textHash ?? ''), 'NOT_SIGNABLE')
  await t.must(as('discipline'), 'records.withdraw', { recordId, reason: '写错了' })
  expectRefusal(await sign('second', recordId, textHash), 'NO_SUCH_RECORD')
  const note = seedRecord(t, home, { kind: 'studyNote', by: home.ids.member })
  await expectRefusedUnchanged(t, () => sign('member', note._id, textHash), 'NOT_SIGNABLE')
})

it('a letter with somebody else above, or of another year, is another letter', async () => {
  const values = { title: '责任书', text: '一岗双责', upper: [home.ids.secretary] }
  const letter = pledge({ kind: 'responsibilityLetter', people: [home.ids.member], values })
  await t.must(as('discipline'), 'records.save', letter)
  const { textHash = '' } = (await signingOf(letter.recordId)) ?? {}
  await sign('member', letter.recordId, textHash)
  const other = { ...letter, revision: 0, values: { ...values, upper: [home.ids.deputy] } }
  await t.must(as('discipline'), 'records.save', other)
  expect(await signingOf(letter.recordId)).toMatchObject({ signed: [], earlier: 1 })
  const earlier = { ...other, revision: 1, on: `${year() - 1}-12-31` }
  await expectRefusedUnchanged(t, () => t.call(as('discipline'), 'records.save', earlier), 'RECORD_REFUSED', '别的年份')
})

it('who has not signed is shown to who keeps the text alone', async () => {
  const { recordId } = await written()
  expect((await signingOf(recordId, 'member'))?.open).toEqual([])
  expect((await signingOf(recordId, 'discipline'))?.open).toHaveLength(11)
})

it('names on paper are noted with their day, not ahead and not before the text', async () => {
  const { recordId, textHash } = await written({ on: addDays(today(), -3) })
  const paper = (memberIds: string[], on: string, person: Person = 'discipline') =>
    t.call(as(person), 'signing.onPaper', { recordId, textHash, memberIds, on })
  const both = [home.ids.retired, home.ids.unbound]
  for (const _ of [1, 2]) expect(await paper(both, addDays(today(), -1))).toMatchObject({ ok: true })
  const { signed = [] } = (await signingOf(recordId)) ?? {}
  expect(signed.map(({ name, on, way }) => [name, on, way])).toEqual(
    expect.arrayContaining([
      ['沈德福', addDays(today(), -1), 'paper'],
      ['韩冰', addDays(today(), -1), 'paper'],
    ]),
  )
  expect(signed).toHaveLength(2)
  await expectRefusedUnchanged(t, () => paper(both, addDays(today(), 1)), 'BAD_INPUT', '不能晚于今天')
  await expectRefusedUnchanged(t, () => paper(both, addDays(today(), -4)), 'BAD_INPUT', '不能早于')
  await expectRefusedUnchanged(t, () => paper([home.ids.left], today()), 'NOT_A_SIGNER')
  await expectRefusedUnchanged(t, () => paper(both, today(), 'organisation'), 'NOT_ALLOWED')
})

it('a letter is done when both sides have signed, and shows whose link is missing', async () => {
  const own = seedBranch(t, 'l')
  const letter = (upper: Person, lower: Person[]) => ({
    ...{ recordId: freshId(), revision: null, kind: 'responsibilityLetter', on: today() },
    ...{ people: lower.map((person) => own.ids[person]) },
    values: { title: '责任书', text: '一岗双责', upper: [own.ids[upper]] },
  })
  const first = letter('secretary', ['discipline', 'organisation'])
  await t.must(own.openids.discipline, 'records.save', first)
  const { signing } = await t.must(own.openids.discipline, 'records.read', { recordId: first.recordId })
  for (const person of ['secretary', 'discipline'] as const) {
    await t.must(own.openids[person], 'signing.sign', { recordId: first.recordId, textHash: signing?.textHash })
  }
  const chart = await t.must(own.openids.secretary, 'signing.letters', { year: year() })
  const stateOf = (person: Person) => chart.places.find(({ memberId }) => memberId === own.ids[person])
  expect(stateOf('discipline')).toMatchObject({ state: 'signed', depth: 2 })
  expect(stateOf('organisation')).toMatchObject({ state: 'unsigned' })
  expect(stateOf('member')).toMatchObject({ state: 'missing', words: '褚伟还没有和上一级签责任书' })
  expect(chart.letters).toMatchObject([{ of: 3, signed: 2 }])
})
