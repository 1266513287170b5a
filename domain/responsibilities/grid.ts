import { readFlattened } from './flattened'
import { readSeparated } from './separated'
import { rowsOfCells, splitRows, splitTabs } from './separated-lines'
import type { Tables } from './table'

/**
 * Finds the tables of a responsibility list in a pasted text: rows of cells (copied from a spreadsheet, CSV, Markdown) or
 * flattened to one cell a line (copied from a document). Whatever stands around them is given back; a text without a
 * table is all `before`.
 */
export function readPasted(text: string): Tables {
  const written = text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n')
  const split = splitRows(written)
  const separated = split && readSeparated(split.rows)
  const rows = separated && { ...separated, before: split.before }
  const lines = readFlattened(written)
  if (rows && (!lines || rowsIn(rows) >= rowsIn(lines))) return rows
  return lines ?? readSeparated(splitTabs(written)) ?? { tables: [], before: text.trim(), after: '', remarks: [] }
}

/** Titles in the middle of a text may look like a header: the reading that finds the list finds more rows. */
function rowsIn({ tables }: Tables): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}

/**
 * Finds the tables in cells as a file's reader gives them: paragraphs as rows of one cell, and a row without any between one
 * sheet or table and the next.
 */
export function readCells(cells: readonly (readonly string[])[]): Tables {
  const rows = rowsOfCells(cells)
  const before = rows
    .map(({ raw }) => raw)
    .join('\n')
    .trim()
  return readSeparated(rows) ?? { tables: [], before, after: '', remarks: [] }
}
