import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Workbook } from 'exceljs'
import { buildFunctions } from '../../tools/build-functions'
import { type SeededBranch, seedBranch } from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { seedList } from './list-samples'
import { PHOTO } from './meetings'
import { withChessEvening } from './new-kind'
import { today } from './record-seed'
import { freshId, type World } from './world'

const outdir = mkdtempSync(path.join(tmpdir(), 'new-kind-'))
const year = Number(today().slice(0, 4))
const kind = 'chessEvening'

let t: TestCloud
let branch: SeededBranch
beforeAll(async () => {
  await buildFunctions({ outdir, names: ['records', 'year', 'documents'], plugins: [withChessEvening] })
  t = await startCloud({ functionsDir: outdir })
  branch = seedBranch(t, 'ch')
})
afterAll(async () => {
  await t.close()
  rmSync(outdir, { recursive: true })
})

const values = { game: 'go', hall: '=棋室', boards: 3, outdoors: true, clock: '甲1' }

function formOf(fields: object = {}) {
  const { member, second } = branch.ids
  return { recordId: freshId(), revision: null, kind, on: today(), people: [member, second], values, ...fields }
}

/** The phone's types know nothing of the kind; the cloud does. */
const save = (who: keyof SeededBranch['openids'], form: object) =>
  t.call(branch.openids[who], 'records.save', form as never)

async function saved(fields: object = {}): Promise<string> {
  const form = formOf({ values: { ...values, helpers: [branch.ids.retired] }, ...fields })
  const { ok, error } = await save('member', form)
  expect({ ok, error }).toEqual({ ok: true, error: undefined })
  return form.recordId
}

it('is written down by a member who was there, for everybody who was', async () => {
  const recordId = await saved()
  const stored = await t.stored('records', recordId)
  expect(stored).toMatchObject({ kind, title: '=棋室', state: 'recorded', open: false })
  expect(stored?.concerned).toEqual(expect.arrayContaining([branch.ids.member, branch.ids.second]))
})

it.each<[string, object, string]>([
  ['a choice that is none', { values: { ...values, game: 'poker' } }, '“哪种棋”请重新选一项'],
  ['nothing where something is needed', { values: { game: 'go' } }, '请填写“在哪个活动室”'],
  ['a line too long', { values: { ...values, hall: '长'.repeat(11) } }, '“在哪个活动室”最多 10 个字'],
  ['a number out of bounds', { values: { ...values, boards: 21 } }, '“摆了几盘”要在 1 到 20 盘之间'],
  ['what is not asked', { values: { ...values, game: 'xiangqi' } }, '“棋钟编号”这里不用填'],
  ['a field there is not', { values: { ...values, winner: 'x' } }, '认不出的栏目'],
  ['too few people', { people: ['chmember0000'] }, '请选择下棋的人，至少 2 人'],
])('is refused with %s', async (_what, fields, sentence) => {
  expectRefusal(await save('member', formOf(fields)), 'RECORD_REFUSED', sentence)
})

it('is entered by nobody for others but by who keeps such records', async () => {
  const people = [branch.ids.second, branch.ids.retired]
  expectRefusal(await save('member', formOf({ people })), 'NOT_ALLOWED')
  expect((await save('publicity', formOf({ people }))).ok).toBe(true)
})

it('is listed with its choices and numbers and read in full by whom it concerns, and by nobody else', async () => {
  const recordId = await saved()
  const asked = { year, kinds: [kind] } as never
  for (const who of ['member', 'second', 'publicity', 'secretary'] as const) {
    const { cards } = await t.must(branch.openids[who], 'records.list', asked)
    const card = cards.find((one) => one.recordId === recordId)
    expect(card).toMatchObject({
      ...{ kind, title: '=棋室' },
      values: { game: 'go', boards: 3, outdoors: true, helpers: [branch.ids.retired] },
      people: [{ name: '褚伟' }, { name: '卫东升' }],
    })
    // Texts are the page's, not the list's.
    expect(card?.values).not.toHaveProperty('clock')
    const read = await t.must(branch.openids[who], 'records.read', { recordId })
    expect(read).toMatchObject({ values: { ...values }, named: [{ memberId: branch.ids.retired, name: '沈德福' }] })
  }
  const { cards } = await t.must(branch.openids.leader, 'records.list', asked)
  expect(cards).toEqual([])
  expectRefusal(await t.call(branch.openids.leader, 'records.read', { recordId }), 'NO_SUCH_RECORD')
  const { counts } = await t.must(branch.openids.secretary, 'records.home', { year })
  expect(counts.map((one) => String(one.kind))).toContain(kind)
})

it('bears photos, as many as its entry says, and shows them to whom it is shown', async () => {
  const recordId = await saved()
  const add = async () => {
    const cloudPath = `uploads/of-${branch.branchId}/${freshId()}.png`
    const fileID = await t.uploadFile(branch.openids.member, cloudPath, PHOTO)
    const fileId = freshId()
    const file = { recordId, fileId, fileID, name: '棋盘.png' }
    return { fileId, reply: await t.call(branch.openids.member, 'recordFiles.add', file) }
  }
  const { fileId, reply } = await add()
  expect(reply.ok).toBe(true)
  expect((await add()).reply.ok).toBe(true)
  expectRefusal((await add()).reply, 'TOO_MANY_FILES')
  const link = await t.must(branch.openids.second, 'recordFiles.link', { recordId, fileId })
  expect(link).toMatchObject({ name: '棋盘.png', kind: 'image' })
  expectRefusal(await t.call(branch.openids.leader, 'recordFiles.link', { recordId, fileId }), 'NO_SUCH_RECORD')
})

it('is a sheet of the export, its columns those of its entry', async () => {
  const other = seedBranch(t, 'cx')
  const { member, second, retired } = other.ids
  const form = { recordId: freshId(), revision: null, kind, on: today(), people: [member, second] }
  const filled = { ...values, helpers: [retired] }
  await t.must(other.openids.member, 'records.save', { ...form, values: filled } as never)
  const asked = { jobId: freshId(), year, kinds: [kind] } as never
  const { data } = await t.documents(other.openids.publicity, 'recordSheets', asked)
  const book = new Workbook()
  const content = await t.downloadFile(data?.fileID ?? '')
  await book.xlsx.load(content as unknown as Parameters<typeof book.xlsx.load>[0])
  expect(book.worksheets.map(({ name }) => name)).toEqual(['目录', '棋类之夜'])
  const sheet = book.getWorksheet('棋类之夜')
  const row = (number: number) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_none, index) => sheet?.getCell(number, index + 1).value)
  const day = new Date(`${today()}T00:00:00Z`)
  expect(row(3)).toEqual([
    ...['哪天下的', '下棋的人', '哪种棋', '在哪个活动室', '摆了几盘（盘）', '谁帮忙', '在户外', '棋钟编号'],
    ...['附件', '登记人', '登记日期', '备注'],
  ])
  expect(row(4)).toEqual([...[day, '褚伟、卫东升', '围棋', '=棋室', 3, '沈德福', '是', '甲1'], ...[0, '褚伟', day, '']])
  expectRefusal(await t.documents(other.openids.discipline, 'recordSheets', asked), 'NOT_ALLOWED')
})

it('is counted in drafted papers, and untold by name, for it is not everybody’s', async () => {
  const recordId = await saved()
  const draft = await t.must(branch.openids.publicity, 'papers.draft', {
    ...{ kind: 'brief', from: today(), to: today() },
  })
  expect(draft.text).toMatch(/棋类之夜 \d+ 次，\d+ 人次。/)
  expect(draft.text).not.toContain('棋室')
  expect(recordId).toBeTruthy()
})

it('is evidence for a row that asks for it, of each who was there', async () => {
  const world = { t, branch: seedBranch(t, 'ce'), memberId: 'cemember0000' } as World
  const { ids, openids } = world.branch
  const { taskId } = seedList(world, { evidence: 'serviceWork' })
  const before = await t.must(openids.secretary, 'tasks.read', { year, taskId })
  expect(before).toMatchObject({ done: 0, of: 2 })
  const form = { recordId: freshId(), revision: null, kind, on: today(), people: [ids.member, ids.second], values }
  await t.must(openids.member, 'records.save', form as never)
  const after = await t.must(openids.secretary, 'tasks.read', { year, taskId })
  expect(JSON.stringify(after)).toContain(form.recordId)
  expect(JSON.stringify(after)).toContain(`"${kind}"`)
  const { list } = await t.must(openids.secretary, 'list.read', { year })
  expect(list?.rows[0]?.tasks[0]).toMatchObject({ done: 2, of: 2 })
})

it('is withdrawn with a reason, and is no evidence and in no export then', async () => {
  const recordId = await saved()
  await t.must(branch.openids.member, 'records.withdraw', { recordId, reason: '记错了' })
  const { cards } = await t.must(branch.openids.member, 'records.list', { year, kinds: [kind] } as never)
  expect(cards.map((card) => card.recordId)).not.toContain(recordId)
})
