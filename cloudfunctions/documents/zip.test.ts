import { Workbook } from 'exceljs'
import JSZip from 'jszip'
import { unpacked, unpackedSize, zipEntries } from './zip'

async function workbook(rows: number): Promise<Buffer> {
  const book = new Workbook()
  const sheet = book.addWorksheet('名册')
  for (let row = 0; row < rows; row++) sheet.addRow(['同一个名字', '正式党员', '第一党小组'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a zip', () => {
  it('tells what it unpacks to, far above its own size where rows repeat', async () => {
    const file = await workbook(5000)
    expect(unpackedSize(zipEntries(file) ?? [])).toBeGreaterThan(file.length * 5)
  })

  it('gives its files', async () => {
    const zip = new JSZip()
    zip.file('a.txt', '责任清单'.repeat(100), { compression: 'DEFLATE' })
    zip.file('b.txt', '')
    const file = await zip.generateAsync({ type: 'nodebuffer' })
    const texts = (zipEntries(file) ?? []).map((entry) => [entry.name, unpacked(file, entry)?.toString()])
    expect(texts).toEqual([
      ['a.txt', '责任清单'.repeat(100)],
      ['b.txt', ''],
    ])
  })

  it('whose directory understates a file does not give it', async () => {
    const zip = new JSZip()
    zip.file('a.txt', 'a'.repeat(5000), { compression: 'DEFLATE' })
    const file = await zip.generateAsync({ type: 'nodebuffer' })
    const [entry] = zipEntries(file) ?? []
    if (!entry) throw new Error('no entry')
    for (const size of [0, 1, 4999, 5001]) expect(unpacked(file, { ...entry, size })).toBeUndefined()
    expect(unpacked(file, { ...entry, encrypted: true })).toBeUndefined()
    expect(unpacked(file, { ...entry, method: 12 })).toBeUndefined()
    expect(unpacked(file, { ...entry, at: file.length })).toBeUndefined()
  })

  it('is unknown for anything else, and never throws', async () => {
    expect(zipEntries(Buffer.alloc(0))).toBeUndefined()
    expect(zipEntries(Buffer.from('PK\u0003\u0004 not a zip at all, but long enough to look at'))).toBeUndefined()
    const file = await workbook(3)
    for (let length = 0; length < file.length; length += 97) {
      expect(() => zipEntries(file.subarray(0, length))).not.toThrow()
    }
  })
})
