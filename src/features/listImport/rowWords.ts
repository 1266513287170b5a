import type { Field } from '@domain/responsibilities/columns'
import type { ImportedRow } from '@domain/responsibilities/import-row'

/** What a row's cell says, as put right. */
export function cellText({ cells }: Pick<ImportedRow, 'cells'>, field: Field): string {
  const cell = cells.find((one) => one.field === field)
  return (cell?.corrected ?? cell?.text ?? '').trim()
}

/** The list's own words and what they come to: "12月或次年1月 → 一次，最迟 2027-01-31". */
export function deadlineWords(row: Pick<ImportedRow, 'cells' | 'reading'>): string {
  return `${cellText(row, 'deadline') || '没有写时限'} → ${row.reading}`
}
