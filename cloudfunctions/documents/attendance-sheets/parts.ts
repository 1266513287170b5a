import { formatDay } from '../../../domain/calendar/format'
import type { AttendanceRegister, RegisterRow } from '../../services/register'

/** What every sheet of the workbook is made from. */
export type SheetSource = { register: AttendanceRegister; branchName: string; now: string }

/** A day of the register's year, without the year. */
export function dayIn({ year }: AttendanceRegister, on: string): string {
  return formatDay(on, `${year}-06-30T00:00:00Z`)
}

/** A name as the register has it: whoever has left says so. */
export function nameOf({ name, state }: Pick<RegisterRow, 'name' | 'state'>): string {
  return state === 'active' ? name : `${name}（已不在册）`
}
