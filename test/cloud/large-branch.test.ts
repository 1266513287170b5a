import { Workbook } from 'exceljs'
import type { Activity } from '../../domain/activities/activity'
import type { Attendance } from '../../domain/attendance/attendance'
import { addDays } from '../../domain/calendar/beijing'
import type { Member } from '../../domain/members/member'
import { entryAt, idOf, memberOf, type SeededBranch, seedActivity, seedBranch } from './branch'
import { startCloud, type TestCloud } from './cloud'

// A branch normally has at most 50 members. With four times as many, and two activities a week, nothing may be cut or refused.
const MEMBERS = 200
const ACTIVITIES = 100
const YEAR = 2025

let t: TestCloud
let branch: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  branch = seedBranch(t, 'l')
  const members: Member[] = Array.from({ length: MEMBERS }, (_, n) =>
    memberOf(branch.branchId, idOf(`large${n}x`), { name: `党员${n}号` }),
  )
  t.insert('members', ...members)
  const expected = members.map((member) => member._id)
  const activities: Activity[] = Array.from({ length: ACTIVITIES }, (_, n) => {
    const on = addDays('2025-01-06', n * 3)
    const startsAt = `${on}T06:00:00.000Z`
    const endsAt = `${on}T08:00:00.000Z`
    const checkIn = { opensAt: startsAt, closesAt: endsAt, lateAt: endsAt }
    return seedActivity(t, branch, idOf(`week${n}x`), { on, year: YEAR, startsAt, endsAt, checkIn, expected })
  })
  t.insert('attendance', ...activities.flatMap((activity) => members.map((member, n) => entry(activity, member, n))))
})
afterAll(() => t.close())

function entry(activity: Activity, { _id: memberId }: Member, n: number): Attendance {
  return entryAt(activity, memberId, { year: YEAR, state: n % 10 === 0 ? 'leave' : 'present' })
}

it('shows its whole register in four round trips', async () => {
  const { ok, data, roundTrips } = await t.call(branch.openids.secretary, 'attendance.register', { year: YEAR })
  expect(ok).toBe(true)
  expect(roundTrips).toBe(4)
  const rows = data?.rows.filter((row) => row.name.startsWith('党员')) ?? []
  expect(rows).toHaveLength(MEMBERS)
  for (const { marks } of rows) expect(marks).toHaveLength(ACTIVITIES)
  expect(rows.reduce((sum, row) => sum + row.counts.attended, 0)).toBe(MEMBERS * ACTIVITIES * 0.9)
})

it('exports it', async () => {
  const job = { jobId: 'large-job', year: YEAR }
  const { data } = await t.documents(branch.openids.secretary, 'attendanceRegister', job)
  const content = data && (await t.downloadFile(data.fileID))
  const book = new Workbook()
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  expect(book.worksheets[0]?.rowCount).toBeGreaterThan(MEMBERS)
  expect(book.worksheets[0]?.columnCount).toBe(2 + ACTIVITIES + 8)
})

it('lists the year and shows one activity with everybody', async () => {
  const year = { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }
  expect((await t.must(branch.openids.member, 'activities.list', year)).cards).toHaveLength(ACTIVITIES)
  const { counts } = await t.must(branch.openids.member, 'activities.detail', { activityId: idOf('week0x') })
  expect(counts).toMatchObject({ expected: MEMBERS, came: MEMBERS * 0.9 })
})

it('takes a sheet of everybody in one call, writing one name a round trip', async () => {
  const { _id: activityId } = seedActivity(t, branch, 'sheetOfAll00')
  const entries = Array.from({ length: MEMBERS }, (_, n) => ({ memberId: idOf(`large${n}x`), state: 'present' }))
  const sheet = { activityId, method: 'paper', entries }
  const { data, roundTrips } = await t.call(branch.openids.secretary, 'attendance.enterSheet', sheet)
  expect(data).toEqual({ written: MEMBERS, removed: 0, same: 0, kept: 0 })
  expect(roundTrips).toBeLessThanOrEqual(MEMBERS + 10)
})
