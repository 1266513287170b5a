import { splitDelimited } from '../members/delimited'
import { readStatement } from './statement-table'

/** What cells are set apart by; values often end with a tab, so commas are tried first. */
const delimiters = [',', '\t', ';', '，']

/** A text's rows as each of the usual marks would part them. */
export function tablesOfText(text: string): string[][][] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()
  return delimiters.map((delimiter) => splitDelimited(plain, delimiter).map(withoutBlankCells))
}

/** The table of which most rows are payments. */
export function likeliestTable(tables: readonly string[][][]): string[][] {
  const scores = tables.map(score)
  return tables[scores.indexOf(Math.max(...scores))] ?? []
}

/** A blank line has no cells. */
function withoutBlankCells(cells: string[]): string[] {
  return cells.every((cell) => cell === '') ? [] : cells
}

/** How well a table is parted: by its payments, and where there are none by its rows of several cells. */
function score(rows: readonly string[][]): number {
  const reading = readStatement(rows)
  if (reading.kind === 'read') return 1 + reading.rows.length
  return rows.filter((cells) => cells.length > 1).length / (rows.length + 1)
}
