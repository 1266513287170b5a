import { Workbook, type Worksheet } from 'exceljs'

/** An .xlsx with one sheet that `fill` writes. */
export async function xlsxOf(fill: (sheet: Worksheet, book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook()
  fill(book.addWorksheet('名册'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A table as it comes out of the clipboard: tabs between cells. */
export function pasted(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

let gbkBytes: Map<string, Buffer> | undefined

/** Every character of GBK's two-byte part with its bytes, by reading all of them: Node decodes GBK but does not encode it. */
function gbkTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail])
      const text = decoder.decode(bytes)
      if (trail !== 0x7f && [...text].length === 1 && text !== '\uFFFD') table.set(text, bytes)
    }
  }
  return table
}

/** The text as Windows' Excel saves it. */
export function gbkOf(text: string): Buffer {
  gbkBytes ??= gbkTable()
  const table = gbkBytes
  return Buffer.concat(
    [...text].map((character) => {
      if (character < '\u0080') return Buffer.from(character)
      const bytes = table.get(character)
      if (!bytes) throw new Error(`GBK has no ${character}`)
      return bytes
    }),
  )
}
