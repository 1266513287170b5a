import { type Field, fieldLabels } from '../../../domain/responsibilities/columns'
import { currentOf, type ListCell, type ResponsibilityList } from '../../../domain/responsibilities/list'

/** A column of the list as people have it. */
export type ListColumn = { title: string; field: Field }

/** What a list's table looked like: its columns, and each row's cells below them. */
export type CellGrid = { columns: ListColumn[]; cellsOf: (cells: readonly ListCell[]) => string[] }

/**
 * The list's own columns in their order. Cells find theirs by its title, or, where the row came from another table, by what
 * it holds; what fits none gets a column behind.
 */
export function cellGrid({ titles, rows }: ResponsibilityList): CellGrid {
  const all = rows.map((row) => currentOf(row).cells)
  const fields = new Map(all.flatMap((cells) => cells.map(({ title, field }) => [title, field] as const)))
  const columns: ListColumn[] = titles.map((title) => ({ title, field: fields.get(title) ?? 'other' }))
  for (const cells of all) placed(cells, columns, true)
  const named = columns.map(({ title, field }) => ({ title: title === '' ? fieldLabels[field] : title, field }))
  return {
    columns: named,
    cellsOf(cells) {
      const at = placed(cells, columns, false)
      return columns.map((_column, index) => {
        const cell = cells[at.indexOf(index)]
        return cell ? (cell.corrected ?? cell.text) : ''
      })
    },
  }
}

/** In which column each of a row's cells stands; new columns are added where allowed. */
function placed(cells: readonly ListCell[], columns: ListColumn[], mayAdd: boolean): number[] {
  const used = new Set<number>()
  const take = (fits: (column: ListColumn) => boolean): number => {
    const at = columns.findIndex((column, index) => !used.has(index) && fits(column))
    if (at >= 0) used.add(at)
    return at
  }
  const byTitle = cells.map((cell) => take(({ title, field }) => title === cell.title && field === cell.field))
  return byTitle.map((at, index) => {
    const cell = cells[index]
    if (at >= 0 || !cell) return at
    const byField = take(({ field }) => field === cell.field && field !== 'other')
    if (byField >= 0 || !mayAdd) return byField
    columns.push({ title: cell.title, field: cell.field })
    used.add(columns.length - 1)
    return columns.length - 1
  })
}
