import { DOCUMENT_BYTES } from '../../domain/files/attachment'
import { type Person, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, expectRefusedUnchanged, startCloud, type TestCloud } from './cloud'
import { PHOTO } from './meetings'
import { seedRecord } from './record-seed'
import { freshId } from './world'

/** Photos and documents of records: seen by whom the record is seen by, whoever guesses an id. */

let t: TestCloud
let home: SeededBranch
let foreign: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  foreign = seedBranch(t, 'f')
})
afterAll(() => t.close())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj')

const note = (person: Person = 'member', fields: Partial<Parameters<typeof seedRecord>[2]> = {}) =>
  seedRecord(t, home, { kind: 'studyNote', by: home.ids[person], values: { text: '学了报告' }, ...fields })._id
const upload = (content: Buffer, name: string, branch = home) =>
  t.uploadFile(branch.openids.member, `uploads/of-${branch.branchId}/${freshId()}-${name}`, content)
const add = (person: Person, input: { recordId: string; fileId?: string; fileID: string; name: string }) =>
  t.call(home.openids[person], 'recordFiles.add', { fileId: freshId(), ...input })
const link = (openid: string, recordId: string, fileId: string) =>
  t.call(openid, 'recordFiles.link', { recordId, fileId })
const filesOf = async (recordId: string) => (await t.stored('records', recordId))?.files ?? []

/** A note with a photo, and the photo's id. */
async function illustrated(person: Person = 'member', fields: Partial<Parameters<typeof seedRecord>[2]> = {}) {
  const recordId = note(person, fields)
  const fileId = freshId()
  const reply = await add(person, { recordId, fileId, fileID: await upload(PHOTO, 'a.png'), name: '笔记.png' })
  if (!reply.ok) throw new Error(reply.error.message)
  return { recordId, fileId }
}

it('keeps a photo and a document under paths nobody can guess, and the uploads are gone', async () => {
  const recordId = note()
  const [photo, paper] = [await upload(PHOTO, 'a.png'), await upload(PDF, 'b.pdf')]
  for (const [fileID, name] of [
    [photo, '笔记.png'],
    [paper, '学习材料.pdf'],
  ] as const)
    expect(await add('member', { recordId, fileID, name })).toMatchObject({ ok: true })
  const [one, two] = await filesOf(recordId)
  expect(one).toMatchObject({ kind: 'image', name: '笔记.png', by: home.ids.member })
  expect(two).toMatchObject({ kind: 'document', bytes: PDF.length })
  for (const kept of [one, two]) {
    expect(kept?.fileID).toMatch(new RegExp(`/records/${home.branchId}/\\w{32}\\.(?:png|pdf)$`))
    expect(await t.downloadFile(kept?.fileID ?? '')).not.toBeNull()
  }
  expect([await t.downloadFile(photo), await t.downloadFile(paper)]).toEqual([null, null])
})

it('added twice, one after the other or at once, is one', async () => {
  const recordId = note()
  const fileId = freshId()
  const files = await Promise.all([upload(PHOTO, 'a.png'), upload(PHOTO, 'a.png'), upload(PHOTO, 'a.png')])
  const replies = await Promise.all(files.map((fileID) => add('member', { recordId, fileId, fileID, name: 'a.png' })))
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await filesOf(recordId)).toHaveLength(1)
  expect(await Promise.all(files.map((fileID) => t.downloadFile(fileID)))).toEqual([null, null, null])
})

it('fills a note that waited for its photos', async () => {
  const recordId = freshId()
  const form = { recordId, revision: null, kind: 'studyNote', on: '2026-11-01', people: [], values: {} }
  expect(await t.must(home.openids.member, 'records.save', form)).toMatchObject({ state: 'draft' })
  await add('member', { recordId, fileID: await upload(PHOTO, 'a.png'), name: 'a.png' })
  expect(await t.stored('records', recordId)).toMatchObject({ state: 'recorded' })
})

it('taken out of a note that held nothing else, it leaves a draft', async () => {
  const recordId = freshId()
  const form = { recordId, revision: null, kind: 'studyNote', on: '2026-11-01', people: [], values: {} }
  await t.must(home.openids.member, 'records.save', form)
  const fileId = freshId()
  await add('member', { recordId, fileId, fileID: await upload(PHOTO, 'a.png'), name: 'a.png' })
  await t.must(home.openids.member, 'recordFiles.remove', { recordId, fileId })
  expect(await t.stored('records', recordId)).toMatchObject({ state: 'draft' })
})

describe('nothing else is taken', () => {
  type Wrong = [what: string, name: string, content: () => Buffer]
  it.each<Wrong>([
    ['a programme', 'a.exe', () => Buffer.from('MZ\u0090')],
    ['a programme with a document’s name', 'a.pdf', () => Buffer.from('MZ\u0090')],
    ['a page with a photo’s name', 'a.png', () => Buffer.from('<html><script>alert(1)</script>')],
    ['a document with a photo’s name', 'a.png', () => PDF],
    ['a film', 'a.mp4', () => Buffer.from('ftypmp42')],
    ['a drawing that may hold a script', 'a.svg', () => Buffer.from('<svg/>')],
    ['half a photo', 'a.png', () => PHOTO.subarray(0, PHOTO.length - 6)],
    ['nothing', 'a.pdf', () => Buffer.alloc(0)],
    ['too large a document', 'a.pdf', () => Buffer.concat([PDF, Buffer.alloc(DOCUMENT_BYTES)])],
  ])('%s', async (_what, name, content) => {
    const recordId = note()
    const fileID = await upload(content(), name)
    await expectRefusedUnchanged(t, () => add('member', { recordId, fileID, name }), 'FILE_REFUSED')
    expect(await t.downloadFile(fileID)).toBeNull()
  })

  it('a tenth photo, and anything where a kind holds none', async () => {
    const { recordId } = await illustrated()
    const [file] = await filesOf(recordId)
    if (!file) throw new Error('no file')
    await t.patch('records', recordId, { files: Array.from({ length: 9 }, () => ({ ...file, id: freshId() })) })
    const fileID = await upload(PHOTO, 'a.png')
    await expectRefusedUnchanged(t, () => add('member', { recordId, fileID, name: 'a.png' }), 'TOO_MANY_FILES')
    const talk = seedRecord(t, home, { kind: 'talk', by: home.ids.member, people: [home.ids.member, home.ids.second] })
    const other = await upload(PHOTO, 'a.png')
    const input = { recordId: talk._id, fileID: other, name: 'a.png' }
    await expectRefusedUnchanged(t, () => add('member', input), 'NO_FILES_HERE')
    expect(await t.downloadFile(other)).toBeNull()
  })

  it('a name that WeChat refuses', async () => {
    const recordId = note()
    const input = { recordId, fileID: await upload(PHOTO, 'a.png'), name: '【违规测试】.png' }
    await expectRefusedUnchanged(t, () => add('member', input), 'TEXT_REFUSED')
  })
})

describe('a guessed id is of no use', () => {
  it('of another branch’s record, though everything is named rightly', async () => {
    const { recordId, fileId } = await illustrated()
    expectRefusal(await link(foreign.openids.secretary, recordId, fileId), 'NO_SUCH_RECORD')
    const fileID = await upload(PHOTO, 'a.png', foreign)
    const input = { recordId, fileId: freshId(), fileID, name: 'a.png' }
    expectRefusal(await t.call(foreign.openids.secretary, 'recordFiles.add', input), 'NO_SUCH_RECORD')
    expectRefusal(await t.call(foreign.openids.secretary, 'recordFiles.remove', { recordId, fileId }), 'NO_SUCH_RECORD')
  })

  it('of somebody’s own note, of a care record, of a held or withdrawn one', async () => {
    const own = await illustrated()
    expectRefusal(await link(home.openids.second, own.recordId, own.fileId), 'NO_SUCH_RECORD')
    expect(await link(home.openids.organisation, own.recordId, own.fileId)).toMatchObject({ ok: true })
    const care = { kind: 'care' as const, people: [home.ids.retired] }
    const visit = await illustrated('secretary', care)
    expectRefusal(await link(home.openids.retired, visit.recordId, visit.fileId), 'NO_SUCH_RECORD')
    const held = await illustrated('member', { shared: true, textHeld: true })
    expectRefusal(await link(home.openids.second, held.recordId, held.fileId), 'NO_SUCH_RECORD')
    const shared = await illustrated('member', { shared: true })
    expect(await link(home.openids.second, shared.recordId, shared.fileId)).toMatchObject({ ok: true })
    await t.must(home.openids.member, 'records.withdraw', { recordId: shared.recordId, reason: '不想公开了' })
    expectRefusal(await link(home.openids.second, shared.recordId, shared.fileId), 'NO_SUCH_RECORD')
  })

  it('of a file under another record that one may see', async () => {
    const own = await illustrated()
    const mine = note('second')
    expectRefusal(await link(home.openids.second, mine, own.fileId), 'NO_SUCH_FILE')
  })

  it.each([
    ['another branch’s upload', () => upload(PHOTO, 'a.png', foreign)],
    ['a kept file of a record', async () => (await filesOf((await illustrated()).recordId))[0]?.fileID ?? ''],
    ['a path that climbs', async () => `cloud://local-env.local-bucket/uploads/../records/${home.branchId}/a.png`],
    ['an address of the web', async () => 'https://example.org/uploads/a.png'],
  ])('%s is no upload of one’s own', async (_what, fileIdOf) => {
    const recordId = note()
    const fileID = await fileIdOf()
    await expectRefusedUnchanged(t, () => add('member', { recordId, fileID, name: 'a.png' }), 'NO_SUCH_FILE')
    const kept = /\/records\//.test(fileID) && !fileID.includes('..')
    if (kept) expect(await t.downloadFile(fileID)).not.toBeNull()
  })

  it('to put a file with what one may see and not change', async () => {
    const { recordId, fileId } = await illustrated('member', { shared: true })
    const fileID = await upload(PHOTO, 'a.png')
    await expectRefusedUnchanged(t, () => add('second', { recordId, fileID, name: 'a.png' }), 'RECORD_KEPT')
    const removal = () => t.call(home.openids.second, 'recordFiles.remove', { recordId, fileId })
    await expectRefusedUnchanged(t, removal, 'RECORD_KEPT')
  })
})

it('taken away is gone from the storage, and the history says so', async () => {
  const { recordId, fileId } = await illustrated()
  const [file] = await filesOf(recordId)
  for (const _ of [1, 2]) await t.must(home.openids.member, 'recordFiles.remove', { recordId, fileId })
  expect(await t.downloadFile(file?.fileID ?? '')).toBeNull()
  const { history, files } = await t.must(home.openids.member, 'records.read', { recordId })
  expect(files).toEqual([])
  expect(history.map(({ words }) => words)).toEqual(['删了附件 笔记.png', '放了附件 笔记.png'])
})
