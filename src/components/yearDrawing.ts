import type { HeatState } from './heatDrawing'

/** A flat cell is 20 by 6, with a gap of 2. */
const STEP = 22
const LINE = 8

/** How cells of a state are drawn over the empty ones: strokes of a colour, a thickness and an inset, one over the other. */
const STROKES: readonly (readonly [state: HeatState, colour: string, thick: number, inset: number])[] = [
  ['done', '2A7247', 6, 0],
  ['later', 'A9CDB7', 6, 0],
  ['made', 'E3BD6B', 6, 0],
  ['late', 'B04A10', 6, 0],
  ['late', 'FFF', 1.4, 5],
  ['due', 'D9A441', 6, 0],
  ['due', 'FFF', 3.6, 1.2],
  ['ahead', 'A79E94', 1.6, 6],
]

/** A whole year's chart, small and in one drawing: a line a row, a flat cell a month. */
export function yearSvg(rows: readonly (readonly HeatState[])[]): string {
  const width = (rows[0]?.length ?? 0) * STEP - 2
  const path = (colour: string, thick: number, d: string) =>
    `<path stroke='#${colour}' stroke-width='${thick}' d='${d}'/>`
  const cells = (state: HeatState, inset: number) =>
    rows.map((line, row) =>
      line
        .map((cell, at) => (cell === state ? `M${at * STEP + inset} ${row * LINE + 3}h${20 - 2 * inset}` : ''))
        .join(''),
    )
  const ground = rows.map((_line, row) => `M0 ${row * LINE + 3}h${width}`)
  const drawn = STROKES.map(([state, colour, thick, inset]) => path(colour, thick, cells(state, inset).join('')))
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${rows.length * LINE - 2}' preserveAspectRatio='none'><g stroke-dasharray='20 2'>${path('F0ECE6', 6, ground.join(''))}</g>${drawn.join('')}</svg>`
}
