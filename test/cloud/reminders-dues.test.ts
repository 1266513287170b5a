import { type Person, type SeededBranch, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'
import { seedAssessment, seedEntry } from './dues-seed'
import { at, runAt, subscribe } from './reminding'
import { freshId } from './world'

/** Dues on the timer, with a clock that stands where the test puts it. */

let t: TestCloud
let home: SeededBranch
beforeEach(async () => {
  t = await startCloud()
  home = seedBranch(t, 'r')
  await t.patch('branches', home.branchId, {
    reminders: { off: [], quiet: { restDays: true, spans: [] }, tail: '', collectionDay: 20 },
  })
})
afterEach(() => t.close())

const run = (day: string, time = '09:00') => runAt(t, at(day, time))
const noticesOf = async (person: Person, kind: string) =>
  (await t.find('notices', { branchId: home.branchId, memberId: home.ids[person] })).filter((one) => one.kind === kind)
const owes = (person: Person, fields: Parameters<typeof seedAssessment>[3] = {}) =>
  seedAssessment(t, home.branchId, home.ids[person], { from: '2026-06', ...fields })
const paid = (person: Person, ...months: string[]) =>
  seedEntry(t, home.branchId, home.ids[person], {
    ...{ lines: months.map((month) => ({ month, fen: 4860 })), on: '2026-11-02' },
  })

it('on the collection day tells who still owes how much, and nobody else', async () => {
  for (const person of ['member', 'second'] as const) {
    owes(person, { from: '2026-11' })
  }
  owes('retired', { from: '2026-10', rhythm: 'quarterly' })
  paid('second', '2026-11')
  subscribe(t, { memberId: home.ids.member, branchId: home.branchId, openid: home.openids.member }, { dues: 1 })
  expect(await run('2026-11-20')).toMatchObject({ notices: 1, sent: 1 })
  expect(await noticesOf('member', 'duesDue')).toMatchObject([
    {
      title: '党费收缴日到了',
      text: '请交11月党费48.60元。刚交过、还没有登记的，不用理会。',
      page: '/packages/dues/mine/index',
    },
  ])
  expect(t.cloud.sentMessages).toHaveLength(1)
  expect(await run('2026-11-20', '09:30')).toMatchObject({ notices: 0, sent: 0 })
  // The quarter as one, in its last month; who paid by then is not told.
  await run('2026-12-18')
  expect(await noticesOf('retired', 'duesDue')).toMatchObject([
    { text: expect.stringContaining('请交10—12月党费145.80元') },
  ])
})

it('where the branch assesses nobody, tells everybody, as before', async () => {
  expect(await run('2026-11-20')).toMatchObject({ notices: 11 })
})

it('tells who is late at one, three and five months, once each, and nobody else of it', async () => {
  owes('member', { from: '2026-05' })
  owes('second', { from: '2026-05' })
  paid('second', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10')
  for (const day of ['2026-06-01', '2026-06-02', '2026-07-01', '2026-08-03', '2026-09-01', '2026-10-08']) await run(day)
  expect((await noticesOf('member', 'duesLate')).map(({ title }) => title).sort()).toEqual(
    ['有一个月的党费没有登记', '有三个月的党费没有登记', '有五个月的党费没有登记'].sort(),
  )
  for (const person of ['second', 'secretary', 'organisation'] as const) {
    expect(await noticesOf(person, 'duesLate')).toEqual([])
  }
})

it('a payment in between ends it', async () => {
  owes('member', { from: '2026-05' })
  await run('2026-06-01')
  seedEntry(t, home.branchId, home.ids.member, {
    lines: ['2026-05', '2026-06', '2026-07'].map((month) => ({ month, fen: 4860 })),
    on: '2026-07-10',
  })
  for (const day of ['2026-08-03', '2026-09-01']) await run(day)
  expect((await noticesOf('member', 'duesLate')).map(({ title }) => title)).toEqual([
    '有一个月的党费没有登记',
    // August's alone, told when September began.
    '有一个月的党费没有登记',
  ])
})

it('有误 reaches the officers, its answer who said so', async () => {
  owes('member')
  t.cloud.setClock(at('2026-11-18', '10:00'))
  const objectionId = freshId()
  await t.must(home.openids.member, 'dues.object', { objectionId, month: '2026-10', text: '十月我交过了' })
  await run('2026-11-18', '10:30')
  for (const person of ['organisation', 'secretary', 'deputy'] as const) {
    expect(await noticesOf(person, 'duesObjected')).toMatchObject([{ title: '褚伟说党费登记有误' }])
  }
  expect(await noticesOf('discipline', 'duesObjected')).toEqual([])
  t.cloud.setClock(at('2026-11-18', '11:00'))
  await t.must(home.openids.organisation, 'dues.answer', { objectionId, answer: '已经补登' })
  await run('2026-11-18', '11:30')
  expect(await noticesOf('member', 'duesAnswered')).toMatchObject([{ title: '您问的党费有了答复' }])
})
