import { defaultSettings, LONGEST_TAIL, type ReminderSettings } from '../../domain/reminders/settings'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'

let t: TestCloud
let home: SeededBranch
let made = 0
beforeAll(async () => {
  t = await startCloud()
})
beforeEach(() => {
  made += 1
  home = seedBranch(t, `q${made}`)
})
afterAll(() => t.close())

const read = () => t.must(home.openids.secretary, 'reminders.settings')
const save = (input: unknown, who: Person = 'secretary') => t.call(home.openids[who], 'reminders.save', input)
const settings: ReminderSettings = {
  collectionDay: 31,
  off: ['activityAhead'],
  quiet: { restDays: false, spans: [{ from: '2027-02-01', to: '2027-03-03' }] },
  tail: '有事找组织委员',
}
const spans = (...all: [from: string, to: string][]) => ({
  ...settings,
  quiet: { restDays: true, spans: all.map(([from, to]) => ({ from, to })) },
})

it('are the usual ones until the branch decides, with every kind there are records for', async () => {
  const { settings: usual, kinds, partyDay, weChat } = await read()
  expect(usual).toEqual(defaultSettings)
  expect({ partyDay, weChat }).toEqual({ partyDay: null, weChat: true })
  expect(kinds.every(({ on }) => on)).toBe(true)
  expect(kinds.filter(({ always }) => always).map(({ kind }) => kind)).toEqual(['activityChanged', 'activityCancelled'])
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['noteDecided', 'politicalBirthday']))
})

it('say the fixed Party day in words', async () => {
  await t.must(home.openids.secretary, 'branch.setPartyDay', {
    rule: { on: { every: 'weekday', nth: 1, weekday: 5 }, time: '14:30', place: '', shift: 'later' },
  })
  expect((await read()).partyDay).toBe('每月第一个周五')
})

it('are kept as they were decided, with who decided it', async () => {
  expect((await save(settings)).ok).toBe(true)
  const { settings: kept, kinds } = await read()
  expect(kept).toEqual(settings)
  expect(kinds.filter(({ on }) => !on).map(({ kind }) => kind)).toEqual(['activityAhead'])
  const entries = await t.find('audit', { branchId: home.branchId })
  expect(entries).toMatchObject([
    { action: 'branch.setReminders', by: home.ids.secretary, target: home.branchId, after: { reminders: settings } },
  ])
})

it('can be taken back: no collection day, nothing quiet, no last line', async () => {
  await save(settings)
  expect((await save(defaultSettings, 'deputy')).ok).toBe(true)
  expect((await read()).settings).toEqual(defaultSettings)
})

it('leave ids alone that nobody knows any more', async () => {
  expect((await save({ ...settings, off: ['longGone'] })).ok).toBe(true)
  expect((await read()).settings.off).toEqual(['longGone'])
})

test.each<[string, unknown, string]>([
  ['a collection day before the first', { ...settings, collectionDay: 0 }, ''],
  ['a collection day after the last', { ...settings, collectionDay: 32 }, ''],
  ['a stretch that ends before it begins', spans(['2027-02-02', '2027-02-01']), '结束日期不能早于开始日期'],
  ['a stretch of more than a month', spans(['2027-02-01', '2027-03-04']), '最长 31 天'],
  ['a day that does not exist', spans(['2027-02-30', '2027-03-01']), ''],
  [
    'too many stretches',
    spans(...Array.from({ length: 21 }, () => ['2027-02-01', '2027-02-01'] as [string, string])),
    '',
  ],
  ['a last line too long for the card', { ...settings, tail: '找'.repeat(LONGEST_TAIL + 1) }, ''],
  ['a change or a cancellation switched off', { ...settings, off: ['activityCancelled'] }, '白跑一趟'],
])('refuse %s', async (_what, input, sentence) => {
  await expectRefusedUnchanged(t, () => save(input), 'BAD_INPUT', sentence)
})

it('refuse a last line that WeChat does not let pass', async () => {
  await expectRefusedUnchanged(t, () => save({ ...settings, tail: '【违规测试】' }), 'TEXT_REFUSED')
  expectRefusal(await save({ ...settings, tail: '【复核测试】' }), 'TEXT_REFUSED')
})

it('are for who leads the branch', async () => {
  for (const who of ['organisation', 'leader', 'member'] as const) {
    expectRefusal(await t.call(home.openids[who], 'reminders.settings'), 'NOT_ALLOWED')
    await expectRefusedUnchanged(t, () => save(settings, who), 'NOT_ALLOWED')
  }
})

it('cost two round trips to read, one after the other', async () => {
  const { roundTrips, depth } = await t.call(home.openids.secretary, 'reminders.settings')
  expect({ roundTrips, depth }).toEqual({ roundTrips: 2, depth: 2 })
})
