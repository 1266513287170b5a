import { currentOf, type ResponsibilityList, type ResponsibilityRow } from '../../../domain/responsibilities/list'
import type { RowProgress, YearReading } from '../../services/responsibility-year'

/** What every sheet of the workbook is made from. */
export type ListSource = YearReading & { list: ResponsibilityList }

/** The list's rows in its order, those that were given up at the end. */
export function listRows({ rows }: ListSource): RowProgress[] {
  return [...rows.filter(({ row }) => !row.dropped), ...rows.filter(({ row }) => row.dropped)]
}

/** The list's own number of a row; without one, its place. */
export function numberOf(row: ResponsibilityRow, index: number): number {
  return currentOf(row).number ?? index + 1
}

/** Days of every record of the list are read beside its year: only another one is named. */
export function dayWords(day: string, year: number): string {
  const [written, month, date] = day.split('-').map(Number) as [number, number, number]
  const shown = `${month}月${date}日`
  if (written === year) return shown
  return written === year + 1 ? `次年${shown}` : `${written}年${shown}`
}
