import { rawXlsx } from '../../test/cloud/office-files'
import { readXlsx } from './spreadsheet'

const sheet = (cells: string) => rawXlsx(`<sheetData><row r="1">${cells}</row></sheetData>`)

test('dates in the formats that Excel has built in for Chinese are days', async () => {
  const file = await sheet('<c r="A1" s="1"><v>46174</v></c><c r="B1" s="2"><v>46203</v></c><c r="C1"><v>46203</v></c>')
  expect((await readXlsx(file)).rows).toEqual([['2026-06-01', '2026-06-30', '46203']])
})

test('what is formatted as a date and is none is shown so', async () => {
  expect((await readXlsx(await sheet('<c r="A1" s="2"><v>1e20</v></c>'))).rows).toEqual([['######']])
})

test('a file whose parts are not as long as it says is refused', async () => {
  const file = await sheet('<c r="A1"><v>1</v></c>')
  for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 1)) {
    const spoilt = Buffer.from(file)
    spoilt.writeUInt32LE(spoilt.readUInt32LE(at + 24) + 1, at + 24)
    await expect(readXlsx(spoilt)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  }
})
