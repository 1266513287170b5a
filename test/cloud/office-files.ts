import { Workbook, type Worksheet } from 'exceljs'
import JSZip from 'jszip'

/** A zip of these files. */
export function zipped(files: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A document with that body. */
export function wordXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}<w:sectPr/></w:body></w:document>`
}

/** A paragraph of a document; \n is a line break in it. */
export function paragraph(text: string): string {
  const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r>${runs.join('<w:br/>')}</w:r></w:p>`
}

/** A cell of a document's table, of one paragraph a line. */
export function wordCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`
}

/** A table of a document, its rows given as cells. */
export function wordTableXml(rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A .docx with that body. */
export function docxOf(body: string): Promise<Buffer> {
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': wordXml(body),
    'word/header1.xml': wordXml(paragraph('页眉')),
    'word/comments.xml': wordXml(paragraph('批注')),
  })
}

/** An .xlsx that `fill` writes. */
export async function xlsxOf(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Adds rows to a new sheet. */
export function sheetOf(book: Workbook, name: string, rows: readonly (readonly unknown[])[]): Worksheet {
  const sheet = book.addWorksheet(name)
  for (const row of rows) sheet.addRow([...row])
  return sheet
}

/** A workbook as Excel writes it where exceljs would not: with that in its sheet; cells of style 1 and 2 have the formats built in for 2026年6月 and 6月30日. */
export function rawXlsx(sheet: string): Promise<Buffer> {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipped({
    'xl/workbook.xml': `<workbook ${main} ${related}><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="58"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
  })
}
