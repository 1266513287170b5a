import type { ErrorCode } from '../../domain/errors'
import { type SeededBranch, seedBranch } from './branch'
import { everythingStored, expectRefusal, startCloud, type TestCloud } from './cloud'
import { docxOf, paragraph, sheetOf, wordCell, wordTableXml, xlsxOf } from './office-files'
import { gbkOf } from './tables'

let t: TestCloud
let home: SeededBranch
let other: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
  other = seedBranch(t, 'o')
})
afterAll(() => t.close())

let made = 0
/** Uploads a file as a phone of the branch does. */
function upload({ branchId, openids }: SeededBranch, fileName: string, content: Buffer): Promise<string> {
  made += 1
  return t.uploadFile(openids.secretary, `uploads/of-${branchId}/${made}/${fileName}`, content)
}

const read = (fileID: unknown, fileName: unknown = '清单') =>
  t.documents(home.openids.secretary, 'readList', { fileID, fileName })

const rows = [
  ['序号', '重点工作', '责任人', '完成时限'],
  ['1', '支委会', '支委委员', '每月1次'],
  ['2', '党课', '周建国', '3月\n9月'],
]
const csv = '序号,重点工作,责任人,完成时限\r\n1,支委会,支委委员,每月1次\r\n'
const docx = () =>
  docxOf(
    paragraph('责任清单') + wordTableXml(rows.map((cells) => cells.map((cell) => wordCell(cell)))) + paragraph('完'),
  )
const xlsx = () => xlsxOf((book) => void sheetOf(book, '清单', rows))

it.each<[string, string, () => Promise<Buffer> | Buffer, object]>([
  ['a .docx', '清单.docx', docx, { kind: 'cells', cells: [['责任清单'], [], ...rows, [], ['完']] }],
  ['an .xlsx, whatever its name,', '清单.txt', xlsx, { kind: 'cells', cells: rows }],
  ['a .csv', '清单.csv', () => gbkOf(csv), { kind: 'text', text: csv }],
  [
    'a text',
    '清单.txt',
    () => Buffer.from('联系人 13999990000，510199199003071239'),
    { kind: 'text', text: '联系人 （电话已略去），（证件号已略去）' },
  ],
])('%s is read and then deleted, and nothing is kept', async (_what, fileName, content, data) => {
  const fileID = await upload(home, fileName, await content())
  const before = await everythingStored(t)
  expect(await read(fileID, fileName)).toMatchObject({ ok: true, data })
  expect(await t.downloadFile(fileID)).toBeNull()
  expect(await everythingStored(t)).toEqual(before)
})

it('as much as is read at all is answered', async () => {
  const many = Array.from({ length: 2000 }, (_none, index) => [`${index}`, '支委会按时召开'.repeat(20)])
  const fileID = await upload(home, '清单.xlsx', await xlsxOf((book) => void sheetOf(book, '清单', many)))
  expect((await read(fileID)).data).toEqual({ kind: 'cells', cells: many })
  const text = '党'.repeat(333_000)
  expect((await read(await upload(home, '清单.txt', Buffer.from(text)))).data).toEqual({ kind: 'text', text })
})

it.each<[string, string, () => Promise<Buffer> | Buffer, ErrorCode, string]>([
  ['an old .doc', '清单.doc', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '另存为'],
  ['a document that is cut off', '清单.docx', async () => (await docx()).subarray(0, 900), 'FILE_UNREADABLE', '打不开'],
  ['a file of 6 MB', '清单.txt', () => Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE', '5 MB'],
])('%s is refused with what to do, and deleted', async (_what, fileName, content, code, sentence) => {
  const fileID = await upload(home, fileName, await content())
  const reply = await read(fileID, fileName)
  expect(reply.error?.code).toBe(code)
  expect(reply.error?.message).toContain(sentence)
  expect(reply.error?.message).not.toContain('名册')
  expect(await t.downloadFile(fileID)).toBeNull()
})

it('another branch’s file, the cloud’s own and one that was never uploaded are not there', async () => {
  const theirs = await upload(other, '清单.csv', Buffer.from(csv))
  const { openids } = home
  const exported = await t.uploadFile(openids.secretary, `exports/${home.branchId}/清单.csv`, Buffer.from(csv))
  for (const fileID of [theirs, exported]) {
    expectRefusal(await read(fileID), 'NO_SUCH_FILE')
    expect(await t.downloadFile(fileID)).toEqual(Buffer.from(csv))
  }
  expectRefusal(await read(`cloud://local-env.local-bucket/uploads/of-${home.branchId}/none/清单.csv`), 'NO_SUCH_FILE')
  expectRefusal(await read({ $ne: '' }), 'BAD_INPUT', '文件')
  expectRefusal(await read(theirs, '名'.repeat(121)), 'BAD_INPUT', '“文件名”最多 120 个字')
})
