import { type CellCorrection, correctedRows } from './corrections'
import { type Row, textIn } from './fill-down'
import { readCells, readPasted } from './grid'
import { type ImportedRow, readRows } from './import-row'
import { nameBook, type RosterPerson } from './people'
import { type Answer, type Question, questionnaire } from './question'
import { rowNumber, type Table, type TableRemark, type Tables } from './table'
import { chosenTables, settledFields } from './table-questions'

/** What a list is read with: the year it is for, the branch's people, and what has been answered and corrected before. */
export type ImportContext = {
  year: number
  roster: readonly RosterPerson[]
  remembered?: Readonly<Record<string, Answer>>
  corrections?: readonly CellCorrection[]
}

/** A responsibility list as read. Nothing is imported until a person has seen it. */
export type ListReading = {
  rows: ImportedRow[]
  questions: Question[]
  remarks: TableRemark[]
  /** What stood around the table. */
  before: string
  after: string
  /** The titles of the tables, as written. */
  titles: string[][]
}

/** Reads a list from a pasted text: a whole notice, or only its table. */
export function readList(text: string, context: ImportContext): ListReading {
  return readTables(readPasted(text), context)
}

/** Reads a list from cells, as a file's reader gives them. */
export function readListCells(cells: readonly (readonly string[])[], context: ImportContext): ListReading {
  return readTables(readCells(cells), context)
}

function readTables(read: Tables, { year, roster, remembered = {}, corrections = [] }: ImportContext): ListReading {
  const { askFor, asked } = questionnaire(remembered)
  const filled = read.tables.filter(({ rows: found }) => found.length > 0)
  const { kept, left } = chosenTables(filled, askFor())
  const empty = read.tables.filter((table) => !filled.includes(table))
  const written = writtenYear(read.before)
  const book = nameBook(roster)
  const tables = kept.map((table) => {
    const fields = settledFields(table, askFor())
    const rows = table.rows.map((row): Row => ({ ...row, fields, titles: table.titles }))
    return correctedRows(rows, corrections)
  })
  return {
    rows: readRows(tables.flat(), { year, written, book, askFor }),
    questions: asked(),
    remarks: [
      ...(read.tables.length === 0 ? [{ text: '', sentence: noTable(read) }] : []),
      ...(written !== undefined && written !== year
        ? [{ text: '', sentence: `清单写的是 ${written} 年，按 ${year} 年导入` }]
        : []),
      ...read.remarks,
      ...left.map((table) => ({ text: textOf(table), sentence: '这张表没有导入' })),
      ...empty.map((table) => ({ text: textOf(table), sentence: '表头下面没有内容，请检查复制的范围' })),
      ...tables.flatMap(numbering),
    ],
    before: read.before,
    after: read.after,
    titles: kept.map(({ titles }) => titles),
  }
}

function noTable({ before }: Tables): string {
  if (before === '') return '没有内容，请先复制责任清单再粘贴'
  if (!/[\u3400-\u9fff]/.test(before)) return '没有认出中文的内容，请复制中文的责任清单，连表头一起'
  if (/姓名[^\n]*(?:\n[^\n]*)?(?:性别|民族|学历|籍贯|出生|入党)/.test(before)) {
    return '这像是名册，不是责任清单：责任清单的表头里有“重点工作”和“完成时限”这样的栏目'
  }
  return '没有认出责任清单：要有一张表，表头里有“重点工作”和“完成时限”这样的栏目。请连表头一起复制，或改用 .xlsx 文件'
}

function textOf({ titles, rows }: Table): string {
  return [titles, ...rows.map(({ cells }) => cells)].map((cells) => cells.join('\t')).join('\n')
}

/** The year in the list's own heading, the last lines before the table. */
function writtenYear(before: string): number | undefined {
  const heading = before.slice(-400).split('\n').slice(-6).reverse()
  for (const line of heading) {
    const year = /(20\d\d)\s*年/.exec(line.normalize('NFKC'))?.[1]
    if (year !== undefined && /清单|计划|任务|分解|安排|责任|方案/.test(line)) return Number(year)
  }
  return undefined
}

/** Gaps and doubles in a table's numbering: a row may be missing from the copy. */
function numbering(rows: readonly Row[]): TableRemark[] {
  const numbers = rows.flatMap((row) => rowNumber(textIn(row, 'number')) ?? [])
  const seen = new Set<number>()
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0
    const isDouble = seen.has(number)
    seen.add(number)
    if (isDouble) return [{ text: '', sentence: `序号 ${number} 出现了不止一次，各行都保留` }]
    if (number === before + 1 || (index === 0 && number === 1)) return []
    const missing = number === before + 2 ? `${before + 1}` : `${before + 1} 至 ${number - 1}`
    const gap =
      number > before
        ? `序号从 ${before} 跳到 ${number}，缺 ${missing}，请核对有没有漏复制`
        : `序号 ${number} 排在 ${before} 后面`
    return [{ text: '', sentence: gap }]
  })
}
