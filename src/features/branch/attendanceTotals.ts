import type { AttendanceCounts } from '@domain/attendance/register'

/** The year's attendance of everybody together, in words, and how many entries nobody has made yet. */
export function attendanceTotals(rows: readonly { counts: AttendanceCounts }[]): { words: string; open: number } {
  const sum = (field: keyof AttendanceCounts) => rows.reduce((total, { counts }) => total + counts[field], 0)
  const expected = sum('expected')
  const attended = sum('attended')
  const words = expected === 0 ? '今年还没有应到记录' : `全年实到 ${attended}/${expected} 人次`
  return { words, open: sum('open') }
}
