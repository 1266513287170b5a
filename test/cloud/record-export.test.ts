import { type Cell, ValueType, Workbook } from 'exceljs'
import { minutesFromNow, type SeededBranch, seedActivity, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { seedRecord, seedSignature, today } from './record-seed'
import { freshId } from './world'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let branches = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  branches += 1
  return seedBranch(t, `x${branches}`)
}

const day = today()
const year = Number(day.slice(0, 4))
const date = (on: string) => new Date(`${on}T00:00:00Z`)
const exportAs = (branch: SeededBranch, who: keyof SeededBranch['openids'], input: object = {}) =>
  t.documents(branch.openids[who], 'recordSheets', { jobId: freshId(), year, ...input } as never)

async function bookOf(branch: SeededBranch, who: keyof SeededBranch['openids'] = 'secretary', input: object = {}) {
  const { data, error } = await exportAs(branch, who, input)
  if (!data) throw new Error(error?.message)
  const content = await t.downloadFile(data.fileID)
  const book = new Workbook()
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  const cellsOf = (name: string, row: number): Cell[] => {
    const sheet = book.getWorksheet(name)
    return Array.from({ length: sheet?.columnCount ?? 0 }, (_none, index) => sheet?.getCell(row, index + 1) as Cell)
  }
  return { book, data, row: (name: string, row: number) => cellsOf(name, row).map(({ value }) => value), cellsOf }
}

const whole = ({ book }: Awaited<ReturnType<typeof bookOf>>) =>
  JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))

it('has numbers as numbers, days as days, and texts as texts whatever they begin with', async () => {
  const branch = newBranch()
  const { ids } = branch
  const long = '=SUM(A1:A9)\n'.repeat(30)
  const values = { title: '=1+1', text: `@${long}`, link: 'https://example.org' }
  const file = { id: 'f', fileID: 'x', name: 'a.pdf', kind: 'document' as const, bytes: 1, by: ids.member, at: 'now' }
  seedRecord(t, branch, { kind: 'article', by: ids.member, values, on: `${year}-01-02`, enteredOn: day, files: [file] })
  const activity = seedActivity(t, branch, freshId(), { title: '警示教育课', kind: 'partyLecture' })
  const about = { title: '学条例', activity: activity._id }
  seedRecord(t, branch, { kind: 'warningEducation', by: ids.discipline, people: [ids.member], values: about })
  seedRecord(t, branch, { kind: 'appointmentOpinion', by: ids.discipline, values: { count: 0 } })
  const found = await bookOf(branch)
  expect(found.data.fileName).toBe(`${year}年支部记录.xlsx`)
  expect(found.row('理论文章', 4).slice(0, 3)).toEqual([date(`${year}-01-02`), '褚伟', '=1+1'])
  expect(found.row('理论文章', 4).slice(4)).toEqual([
    ...[values.text, 'https://example.org', 1, '褚伟', date(day), '补录'],
  ])
  expect(found.row('选人用人意见', 3)[1]).toBe('意见（条）')
  expect(found.row('选人用人意见', 4)[1]).toBe(0)
  expect(found.row('警示教育', 4)[3]).toMatch(/^\d+月\d+日 党课：警示教育课$/)
  const cells = found.book.worksheets.flatMap(({ name, rowCount }) =>
    Array.from({ length: rowCount }, (_none, index) => found.cellsOf(name, index + 1)).flat(),
  )
  expect(cells.filter((cell) => cell.formula !== undefined || cell.type === ValueType.Hyperlink)).toEqual([])
  for (const { pageSetup } of found.book.worksheets)
    expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, printTitlesRow: '1:3' })
  expect(found.book.getWorksheet('理论文章')?.getRow(4).height).toBeGreaterThan(300)
})

it('lists notes by title, day and author; what a member wrote, and what was answered, stays theirs', async () => {
  const branch = newBranch()
  const { ids } = branch
  const answers = [{ id: 'a', text: '机密答复', by: ids.secretary, at: minutesFromNow(-5) }]
  const values = { title: '读报告', text: '机密正文', link: 'https://secret.example' }
  seedRecord(t, branch, { kind: 'studyNote', by: ids.member, values, answers })
  seedRecord(t, branch, { kind: 'opinion', by: ids.second, values: { text: '多组织活动' }, answers })
  seedRecord(t, branch, { kind: 'opinion', by: '', people: [], values: { text: '无名的话' } })
  const found = await bookOf(branch)
  expect(found.row('学习笔记', 3)).toEqual(['学习日期', '谁的', '题目', '附件', '登记人', '登记日期', '备注'])
  expect(found.row('学习笔记', 4)).toEqual([date(day), '褚伟', '读报告', 0, '褚伟', date(day), ''])
  expect(whole(found)).not.toMatch(/机密正文|secret/)
  const opinions = [4, 5].map((row) => found.row('意见建议', row))
  expect(opinions.map(([, who, text]) => [who, text])).toEqual(
    expect.arrayContaining([
      ['卫东升', '多组织活动'],
      ['未署名', '无名的话'],
    ]),
  )
  expect(JSON.stringify(opinions)).toContain('：机密答复')
})

it('says of a text that people sign who has signed it when, and who has not', async () => {
  const branch = newBranch()
  const { ids } = branch
  const values = { title: '承诺书', text: '我承诺' }
  const pledge = seedRecord(t, branch, {
    ...{ kind: 'integrityPledge', by: ids.discipline, people: [ids.member, ids.second], values },
  })
  seedSignature(t, pledge, ids.second)
  const found = await bookOf(branch, 'discipline')
  expect(found.row('廉政承诺书', 3)).toContain('已签名')
  expect(found.row('廉政承诺书', 4)).toContain('1/2 人')
  expect(found.row('廉政承诺书', 6).slice(0, 5)).toEqual(['签名日期', '姓名', '签的是什么', '签了没有', '方式'])
  expect(found.row('廉政承诺书', 7).slice(0, 5)).toEqual([date(day), '卫东升', '承诺书', '已签', '手机签名'])
  expect(found.row('廉政承诺书', 8).slice(1, 4)).toEqual(['褚伟', '承诺书', '还没有签'])
})

describe('the export', () => {
  it('is of kinds that the caller keeps, and of their branch; drafts and what was taken back are not in it', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    const { ids } = branch
    seedRecord(t, branch, { kind: 'service', by: ids.member, people: [ids.member], values: { title: '打扫' } })
    seedRecord(t, branch, { kind: 'brief', by: ids.publicity, values: { title: '草稿' } })
    const withdrawn = { by: ids.member, at: minutesFromNow(-1), reason: '错' }
    seedRecord(t, branch, { kind: 'visit', by: ids.member, values: { place: '撤回的' }, withdrawn })
    seedRecord(t, branch, { kind: 'integrityTalk', by: ids.discipline, people: [ids.member] })
    seedRecord(t, other, { kind: 'service', by: other.ids.member, values: { title: '别的支部' } })
    const sheets = async (who: keyof SeededBranch['openids'], input: object = {}) =>
      (await bookOf(branch, who, input)).book.worksheets.map(({ name }) => name)
    expect(await sheets('secretary')).toEqual(['目录', '志愿服务', '约谈'])
    expect(await sheets('organisation')).toEqual(['目录', '志愿服务'])
    expect(await sheets('discipline')).toEqual(['目录', '约谈'])
    expect(await sheets('publicity')).toEqual(['目录'])
    expect(await sheets('secretary', { kinds: ['service', 'visit'] })).toEqual(['目录', '志愿服务'])
    const found = await bookOf(branch, 'secretary', { kinds: ['service', 'visit'] })
    expect([4, 5].map((row) => found.row('目录', row))).toEqual([
      ['服务群众', '志愿服务', 1, '见“志愿服务”表'],
      ['服务群众', '走基层', 0, '没有记录'],
    ])
    expect(whole(await bookOf(branch))).not.toMatch(/草稿"|撤回的"|别的支部/)
  })

  it('of kinds somebody does not keep is refused, and for members there is none', async () => {
    const branch = newBranch()
    for (const [who, kinds] of [
      ['publicity', ['service']],
      ['discipline', ['integrityTalk', 'talk']],
    ] as const)
      await expectRefusedUnchanged(t, () => exportAs(branch, who, { kinds }), 'NOT_ALLOWED')
    for (const who of ['leader', 'member', 'retired'] as const)
      await expectRefusedUnchanged(t, () => exportAs(branch, who), 'NOT_ALLOWED')
  })

  it('is logged, is one file a job, and its progress is its maker’s to ask', async () => {
    const branch = newBranch()
    const jobId = freshId()
    const together = await Promise.all([1, 2, 3].map(() => exportAs(branch, 'publicity', { jobId })))
    for (const { data } of together) expect(data).toEqual(together[0]?.data)
    const logged = (await t.allOf('audit')).filter(({ target }) => target === jobId)
    expect(logged).toMatchObject([{ action: 'records.export', by: branch.ids.publicity, after: { year } }])
    const progress = await t.must(branch.openids.publicity, 'attendance.exportProgress', { jobId })
    expect(progress).toMatchObject({ done: 3, total: 3 })
    expectRefusal(await t.call(branch.openids.secretary, 'attendance.exportProgress', { jobId }), 'NO_SUCH_EXPORT')
    expectRefusal(await exportAs(branch, 'secretary', { jobId }), 'NO_SUCH_EXPORT')
  })
})
