import { type Cell, ValueType, Workbook, type Worksheet } from 'exceljs'
import type { Activity } from '../../domain/activities/activity'
import { checkInWindow } from '../../domain/activities/check-in-window'
import { activityKindIds, activityKinds } from '../../domain/activities/kinds'
import type { AttendanceState } from '../../domain/attendance/attendance'
import { leaveCategories } from '../../domain/attendance/leave'
import { type AttendanceCounts, countMarks, registerMarkLabels } from '../../domain/attendance/register'
import { addDays, dayOf } from '../../domain/calendar/beijing'
import { formatDay } from '../../domain/calendar/format'
import {
  everybody,
  idOf,
  memberOf,
  minutesFromNow,
  type Person,
  type SeededBranch,
  seedActivity,
  seedBranch,
} from './branch'
import {
  everythingStored,
  expectRefusal,
  expectRefusedUnchanged,
  type LightOutput,
  startCloud,
  type TestCloud,
} from './cloud'
import { shownBy } from './codes'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
const freshId = () => {
  made += 1
  return idOf(`x${String(made).padStart(11, '0')}`)
}
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  made += 1
  return seedBranch(t, `e${made}x`)
}

const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
const lastYear = thisYear - 1

/** An activity of two hours on a day. */
function held(branch: SeededBranch, day: string, fields: Partial<Activity> = {}): Activity {
  const startsAt = `${day}T06:00:00.000Z`
  const endsAt = `${day}T08:00:00.000Z`
  const when = { startsAt, endsAt, on: day, year: Number(day.slice(0, 4)), checkIn: checkInWindow(startsAt, endsAt) }
  return seedActivity(t, branch, freshId(), { ...when, ...fields })
}

type Marks = Partial<Record<Person, AttendanceState | null>>

const enter = (
  branch: SeededBranch,
  { _id }: Activity,
  marks: Marks,
  method = 'paper',
  by = branch.openids.secretary,
) =>
  t.call(by, 'attendance.enterSheet', {
    activityId: _id,
    method,
    entries: Object.entries(marks).map(([who, state]) => ({ memberId: branch.ids[who as Person], state })),
  })
const entriesOf = async ({ _id }: Activity) => (await t.allOf('attendance')).filter((entry) => entry.activityId === _id)
const auditOf = async (target: string) => (await t.allOf('audit')).filter((entry) => entry.target === target)

describe('the sheet', () => {
  it('takes taps and paper, says who wrote it and how, and changes and clears', async () => {
    const branch = newBranch()
    const { ids } = branch
    const activity = held(branch, `${lastYear}-03-10`, { audience: { ...everybody, minus: [ids.second] } })
    expect((await enter(branch, activity, { member: 'present', second: 'late', retired: 'leave' })).data).toEqual({
      written: 3,
      removed: 0,
      same: 0,
      kept: 0,
    })
    const { publicity } = branch.openids
    const changed = await enter(
      branch,
      activity,
      { member: 'present', second: null, retired: 'absent' },
      'officer',
      publicity,
    )
    expect(changed.data).toEqual({ written: 1, removed: 1, same: 1, kept: 0 })
    const byMember = new Map((await entriesOf(activity)).map((entry) => [entry.memberId, entry]))
    expect(byMember.get(ids.member)).toMatchObject({
      state: 'present',
      method: 'paper',
      by: ids.secretary,
      observer: false,
    })
    expect(byMember.get(ids.retired)).toMatchObject({ state: 'absent', method: 'officer', by: ids.publicity })
    expect(byMember.has(ids.second)).toBe(false)
    const [first, second] = await auditOf(activity._id)
    expect(first).toMatchObject({
      action: 'attendance.sheet',
      by: ids.secretary,
      before: [],
      after: { method: 'paper', entries: { [ids.member]: 'present', [ids.second]: 'late', [ids.retired]: 'leave' } },
    })
    expect(second).toMatchObject({
      by: ids.publicity,
      before: expect.arrayContaining([
        expect.objectContaining({ memberId: ids.second, state: 'late', method: 'paper' }),
        expect.objectContaining({ memberId: ids.retired, state: 'leave' }),
      ]),
      after: { method: 'officer', entries: { [ids.second]: null, [ids.retired]: 'absent' } },
    })
  })

  it('marks who was not expected as 列席, and takes somebody who left since', async () => {
    const branch = newBranch()
    const activity = held(branch, `${lastYear}-03-10`, { audience: { ...everybody, scope: 'committee' } })
    await enter(branch, activity, { secretary: 'present', member: 'present', left: 'present' })
    const observers = (await entriesOf(activity)).filter((entry) => entry.observer).map((entry) => entry.memberId)
    expect(observers.sort()).toEqual([branch.ids.left, branch.ids.member].sort())
  })

  it('entered again, or clearing what is not there, changes nothing and leaves no trace', async () => {
    const branch = newBranch()
    const activity = held(branch, `${lastYear}-03-10`)
    const cleared = async () => {
      const before = await everythingStored(t)
      const reply = await enter(branch, activity, { leader: null })
      expect(await everythingStored(t)).toEqual(before)
      return reply.data
    }
    expect(await cleared()).toEqual({ written: 0, removed: 0, same: 1, kept: 0 })
    const marks: Marks = { member: 'present', second: 'leave' }
    await enter(branch, activity, marks)
    const before = await everythingStored(t)
    expect((await enter(branch, activity, marks)).data).toEqual({ written: 0, removed: 0, same: 2, kept: 0 })
    expect(await everythingStored(t)).toEqual(before)
  })

  it('is entered whole or not at all', async () => {
    const branch = newBranch()
    const activity = held(branch, `${lastYear}-03-10`)
    const others = newBranch()
    const sheet = (memberId: unknown, state: unknown = 'present') => {
      const entries = [
        { memberId: branch.ids.member, state: 'present' },
        { memberId, state },
      ]
      const input = { activityId: activity._id, method: 'paper', entries }
      return () => t.call(branch.openids.secretary, 'attendance.enterSheet', input)
    }
    await expectRefusedUnchanged(t, sheet('nowhere00000'), 'NO_SUCH_MEMBER')
    await expectRefusedUnchanged(t, sheet(others.ids.member), 'NO_SUCH_MEMBER')
    await expectRefusedUnchanged(t, sheet({ $ne: '' }), 'BAD_INPUT', '第 2 项的“党员”')
    await expectRefusedUnchanged(t, sheet(branch.ids.second, 'asleep'), 'BAD_INPUT', '第 2 项的“状态”')
    const theirs = held(others, `${lastYear}-03-10`)
    await expectRefusedUnchanged(t, () => enter(branch, theirs, { member: 'present' }), 'NO_SUCH_ACTIVITY')
  })

  it('is not for what has not begun or was cancelled', async () => {
    const branch = newBranch()
    const tomorrow = seedActivity(t, branch, freshId(), { begins: 1440, ends: 1500 })
    await expectRefusedUnchanged(
      t,
      () => enter(branch, tomorrow, { member: 'leave' }),
      'CHECK_IN_NOT_OPEN',
      '到签到时间',
    )
    const cancelled = held(branch, `${lastYear}-03-10`, { state: 'cancelled' })
    await expectRefusedUnchanged(t, () => enter(branch, cancelled, { member: 'present' }), 'ACTIVITY_CANCELLED')
  })

  it('by two officers and the member at the same moment leaves one entry', async () => {
    const branch = newBranch()
    const activity = seedActivity(t, branch, freshId())
    await t.must(branch.openids.secretary, 'checkIn.open', { activityId: activity._id })
    const board = await t.must(branch.openids.secretary, 'checkIn.board', { activityId: activity._id })
    const { secretary, deputy, member } = branch.openids
    const replies = await Promise.all([
      enter(branch, activity, { member: 'present', second: 'present' }, 'officer', secretary),
      enter(branch, activity, { second: 'present', member: 'present' }, 'paper', deputy),
      t.call(member, 'checkIn.submit', { token: shownBy(board).token }),
    ])
    expect(replies.map((reply) => reply.error)).toEqual([undefined, undefined, undefined])
    expect(await entriesOf(activity)).toHaveLength(2)
  })

  it('leaves alone what changed since the officer looked: the member came meanwhile', async () => {
    const branch = newBranch()
    const activity = held(branch, `${lastYear}-03-10`)
    await enter(branch, activity, { member: 'present' }, 'officer')
    const { member, second } = branch.ids
    const { data } = await t.call(branch.openids.secretary, 'attendance.enterSheet', {
      activityId: activity._id,
      method: 'paper',
      entries: [
        { memberId: member, state: 'absent', was: null },
        { memberId: second, state: 'absent', was: null },
      ],
    })
    expect(data).toEqual({ written: 1, removed: 0, same: 0, kept: 1 })
    const states = (await entriesOf(activity)).map((entry) => [entry.memberId, entry.state])
    expect(Object.fromEntries(states)).toEqual({ [member]: 'present', [second]: 'absent' })
  })

  it('may have two hundred lines, not one more', async () => {
    const branch = newBranch()
    const ids = Array.from({ length: 201 }, (_, n) => idOf(`big${made}m${n}x`))
    for (const [n, id] of ids.entries()) t.insert('members', memberOf(branch.branchId, id, { name: `党员${n}号` }))
    const activity = held(branch, `${lastYear}-03-10`)
    const sheet = (lines: string[]) =>
      t.call(branch.openids.secretary, 'attendance.enterSheet', {
        activityId: activity._id,
        method: 'paper',
        entries: lines.map((memberId) => ({ memberId, state: 'present' })),
      })
    await expectRefusedUnchanged(t, () => sheet(ids), 'BAD_INPUT', '“签到名单”最多 200 项')
    await expectRefusedUnchanged(t, () => sheet([]), 'BAD_INPUT', '“签到名单”至少 1 项')
    expect((await sheet(ids.slice(1))).data).toEqual({ written: 200, removed: 0, same: 0, kept: 0 })
    expect(await entriesOf(activity)).toHaveLength(200)
    expect(await auditOf(activity._id)).toHaveLength(1)
  })
})

/** Leave that was granted and that nobody entered in the sheet. */
function grantLeave(
  { branchId, ids }: SeededBranch,
  { _id: activityId, on, year, startsAt }: Activity,
  who: Person,
): void {
  const fields = { activityId, memberId: ids[who], on, year, forStart: startsAt, askedAt: startsAt }
  const granted = { category: 'sick', state: 'granted' } as const
  t.insert('leaveRequests', { _id: `${activityId}:${ids[who]}`, branchId, ...fields, ...granted })
}

/**
 * A branch with a year of four meetings, one of them cancelled, and somebody who left in summer. The last one was entered in
 * the new year; leave has a reason here and none there, and one absence was made up.
 */
async function branchWithYear() {
  const branch = newBranch()
  const { ids } = branch
  t.insert('members', memberOf(branch.branchId, freshId(), { name: '=1+1' }))
  t.insert('members', memberOf(branch.branchId, freshId(), { name: '<b>阿牛</b>&🎋' }))
  const leaver = freshId()
  const left = { state: 'transferred', stateSince: `${lastYear}-06-01` } as const
  t.insert('members', memberOf(branch.branchId, leaver, { name: '调走的', ...left }))
  const winter = held(branch, `${lastYear}-01-01`, { kind: 'branchAssembly', title: '=SUM(A1:A9)' })
  const spring = held(branch, `${lastYear}-04-08`, {
    kind: 'committeeMeeting',
    audience: { ...everybody, scope: 'committee' },
    title: '<script>1</script>',
  })
  const backEntered = { createdAt: `${thisYear}-01-02T01:00:00.000Z`, createdBy: ids.deputy }
  const autumn = held(branch, `${lastYear}-12-31`, { kind: 'themePartyDay', title: '重阳节走访', ...backEntered })
  held(branch, `${lastYear}-05-05`, { state: 'cancelled', title: '取消了的会' })
  held(branch, `${thisYear + 1}-01-01`, { title: '明年的会' })
  await enter(branch, winter, { secretary: 'present', member: 'late', second: 'leave', retired: 'absent' })
  await enter(branch, spring, { secretary: 'present', deputy: 'present', member: 'present', second: 'leave' })
  await enter(branch, autumn, { secretary: 'present', member: 'present' })
  const onDuty = [{ memberId: ids.leader, state: 'leave', category: 'duty' }]
  await t.must(branch.openids.secretary, 'attendance.enterSheet', {
    activityId: winter._id,
    method: 'paper',
    entries: onDuty,
  })
  grantLeave(branch, autumn, 'probationary')
  await t.must(branch.openids.secretary, 'attendance.madeUp', {
    activityId: winter._id,
    memberId: ids.retired,
    madeUp: { on: addDays(winter.on, 6), what: '自学' },
  })
  const people = { leaver, ids }
  return { branch, people, activities: [winter, spring, autumn] }
}

const registerOf = ({ openids }: SeededBranch, year = lastYear) =>
  t.must(openids.organisation, 'attendance.register', { year })

describe('the register', () => {
  it('gives each member’s marks and exact figures', async () => {
    const { branch, people, activities } = await branchWithYear()
    const register = await registerOf(branch)
    expect(register.activities.map((activity) => activity.activityId)).toEqual(activities.map(({ _id }) => _id))
    const rowOf = (memberId: string) => register.rows.find((row) => row.memberId === memberId)
    const none = { expected: 0, attended: 0, late: 0, leave: 0, absent: 0, madeUp: 0, open: 0, observer: 0 }
    expect(rowOf(people.ids.secretary)).toMatchObject({
      marks: ['present', 'present', 'present'],
      counts: { ...none, expected: 3, attended: 3 },
    })
    expect(rowOf(people.ids.member)).toMatchObject({
      marks: ['late', 'observer', 'present'],
      counts: { ...none, expected: 2, attended: 2, late: 1, observer: 1 },
    })
    expect(rowOf(people.ids.second)).toMatchObject({
      marks: ['leave', 'leave', 'open'],
      counts: { ...none, expected: 3, leave: 2, open: 1 },
    })
    expect(rowOf(people.ids.retired)).toMatchObject({
      marks: ['madeUp', 'none', 'open'],
      why: [{ column: 0, madeUpOn: `${lastYear}-01-07`, missed: 'absent' }],
      counts: { ...none, expected: 2, madeUp: 1, open: 1 },
    })
    expect(rowOf(people.ids.leader)).toMatchObject({
      marks: ['leave', 'none', 'open'],
      why: [{ column: 0, category: 'duty' }],
    })
    expect(rowOf(people.ids.probationary)).toMatchObject({
      marks: ['open', 'none', 'leave'],
      why: [{ column: 2, category: 'sick' }],
    })
    expect(rowOf(people.leaver)).toMatchObject({
      state: 'transferred',
      marks: ['open', 'none', 'none'],
      counts: { ...none, expected: 1, open: 1 },
    })
    expect(rowOf(people.ids.left)).toBeUndefined()
    expect(register.rows.map((row) => row.name).slice(0, 2)).toEqual(['周建国', '吴秀兰'])
    const next = await registerOf(branch, thisYear + 1)
    expect(next.rows.every((row) => row.marks.join() === 'upcoming' && row.counts.expected === 0)).toBe(true)
  })

  it('agrees with what each member sees of the own year', async () => {
    const { branch } = await branchWithYear()
    const { rows } = await registerOf(branch)
    for (const who of ['secretary', 'member', 'second', 'retired', 'probationary'] as const) {
      const mine = await t.must(branch.openids[who], 'attendance.mine', { year: lastYear })
      const row = rows.find((one) => one.memberId === branch.ids[who])
      expect(mine.counts).toEqual(row?.counts)
      expect(mine.items.map((item) => item.mark)).toEqual(row?.marks.filter((mark) => mark !== 'none').reverse())
    }
  })

  it('of a year without activities has everybody and no mark', async () => {
    const branch = newBranch()
    const { activities, rows } = await registerOf(branch, 1999)
    expect(activities).toEqual([])
    expect(rows).toHaveLength(11)
    expectRefusal(await t.call(branch.openids.secretary, 'attendance.register', { year: 1921 }), 'BAD_INPUT', '年份')
  })
})

type Register = LightOutput<'attendance.register'>

async function openWorkbook(fileID: string): Promise<Workbook> {
  const content = await t.downloadFile(fileID)
  if (!content) throw new Error('no such file')
  const book = new Workbook()
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  return book
}

const cells = (sheet: Worksheet, row: number): Cell[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1))
const texts = (sheet: Worksheet, row: number) => cells(sheet, row).map((cell) => cell.value)

/** exceljs writes no width that is its own default. */
const DEFAULT_WIDTH = 9

const midYear = `${lastYear}-06-30T00:00:00Z`
const dayShown = (day: string) => formatDay(day, midYear)
const nameShown = ({ name, state }: Register['rows'][number]) => (state === 'active' ? name : `${name}（已不在册）`)

/** Every cell of the matrix is what the register says; of somebody on leave, the kind of leave beside. */
function expectMatrix(sheet: Worksheet, { activities, rows }: Register): void {
  expect(texts(sheet, 3)).toEqual([
    '序号',
    '姓名',
    ...activities.map(({ on, kind }) => `${dayShown(on)}\n${activityKinds[kind].label}`),
    ...['应到', '实到', '迟到', '请假', '缺席', '补学', '未登记', '列席'],
  ])
  for (const [index, row] of rows.entries()) {
    const { expected, attended, late, leave, absent, madeUp, open, observer } = row.counts
    expect(texts(sheet, index + 4)).toEqual([
      index + 1,
      nameShown(row),
      ...row.marks.map((mark, column) => {
        const category = row.why.find((one) => one.column === column)?.category
        const { sign } = registerMarkLabels[mark]
        return mark === 'leave' && category ? `${sign}·${leaveCategories[category].sign}` : sign
      }),
      ...[expected, attended, late, leave, absent, madeUp, open, observer],
    ])
  }
  expect(sheet.rowCount).toBe(rows.length + 3)
}

const three = ({ expected, attended, madeUp }: AttendanceCounts) => [expected, attended, madeUp]

/** Each member's figures kind by kind, and everybody's together below. */
function expectKinds(sheet: Worksheet, { activities, rows }: Register): void {
  const kinds = activityKindIds.filter((kind) => activities.some((activity) => activity.kind === kind))
  const names = [...kinds.map((kind) => activityKinds[kind].label), '合计']
  expect(names.map((_name, index) => sheet.getCell(3, 3 + 3 * index).value)).toEqual(names)
  for (const index of names.keys()) expect(sheet.getCell(3, 4 + 3 * index).master).toBe(sheet.getCell(3, 3 + 3 * index))
  expect(texts(sheet, 4).slice(2)).toEqual(names.flatMap(() => ['应到', '实到', '补学']))
  const ofKind = (row: Register['rows'][number], kind: string) =>
    three(countMarks(row.marks.filter((_mark, column) => activities[column]?.kind === kind)))
  for (const [index, row] of rows.entries()) {
    expect(texts(sheet, index + 5)).toEqual([
      index + 1,
      nameShown(row),
      ...kinds.flatMap((kind): (number | string)[] => (ofKind(row, kind)[0] === 0 ? ['', '', ''] : ofKind(row, kind))),
      ...three(row.counts),
    ])
  }
  const last = texts(sheet, rows.length + 5)
  expect(last[1]).toBe('合计（人次）')
  for (let column = 3; column <= sheet.columnCount; column++) {
    const above = rows.map((_row, index) => Number(sheet.getCell(index + 5, column).value))
    expect(last[column - 1]).toBe(above.reduce((sum, one) => sum + one, 0))
  }
  expect(sheet.rowCount).toBe(rows.length + 5)
}

/** What the sheets below their heads say, row by row. */
const tableOf = (sheet: Worksheet, from: number) =>
  Array.from({ length: sheet.rowCount - from + 1 }, (_, row) => texts(sheet, from + row))

describe('the register as .xlsx', () => {
  const exportOf = (branch: SeededBranch, jobId: string, by = branch.openids.organisation) =>
    t.documents(by, 'attendanceRegister', { jobId, year: lastYear })
  const progress = (openid: string, jobId: string) => t.call(openid, 'attendance.exportProgress', { jobId })

  it('says cell by cell what the register says, texts as texts', async () => {
    const { branch, activities } = await branchWithYear()
    const { data } = await exportOf(branch, freshId())
    expect(data?.fileName).toBe(`${lastYear}年组织生活考勤表.xlsx`)
    const book = await openWorkbook(data?.fileID ?? '')
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['考勤表', '按类别', '请假缺席明细', '活动清单'])
    const [matrix, kinds, absences, list] = book.worksheets as [Worksheet, Worksheet, Worksheet, Worksheet]
    const register = await registerOf(branch)
    expectMatrix(matrix, register)
    expectKinds(kinds, register)
    expect(matrix.getCell('A1').value).toContain(`${lastYear} 年党员组织生活考勤表`)
    for (const { sign, label } of Object.values(registerMarkLabels)) {
      if (sign !== '') expect(matrix.getCell('A2').value).toContain(`${sign} ${label}`)
    }
    for (const { sign, label } of Object.values(leaveCategories)) {
      expect(matrix.getCell('A2').value).toContain(`假·${sign} ${label}`)
    }
    const [winter, spring, autumn] = activities.map(({ on }) => dayShown(on))
    expect(texts(absences, 3)).toEqual(['序号', '日期', '类别', '主题', '姓名', '情况', '请假类别', '补学日期'])
    expect(tableOf(absences, 4)).toEqual([
      [1, winter, '党员大会', '=SUM(A1:A9)', '陈红', '请假', '因公', ''],
      [2, winter, '党员大会', '=SUM(A1:A9)', '沈德福', '缺席', '', dayShown(`${lastYear}-01-07`)],
      [3, winter, '党员大会', '=SUM(A1:A9)', '卫东升', '请假', '', ''],
      [4, spring, '支委会', '<script>1</script>', '卫东升', '请假', '', ''],
      [5, autumn, '主题党日', '重阳节走访', '蒋新', '请假', '病假', ''],
    ])
    expect(texts(list, 3)).toEqual(['序号', '日期', '类别', '主题', '应到', '实到', '出勤率', '备注'])
    const held = register.activities.map((_activity, column) =>
      countMarks(register.rows.map(({ marks }) => marks[column] ?? 'none')),
    )
    expect(tableOf(list, 4)).toEqual([
      [1, winter, '党员大会', '=SUM(A1:A9)', 14, 2, 2 / 14, ''],
      [2, spring, '支委会', '<script>1</script>', held[1]?.expected, 2, 2 / (held[1]?.expected ?? 0), ''],
      [3, autumn, '主题党日', '重阳节走访', 13, 2, 2 / 13, `补录：吴秀兰 ${dayShown(`${thisYear}-01-02`)}`],
    ])
    expect(list.getCell(4, 7).numFmt).toBe('0.0%')
    for (const sheet of book.worksheets) {
      // The title lies across the table, and every column is as wide as it was meant.
      expect(sheet.getCell(1, sheet.columnCount).master).toBe(sheet.getCell('A1'))
      for (const column of sheet.columns) expect(column.width ?? DEFAULT_WIDTH).toBeGreaterThanOrEqual(6)
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, orientation: 'landscape' })
    }
    const names = register.rows.map((row) => row.name)
    expect(names).toEqual(expect.arrayContaining(['=1+1', '<b>阿牛</b>&🎋']))
    const written = book.worksheets.flatMap((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, row) => cells(sheet, row + 1)).flat(),
    )
    expect(written.filter((cell) => cell.formula !== undefined || cell.type === ValueType.Hyperlink)).toEqual([])
    expect(JSON.stringify(written.map((cell) => cell.value))).not.toMatch(/wx-|unbound:/)
  })

  it('of a job asked again is the same file, also when it was asked at the same moment', async () => {
    const { branch } = await branchWithYear()
    const jobId = freshId()
    const together = await Promise.all([1, 2, 3].map(() => exportOf(branch, jobId)))
    const [first] = together
    for (const reply of together) expect(reply.data).toEqual(first?.data)
    const before = await everythingStored(t)
    expect((await exportOf(branch, jobId)).data).toEqual(first?.data)
    expect(await everythingStored(t)).toEqual(before)
    expect(await auditOf(jobId)).toMatchObject([{ action: 'register.export', by: branch.ids.organisation }])
    expect((await exportOf(branch, freshId())).data?.fileID).not.toBe(first?.data?.fileID)
    expect(first?.data?.fileID).toMatch(/\/exports\/[^/]+\/\w{24}\/[^/]+\.xlsx$/)
  })

  it('shows how far it is while it is made', async () => {
    const { branch } = await branchWithYear()
    const { organisation } = branch.openids
    const jobId = freshId()
    expectRefusal(await progress(organisation, jobId), 'NO_SUCH_EXPORT')
    t.cloud.faults.latencyMs = 25
    const making = exportOf(branch, jobId)
    const seen: { done: number; total: number; ready: boolean }[] = []
    while (!seen.at(-1)?.ready) {
      const { data } = await progress(organisation, jobId)
      if (data) seen.push({ done: data.done, total: data.total, ready: data.fileID !== null })
    }
    t.cloud.faults.latencyMs = 0
    const { data } = await making
    expect(seen.at(-1)).toEqual({ done: 3, total: 3, ready: true })
    expect(new Set(seen.map(({ done }) => done)).size).toBeGreaterThan(1)
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort())
    expect((await progress(organisation, jobId)).data).toEqual({ done: 3, total: 3, ...data })
  })

  it('that broke off is finished by asking again', async () => {
    const { branch } = await branchWithYear()
    const jobId = freshId()
    const broken = exportOf(branch, jobId)
    while (!(await t.stored('exports', jobId))) await new Promise((resolve) => setImmediate(resolve))
    t.cloud.faults.dropBefore = 1
    expectRefusal(await broken, 'INTERNAL', '编号')
    const again = await exportOf(branch, jobId)
    expect(again.data?.fileName).toContain('考勤表')
    expect((await openWorkbook(again.data?.fileID ?? '')).worksheets).toHaveLength(4)
  })

  it('of somebody else is nobody’s business, and its name cannot be taken', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    const jobId = freshId()
    await exportOf(branch, jobId)
    for (const openid of [branch.openids.secretary, other.openids.organisation]) {
      await expectRefusedUnchanged(t, () => progress(openid, jobId), 'NO_SUCH_EXPORT', '重新导出')
      await expectRefusedUnchanged(t, () => exportOf(branch, jobId, openid), 'NO_SUCH_EXPORT')
    }
    await expectRefusedUnchanged(t, () => progress(branch.openids.discipline, jobId), 'NO_SUCH_EXPORT')
    await expectRefusedUnchanged(t, () => exportOf(branch, '../../x'), 'BAD_INPUT', '导出')
  })

  it('of five hundred members and sixty activities is made as well', async () => {
    const branch = newBranch()
    for (let n = 0; n < 500; n++) {
      t.insert('members', memberOf(branch.branchId, idOf(`huge${made}m${n}x`), { name: `党员${n}号` }))
    }
    for (let n = 0; n < 60; n++) {
      held(branch, `${lastYear}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`)
    }
    const { data } = await exportOf(branch, freshId())
    expectMatrix((await openWorkbook(data?.fileID ?? '')).worksheets[0] as Worksheet, await registerOf(branch))
  })
})

it('a late member of today is late in the register too', async () => {
  const branch = newBranch()
  const activity = seedActivity(t, branch, freshId(), { begins: -30, ends: 30, startsAt: minutesFromNow(-30) })
  await t.must(branch.openids.secretary, 'checkIn.open', { activityId: activity._id })
  const board = await t.must(branch.openids.secretary, 'checkIn.board', { activityId: activity._id })
  await t.must(branch.openids.member, 'checkIn.submit', { token: shownBy(board).token })
  const { rows } = await registerOf(branch, activity.year)
  expect(rows.find((row) => row.memberId === branch.ids.member)).toMatchObject({
    marks: ['late'],
    counts: { expected: 1, attended: 1, late: 1 },
  })
  expect(rows.find((row) => row.memberId === branch.ids.second)?.marks).toEqual(['upcoming'])
})
