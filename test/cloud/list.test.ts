import { addDays, dayOf } from '../../domain/calendar/beijing'
import { readList, readListCells } from '../../domain/responsibilities/import'
import { contentOf, listId, type RowContent } from '../../domain/responsibilities/list'
import { cellsOfRows, templateCells } from '../../domain/responsibilities/list-cells'
import { notice } from '../../domain/responsibilities/notice.fixture'
import { minutesFromNow, type Person, type SeededBranch, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { contentFor, listYear, templateContents } from './list-samples'
import { freshId } from './world'

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
beforeEach(() => {
  made += 1
  home = seedBranch(t, `l${made.toString(36)}`)
})

const year = listYear()
const start = `${year}-01-01`
const read = (who: Person = 'member') => t.must(home.openids[who], 'list.read', { year })
const stored = async () => t.stored('responsibilityLists', listId(home.branchId, year))
const auditOf = async (action: string) =>
  (await t.allOf('audit')).filter((one) => one.branchId === home.branchId && one.action === action)

type Input = Record<string, unknown> & { rows: RowContent[] }
const adoption = (fields: Partial<Input> = {}): Input => ({
  ...{ year, importId: freshId(), revision: 0, source: 'pasted', mode: 'replace', titles: ['重点工作'] },
  rows: [contentFor(home.ids.deputy, [home.ids.organisation])],
  ...{ answers: [], corrections: [] },
  ...fields,
})
const adopt = (input: Input, who: Person = 'secretary') => t.call(home.openids[who], 'list.adopt', input)
const named = (work: string, fields: Partial<RowContent> = {}) =>
  contentFor(home.ids.deputy, [home.ids.organisation], { work, ...fields })

describe('taking a list over', () => {
  it('starts a year with the built-in list in one call', async () => {
    const reply = await adopt(adoption({ source: 'template', rows: templateContents() }))
    expect(reply.data).toMatchObject({ added: 25, kept: 0, changed: 0, dropped: 0, revision: 1, textHeld: false })
    const { list } = await read()
    expect(list?.rows).toHaveLength(25)
    const [first] = list?.rows ?? []
    expect(first).toMatchObject({
      leaders: ['书记 周建国'],
      owners: ['副书记 吴秀兰'],
      leaderIds: [home.ids.secretary],
    })
    // 每月研究: one a month.
    expect(first?.tasks).toHaveLength(12)
  })

  it('keeps a pasted notice as it was written, and what was answered for the next year', async () => {
    const roster = Object.entries(home.ids).map(([, memberId]) => ({ memberId, name: '某某', active: true }))
    const reading = readListCells(templateCells(), { year, roster })
    const answers = [{ id: 'group:党组成员', choice: 'members', value: home.ids.deputy }]
    const corrections = [{ field: 'leader', work: '支委会', text: '副书计', to: '副书记' }]
    await adopt(adoption({ rows: reading.rows.map(contentOf), answers, corrections }))
    const context = await t.must(home.openids.organisation, 'list.importContext', { year: year + 1 })
    expect(context).toMatchObject({ answers, corrections, list: null })
    const again = readListCells(cellsOfRows(context.lastYear?.titles ?? [], context.lastYear?.rows ?? []), {
      year: year + 1,
      roster,
    })
    expect(again.rows.map(({ work }) => work)).toEqual(reading.rows.map(({ work }) => work))
    expect(context.lastYear?.rows.map(({ evidence }) => evidence)).toEqual(
      reading.rows.map(({ suggested }) => suggested),
    )
  })

  it('takes a whole notice', async () => {
    const { rows } = readList(notice, { year, roster: [] })
    const reply = await adopt(adoption({ rows: rows.map(contentOf) }))
    expect(reply.data).toMatchObject({ added: rows.length })
  })

  it('is done once, however often it is sent', async () => {
    const input = adoption({ rows: [named('甲'), named('乙')] })
    const replies = [await adopt(input), await adopt(input), ...(await Promise.all([adopt(input), adopt(input)]))]
    for (const { data } of replies) expect(data).toMatchObject({ added: 2, revision: 1 })
    expect(await auditOf('list.adopt')).toHaveLength(1)
  })

  it('goes on with rows of the same work, ends what is no longer there, and loses nothing of their past', async () => {
    await adopt(adoption({ rows: [named('甲'), named('乙'), named('丙')] }))
    const before = (await read()).list?.rows ?? []
    const change = named('乙', { owners: [{ kind: 'role', words: '书记', role: 'secretary' }] })
    const reply = await adopt(adoption({ revision: 1, rows: [named('甲 '), change, named('丁')] }))
    expect(reply.data).toMatchObject({ kept: 1, changed: 1, added: 1, dropped: 1, revision: 2 })
    const rows = (await read()).list?.rows ?? []
    expect(rows.map(({ work, dropped }) => [work, dropped ?? false])).toEqual([
      ['甲', false],
      ['乙', false],
      ['丁', false],
      ['丙', true],
    ])
    expect(rows.slice(0, 2).map(({ rowId }) => rowId)).toEqual(before.slice(0, 2).map(({ rowId }) => rowId))
    const [, second] = (await stored())?.rows ?? []
    expect(second?.versions.map(({ from }) => from)).toEqual([start, dayOf(minutesFromNow(0))])
  })

  it('appends to what there is', async () => {
    await adopt(adoption({ rows: [named('甲')] }))
    await adopt(adoption({ revision: 1, mode: 'append', rows: [named('乙')] }))
    expect((await read()).list?.rows.map(({ work, dropped }) => [work, dropped])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
    ])
  })

  it('refuses what was read before somebody else changed the list', async () => {
    await adopt(adoption())
    await expectRefusedUnchanged(t, () => adopt(adoption()), 'LIST_CHANGED')
    const [one, other] = await Promise.all([adopt(adoption({ revision: 1 })), adopt(adoption({ revision: 1 }))])
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('keeps at most 300 rows, old ones with them', async () => {
    const rows = Array.from({ length: 200 }, (_none, index) => named(`第${index}项`))
    expect((await adopt(adoption({ rows }))).data).toMatchObject({ added: 200 })
    const others = rows.map((row) => ({ ...row, work: `新${row.work}` }))
    expectRefusal(await adopt(adoption({ revision: 1, rows: others })), 'LIST_TOO_LONG')
  })

  it('keeps as many tasks as one answer can hold', async () => {
    const weekly = (count: number) =>
      Array.from({ length: count }, (_none, index) =>
        named(`每周第${index}项`, { schedule: [{ when: { kind: 'weekly' } }] }),
      )
    await expectRefusedUnchanged(t, () => adopt(adoption({ rows: weekly(70) })), 'LIST_TOO_LONG')
    expect((await adopt(adoption({ rows: weekly(65) }))).data).toMatchObject({ added: 65 })
    expect((await read()).list?.rows).toHaveLength(65)
  })

  it('checks headings and names, too', async () => {
    await expectRefusedUnchanged(t, () => adopt(adoption({ titles: ['【违规测试】'] })), 'TEXT_REFUSED')
    const rows = [named('甲', { owners: [{ kind: 'open', words: '【违规测试】' }] })]
    await expectRefusedUnchanged(t, () => adopt(adoption({ rows })), 'TEXT_REFUSED')
  })

  it('names nobody of another branch', async () => {
    const foreign = seedBranch(t, `f${made.toString(36)}`)
    const rows = [contentFor(foreign.ids.deputy, [home.ids.second])]
    await expectRefusedUnchanged(t, () => adopt(adoption({ rows })), 'NO_SUCH_MEMBER')
  })

  it('does not touch a closed year', async () => {
    await t.patch('branches', home.branchId, { closedYears: [year] })
    await expectRefusedUnchanged(t, () => adopt(adoption()), 'YEAR_CLOSED')
    expect((await read()).closed).toBe(true)
  })

  it('holds a text WeChat wants a human to see, until somebody who leads the branch releases it', async () => {
    expect((await adopt(adoption({ rows: [named('甲【复核测试】')] }))).data).toMatchObject({ textHeld: true })
    expect((await read('member')).list).toBeNull()
    expect((await read('organisation')).list).toMatchObject({ textHeld: true })
    await t.must(home.openids.secretary, 'list.release', { year })
    expect((await read('member')).list?.rows).toHaveLength(1)
  })

  it('refuses a text WeChat refuses', async () => {
    const rows = [named('甲【违规测试】')]
    await expectRefusedUnchanged(t, () => adopt(adoption({ rows })), 'TEXT_REFUSED')
  })
})

describe('changing a row', () => {
  /** A row that is due at the end of each month. */
  const monthly = () => named('支委会', { schedule: [{ when: { kind: 'monthly' } }] })
  const rowOf = async () => {
    const [row] = (await stored())?.rows ?? []
    if (!row) throw new Error('no row')
    return row
  }
  const revise = async (fields: Record<string, unknown>) =>
    t.call(home.openids.secretary, 'list.reviseRow', {
      ...{
        year,
        revision: (await stored())?.revision,
        rowId: (await rowOf()).rowId,
        from: 'today',
        reason: '分工调整',
      },
      ...fields,
    })

  it('from today leaves what was due before as it was', async () => {
    await adopt(adoption({ rows: [monthly()] }))
    await revise({ row: { ...monthly(), schedule: [{ when: { kind: 'periodic', months: 3 } }] } })
    const today = dayOf(minutesFromNow(0))
    const { list } = await read()
    const dueBefore = list?.rows[0]?.tasks.filter(({ to }) => to < today) ?? []
    const dueAfter = list?.rows[0]?.tasks.filter(({ to }) => to >= today) ?? []
    expect(dueBefore).toHaveLength(Number(today.slice(5, 7)) - 1)
    expect(dueBefore.every(({ past }) => past)).toBe(true)
    expect(dueAfter.map(({ to }) => to.slice(5))).toEqual(
      ['03-31', '06-30', '09-30', '12-31'].filter((day) => day >= today.slice(5)),
    )
    const { row } = await t.must(home.openids.member, 'list.row', { year, rowId: (await rowOf()).rowId })
    expect(row.versions).toMatchObject([{ deadline: '每月1次' }, { reason: '分工调整', by: '周建国' }])
  })

  it('from the beginning puts right what was wrong all year', async () => {
    await adopt(adoption({ rows: [monthly()] }))
    await revise({ from: 'start', row: { ...monthly(), schedule: [{ when: { kind: 'periodic', months: 6 } }] } })
    expect((await read()).list?.rows[0]?.tasks.map(({ to }) => to.slice(5))).toEqual(['06-30', '12-31'])
  })

  it('changes nothing where nothing is changed, and is done once', async () => {
    await adopt(adoption({ rows: [monthly()] }))
    const before = await everythingStored(t)
    expect((await revise({ row: monthly() })).data).toMatchObject({ revision: 1 })
    expect(await everythingStored(t)).toEqual(before)
    const input = { row: named('支部委员会'), revision: 1 }
    expect((await revise(input)).data).toMatchObject({ revision: 2 })
    expect((await revise(input)).data).toMatchObject({ revision: 2 })
    expect(await auditOf('list.reviseRow')).toHaveLength(1)
    expectRefusal(await revise({ row: named('别的'), revision: 1 }), 'LIST_CHANGED')
  })

  it('ends from today, and says so', async () => {
    await adopt(adoption({ rows: [monthly(), named('乙')] }))
    const { rowId } = await rowOf()
    const drop = () => t.call(home.openids.secretary, 'list.dropRow', { year, revision: 1, rowId, reason: '上级取消' })
    expect((await drop()).data).toMatchObject({ revision: 2 })
    expect((await drop()).data).toMatchObject({ revision: 2 })
    const { row, tasks } = await t.must(home.openids.member, 'list.row', { year, rowId })
    expect(row).toMatchObject({ dropped: true, droppedFrom: { reason: '上级取消', by: '周建国' } })
    expect(tasks.every(({ to }) => to < dayOf(minutesFromNow(0)))).toBe(true)
  })

  it('adds a row by hand; the first one begins the list', async () => {
    const rowId = freshId()
    const add = () => t.call(home.openids.organisation, 'list.addRow', { year, revision: 0, rowId, row: named('甲') })
    expect((await add()).data).toEqual({ revision: 1, textHeld: false })
    expect((await add()).data).toEqual({ revision: 1, textHeld: false })
    expect((await read()).list).toMatchObject({ source: 'byHand', rows: [{ rowId, work: '甲' }] })
  })
})

it('reading a year costs three round trips, two of them after one another, however many years and entries there are', async () => {
  await adopt(adoption({ source: 'template', rows: templateContents() }))
  const one = await t.call(home.openids.member, 'list.read', { year })
  expect(one).toMatchObject({ roundTrips: 3, depth: 2 })
  for (const older of [1, 2, 3, 4, 5]) {
    const list = await stored()
    if (list) t.insert('responsibilityLists', { ...list, _id: listId(home.branchId, year - older), year: year - older })
  }
  const [row] = (await stored())?.rows ?? []
  for (let day = 1; day <= 40; day++) {
    const entry = {
      people: [],
      on: addDays(start, day),
      count: 1,
      note: '',
      by: home.ids.secretary,
      at: minutesFromNow(-day),
    }
    const head = { _id: freshId(), branchId: home.branchId, year: year - 1, rowId: row?.rowId ?? '', taskId: 'x' }
    t.insert('completions', { ...head, ...entry })
  }
  const more = await t.call(home.openids.member, 'list.read', { year })
  expect(more).toMatchObject({ roundTrips: 3, depth: 2 })
  expect(more.data?.list).toEqual(one.data?.list)
})
