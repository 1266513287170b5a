import { type PartyDayRule, partyDayIn, partyDayProposals } from '../../domain/activities/party-day'
import { addMonths, dayOf, instantAt, monthOf } from '../../domain/calendar/beijing'
import { type SeededBranch, seedActivity, seedBranch } from './branch'
import { everythingStored, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { freshId } from './world'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let branches = 0
/** A branch that has set this rule, or none. */
async function branchWith(rule?: PartyDayRule): Promise<SeededBranch> {
  branches += 1
  const branch = seedBranch(t, `p${branches.toString(36)}`)
  if (rule) await t.must(branch.openids.secretary, 'branch.setPartyDay', { rule })
  return branch
}

const lastDay: PartyDayRule = {
  on: { every: 'dayOfMonth', day: 31 },
  time: '14:30',
  place: '党员活动室',
  shift: 'earlier',
}

const today = () => dayOf(new Date().toISOString())
const proposalsOf = (branch: SeededBranch) => t.must(branch.openids.organisation, 'activities.partyDays')
/** A Party day of the branch on that Beijing day. */
function partyDayOn(branch: SeededBranch, day: string, title: string, state: 'planned' | 'cancelled' = 'planned') {
  const begins = Math.round((Date.parse(instantAt(day, '14:30')) - Date.now()) / 60_000)
  return seedActivity(t, branch, freshId(), { begins, ends: begins + 60, title, state })
}

it('is proposed to nobody where the branch has set none', async () => {
  expect(await proposalsOf(await branchWith())).toEqual({ rule: null, proposals: [] })
})

it('is proposed for the months that lack theirs, with time and place', async () => {
  const { rule, proposals } = await proposalsOf(await branchWith(lastDay))
  expect(rule).toEqual(lastDay)
  // Which months those are depends on the day; the rule says it for each.
  expect(proposals).toEqual(partyDayProposals(lastDay, today(), []))
  for (const { time, place, on, month } of proposals) {
    expect({ time, place, month }).toEqual({ time: '14:30', place: '党员活动室', month: monthOf(on) })
    expect(on >= today()).toBe(true)
  }
})

it('is proposed for next month once this month’s is planned, with last year’s theme beside it', async () => {
  const branch = await branchWith(lastDay)
  const month = monthOf(today())
  const next = addMonths(month, 1)
  partyDayOn(branch, today(), '本月的主题')
  partyDayOn(branch, `${addMonths(next, -12)}-10`, '去年同月的主题')
  partyDayOn(branch, `${addMonths(next, -12)}-05`, '去年取消的主题', 'cancelled')
  partyDayOn(branch, `${addMonths(next, -13)}-10`, '去年早一个月的主题')
  const { proposals } = await proposalsOf(branch)
  const lastYear = { title: '去年同月的主题', on: `${addMonths(next, -12)}-10` }
  expect(proposals).toEqual([
    { ...partyDayIn(lastDay, next), month: next, time: '14:30', place: '党员活动室', lastYear },
  ])
})

it('is proposed for no month that has one, whatever day it is on; a cancelled one or another meeting is none', async () => {
  const branch = await branchWith(lastDay)
  const month = monthOf(today())
  const next = addMonths(month, 1)
  const none = await proposalsOf(branch)
  partyDayOn(branch, today(), '取消了', 'cancelled')
  seedActivity(t, branch, freshId(), { kind: 'collectiveStudy' })
  expect(await proposalsOf(branch)).toEqual(none)
  partyDayOn(branch, today(), '本月的主题')
  partyDayOn(branch, `${next}-01`, '下月的主题')
  expect((await proposalsOf(branch)).proposals).toEqual([])
})

it('is found planned however many meetings the two months hold', async () => {
  const branch = await branchWith(lastDay)
  for (let n = 0; n < 120; n++) seedActivity(t, branch, freshId(), { kind: 'groupMeeting' })
  const next = addMonths(monthOf(today()), 1)
  partyDayOn(branch, today(), '本月的主题')
  partyDayOn(branch, `${next}-28`, '下月的主题')
  expect((await proposalsOf(branch)).proposals).toEqual([])
})

it('costs two sequential round trips', async () => {
  const { depth, roundTrips } = await t.call((await branchWith(lastDay)).openids.secretary, 'activities.partyDays')
  expect({ depth, roundTrips }).toEqual({ depth: 2, roundTrips: 4 })
})

describe('setting it', () => {
  it('is the branch’s own settings’ matter: kept, changed, taken away, each noted once', async () => {
    const branch = await branchWith(lastDay)
    const { secretary } = branch.openids
    const set = (rule: unknown) => t.call(secretary, 'branch.setPartyDay', { rule })
    const before = await everythingStored(t)
    expect((await set(lastDay)).ok).toBe(true)
    expect(await everythingStored(t)).toEqual(before)
    const friday = { ...lastDay, on: { every: 'weekday', nth: -1, weekday: 5 } }
    expect((await set(friday)).data?.partyDay).toEqual(friday)
    expect((await set(null)).data?.partyDay).toBeUndefined()
    expect(await proposalsOf(branch)).toEqual({ rule: null, proposals: [] })
    const audit = (await t.allOf('audit')).filter(({ target }) => target === branch.branchId)
    expect(audit.map(({ action }) => action)).toEqual(Array(3).fill('branch.setPartyDay'))
  })

  it.each([
    ['a day no month has', { on: { every: 'dayOfMonth', day: 32 } }, '日期'],
    ['a fifth Friday', { on: { every: 'weekday', nth: 5, weekday: 5 } }, '第几个'],
    ['an hour no day has', { time: '24:00' }, '时间'],
  ])('refuses %s', async (_what, change, field) => {
    const { secretary } = (await branchWith()).openids
    const call = () => t.call(secretary, 'branch.setPartyDay', { rule: { ...lastDay, ...change } })
    await expectRefusedUnchanged(t, call, 'BAD_INPUT', field)
  })
})
