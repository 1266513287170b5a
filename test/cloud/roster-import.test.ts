import type { Worksheet } from 'exceljs'
import type { ErrorCode } from '../../domain/errors'
import type { Member } from '../../domain/members/member'
import { idOf, type SeededBranch, seedBranch } from './branch'
import {
  everythingStored,
  expectRefusal,
  expectRefusedUnchanged,
  type LightOutput,
  type Reply,
  startCloud,
  type TestCloud,
} from './cloud'
import { gbkOf, pasted, xlsxOf } from './tables'

// Invented numbers: they look like those of people and are nobody's.
const ID_CARD = '510199199003071239'
const OLD_ID_CARD = '510199620307123'
const MOBILE = '13999990000'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
})
afterAll(() => t.close())

let made = 0
/** A branch of its own for each test. */
function newBranch(): SeededBranch {
  made += 1
  return seedBranch(t, `r${made}x`)
}

type Preview = LightOutput<'roster.preview'>
type Answer = { row: number; choice: string }

const officer = ({ openids }: SeededBranch) => openids.organisation
const paste = (branch: SeededBranch, text: string) => t.call(officer(branch), 'roster.readPaste', { text })
const previewOf = (branch: SeededBranch, importId: string) => t.must(officer(branch), 'roster.preview', { importId })
type Outcome = Omit<LightOutput<'roster.confirm'>, 'remaining'>

/** Confirms as the phone does: again until nothing remains. */
async function confirm(
  branch: SeededBranch,
  { importId, revision }: Preview,
  answers: Answer[] = [],
  by = officer(branch),
): Promise<Reply<Outcome>> {
  for (;;) {
    const reply = await t.call(by, 'roster.confirm', { importId, revision, answers })
    if (!reply.ok) return reply
    const { remaining, ...data } = reply.data
    if (remaining === 0) return { ...reply, data }
  }
}

const membersOf = async ({ branchId }: SeededBranch) =>
  (await t.allOf('members')).filter((member) => member.branchId === branchId)
const named = (people: Member[], name: string) => people.filter((member) => member.name === name)
const auditOf = async ({ branchId }: SeededBranch) =>
  (await t.allOf('audit')).filter((entry) => entry.branchId === branchId)

/** Reads a pasted table and looks at it. */
async function readAndPreview(branch: SeededBranch, rows: readonly (readonly string[])[]): Promise<Preview> {
  const { importId } = await t.must(officer(branch), 'roster.readPaste', { text: pasted(rows) })
  return previewOf(branch, importId)
}

/** Uploads a file as a phone does and has it read. */
async function readFile(branch: SeededBranch, fileName: string, content: Buffer) {
  made += 1
  const fileID = await t.uploadFile(officer(branch), `uploads/${made}/${fileName}`, content)
  const reply = await t.documents(officer(branch), 'readRoster', { fileID, fileName })
  return { reply, fileID }
}

/** The file is refused with this code and sentence; it is deleted all the same, and nothing is kept of it. */
async function expectFileRefused(fileName: string, content: Buffer, code: ErrorCode, sentence: string) {
  const branch = newBranch()
  const counts = () => ['imports', 'members', 'audit'].map((name) => t.cloud.countDocuments(name))
  const before = counts()
  const { reply, fileID } = await readFile(branch, fileName, content)
  expectRefusal(reply, code, sentence)
  expect(await t.downloadFile(fileID)).toBeNull()
  expect(counts()).toEqual(before)
}

const header = ['姓名', '性别', '党小组', '支部职务', '入党时间']
const people = [
  ['秦朗', '男', '第一党小组', '党员', '2015-07-01'],
  ['尤佳', '女', '青年党小组', '党小组长', '2018-06'],
]

/** Writes a roster of so many people. */
function fill(sheet: Worksheet, rows: number): void {
  sheet.addRow(header)
  for (let n = 0; n < rows; n++) sheet.addRow([`党员${n}号`, '男', '第一党小组', '党员', '2015-07'])
}

describe('a pasted table', () => {
  it('is shown row by row, and becomes members only when it is confirmed', async () => {
    const branch = newBranch()
    const before = await membersOf(branch)
    const preview = await readAndPreview(branch, [header, ...people])
    expect(preview).toMatchObject({
      fileName: '粘贴的表格',
      columns: header,
      newGroups: ['青年党小组'],
      problems: [],
      outcome: null,
      lines: [
        { row: 2, name: '秦朗', kind: 'new', facts: expect.arrayContaining(['性别：男', '党小组：第一党小组']) },
        { row: 3, name: '尤佳', kind: 'new', facts: expect.arrayContaining(['职务：党小组长', '入党：2018年6月']) },
      ],
    })
    expect(await membersOf(branch)).toEqual(before)

    const reply = await confirm(branch, preview)
    expect(reply.data).toEqual({ added: 2, updated: 0, same: 0, skipped: 0 })
    const after = await membersOf(branch)
    expect(after).toHaveLength(before.length + 2)
    expect(named(after, '秦朗')).toMatchObject([{ gender: 'male', groupId: branch.groups[0], joinedOn: '2015-07-01' }])
    const young = (await t.stored('branches', branch.branchId))?.groups.find((group) => group.name === '青年党小组')
    expect(named(after, '尤佳')).toMatchObject([{ role: 'groupLeader', groupId: young?.id, joinedOn: '2018-06' }])
    expect((await auditOf(branch)).map((entry) => entry.action)).toEqual(['roster.groups', 'roster.import'])
    expect(await previewOf(branch, preview.importId)).toMatchObject({ outcome: reply.data })
  })

  it('takes columns in any order, and names every bad row with its reason', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [
      ['序号', '入党时间', '支部职务', '姓名', '爱好'],
      ['1', '2015.7', '宣传委员', '秦朗', '书法'],
      ['2', '2015-13', '党员', '尤佳', ''],
      ['3', '2016-05-01', '皇帝', '许文', ''],
      ['4', '2016-05-01', '党员', '', ''],
      ['', '', '', '合计', '4 人'],
    ])
    expect(preview.columns).toEqual(['入党时间', '支部职务', '姓名'])
    expect(preview.lines.map(({ name, kind }) => ({ name, kind }))).toEqual([{ name: '秦朗', kind: 'new' }])
    expect(preview.problems.map(({ row, title }) => ({ row, title }))).toEqual([
      { row: 3, title: '入党时间' },
      { row: 4, title: '支部职务' },
      { row: 5, title: '姓名' },
    ])
    for (const { reason } of preview.problems) expect(reason).toMatch(/\p{Script=Han}/u)
    expect(preview.dropped).toEqual(['“爱好”一列没有导入：认不出这一列是什么'])
    expect(preview.skipped).toMatchObject([{ row: 6 }])
    expect((await confirm(branch, preview)).data).toEqual({ added: 1, updated: 0, same: 0, skipped: 0 })
  })

  it.each([
    ['without a header', pasted(people), '姓名'],
    [
      'without a column of names',
      pasted([
        ['性别', '入党时间'],
        ['男', '2015-07'],
      ]),
      '姓名',
    ],
    ['with nobody in it', pasted([header]), '没有人员'],
    ['of blanks', ' \n\t\n ', '没有内容'],
    [
      'with two columns of names',
      pasted([
        ['姓名', '性别', '姓名'],
        ['秦朗', '男', '尤佳'],
      ]),
      '分不清',
    ],
  ])('%s is refused with what to do', async (_what, text, sentence) => {
    const branch = newBranch()
    await expectRefusedUnchanged(t, () => paste(branch, text), 'BAD_INPUT', sentence)
  })

  it('that is too long is refused: by the procedure, and by the cloud before it', async () => {
    const branch = newBranch()
    await expectRefusedUnchanged(t, () => paste(branch, '党'.repeat(30_001)), 'BAD_INPUT', '最多 30000 个字')
    const text = 'x'.repeat(10 * 1024 * 1024)
    const call = await t.cloud.call('api', { path: 'roster.readPaste', input: { text } }, officer(branch))
    expect(call).toMatchObject({ ok: false, status: 413 })
  })

  it('shows names with emoji and markup as they are', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [
      ['姓名', '备注'],
      ['<b>阿牛</b>🎋', '=1+1'],
    ])
    await confirm(branch, preview)
    expect(named(await membersOf(branch), '<b>阿牛</b>🎋')).toMatchObject([{ note: '=1+1' }])
  })

  it('of another branch, of the day before yesterday, or unknown is not there', async () => {
    const [branch, other] = [newBranch(), newBranch()]
    const preview = await readAndPreview(other, [header, ...people])
    await expectRefusedUnchanged(t, () => confirm(branch, preview), 'NO_SUCH_IMPORT')
    await expectRefusedUnchanged(t, () => confirm(branch, { ...preview, importId: 'nowhere00000' }), 'NO_SUCH_IMPORT')
    const { importId } = preview
    await t.patch('imports', importId, { createdAt: new Date(Date.now() - 25 * 3_600_000).toISOString() })
    await expectRefusedUnchanged(t, () => confirm(other, preview), 'NO_SUCH_IMPORT', '已过期')
    const look = () => t.call(officer(other), 'roster.preview', { importId })
    await expectRefusedUnchanged(t, look, 'NO_SUCH_IMPORT')
  })
})

describe('importing again', () => {
  it('updates what the file says otherwise, doubles nobody, erases nothing', async () => {
    const branch = newBranch()
    await confirm(branch, await readAndPreview(branch, [header, ...people]))
    const once = await membersOf(branch)

    const same = await readAndPreview(branch, [header, ...people])
    expect(same.lines.map((line) => line.kind)).toEqual(['same', 'same'])
    expect((await confirm(branch, same)).data).toEqual({ added: 0, updated: 0, same: 2, skipped: 0 })
    expect(await membersOf(branch)).toEqual(once)

    const changed = await readAndPreview(branch, [
      header,
      ['秦朗', '', '青年党小组', '纪检委员', '2015-07'],
      ['褚 伟', '男', '', '', ''],
    ])
    expect(changed.lines).toMatchObject([
      { name: '秦朗', kind: 'update', facts: ['职务：纪检委员', '党小组：青年党小组'] },
      { name: '褚伟', kind: 'update', facts: ['性别：男'] },
    ])
    expect((await confirm(branch, changed)).data).toEqual({ added: 0, updated: 2, same: 0, skipped: 0 })
    const after = await membersOf(branch)
    expect(after).toHaveLength(once.length)
    const young = named(after, '尤佳')[0]?.groupId
    expect(named(after, '秦朗')).toMatchObject([
      { gender: 'male', role: 'discipline', joinedOn: '2015-07-01', groupId: young },
    ])
    expect(named(after, '褚伟')).toMatchObject([{ openid: branch.openids.member, groupId: branch.groups[0] }])
    const entry = (await auditOf(branch)).filter((one) => one.action === 'roster.import').at(-1)
    const before = { role: 'member', groupId: branch.groups[0] }
    expect(entry?.before).toMatchObject({ [named(after, '秦朗')[0]?._id ?? '']: before })
  })

  it('of the same import answers what the first confirmation did', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [header, ...people])
    const first = await confirm(branch, preview)
    const before = await everythingStored(t)
    expect((await confirm(branch, preview)).data).toEqual(first.data)
    expect(await everythingStored(t)).toEqual(before)
  })
})

describe('people who share a name', () => {
  const twins = [
    ['姓名', '入党时间', '备注'],
    ['李娜', '2010-07-01', '财务'],
    ['李娜', '2019-07-01', '档案'],
  ]

  it('are asked about, and nothing happens before all is answered', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, twins)
    expect(preview.lines.map((line) => line.kind)).toEqual(['question', 'question'])
    expect(preview.lines[0]?.choices?.map((choice) => choice.choice)).toEqual(['new', 'skip'])
    await expectRefusedUnchanged(t, () => confirm(branch, preview), 'IMPORT_UNANSWERED', '第 2 行“李娜”')
    const half = [{ row: 2, choice: 'new' }]
    await expectRefusedUnchanged(t, () => confirm(branch, preview, half), 'IMPORT_UNANSWERED', '第 3 行')
    const stranger = [...half, { row: 3, choice: branch.ids.member }]
    await expectRefusedUnchanged(t, () => confirm(branch, preview, stranger), 'IMPORT_UNANSWERED', '第 3 行')
    const both = [...half, { row: 3, choice: 'new' }]
    expect((await confirm(branch, preview, both)).data).toEqual({
      added: 2,
      updated: 0,
      same: 0,
      skipped: 0,
    })

    const again = await readAndPreview(branch, twins)
    const kept = named(await membersOf(branch), '李娜')
    expect(kept).toHaveLength(2)
    const older = kept.find((member) => member.note === '财务')?._id ?? ''
    expect(again.lines[0]).toMatchObject({ kind: 'question', likely: older })
    const oneForBoth = [2, 3].map((row) => ({ row, choice: older }))
    await expectRefusedUnchanged(t, () => confirm(branch, again, oneForBoth), 'IMPORT_UNANSWERED', '同一位')
    const younger = kept.find((member) => member.note === '档案')?._id ?? ''
    const right = [
      { row: 2, choice: older },
      { row: 3, choice: younger },
    ]
    expect((await confirm(branch, again, right)).data).toEqual({
      added: 0,
      updated: 0,
      same: 2,
      skipped: 0,
    })
  })

  it('as one who left are asked about too', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [['姓名'], ['杨帆']])
    expect(preview.lines).toMatchObject([{ kind: 'question', question: expect.stringContaining('回来了') }])
    const back = [{ row: 2, choice: branch.ids.left }]
    expect((await confirm(branch, preview, [{ row: 2, choice: 'skip' }])).data?.skipped).toBe(1)
    const again = await readAndPreview(branch, [
      ['姓名', '状态'],
      ['杨帆', '在册'],
    ])
    expect((await confirm(branch, again, back)).data?.updated).toBe(1)
    expect(named(await membersOf(branch), '杨帆')).toMatchObject([{ state: 'active', _id: branch.ids.left }])
  })
})

describe('confirming', () => {
  it('is refused when the roster has changed since it was looked at', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [header, ...people, ['褚伟', '男', '', '', '']])
    await t.must(officer(branch), 'members.add', {
      memberId: idOf(`changed${made}x`),
      name: '秦朗',
      standing: 'full',
      role: 'member',
      livelihood: 'salaried',
      leadingCadre: false,
    })
    await expectRefusedUnchanged(t, () => confirm(branch, preview), 'ROSTER_CHANGED', '重新核对')
    const fresh = await previewOf(branch, preview.importId)
    expect((await confirm(branch, fresh)).data).toMatchObject({ added: 1, updated: 2 })
  })

  it('by two officers at the same moment carries it out once', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [header, ...people])
    const replies = await Promise.all(
      [branch.openids.organisation, branch.openids.secretary, branch.openids.deputy].map((by) =>
        confirm(branch, preview, [], by),
      ),
    )
    const done = replies.filter((reply) => reply.ok)
    expect(done.length).toBeGreaterThan(0)
    for (const { data } of done) expect(data).toEqual({ added: 2, updated: 0, same: 0, skipped: 0 })
    for (const reply of replies) if (!reply.ok) expectRefusal(reply, 'IMPORT_BUSY', '半分钟')
    expect(named(await membersOf(branch), '秦朗')).toHaveLength(1)
    expect((await auditOf(branch)).filter((entry) => entry.action === 'roster.import')).toHaveLength(1)
  })

  it('of two readings of one table at the same moment doubles nobody', async () => {
    const branch = newBranch()
    const previews = [
      await readAndPreview(branch, [header, ...people]),
      await readAndPreview(branch, [header, ...people]),
    ]
    const replies = await Promise.all(previews.map((preview) => confirm(branch, preview)))
    const codes = replies.map((reply) => reply.error?.code)
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(['IMPORT_BUSY', 'ROSTER_CHANGED']).toContain(codes.find((code) => code !== undefined))
    expect(named(await membersOf(branch), '秦朗')).toHaveLength(1)
  })

  it('waits for another officer’s import, but not for ever for one that died', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [header, ...people])
    const lease = (seconds: number) =>
      t.patch('branches', branch.branchId, { rosterLeaseUntil: new Date(Date.now() + seconds * 1000).toISOString() })
    await lease(20)
    await expectRefusedUnchanged(t, () => confirm(branch, preview), 'IMPORT_BUSY', '半分钟')
    await lease(-1)
    expect((await confirm(branch, preview)).ok).toBe(true)
  })

  it('never takes the branch’s last secretary or deputy away', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [
      ['姓名', '支部职务', '状态'],
      ['周建国', '党员', '在册'],
      ['吴秀兰', '副书记', '已转出'],
      ['秦朗', '书记', '在册'],
    ])
    const { secretary, organisation } = branch.openids
    await expectRefusedUnchanged(t, () => confirm(branch, preview, [], secretary), 'LAST_OFFICER', '检查表里的职务')
    await expectRefusedUnchanged(t, () => confirm(branch, preview, [], organisation), 'LEADERS_ONLY', '书记')
  })

  it('makes nobody a secretary for an officer who is none', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [
      ['姓名', '支部职务'],
      ['郑晓梅', '副书记'],
    ])
    await expectRefusedUnchanged(t, () => confirm(branch, preview), 'LEADERS_ONLY')
    expect((await confirm(branch, preview, [], branch.openids.secretary)).data?.updated).toBe(1)
  })

  it('founds no more groups than a branch may have', async () => {
    const branch = newBranch()
    const many = Array.from({ length: 29 }, (_, n) => [`党员${n}号`, `${n}号党小组`])
    const preview = await readAndPreview(branch, [['姓名', '党小组'], ...many])
    const reply = await confirm(branch, preview)
    expectRefusal(reply, 'BAD_INPUT', '最多 30 个党小组')
    expect(await membersOf(branch)).toHaveLength(12)
  })

  it('keeps nothing of the file once it is carried out', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, [header, ...people, ['', '女', '', '', '']])
    await confirm(branch, preview)
    expect(await t.stored('imports', preview.importId)).toMatchObject({
      reading: { rows: [], problems: [], skipped: [] },
      outcome: { added: 2 },
    })
  })

  it('of a long roster in a slow cloud takes several calls, each of a few seconds', async () => {
    const branch = newBranch()
    const rows = Array.from({ length: 140 }, (_, n) => [`党员${n}号`])
    const { importId, revision } = await readAndPreview(branch, [['姓名'], ...rows])
    const call = () => t.must(officer(branch), 'roster.confirm', { importId, revision, answers: [] })
    t.cloud.faults.latencyMs = 40
    const first = await call()
    t.cloud.faults.latencyMs = 0
    const written = (await membersOf(branch)).length - 12
    expect(first).toEqual({ added: 140, updated: 0, same: 0, skipped: 0, remaining: 140 - written })
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThan(140)
    expect(await call()).toEqual({ ...first, remaining: 0 })
    expect(await membersOf(branch)).toHaveLength(152)
  })
})

describe('an .xlsx', () => {
  it('is read with its dates, formulas, merged cells, rich texts and empty styled rows, and then deleted', async () => {
    const branch = newBranch()
    const content = await xlsxOf((sheet) => {
      sheet.addRow(['××支部党员名册'])
      sheet.mergeCells('A1:F1')
      sheet.addRow(['序号', '姓名', '党小组', '支部职务', '入党时间', '转正时间'])
      sheet.addRow([1, '秦 朗', '第一党小组', '党员', new Date('2015-07-01T00:00:00Z'), ''])
      sheet.addRow([2, { richText: [{ text: '尤' }, { text: '佳' }] }, '', '党员', 201806, '2019.6'])
      sheet.addRow([3, '许文', '第二党小组', { text: '宣传委员', hyperlink: 'http://example.com' }, '2010年3月', ''])
      sheet.addRow([4, { formula: 'B3&"明"', result: '秦朗明' }, '第二党小组', '党员', '2011/4/5', ''])
      sheet.addRow([5, { formula: 'B99', result: { error: '#REF!' } }, '', '党员', '', ''])
      sheet.mergeCells('C3:C4')
      for (let row = 9; row < 9000; row++) sheet.getCell(row, 1).border = { top: { style: 'thin' } }
    })
    const { reply, fileID } = await readFile(branch, '名册.xlsx', content)
    expect(await t.downloadFile(fileID)).toBeNull()
    const preview = await previewOf(branch, reply.data?.importId ?? '')
    expect(preview.fileName).toBe('名册.xlsx')
    expect(preview.skipped).toEqual([{ row: 1, text: '××支部党员名册' }])
    expect(preview.lines.map(({ row, name }) => ({ row, name }))).toEqual([
      { row: 3, name: '秦朗' },
      { row: 4, name: '尤佳' },
      { row: 5, name: '许文' },
      { row: 6, name: '秦朗明' },
    ])
    expect(preview.lines[0]?.facts).toEqual(expect.arrayContaining(['党小组：第一党小组', '入党：2015年7月1日']))
    expect(preview.lines[1]?.facts).toEqual(
      expect.arrayContaining(['党小组：第一党小组', '入党：2018年6月', '转正：2019年6月']),
    )
    expect(preview.lines[2]?.facts).toEqual(expect.arrayContaining(['职务：宣传委员', '入党：2010年3月']))
    expect(preview.warnings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 4, title: '党小组', reason: expect.stringContaining('合并单元格') }),
        expect.objectContaining({ row: 6, title: '姓名', reason: expect.stringContaining('公式') }),
      ]),
    )
    expect(preview.problems).toMatchObject([{ row: 7, title: '姓名', reason: expect.stringContaining('公式') }])
    expect((await confirm(branch, preview)).data).toEqual({ added: 4, updated: 0, same: 0, skipped: 0 })
  })

  it('loses its ID-card, phone and pay columns, says so, and nothing of them is ever stored', async () => {
    const branch = newBranch()
    const content = await xlsxOf((sheet) => {
      sheet.addRow(['姓名', '身份证号', '联系电话', '工资', '入党时间', '备注', '情况'])
      sheet.addRow(['秦朗', ID_CARD, MOBILE, 8765, '2015-07', `证件 ${ID_CARD}，电话 ${MOBILE}`, OLD_ID_CARD])
      sheet.addRow(['尤佳', Number(OLD_ID_CARD), Number(MOBILE), 8766, ID_CARD, '', ''])
      sheet.addRow([ID_CARD, '', '', '', '', '', ''])
      sheet.addRow(['填表人：', MOBILE, ID_CARD, '', '', '', ''])
    })
    const { reply } = await readFile(branch, `名册${ID_CARD}.xlsx`, content)
    const preview = await previewOf(branch, reply.data?.importId ?? '')
    expect(preview.dropped).toEqual([
      '“身份证号”一列没有导入：系统不保存身份证号',
      '“联系电话”一列没有导入：系统不保存电话号码',
      '“工资”一列没有导入：系统不保存收入，党费只登记核定的月交数额',
      expect.stringContaining('“情况”一列没有导入'),
    ])
    expect(preview.lines.map((line) => line.name)).toEqual(['秦朗'])
    await confirm(branch, preview)
    const everything = JSON.stringify([await everythingStored(t), preview])
    for (const secret of [ID_CARD, OLD_ID_CARD, MOBILE, '8765', '8766']) expect(everything).not.toContain(secret)
  })

  it('of 5,000 people is refused with what to do', async () => {
    await expectFileRefused('名册.xlsx', await xlsxOf((sheet) => fill(sheet, 5000)), 'BAD_INPUT', '最多 500 人')
  })

  it('of 7,000 rows is refused before it is read', async () => {
    await expectFileRefused('名册.xlsx', await xlsxOf((sheet) => fill(sheet, 7000)), 'FILE_TOO_LARGE', '7001 行')
  })

  it('with an empty first sheet is read from the next', async () => {
    const branch = newBranch()
    const content = await xlsxOf((_sheet, book) => fill(book.addWorksheet('第二张'), 1))
    const { reply } = await readFile(branch, '名册.xlsx', content)
    expect((await previewOf(branch, reply.data?.importId ?? '')).lines).toHaveLength(1)
  })

  const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
  it.each<[string, () => Promise<Buffer>, ErrorCode, string]>([
    ['cut off', async () => (await xlsxOf((sheet) => fill(sheet, 50))).subarray(0, 4000), 'FILE_UNREADABLE', '另存为'],
    [
      'that is noise after the first bytes',
      async () => Buffer.from(`PK\x03\x04${'x'.repeat(500)}`),
      'FILE_UNREADABLE',
      '',
    ],
    ['that is an empty archive', async () => emptyZip, 'FILE_UNREADABLE', ''],
    ['without anything in it', () => xlsxOf(() => undefined), 'FILE_UNREADABLE', '没有内容'],
  ])('%s is refused with what to do', async (_what, content, code, sentence) => {
    await expectFileRefused('名册.xlsx', await content(), code, sentence)
  })
})

describe('another file', () => {
  const csv = '\u59d3\u540d,性别,入党时间,备注\r\n秦朗,男,2015-07-01,"含逗号,和""引号"""\r\n尤佳,女,2018-06,\r\n'
  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv}`)],
    ['GBK, as Windows’ Excel saves it', gbkOf(csv)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')])],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(csv, 'utf16le').swap16()])],
  ])('a .csv in %s is read and then deleted', async (_encoding, content) => {
    const branch = newBranch()
    const { reply, fileID } = await readFile(branch, '名册.csv', content)
    expect(await t.downloadFile(fileID)).toBeNull()
    const preview = await previewOf(branch, reply.data?.importId ?? '')
    expect(preview.lines.map((line) => line.name)).toEqual(['秦朗', '尤佳'])
    expect(preview.lines[0]?.facts).toContain('备注：含逗号,和"引号"')
  })

  it.each<[string, string, Buffer, ErrorCode, string]>([
    ['an old .xls', '名册.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '旧版 .xls'],
    ['an old .xls by name', '名册.XLS', Buffer.from('姓名\t性别'), 'FILE_UNREADABLE', '旧版 .xls'],
    ['a file of 6 MB', '名册.csv', Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE', '只保留名册'],
    ['an .xlsx of 6 MB', '名册.xlsx', Buffer.alloc(6 * 1024 * 1024, 'PK'), 'FILE_TOO_LARGE', '只保留名册'],
    ['a picture', '名册.csv', Buffer.from('89504e470d0a1a0affff00fe80ff', 'hex'), 'FILE_UNREADABLE', '另存为'],
    ['a .csv without a header', '名册.csv', gbkOf('秦朗,男\n尤佳,女\n'), 'BAD_INPUT', '表头'],
    ['an empty file', '名册.csv', Buffer.alloc(0), 'BAD_INPUT', '没有内容'],
  ])('%s is refused with what to do', async (_what, fileName, content, code, sentence) => {
    await expectFileRefused(fileName, content, code, sentence)
  })

  it('that was never uploaded is not there', async () => {
    const branch = newBranch()
    const read = (fileID: unknown, fileName: unknown = '名册.csv') =>
      t.documents(officer(branch), 'readRoster', { fileID, fileName })
    const gone = 'cloud://local-env.local-bucket/uploads/none/名册.csv'
    await expectRefusedUnchanged(t, () => read(gone), 'NO_SUCH_FILE', '重新选择')
    await expectRefusedUnchanged(t, () => read('https://example.com/名册.csv'), 'NO_SUCH_FILE')
    await expectRefusedUnchanged(t, () => read({ $ne: '' }), 'BAD_INPUT', '文件')
    await expectRefusedUnchanged(t, () => read(gone, '名'.repeat(121)), 'BAD_INPUT', '“文件名”最多 120 个字')
  })

  it('of the cloud’s own is neither read nor deleted', async () => {
    const branch = newBranch()
    const fileID = await t.uploadFile(officer(branch), 'exports/other/考勤表.csv', Buffer.from(csv))
    const read = () => t.documents(officer(branch), 'readRoster', { fileID, fileName: '考勤表.csv' })
    await expectRefusedUnchanged(t, read, 'NO_SUCH_FILE')
    expect(await t.downloadFile(fileID)).toEqual(Buffer.from(csv))
  })
})

// Last, for they leave many branches behind, and every look at all that is stored gets slower.
describe('a confirmation that breaks off', () => {
  const sixty = [header, ...Array.from({ length: 60 }, (_, n) => [`党员${n}号`, '男', '第一党小组', '党员', '2015-07'])]

  it('in the middle is finished by the next one, without doubling anybody', async () => {
    const branch = newBranch()
    const preview = await readAndPreview(branch, sixty)
    const before = (await membersOf(branch)).length
    const chunks = t.cloud.countDocuments('audit')
    const broken = confirm(branch, preview)
    while (t.cloud.countDocuments('audit') === chunks) await new Promise((resolve) => setImmediate(resolve))
    t.cloud.faults.conflicts = 1000
    expectRefusal(await broken, 'BUSY')
    t.cloud.faults.conflicts = 0
    const half = (await membersOf(branch)).length
    expect(half).toBeGreaterThan(before)
    expect(half).toBeLessThan(before + 60)

    // What was decided is carried out, although half of the rows would now be found in the roster.
    expect((await confirm(branch, preview)).data).toEqual({ added: 60, updated: 0, same: 0, skipped: 0 })
    const after = await membersOf(branch)
    expect(after).toHaveLength(before + 60)
    expect(new Set(after.map((member) => member.name)).size).toBe(after.length)
    expect((await auditOf(branch)).filter((entry) => entry.action === 'roster.import')).toHaveLength(3)
  })

  type Drop = 'dropBefore' | 'dropAfter'

  /** Breaks the connection at one operation of those that follow, the n-th from now; answers how many there were. */
  function breakAt(kind: Drop, nth: number): { heal(): number } {
    const { faults } = t.cloud
    let operations = 0
    Object.defineProperty(faults, kind, {
      configurable: true,
      enumerable: true,
      get: () => {
        operations += 1
        return operations === nth ? 1 : 0
      },
      set: () => undefined,
    })
    return {
      heal: () => {
        Object.defineProperty(faults, kind, { value: 0, writable: true, configurable: true, enumerable: true })
        return operations
      },
    }
  }

  /** A roster with a new group, a new member, a changed one and one to be left out. */
  const small = [
    ['姓名', '党小组'],
    ['秦朗', '青年党小组'],
    ['褚伟', '青年党小组'],
    ['尤佳', '第一党小组'],
  ]
  const answers = [{ row: 4, choice: 'skip' }]
  const outcome = { added: 1, updated: 1, same: 0, skipped: 1 }

  it.each<Drop>(['dropBefore', 'dropAfter'])(
    'at any of its operations (%s) can be repeated until it is done',
    async (kind) => {
      let brokenOff = 0
      let operations = 1
      for (let nth = 1; nth <= operations; nth++) {
        const branch = newBranch()
        const preview = await readAndPreview(branch, small)
        const breaking = breakAt(kind, nth)
        const broken = await confirm(branch, preview, answers)
        operations = breaking.heal()
        if (!broken.ok) {
          expectRefusal(broken, 'INTERNAL', '编号')
          brokenOff += 1
        }
        // Half a minute passes, should even the lease's return have failed.
        await t.patch('branches', branch.branchId, { rosterLeaseUntil: '' })
        expect((await confirm(branch, preview, answers)).data).toEqual(outcome)
        const after = await membersOf(branch)
        const groups = (await t.stored('branches', branch.branchId))?.groups.filter(
          (group) => group.name === '青年党小组',
        )
        expect(groups).toHaveLength(1)
        const groupId = groups?.[0]?.id
        expect(named(after, '秦朗')).toMatchObject([{ groupId }])
        expect(named(after, '褚伟')).toMatchObject([{ _id: branch.ids.member, groupId }])
        expect(after).toHaveLength(13)
        expect((await auditOf(branch)).map((entry) => entry.action)).toEqual(['roster.groups', 'roster.import'])
      }
      expect(brokenOff).toBeGreaterThan(15)
    },
  )
})

it('five hundred people are read and imported', async () => {
  const branch = newBranch()
  const { reply } = await readFile(branch, '名册.xlsx', await xlsxOf((sheet) => fill(sheet, 500)))
  const preview = await previewOf(branch, reply.data?.importId ?? '')
  expect((await confirm(branch, preview)).data?.added).toBe(500)
})
