import type { RegisterMark } from '@domain/attendance/register'
import type { HeatState } from './heatDrawing'

/** How a mark of the attendance register looks in a heat row: having come is green, owing an explanation is not. */
export const markHeat: Record<RegisterMark, HeatState> = {
  present: 'done',
  late: 'later',
  madeUp: 'made',
  observer: 'later',
  leave: 'leave',
  absent: 'late',
  open: 'due',
  upcoming: 'none',
  none: 'none',
}

/** What the cells of {@link markHeat} mean. */
export const markHeatWords: readonly (readonly [HeatState, string])[] = [
  ['done', '出席'],
  ['later', '迟到、列席'],
  ['made', '补学'],
  ['leave', '请假'],
  ['late', '缺席'],
  ['due', '未登记'],
]
