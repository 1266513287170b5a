import { Workbook } from 'exceljs'
import { unpackedSize } from './zip-size'

async function workbook(rows: number): Promise<Buffer> {
  const book = new Workbook()
  const sheet = book.addWorksheet('名册')
  for (let row = 0; row < rows; row++) sheet.addRow(['同一个名字', '正式党员', '第一党小组'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('what a zip unpacks to', () => {
  it('is told by its directory, far above its own size where rows repeat', async () => {
    const file = await workbook(5000)
    expect(unpackedSize(file)).toBeGreaterThan(file.length * 5)
  })

  it('is unknown for anything else, and never throws', async () => {
    expect(unpackedSize(Buffer.alloc(0))).toBeUndefined()
    expect(unpackedSize(Buffer.from('PK\u0003\u0004 not a zip at all, but long enough to look at'))).toBeUndefined()
    const file = await workbook(3)
    for (let length = 0; length < file.length; length += 97) {
      expect(() => unpackedSize(file.subarray(0, length))).not.toThrow()
    }
  })
})
