import { isHeader } from '../../domain/responsibilities/columns'

/** The cell is merged with the one above it. */
export const above = Symbol('merged with the cell above')

/** A cell as a file has it. */
export type FileCell = string | typeof above

/** What is read of a file. */
export type ListContent = { kind: 'cells'; cells: string[][] } | { kind: 'text'; text: string }

/**
 * Rows of one table, of one width and without blank ones. A merged cell's text is that of each row it reaches, for it is
 * said of all of them; a title, over a column or alone over the whole table, is said once.
 */
export function tableOf(rows: readonly (readonly FileCell[])[]): string[][] {
  const masters: string[] = []
  const filled = rows.map((cells) => {
    const own = cells.map((cell) => (cell === above ? '' : cell))
    const isTitle = own.filter((cell) => cell !== '').length === 1 || isHeader(own)
    return cells.map((cell, column) => {
      if (cell === above) return masters[column] ?? ''
      masters[column] = isTitle ? '' : cell
      return cell
    })
  })
  const kept = filled.filter((cells) => lastFilled(cells) >= 0)
  const width = kept.reduce((most, cells) => Math.max(most, lastFilled(cells) + 1), 0)
  return kept.map((cells) => Array.from({ length: width }, (_none, column) => cells[column] ?? ''))
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length - 1
  while (last >= 0 && (cells[last] ?? '').trim() === '') last -= 1
  return last
}

/** Sheets or tables, one below the other, with a row of no cells between them: what follows a table is not part of it. */
export function parted(tables: readonly (readonly string[][])[]): string[][] {
  const filled = tables.filter((rows) => rows.length > 0)
  return filled.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]))
}
