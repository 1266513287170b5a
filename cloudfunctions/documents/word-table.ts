import { above, type FileCell, tableOf } from './list-cells'

/** A cell of a table in a document: its texts, and how it is merged. */
export type WordCell = { lines: string[]; span: number; above: boolean; numbered?: string }

/** A row of a table in a document; it may begin some columns to the right. */
export type WordRow = { cells: WordCell[]; indent: number; deleted: boolean }

/** No table is as wide; what a file says of columns is believed only so far. */
const WIDEST = 200

/**
 * The rows of a document's table. Where all its rows have the same number of cells, the first of each make a column, and so
 * on: a border that was dragged a little in one row leaves the columns as people see them. Only where cells are merged
 * side by side does the document's own grid say which column a cell begins in.
 */
export function wordTable(rows: readonly WordRow[], numbers: Map<string, number>): string[][] {
  const kept = rows.filter(({ deleted, cells }) => !deleted && cells.length > 0)
  // A row of one cell is a title over the table.
  const wide = kept.filter(({ cells }) => cells.length > 1)
  const isEven = wide.every(({ cells, indent }) => indent === 0 && cells.length === wide[0]?.cells.length)
  const placed = kept.map((row) => placedRow(row, isEven, numbers))
  const begun = [...new Set(placed.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b)
  // Columns in which no cell begins are none to people.
  return tableOf(placed.map((row) => begun.map((column) => row.get(column) ?? '')))
}

function placedRow({ cells, indent }: WordRow, isEven: boolean, numbers: Map<string, number>): Map<number, FileCell> {
  const placed = new Map<number, FileCell>()
  let grid = Math.min(indent, WIDEST)
  cells.forEach((cell, index) => {
    placed.set(isEven ? index : grid, cell.above ? above : textOfCell(cell, index === 0, numbers))
    grid += Math.min(cell.span, WIDEST)
  })
  return placed
}

/** A first cell with nothing but Word's own number counts its row: the number is shown, and written nowhere. */
function textOfCell({ lines, numbered }: WordCell, isFirst: boolean, numbers: Map<string, number>): string {
  const text = lines.join('\n')
  if (text !== '' || !isFirst || numbered === undefined) return text
  const number = (numbers.get(numbered) ?? 0) + 1
  numbers.set(numbered, number)
  return String(number)
}
