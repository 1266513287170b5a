import { isHeader, isTitle } from './columns'

/**
 * A row of a table as its cells and as the text it was; `marks` are what only separated the cells. `whole`: a file says where
 * it begins and ends; a line of a text may go on with the row before.
 */
export type SeparatedRow = { raw: string; cells: string[]; marks: string; whole?: true }

type Separator = { split: (line: string) => string[]; mark: string; quotes: boolean }

const separators: readonly Separator[] = [
  { split: (line) => line.split('\t'), mark: '', quotes: true },
  { split: splitPipes, mark: '|', quotes: false },
  { split: (line) => line.split(','), mark: ',', quotes: true },
  { split: (line) => line.split('，'), mark: '，', quotes: true },
  { split: (line) => line.split(';'), mark: ';', quotes: true },
  { split: (line) => line.trim().split(/[ \u3000]{2,}/), mark: '', quotes: false },
  { split: (line) => line.trim().split(/[ \u3000]/), mark: '', quotes: false },
]

/** A line longer than that is no header. */
const LONGEST_HEADER = 120
/** One of these is in every title of what is to be done. */
const isOfWork = /[作务容项]/
/** A quoted cell of so many lines is a stray quotation mark. */
const MOST_QUOTED_LINES = 20
const rule = /^[\s|:+=—-]+$/

/**
 * Splits lines that are rows, from the first line that is a header: copied from a spreadsheet (tabs), CSV,
 * Markdown, or columns of blanks. What stands before is given back as it was.
 */
export function splitRows(lines: readonly string[]): { before: string; rows: SeparatedRow[] } | undefined {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.length > LONGEST_HEADER || !isOfWork.test(line)) continue
    const separator = separators.find((one) => isHeaderRow(one, line))
    if (separator) return { before: lines.slice(0, at).join('\n'), rows: rowsOf(lines, at, separator) }
  }
  return undefined
}

/** Tabs are seldom in prose; any other mark separates titles only where there is nothing but titles. */
function isHeaderRow({ split, mark, quotes }: Separator, line: string): boolean {
  const isTabbed = mark === '' && quotes
  const isThere = mark !== '' ? line.includes(mark) : isTabbed ? line.includes('\t') : /[ \u3000]/.test(line)
  if (!isThere) return false
  const titles = split(quotes && line.includes('"') ? line.replace(/"/g, '') : line)
  return titles.length > 1 && (isTabbed || titles.every(isTitle)) && isHeader(titles)
}

/** A text without a header, by its tabs. */
export function splitTabs(lines: readonly string[]): SeparatedRow[] {
  const [tabs] = separators
  return tabs ? rowsOf(lines, 0, tabs) : []
}

/** Cells that a file's reader has already split; a row without any cell parts one sheet or table from the next. */
export function rowsOfCells(cells: readonly (readonly string[])[]): SeparatedRow[] {
  return cells.map((row) => ({
    raw: row.filter((cell) => cell.trim() !== '').join('\t'),
    cells: [...row],
    marks: '',
    whole: true,
  }))
}

function splitPipes(line: string): string[] {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
}

function rowsOf(lines: readonly string[], from: number, separator: Separator): SeparatedRow[] {
  const rows: SeparatedRow[] = []
  for (let at = from; at < lines.length; ) {
    const quoted = separator.quotes ? quotedRow(lines, at, separator) : undefined
    const raw = lines[at] ?? ''
    if (quoted) rows.push(quoted.row)
    else if (separator.mark === '|' && rule.test(raw)) rows.push({ raw, cells: [], marks: raw })
    else
      rows.push({
        raw,
        cells: separator.split(raw).map(trimmed),
        marks: separator.mark.repeat(countOf(separator.mark, raw)),
      })
    at += quoted?.lines ?? 1
  }
  return rows
}

function trimmed(cell: string): string {
  return cell.trim()
}

function countOf(mark: string, text: string): number {
  return mark === '' ? 0 : text.split(mark).length - 1
}

/** A row with cells in quotation marks, which may go over several lines; undefined where the marks enclose no cell. */
function quotedRow(
  lines: readonly string[],
  from: number,
  { split, mark }: Separator,
): { row: SeparatedRow; lines: number } | undefined {
  if (!(lines[from] ?? '').includes('"')) return undefined
  const cells: string[] = []
  let open: { pieces: string[]; marks: number } | undefined
  for (let at = from; at < Math.min(lines.length, from + MOST_QUOTED_LINES); at += 1) {
    for (const [index, piece] of split(lines[at] ?? '').entries()) {
      if (open) open.pieces.push(index === 0 ? '\n' : mark || '\t')
      else if (!piece.trimStart().startsWith('"')) {
        cells.push(piece.trim())
        continue
      }
      open ??= { pieces: [], marks: 0 }
      open.pieces.push(piece)
      open.marks += countOf('"', piece)
      // The cell ends with the mark that makes their number even.
      if (open.marks % 2 !== 0 || !piece.trimEnd().endsWith('"')) continue
      cells.push(open.pieces.join('').trim().slice(1, -1).replace(/""/g, '"').trim())
      open = undefined
    }
    if (!open) return { row: withMarks(lines.slice(from, at + 1).join('\n'), cells), lines: at + 1 - from }
  }
  return undefined
}

function withMarks(raw: string, cells: string[]): SeparatedRow {
  const kept = new Map<string, number>()
  for (const character of cells.join('')) kept.set(character, (kept.get(character) ?? 0) + 1)
  let marks = ''
  for (const character of raw) {
    const left = kept.get(character) ?? 0
    if (left > 0) kept.set(character, left - 1)
    else if (character.trim() !== '') marks += character
  }
  return { raw, cells, marks }
}
