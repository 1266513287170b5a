import { type Cell, ValueType, Workbook, type Worksheet } from 'exceljs'
import { dayOf } from '../../domain/calendar/beijing'
import { reversalId } from '../../domain/dues/entry'
import { memberOf, minutesFromNow, type SeededBranch, seedBranch } from './branch'
import {
  everythingStored,
  expectRefusal,
  expectRefusedUnchanged,
  type LightOutput,
  startCloud,
  type TestCloud,
} from './cloud'
import { seedAssessment, seedEntry, seedRelief } from './dues-seed'
import { freshId } from './world'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

/** A year that is over: every month of it is late, whatever day it is. */
const year = Number(dayOf(minutesFromNow(0)).slice(0, 4)) - 1
const month = (number: number, of = year) => `${of}-${String(number).padStart(2, '0')}`
const day = (number: number, on: number, of = year) => `${month(number, of)}-${String(on).padStart(2, '0')}`
/** The instant of a morning. */
const at = (on: string) => `${on}T02:00:00.000Z`
const lines = (from: number, to: number, fen = 4860) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ month: month(from + index), fen }))

let branches = 0
function newBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, `d${branches}x`)
}

type Document = 'duesRegister' | 'duesDisclosure'
const exportOf = (branch: SeededBranch, kind: Document, jobId = freshId(), by = branch.openids.organisation) =>
  t.documents(by, kind, { jobId, year })

async function openWorkbook(fileID = ''): Promise<Workbook> {
  const content = await t.downloadFile(fileID)
  if (!content) throw new Error('no such file')
  const book = new Workbook()
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  return book
}

const bookOf = async (branch: SeededBranch, kind: Document) => openWorkbook((await exportOf(branch, kind)).data?.fileID)

const cells = (sheet: Worksheet, row: number): Cell[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1))
const values = (sheet: Worksheet, row: number) => cells(sheet, row).map((cell) => cell.value)
/** The row under the heads that has the words in its second column, or in the one named. */
function rowWith(sheet: Worksheet, words: string, column = 2): number {
  for (let row = 4; row <= sheet.rowCount; row++) if (sheet.getCell(row, column).value === words) return row
  throw new Error(`${sheet.name} has no row with ${words}`)
}

/** A branch with everything that happens in a year; ids of those who are not in every seeded branch. */
function branchWithYear() {
  const branch = newBranch()
  const { branchId, ids } = branch
  const people = { formula: freshId(), gone: freshId() }
  t.insert('members', memberOf(branchId, people.formula, { name: '=HYPERLINK("x")', role: 'committee' }))
  const gone = { state: 'transferred', stateSince: day(5, 1) } as const
  t.insert('members', memberOf(branchId, people.gone, { name: '"转"走,了', ...gone }))
  const assess = (memberId: string, fields = {}) =>
    seedAssessment(t, branchId, memberId, { from: month(1), at: at(day(1, 2)), ...fields })
  const pay = (memberId: string, on: string, fields: Parameters<typeof seedEntry>[3]) =>
    seedEntry(t, branchId, memberId, { on, at: at(on), takenBy: ids.organisation, by: ids.organisation, ...fields })

  assess(ids.member)
  assess(ids.member, { n: 2, from: month(7), fen: 6000, why: 'changed', reason: '工资调整' })
  pay(ids.member, day(3, 10), { lines: lines(1, 3) })
  // Written down a week later, in cash, by a relative.
  pay(ids.member, day(4, 10), { n: 2, lines: lines(4, 4, 4000), at: at(day(4, 17)), paidBy: '女儿"小红"' })
  const wrong = pay(ids.member, day(5, 10), { n: 3, lines: lines(5, 5), channel: 'transfer' })
  pay(ids.member, day(6, 1), {
    ...{ _id: reversalId(wrong._id), n: 3, kind: 'reversed', reverses: wrong._id, reason: '=登记错了人' },
    source: `${wrong.source}:r`,
    lines: wrong.lines.map((line) => ({ ...line, fen: -line.fen })),
  })
  pay(ids.member, day(12, 20), { n: 4, lines: lines(7, 12, 6000), channel: 'platform' })

  assess(people.formula, { fen: 12_345 })
  pay(people.formula, day(12, 1), { lines: lines(1, 12, 12_345) })
  pay(people.formula, day(12, 2), { n: 2, kind: 'extra', extra: true, lines: lines(12, 12, 123_456_789) })
  assess(people.gone)
  pay(people.gone, day(4, 30), { lines: lines(1, 4) })

  assess(ids.retired, { livelihood: 'retired', fen: 2500 })
  const approved = { state: 'approved', decidedOn: day(3, 2), decidedBy: '机关党委' } as const
  const relief = { proposedOn: day(2, 20), ...approved }
  seedRelief(t, branchId, ids.retired, {
    _id: freshId(),
    ...relief,
    ...{ kind: 'reduced', from: month(3), to: month(5), fen: 1000 },
  })
  pay(ids.retired, day(12, 3), { lines: [...lines(1, 2, 2500), ...lines(3, 5, 1000), ...lines(6, 12, 2500)] })
  assess(ids.leader)
  seedRelief(t, branchId, ids.leader, { ...relief, _id: freshId(), kind: 'exempt', from: month(1), to: month(12) })
  assess(ids.second, { from: month(2) })
  const elsewhere = { _id: freshId(), kind: 'elsewhere', from: month(2), to: month(3), fen: 0 } as const
  seedRelief(t, branchId, ids.second, { ...elsewhere, proposedOn: day(2, 1) })
  // Paid in the year for the year before, and after the year for it.
  pay(ids.second, day(1, 5), { n: 1, lines: [{ month: month(12, year - 1), fen: 4860 }] })
  pay(ids.second, day(1, 3, year + 1), { n: 2, lines: lines(12, 12) })
  // Neither.
  pay(ids.second, day(1, 4, year + 1), { n: 3, lines: [{ month: month(1, year + 1), fen: 4860 }] })
  const closing = { handed: 14_000, handedOn: day(4, 2), note: '=汇款单"1"' }
  t.insert('duesClosings', {
    ...{ _id: `${branchId}:${month(3)}`, branchId, month: month(3), state: 'closed', ...closing },
    ...{ received: 14_580, owed: 0, paid: 0, at: at(day(4, 2)), by: ids.organisation },
  })
  return { branch, people }
}

type Register = LightOutput<'dues.register'>
type Row = Register['rows'][number]

const yuan = (fen: number) => fen / 100
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

/** Nothing in the book is a formula or a link, and nothing of it is anybody's account. */
function expectPlain(book: Workbook): void {
  const written = book.worksheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) => cells(sheet, row + 1)).flat(),
  )
  expect(written.filter(({ formula, type }) => formula !== undefined || type === ValueType.Hyperlink)).toEqual([])
  expect(JSON.stringify(written.map(({ value }) => value))).not.toMatch(/wx-|unbound:/)
  for (const sheet of book.worksheets) {
    expect(sheet.getCell(1, sheet.columnCount).master).toBe(sheet.getCell('A1'))
    expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, paperSize: 9, printTitlesRow: '1:3' })
  }
}

/** Every figure of the first sheet is what the register says, to the fen. */
function expectFigures(sheet: Worksheet, { rows, totals }: Register): void {
  rows.forEach((row, index) => {
    const found = values(sheet, index + 4)
    const paid = (number: number) => row.months[number]?.paid ?? 0
    row.months.forEach((_month, number) => {
      const value = found[4 + number]
      // A month of which nothing was paid says why, or that it is late.
      if (typeof value === 'number') expect(Math.round(value * 100)).toBe(paid(number))
      else expect(paid(number)).toBe(0)
    })
    const missing = sum(row.months.map((one) => Math.max(0, one.owed - one.paid)))
    expect(found.slice(16, 20)).toEqual([yuan(row.owed), yuan(row.paid), yuan(missing), yuan(row.extra)])
  })
  const last = values(sheet, rows.length + 4)
  expect(last[1]).toBe(`合计 ${rows.length} 人`)
  expect(last.slice(4, 16)).toEqual(totals.months.map(({ paid }) => yuan(paid)))
  expect([last[16], last[17], last[19]]).toEqual([yuan(totals.owed), yuan(totals.paid), yuan(totals.extra)])
}

describe('the register as .xlsx', () => {
  it('says what the records say, amounts as numbers, all words as words', async () => {
    const { branch } = branchWithYear()
    const reply = await exportOf(branch, 'duesRegister')
    expect(reply.data?.fileName).toBe(`${year}年党费收缴登记表.xlsx`)
    const book = await openWorkbook(reply.data?.fileID)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['登记表', '交费明细', '每月汇总', '少交免交'])
    expectPlain(book)
    for (const { pageSetup } of book.worksheets) expect(pageSetup.orientation).toBe('landscape')
    const [sheet] = book.worksheets as [Worksheet]
    const register = await t.must(branch.openids.discipline, 'dues.register', { year })
    expectFigures(sheet, register)
    expect(values(sheet, 3)).toEqual([
      ...['序号', '姓名', '类别', '月交额', ...lines(1, 12).map((_line, index) => `${index + 1}月`)],
      ...['应交合计\n（1–12月）', '实交合计', '差额', '自愿多交', '备注'],
    ])
    const row = (name: string) => values(sheet, rowWith(sheet, name)).slice(2)
    const paid = [48.6, 48.6, 48.6, 40, 0, 0, 60, 60, 60, 60, 60, 60]
    expect(row('褚伟')).toEqual([
      ...['按月领工资', 60, ...paid, 6 * 48.6 + 360, 545.8, 105.8, 0],
      '7月起每月 60.00；差 4月 8.60、5–6月各 48.60',
    ])
    expect(row('"转"走,了（已转出）')).toEqual([
      ...['按月领工资', 48.6, 48.6, 48.6, 48.6, 48.6, ...Array(8).fill('已转出'), 194.4, 194.4, 0, 0],
      `已转出（最后一天 ${year}年4月30日）`,
    ])
    const retired = row('沈德福')
    expect(retired.slice(2, 14)).toEqual([25, 25, 10, 10, 10, ...Array(7).fill(25)])
    expect(retired.at(-1)).toBe('少交 3–5月（每月 10.00）')
    expect(row('陈红').slice(2, 18)).toEqual([...Array(12).fill('免交'), 0, 0, 0, 0])
    const second = row('卫东升')
    expect(second.slice(2, 14)).toEqual(['—', '别处交', '别处交', ...Array(8).fill(0), 48.6])
    expect(second.at(-1)).toBe('在别处交 2–3月；差 4–11月各 48.60')
    expect(row('冯志强').slice(1, 14)).toEqual(['未核定', ...Array(12).fill('未核定')])
    expect(row('=HYPERLINK("x")').slice(14, 18)).toEqual([1481.4, 1481.4, 0, 1_234_567.89])
    const [chu, april, may] = [rowWith(sheet, '褚伟'), 8, 9].map(Number) as [number, number, number]
    expect(sheet.getCell(chu, april - 1).numFmt).toBe('#,##0.00')
    for (const column of [april, may]) expect(sheet.getCell(chu, column).numFmt).toBe('#,##0.00"△"')
    const foot = String(sheet.getCell(sheet.rowCount, 1).value)
    for (const who of ['收缴人', '审核人', '党支部书记']) expect(foot).toContain(`${who}：`)
  })

  it('tells every entry with what became of it', async () => {
    const { branch } = branchWithYear()
    const sheet = (await bookOf(branch, 'duesRegister')).getWorksheet('交费明细') as Worksheet
    const all = Array.from({ length: sheet.rowCount - 4 }, (_, index) => values(sheet, index + 4).slice(1))
    const on = (number: number, of: number, in_ = year) => new Date(`${day(number, of, in_)}T00:00:00Z`)
    const taken = ['现金', '郑晓梅', '郑晓梅']
    expect(all.map(([date]) => date)).toEqual([...all.map(([date]) => date as Date)].sort((a, b) => +a - +b))
    expect(all).toHaveLength(11)
    const of = (name: string) => all.filter((cellsOf) => cellsOf[1] === name)
    expect(of('褚伟')).toEqual([
      [on(3, 10), '褚伟', '党费', '1–3月各 48.60', 145.8, ...taken, '', '补交', '', '3月'],
      [on(4, 10), '褚伟', '党费', '4月 40.00', 40, ...taken, '女儿"小红"', `补录（${year}年4月17日）`, '', '4月'],
      [
        ...[on(5, 10), '褚伟', '党费', '5月 48.60', 48.6, '转账', '郑晓梅', '郑晓梅', '', ''],
        ...[`已在 ${year}年6月1日 冲正`, '5月'],
      ],
      [
        ...[on(6, 1), '褚伟', '冲正', '5月 -48.60', -48.6, ...taken, '', ''],
        ...[`冲正 ${year}年5月10日 的一笔：=登记错了人`, '6月'],
      ],
      [on(12, 20), '褚伟', '党费', '7–12月各 60.00', 360, '党费平台', '郑晓梅', '郑晓梅', '', '补交', '', '12月'],
    ])
    expect(of('卫东升').map((cellsOf) => cellsOf[3])).toEqual([`${year - 1}年12月 48.60`, '12月 48.60'])
    expect(of('=HYPERLINK("x")')[1]?.slice(2, 5)).toEqual(['自愿多交', '', 1_234_567.89])
    const total = sum(all.map((cellsOf) => Math.round(Number(cellsOf[4]) * 100)))
    expect(Math.round(Number(sheet.getCell(sheet.rowCount, 6).value) * 100)).toBe(total)
  })

  it('sums up the months as the board does, and names the reliefs without a reason', async () => {
    const { branch } = branchWithYear()
    const book = await bookOf(branch, 'duesRegister')
    const months = book.getWorksheet('每月汇总') as Worksheet
    const board = await t.must(branch.openids.discipline, 'dues.board', { year })
    board.months.forEach((one, index) => {
      const { owed, paid, complete, members, received, extra } = one
      const found = values(months, index + 4)
      expect(found.slice(0, 6)).toEqual([
        ...[`${index + 1}月`, yuan(owed), yuan(paid), `${complete}/${members}`, yuan(received), yuan(extra)],
      ])
    })
    expect(values(months, 6).slice(4)).toEqual([
      ...[145.8, 0, 140, new Date(`${day(4, 2)}T00:00:00Z`), 5.8, '=汇款单"1"'],
    ])
    expect(values(months, 16)[0]).toBe('合计')
    const reliefs = book.getWorksheet('少交免交') as Worksheet
    const proposed = new Date(`${day(2, 20)}T00:00:00Z`)
    const decided = ['机关党委', new Date(`${day(3, 2)}T00:00:00Z`)]
    expect(values(reliefs, rowWith(reliefs, '沈德福')).slice(1)).toEqual([
      ...['沈德福', '少交', '3–5月', 10, proposed, '已批准', ...decided],
    ])
    expect(values(reliefs, rowWith(reliefs, '陈红')).slice(2, 5)).toEqual(['免交', '1–12月', ''])
    expect(values(reliefs, rowWith(reliefs, '卫东升')).slice(2, 9)).toEqual([
      ...['在别处交', '2–3月', '', new Date(`${day(2, 1)}T00:00:00Z`), '不用批准', '', ''],
    ])
  })

  it('of a branch of which nothing is known yet is an empty table', async () => {
    const branch = newBranch()
    const book = await bookOf(branch, 'duesRegister')
    expectFigures(book.worksheets[0] as Worksheet, await t.must(branch.openids.secretary, 'dues.register', { year }))
    expect(book.getWorksheet('交费明细')?.getCell(4, 3).value).toBe('合计 0 笔')
  })

  it('of a hundred members holds all their entries', async () => {
    const branch = newBranch()
    const { branchId } = branch
    const expected = new Map<string, number>()
    for (let n = 0; n < 100; n++) {
      const memberId = freshId()
      const fen = 20 + n * 137
      t.insert('members', memberOf(branchId, memberId, { name: `党员${n}号` }))
      seedAssessment(t, branchId, memberId, { from: month(1), fen })
      for (let number = 1; number <= 12; number++)
        seedEntry(t, branchId, memberId, { n: number, on: day(number, 15), lines: lines(number, number, fen) })
      expected.set(`党员${n}号`, fen)
    }
    const book = await bookOf(branch, 'duesRegister')
    const [sheet] = book.worksheets as [Worksheet]
    expectFigures(sheet, await t.must(branch.openids.discipline, 'dues.register', { year }))
    for (const [name, fen] of expected) {
      const found = values(sheet, rowWith(sheet, name))
      expect(found.slice(3, 18)).toEqual([yuan(fen), ...Array(12).fill(yuan(fen)), yuan(fen * 12), yuan(fen * 12)])
    }
    expect(book.getWorksheet('交费明细')?.rowCount).toBe(3 + 1200 + 1)
  })
})

describe('the disclosure as .xlsx', () => {
  it('holds names and amounts, and nothing else', async () => {
    const { branch } = branchWithYear()
    const reply = await exportOf(branch, 'duesDisclosure')
    expect(reply.data?.fileName).toBe(`${year}年党费收缴公示.xlsx`)
    const book = await openWorkbook(reply.data?.fileID)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['公示'])
    expectPlain(book)
    const [sheet] = book.worksheets as [Worksheet]
    expect(sheet.pageSetup.orientation).toBe('portrait')
    const { rows } = await t.must(branch.openids.discipline, 'dues.register', { year })
    const paying = rows.filter(({ paid, extra }: Row) => paid > 0 || extra > 0)
    expect(paying.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['褚伟', '=HYPERLINK("x")', '"转"走,了', '沈德福', '卫东升']),
    )
    expect(Array.from({ length: paying.length + 2 }, (_, index) => values(sheet, index + 3))).toEqual([
      ['序号', '姓名', '全年实交', '自愿多交'],
      ...paying.map(({ name, paid, extra }, index) => [index + 1, name, yuan(paid), yuan(extra)]),
      [
        ...['', `合计 ${paying.length} 人`, yuan(sum(paying.map(({ paid }) => paid)))],
        yuan(sum(paying.map(({ extra }) => extra))),
      ],
    ])
    const words = JSON.stringify(book.worksheets.flatMap((one) => one.getSheetValues()))
    for (const never of ['免交', '少交', '欠', '差', '应交', '工资', '离退休', '陈红', '转出', '60.00'])
      expect(words).not.toContain(never)
    for (const said of [`${year}年1月至12月`, '公示时间', '如有疑问', '盖章', '测试支部']) expect(words).toContain(said)
  })

  it('leaves out the column that nobody gave anything for', async () => {
    const branch = newBranch()
    seedAssessment(t, branch.branchId, branch.ids.member, { from: month(1) })
    seedEntry(t, branch.branchId, branch.ids.member, { on: day(1, 9), lines: lines(1, 1) })
    const [sheet] = (await bookOf(branch, 'duesDisclosure')).worksheets as [Worksheet]
    expect(values(sheet, 3)).toEqual(['序号', '姓名', '全年实交'])
    expect(values(sheet, 4)).toEqual([1, '褚伟', 48.6])
  })
})

describe.each(['duesRegister', 'duesDisclosure'] as const)('%s', (kind) => {
  it('asked again, or three times at once, is one file and one entry of the log', async () => {
    const { branch } = branchWithYear()
    const jobId = freshId()
    const together = await Promise.all([1, 2, 3].map(() => exportOf(branch, kind, jobId)))
    const [first] = together
    for (const reply of together) expect(reply.data).toEqual(first?.data)
    const before = await everythingStored(t)
    expect((await exportOf(branch, kind, jobId)).data).toEqual(first?.data)
    expect(await everythingStored(t)).toEqual(before)
    const action = kind === 'duesRegister' ? 'dues.exportRegister' : 'dues.exportDisclosure'
    const noted = (await t.allOf('audit')).filter(({ target }) => target === jobId)
    expect(noted).toMatchObject([{ action, by: branch.ids.organisation, after: { kind, year } }])
    expect((await exportOf(branch, kind)).data?.fileID).not.toBe(first?.data?.fileID)
  })

  it('that broke off is finished by asking again', async () => {
    const { branch } = branchWithYear()
    const jobId = freshId()
    const broken = exportOf(branch, kind, jobId)
    while (!(await t.stored('exports', jobId))) await new Promise((resolve) => setImmediate(resolve))
    t.cloud.faults.dropBefore = 1
    expectRefusal(await broken, 'INTERNAL', '编号')
    expect((await exportOf(branch, kind, jobId)).data?.fileName).toContain('党费收缴')
  })

  it('is for those who keep the dues, and shows its progress to who asked', async () => {
    const branch = newBranch()
    const other = newBranch()
    const jobId = freshId()
    for (const who of ['discipline', 'member', 'leader', 'publicity'] as const)
      await expectRefusedUnchanged(t, () => exportOf(branch, kind, jobId, branch.openids[who]), 'NOT_ALLOWED')
    await exportOf(branch, kind, jobId)
    const progress = await t.must(branch.openids.organisation, 'attendance.exportProgress', { jobId })
    expect(progress).toMatchObject({ done: 3, total: 3 })
    await expectRefusedUnchanged(t, () => exportOf(other, kind, jobId), 'NO_SUCH_EXPORT')
  })
})
