import { type Person, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { at, runAt } from './reminding'
import { freshId } from './world'

/** What is said to who wrote something, and 政治生日, on the timer. */

let t: TestCloud
let home: SeededBranch
beforeEach(async () => {
  t = await startCloud()
  home = seedBranch(t, 'w')
})
afterEach(() => t.close())

const DAY = '2026-11-24'
const noticesOf = async (person: Person, kind: string) =>
  (await t.find('notices', { branchId: home.branchId, memberId: home.ids[person] })).filter((one) => one.kind === kind)

async function write(person: Person, kind: 'studyNote' | 'opinion', fields: object = {}) {
  const recordId = freshId()
  const form = { revision: null, kind, on: DAY, people: [], values: { text: '机密的原话' }, ...fields }
  t.cloud.setClock(at(DAY, '08:00'))
  await t.must(home.openids[person], 'records.save', { recordId, ...form })
  return recordId
}
const answer = (person: Person, recordId: string) =>
  t.must(home.openids[person], 'records.answer', { recordId, answerId: freshId(), text: '机密的答复' })

it('tells the author once of an answer, without a word of it, and nobody else', async () => {
  const recordId = await write('member', 'studyNote')
  await runAt(t, at(DAY, '08:10'))
  expect(await noticesOf('member', 'noteDecided')).toEqual([])
  await answer('secretary', recordId)
  const { roundTrips } = await runAt(t, at(DAY, '08:30'))
  await runAt(t, at(DAY, '08:40'))
  const notices = await noticesOf('member', 'noteDecided')
  expect(notices).toMatchObject([{ title: '您写的学习笔记有了答复', page: expect.stringContaining(recordId) }])
  expect(JSON.stringify(notices)).not.toContain('机密')
  expect(await noticesOf('secretary', 'noteDecided')).toEqual([])
  expect(roundTrips).toBeLessThan(12)
})

it('tells each of what was released and of a named opinion’s answer, a weekend later, too', async () => {
  const held = await write('member', 'studyNote')
  await t.patch('records', held, { textHeld: true })
  t.cloud.setClock(at('2026-11-28', '10:00'))
  await t.must(home.openids.secretary, 'records.release', { recordId: held })
  const opinion = await write('second', 'opinion')
  await answer('organisation', opinion)
  await runAt(t, at('2026-11-30', '08:00'))
  expect(await noticesOf('member', 'noteDecided')).toMatchObject([{ title: '您写的学习笔记通过了' }])
  expect(await noticesOf('second', 'noteDecided')).toMatchObject([{ title: '您写的意见建议有了答复' }])
})

it('tells nobody of what has no name, what they did themselves, or what was taken back', async () => {
  await answer('secretary', await write('member', 'opinion', { anonymous: true }))
  await answer('secretary', await write('secretary', 'studyNote'))
  const gone = await write('second', 'studyNote')
  await answer('secretary', gone)
  await t.must(home.openids.second, 'records.withdraw', { recordId: gone, reason: '写错了' })
  await runAt(t, at(DAY, '09:00'))
  const told = await t.find('notices', { branchId: home.branchId })
  expect(told.filter(({ kind }) => kind === 'noteDecided')).toEqual([])
})

it('tells those who keep the roster of a 政治生日 a week ahead, once', async () => {
  for (const one of await t.find('members', { branchId: home.branchId })) {
    await t.patch('members', one._id, { joinedOn: one._id === home.ids.member ? '2016-12-02' : '2016-06-30' })
  }
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-02']) await runAt(t, at(day, '09:00'))
  const told = (await t.find('notices', { branchId: home.branchId })).filter(({ kind }) => kind === 'politicalBirthday')
  expect(new Set(told.map(({ memberId }) => memberId)).size).toBe(told.length)
  expect(told).toHaveLength(3)
  expect(told[0]).toMatchObject({ text: '12月2日，入党 10 年。', at: expect.stringContaining('2026-11-25') })
})
