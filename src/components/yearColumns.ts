import type { RegisterMark } from '@domain/attendance/register'
import type { HeatState } from './heatDrawing'
import { markHeat } from './markHeat'

/** One's mark at an activity of a Beijing day. */
export type DatedMark = { on: string; mark: RegisterMark }

/**
 * A year's marks as rows of twelve cells: a column a month, its activities piled up from the last row in the order they
 * were held. So a busy year grows upwards, and each cell stays big enough to be seen.
 */
export function yearColumns(marks: readonly DatedMark[]): HeatState[][] {
  const months = Array.from({ length: 12 }, (): HeatState[] => [])
  const inOrder = [...marks].sort((one, other) => one.on.localeCompare(other.on))
  for (const { on, mark } of inOrder) {
    const state = markHeat[mark]
    // What is still to come would leave a hole in the pile.
    if (state !== 'none') months[Number(on.slice(5, 7)) - 1]?.push(state)
  }
  const height = Math.max(1, ...months.map((month) => month.length))
  return Array.from({ length: height }, (_, row) => months.map((month) => month[height - 1 - row] ?? 'none'))
}
