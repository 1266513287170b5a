import { type Cell, ValueType, Workbook, type Worksheet } from 'exceljs'
import { addDays, dayOf, instantAt } from '../../domain/calendar/beijing'
import { listId, type ResponsibilityList, type ResponsibilityRow } from '../../domain/responsibilities/list'
import { tasksOf } from '../../domain/responsibilities/task'
import { seedDemo } from '../../local/demo/seed'
import { minutesFromNow, type SeededBranch, seedBranch } from './branch'
import { everythingStored, expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { contentFor, templateContents } from './list-samples'
import { freshId } from './world'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

const today = dayOf(minutesFromNow(0))
const year = Number(today.slice(0, 4))

let branches = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, `l${branches}`)
}

function rowOf(branch: SeededBranch, fields: Parameters<typeof contentFor>[2], more: Partial<ResponsibilityRow> = {}) {
  const content = contentFor(branch.ids.secretary, [branch.ids.member], fields)
  const version = { ...content, from: `${year - 1}-01-01`, by: branch.ids.secretary, at: minutesFromNow(-60) }
  return { rowId: freshId(), versions: [version], ...more }
}

function putList(
  branch: SeededBranch,
  rows: ResponsibilityRow[],
  fields: Partial<ResponsibilityList> = {},
): ResponsibilityList {
  const at = minutesFromNow(-60)
  const of = fields.year ?? year
  const list: ResponsibilityList = {
    _id: listId(branch.branchId, of),
    branchId: branch.branchId,
    ...{ year: of, source: 'pasted', titles: ['重点工作'], rows, revision: 1 },
    ...{ createdBy: branch.ids.secretary, createdAt: at, updatedBy: branch.ids.secretary, updatedAt: at },
    ...fields,
  }
  t.insert('responsibilityLists', list)
  return list
}

const exportOf = (branch: SeededBranch, jobId = freshId(), by = branch.openids.organisation, of = year) =>
  t.documents(by, 'responsibilityList', { jobId, year: of })

async function openWorkbook(fileID = ''): Promise<Workbook> {
  const content = await t.downloadFile(fileID)
  if (!content) throw new Error('no such file')
  const book = new Workbook()
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  return book
}

async function sheetsOf(branch: SeededBranch, of = year): Promise<[list: Worksheet, tasks: Worksheet]> {
  const { data } = await exportOf(branch, freshId(), branch.openids.organisation, of)
  const { worksheets } = await openWorkbook(data?.fileID)
  return worksheets as [Worksheet, Worksheet]
}

const cells = (sheet: Worksheet, row: number): Cell[] =>
  Array.from({ length: sheet.columnCount }, (_none, index) => sheet.getCell(row, index + 1))
const plain = ({ value }: Cell) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)
const texts = (sheet: Worksheet, row: number) => cells(sheet, row).map(plain)
/** What a sheet says below its heads, row by row. */
const tableOf = (sheet: Worksheet) =>
  Array.from({ length: sheet.rowCount - 3 }, (_none, row) => texts(sheet, row + 4)).filter((row) => row.some(Boolean))

const taskHeads = [
  ...['序号', '重点工作', '步骤、轮到谁', '责任人', '起', '止', '状态', '完成日期', '佐证', '登记说明'],
  ...['确认人', '确认日期'],
]

describe('the demo’s list as .xlsx', () => {
  it('says cell by cell what was imported, and of each row how far it is', async () => {
    seedDemo(t.cloud, minutesFromNow(0))
    const { data } = await t.documents('demo-secretary', 'responsibilityList', { jobId: freshId(), year })
    expect(data?.fileName).toBe(`${year}年责任清单及完成情况.xlsx`)
    const book = await openWorkbook(data?.fileID)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['责任清单', '任务明细'])
    const [list, tasks] = book.worksheets as [Worksheet, Worksheet]
    const stored = (await t.allOf('responsibilityLists')).find(
      (one) => one.branchId === 'demoBranch01' && one.year === year,
    )
    const read = await t.must('demo-secretary', 'list.read', { year })
    const rows = read.list?.rows ?? []
    expect(list.getCell('A1').value).toBe(`云岭县科普服务中心党支部 ${year}年责任清单及完成情况`)
    expect(list.getCell('A2').value).toContain('制表：')
    const all = rows.flatMap((row) => row.tasks)
    expect(list.getCell('A2').value).toContain(`共 ${all.length} 件应办事项：`)
    expect(texts(list, 3)).toEqual([...(stored?.titles ?? []), '完成情况', '责任领导确认'])
    for (const [index, { versions, rowId }] of (stored?.rows ?? []).entries()) {
      const said = texts(list, index + 4)
      const written = versions.at(-1)?.cells.map(({ text }) => text)
      expect(said.slice(0, 5).map(String)).toEqual(written)
      const own = rows.find((row) => row.rowId === rowId)?.tasks ?? []
      const lines = String(said[5]).split('\n')
      const count = (words: RegExp) => lines.filter((line) => words.test(line)).length
      expect(lines.filter((line) => !line.startsWith('已停用'))).toHaveLength(own.length)
      expect(count(/已确认$/)).toBe(own.filter(({ signedOff }) => signedOff).length)
      expect(count(/待确认$/)).toBe(own.filter(({ waits }) => waits).length)
      expect(count(/还没有完成/)).toBe(own.filter(({ state }) => state === 'late').length)
      expect(count(/补录/)).toBe(own.filter(({ backEntered }) => backEntered).length)
      expect(count(/未到期/)).toBe(own.filter(({ state }) => state === 'due' || state === 'ahead').length)
    }
    expect(texts(tasks, 3)).toEqual(taskHeads)
    expect(tableOf(tasks)).toHaveLength(all.length)
    const days = new Set(tableOf(tasks).flatMap(([, , , , from, to]) => [from, to]))
    expect(days).toEqual(new Set(all.flatMap(({ from, to }) => [from, to])))
  })
})

it('is printed on A4 across, as wide as the page, with its heads on every page', async () => {
  const branch = newBranch()
  putList(branch, [
    rowOf(branch, { work: '很长'.repeat(80), cells: [{ field: 'work', title: '重点工作', text: '很长'.repeat(80) }] }),
  ])
  for (const sheet of await sheetsOf(branch)) {
    expect(sheet.pageSetup).toMatchObject({
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape', paperSize: 9 },
      printTitlesRow: '1:3',
    })
    expect(sheet.headerFooter.oddFooter).toContain('&P')
    expect(sheet.getCell(1, sheet.columnCount).master).toBe(sheet.getCell('A1'))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    // Eleven lines of text: the row is as high.
    expect(sheet.getRow(4).height).toBeGreaterThan(140)
    for (const cell of cells(sheet, 4)) {
      expect(cell.alignment.wrapText).toBe(true)
      expect(cell.border.bottom?.style).toBe('thin')
    }
  }
})

describe('a row', () => {
  const day = (month: number, date: number) =>
    `${year - 1}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  /** Last year's list, of which everything is over. */
  function lastYears(branch: SeededBranch, rows: ResponsibilityRow[], titles = ['重点工作']): ResponsibilityList {
    return putList(branch, rows, { year: year - 1, titles })
  }
  function say(branch: SeededBranch, row: ResponsibilityRow, at: number, on: string, enteredOn: string, note = '') {
    const taskId = tasksOf(row, year - 1, new Set())[at]?.taskId ?? ''
    const head = { branchId: branch.branchId, year: year - 1, rowId: row.rowId }
    const entry = { people: [], count: 1, note, by: branch.ids.member, at: instantAt(enteredOn, '10:00') }
    t.insert('completions', { _id: freshId(), ...head, taskId, on, ...entry })
    return (standIn?: true) =>
      t.insert('signOffs', {
        ...{ _id: taskId, ...head, by: branch.ids.secretary, at: instantAt(addDays(enteredOn, 1), '10:00') },
        ...{ seen: 'x', ...(standIn && { standIn }) },
      })
  }

  it('says of each task when it was done, late or entered later, and who has signed it off', async () => {
    const branch = newBranch()
    const months = [3, 6, 9, 12].map((month) => ({
      when: { kind: 'window' as const, from: { month }, to: { month } },
      step: `第${month}步`,
    }))
    const row = rowOf(branch, { schedule: months, number: 7 })
    lastYears(branch, [row])
    say(branch, row, 0, day(3, 9), day(3, 10), '=1+1')()
    say(branch, row, 1, day(6, 20), day(7, 4))(true)
    say(branch, row, 2, day(10, 5), day(10, 5))
    const [list, tasks] = await sheetsOf(branch, year - 1)
    const overdue = Math.round((Date.parse(today) - Date.parse(day(12, 31))) / 86_400_000)
    expect(texts(list, 4)).toEqual([
      '支部工作',
      [
        '3月（第3步）：3月9日 已完成，周建国已确认',
        '6月（第6步）：6月20日 已完成（补录），周建国已确认',
        '9月（第9步）：10月5日 逾期 5 天完成，待确认',
        `12月（第12步）：逾期 ${overdue} 天，还没有完成`,
      ].join('\n'),
      ['3月（第3步）：周建国 3月11日', '6月（第6步）：周建国（代） 7月5日', '9月（第9步）：待确认'].join('\n'),
    ])
    expect(list.getCell('A2').value).toContain('共 4 件应办事项：已完成 2、逾期完成 1、已逾期 1。完成的 3 件里')
    const base = (step: string) => [7, '支部工作', step, '褚伟']
    expect(tableOf(tasks)).toEqual([
      [...base('第3步'), day(3, 1), day(3, 31), '已完成', day(3, 9), '', '3月9日：=1+1', '周建国', day(3, 11)],
      [...base('第6步'), day(6, 1), day(6, 30), '已完成（补录）', day(6, 20), '', '6月20日', '周建国（代）', day(7, 5)],
      [...base('第9步'), day(9, 1), day(9, 30), '逾期完成', day(10, 5), '', '10月5日', '', ''],
      [...base('第12步'), day(12, 1), day(12, 31), '已逾期', '', '', '', '', ''],
    ])
  })

  it('has its cells as corrected, whatever they begin with, and nothing in them is a formula or a link', async () => {
    const branch = newBranch()
    const rows = ['=SUM(A1:A9)', '+1', '-1', '@a', '<b>甲</b>&🎋', 'https://example.org', '001'].map((text) =>
      rowOf(branch, {
        work: text,
        cells: [
          { field: 'number', title: '号', text: '12' },
          { field: 'work', title: '重点工作', text },
          { field: 'note', title: '备注', text: '原来的', corrected: `=${text}` },
        ],
      }),
    )
    lastYears(branch, rows, ['号', '重点工作', '备注'])
    const [list, tasks] = await sheetsOf(branch, year - 1)
    expect(tableOf(list).map((row) => row.slice(0, 3))).toEqual(
      rows.map(({ versions }) => [12, versions[0]?.work, `=${versions[0]?.work}`]),
    )
    const written = [list, tasks].flatMap((sheet) =>
      Array.from({ length: sheet.rowCount }, (_none, row) => cells(sheet, row + 1)).flat(),
    )
    expect(written.filter((cell) => cell.formula !== undefined || cell.type === ValueType.Hyperlink)).toEqual([])
    expect(JSON.stringify(written.map((cell) => cell.value))).not.toMatch(/wx-|unbound:/)
  })

  it('that was given up stands at the end and says so; one of many tasks counts them', async () => {
    const branch = newBranch()
    const dropped = { from: day(8, 1), reason: '并入别项', by: branch.ids.secretary, at: minutesFromNow(-9) }
    const gone = rowOf(branch, { work: '旧事' }, { dropped })
    gone.versions[0] = {
      ...(gone.versions[0] as (typeof gone.versions)[number]),
      cells: [{ field: 'work', title: '重点工作', text: '旧事' }],
    }
    const weekly = rowOf(branch, { work: '每周', schedule: [{ when: { kind: 'weekly' } }] })
    lastYears(branch, [gone, weekly])
    say(branch, weekly, 4, day(2, 1), day(2, 1))()
    const [list, tasks] = await sheetsOf(branch, year - 1)
    const rows = tableOf(list)
    const all = tasksOf(weekly, year - 1, new Set()).length
    expect(rows[0]).toEqual([
      '支部工作',
      expect.stringContaining(`已逾期 ${all - 1}/${all} 件\n逐件见“任务明细”`),
      '已确认 1/1 件',
    ])
    expect(rows[1]).toEqual(['旧事', '已停用（8月1日起）：并入别项', ''])
    expect(list.getCell('A5').font.color?.argb).toBe('FF6F6862')
    expect(tableOf(tasks)).toHaveLength(all)
  })
})

describe('the export', () => {
  it('of a year without a list is refused and begins nothing; of an empty list it is a table of heads', async () => {
    const branch = newBranch()
    await expectRefusedUnchanged(t, () => exportOf(branch), 'NO_SUCH_LIST', '还没有责任清单')
    putList(branch, [])
    const [list, tasks] = await sheetsOf(branch)
    expect(texts(list, 3)).toEqual(['重点工作', '完成情况', '责任领导确认'])
    expect(list.getCell('A2').value).toContain('没有应办事项')
    expect([list.rowCount, tasks.rowCount]).toEqual([3, 3])
  })

  it('is for those who see to lists', async () => {
    const branch = newBranch()
    putList(branch, [rowOf(branch, {})])
    for (const who of ['secretary', 'deputy', 'organisation'] as const) {
      expect((await exportOf(branch, freshId(), branch.openids[who])).ok).toBe(true)
    }
    for (const who of ['publicity', 'discipline', 'leader', 'member', 'retired'] as const) {
      await expectRefusedUnchanged(t, () => exportOf(branch, freshId(), branch.openids[who]), 'NOT_ALLOWED')
    }
  })

  it('of a job asked again is the same file, also when it was asked at the same moment', async () => {
    const branch = newBranch()
    putList(branch, [rowOf(branch, {})])
    const jobId = freshId()
    const together = await Promise.all([1, 2, 3].map(() => exportOf(branch, jobId)))
    const [first] = together
    for (const reply of together) expect(reply.data).toEqual(first?.data)
    const before = await everythingStored(t)
    expect((await exportOf(branch, jobId)).data).toEqual(first?.data)
    expect(await everythingStored(t)).toEqual(before)
    const logged = (await t.allOf('audit')).filter(({ target }) => target === jobId)
    expect(logged).toMatchObject([
      { action: 'list.export', by: branch.ids.organisation, after: { kind: 'responsibilityList', year } },
    ])
    expect(first?.data?.fileID).toMatch(/\/exports\/[^/]+\/\w{24}\/[^/]+\.xlsx$/)
    const progress = await t.must(branch.openids.organisation, 'attendance.exportProgress', { jobId })
    expect(progress).toEqual({ done: 3, total: 3, ...first?.data })
    // The job is one of lists: no other document goes by its name.
    expectRefusal(
      await t.documents(branch.openids.organisation, 'attendanceRegister', { jobId, year }),
      'NO_SUCH_EXPORT',
    )
  })

  it('that broke off is finished by asking again; somebody else’s is nobody’s business', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    for (const one of [branch, other]) putList(one, [rowOf(one, {})])
    const jobId = freshId()
    const broken = exportOf(branch, jobId)
    while (!(await t.stored('exports', jobId))) await new Promise((resolve) => setImmediate(resolve))
    t.cloud.faults.dropBefore = 1
    expectRefusal(await broken, 'INTERNAL', '编号')
    for (const [one, openid] of [
      [branch, branch.openids.secretary],
      [other, other.openids.organisation],
    ] as const) {
      await expectRefusedUnchanged(t, () => exportOf(one, jobId, openid), 'NO_SUCH_EXPORT')
    }
    const { data } = await exportOf(branch, jobId)
    expect((await openWorkbook(data?.fileID)).worksheets).toHaveLength(2)
  })

  it('of three hundred rows is made as well', async () => {
    const branch = newBranch()
    const contents = templateContents()
    const rows = Array.from({ length: 300 }, (_none, index) =>
      rowOf(branch, { ...contents[index % contents.length], number: index + 1 }),
    )
    putList(branch, rows, { titles: contents[0]?.cells.map(({ title }) => title) ?? [] })
    const [list, tasks] = await sheetsOf(branch)
    expect(tableOf(list)).toHaveLength(300)
    const all = rows.flatMap((row) => tasksOf(row, year, new Set()))
    expect(tableOf(tasks)).toHaveLength(all.length)
    expect(texts(list, 303)[1]).toBe(rows[299]?.versions[0]?.work)
  })
})
