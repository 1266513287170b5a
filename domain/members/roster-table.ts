import { splitDelimited } from './delimited'

const LARGEST_BYTES = 200 * 1024
const MOST_LINES = 2000

/** What is to be known about a cell besides its text. Rows and columns are counted from 1. */
export type CellNote = {
  row: number
  column: number
  /**
   * `formula`: the text is the formula's last result. `merged`: the cell belongs to a merged area and is not its first.
   * `short`: the row has fewer cells than others and nothing shows which is missing.
   */
  note: 'formula' | 'merged' | 'short'
}

/** A pasted text as a table; its row numbers are the lines people see (a cell of several lines counts as one). */
type TableReading = { ok: true; rows: string[][]; notes: CellNote[] } | { ok: false; problem: string }

const spaces = /[ \u3000]{2,}/

type Split = (text: string) => string[][]

const splitAtSpaces: Split = (text) => text.split('\n').map((line) => line.trim().split(spaces))

/**
 * The ways tables are pasted. The one that finds several cells in the largest share of the rows is taken; of several, the
 * first: so commas inside the cells of a table copied from Excel do no harm.
 */
const layouts: readonly Split[] = [
  (text) => splitDelimited(text, '\t'),
  (text) => text.split('\n').map(splitPiped),
  (text) => splitDelimited(text, ','),
  (text) => splitDelimited(text, ';'),
  (text) => splitDelimited(text, '，'),
  (text) => splitDelimited(text, '；'),
  splitAtSpaces,
]

/** Reads a table from text: pasted from Excel, Word or WeChat (tabs), CSV with quotes, `|` lines, or columns of blanks. */
export function readTable(pasted: string): TableReading {
  const bytes = utf8Length(pasted)
  if (bytes > LARGEST_BYTES) {
    const size = bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`
    return refuse(`内容太大（${size}）。一次最多 200 KB，请只复制名册那张表格，或改用 .xlsx 文件导入`)
  }
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) {
    return refuse(`内容有 ${lines.length} 行。一次最多 ${MOST_LINES} 行，请只复制名册那张表格`)
  }
  if (text.trim() === '') return refuse('没有内容，请先复制名册表格再粘贴')
  const garbled = lines.findIndex((line) => line.includes('\uFFFD'))
  if (garbled >= 0) {
    return refuse(`第 ${garbled + 1} 行有乱码，文件的编码认不出。请在表格软件里另存为 .xlsx，或直接复制表格粘贴`)
  }
  const tables = layouts.map((split) => split(text))
  const shares = tables.map(shareOfSplitRows)
  const best = shares.indexOf(Math.max(...shares))
  const rows = tables[best] ?? []
  return { ok: true, rows, notes: layouts[best] === splitAtSpaces ? shortRows(rows) : [] }
}

function shareOfSplitRows(rows: readonly string[][]): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  return filled.filter((row) => row.length > 1).length / Math.max(1, filled.length)
}

function refuse(problem: string): TableReading {
  return { ok: false, problem }
}

/** Stops counting at once where a text is far too long: `length` is never more than the bytes. */
function utf8Length(text: string): number {
  if (text.length > LARGEST_BYTES) return text.length
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** A line like `| 姓名 | 性别 |`; the rule below a Markdown header (`|---|---|`) is an empty row, so that rows keep their numbers. */
function splitPiped(line: string): string[] {
  if (/^[\s|｜│:+=—-]+$/.test(line) && /[-=—]/.test(line)) return []
  return line
    .trim()
    .replace(/^[|｜│](.*)[|｜│]$/, '$1')
    .split(/[|｜│]/)
    .map((cell) => cell.trim())
}

function shortRows(rows: readonly string[][]): CellNote[] {
  const widest = Math.max(...rows.map((row) => row.length))
  return rows.flatMap((row, index) =>
    row.length > 1 && row.length < widest ? [{ row: index + 1, column: row.length, note: 'short' as const }] : [],
  )
}
