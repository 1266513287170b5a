import { readStatement } from '../../domain/dues/statement-table'
import type { ErrorCode } from '../../domain/errors'
import { type SeededBranch, seedBranch } from './branch'
import { everythingStored, expectRefusal, startCloud, type TestCloud } from './cloud'
import { docxOf, paragraph, sheetOf, xlsxOf } from './office-files'
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

const read = (fileID: unknown, fileName: unknown = '交费明细') =>
  t.documents(home.openids.organisation, 'readStatement', { fileID, fileName })

const rows = [
  ['账户明细'],
  ['交易日期', '对方户名', '对方账号', '贷方发生额', '摘要'],
  ['20261123', '陆雨桐', '', '48.60', '党费'],
  [],
  ['20261124', '沙马·依果', '', '1060', '党费'],
]
const filled = rows.map((cells, index) => cells.map((cell) => (cell === '' ? `622202123456789012${index}` : cell)))
const xlsx = () => xlsxOf((book) => void sheetOf(book, '明细', filled))
const csv = () => gbkOf(filled.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'))

it.each<[string, string, () => Promise<Buffer> | Buffer]>([
  ['an .xlsx, whatever its name,', '明细.txt', xlsx],
  ['a .csv in GBK', '明细.csv', csv],
])('%s is read without account numbers and then deleted, and nothing is kept', async (_what, fileName, content) => {
  const fileID = await upload(home, fileName, await content())
  const before = await everythingStored(t)
  const { ok, data } = await read(fileID, fileName)
  expect([ok, data]).toEqual([true, { cells: rows }])
  expect(readStatement(data?.cells ?? [])).toMatchObject({
    rows: [
      { row: 3, name: '陆雨桐', fen: 4860, on: '2026-11-23', note: '党费' },
      { row: 5, name: '沙马·依果', fen: 106000, on: '2026-11-24' },
    ],
    refused: [],
  })
  expect(await t.downloadFile(fileID)).toBeNull()
  expect(await everythingStored(t)).toEqual(before)
})

it('as much as is read at all is answered', async () => {
  const titles = ['姓名', '金额', '日期', '备注']
  const many = Array.from({ length: 1999 }, (_none, at) => [
    '陆雨桐',
    `${at + 1}.00`,
    '2026-11-23',
    '交党费'.repeat(30),
  ])
  const fileID = await upload(home, '明细.xlsx', await xlsxOf((book) => void sheetOf(book, '明细', [titles, ...many])))
  expect((await read(fileID)).data).toEqual({ cells: [titles, ...many] })
})

it.each<[string, string, () => Promise<Buffer> | Buffer, ErrorCode, string]>([
  ['an old .xls', '明细.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_UNREADABLE', '另存为 .xlsx'],
  ['a document', '明细.docx', () => docxOf(paragraph('明细')), 'FILE_UNREADABLE', '这是 Word 文件'],
  ['a workbook that is cut off', '明细.xlsx', async () => (await xlsx()).subarray(0, 900), 'FILE_UNREADABLE', '打不开'],
  ['a file of 6 MB', '明细.csv', () => Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE', '交费明细'],
])('%s is refused with what to do, and deleted', async (_what, fileName, content, code, sentence) => {
  const fileID = await upload(home, fileName, await content())
  const reply = await read(fileID, fileName)
  expect(reply.error?.code).toBe(code)
  expect(reply.error?.message).toContain(sentence)
  expect(reply.error?.message).not.toMatch(/清单|名册/)
  expect(await t.downloadFile(fileID)).toBeNull()
})

it('another branch’s file and one that was never uploaded are not there; who does not manage dues may not', async () => {
  const theirs = await upload(other, '明细.csv', csv())
  expectRefusal(await read(theirs), 'NO_SUCH_FILE')
  expect(await t.downloadFile(theirs)).toEqual(csv())
  expectRefusal(await read(`cloud://local-env.local-bucket/uploads/of-${home.branchId}/none/明细.csv`), 'NO_SUCH_FILE')
  expectRefusal(await read({ $ne: '' }), 'BAD_INPUT', '文件')
  const own = await upload(home, '明细.csv', csv())
  const asMember = await t.documents(home.openids.member, 'readStatement', { fileID: own, fileName: '明细.csv' })
  expectRefusal(asMember, 'NOT_ALLOWED')
  expect(await t.downloadFile(own)).toEqual(csv())
})
