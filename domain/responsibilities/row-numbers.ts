import type { Line } from './cell-lines'
import { rowNumber } from './table'

/** The lines at which rows begin, and those that are the numbers of pages. */
export type RowStarts = { starts: { at: number; number: number }[]; pages: number[] }

/**
 * Tells the numbers in front of rows from numbers that are a cell or a page's. The next number in order begins a row; any
 * other (a gap, a number twice) only where the row before and the row it begins have their cells.
 *
 * @param need cells that every row has besides its number
 */
export function rowStarts(lines: readonly Line[], need: number, before: number, tabLed: boolean): RowStarts {
  const candidates = lines.flatMap(({ text, led }, at) => {
    const number = tabLed && !led ? undefined : rowNumber(text)
    return number === undefined ? [] : [{ at, number }]
  })
  const starts: RowStarts['starts'] = []
  const pages: number[] = []
  let last = { at: -1, number: before }
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1]
    const follow = (next?.at ?? lines.length) - candidate.at - 1
    const length = candidate.at - last.at - 1
    const isNext = candidate.number === last.number + 1
    const isFull = length >= need || last.at < 0
    if (isNext && (length > 0 || last.at < 0) && follow > 0) last = candidate
    else if (isFull && follow >= need && next?.number !== last.number + 1) last = candidate
    else {
      if (isFull && next?.number === last.number + 1) pages.push(candidate.at)
      return
    }
    starts.push(candidate)
  })
  return { starts, pages }
}
