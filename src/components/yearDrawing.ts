import type { HeatState } from './heatDrawing'

const WIDTH = 20
const HEIGHT = 6
const GAP = 2

/** How cells of a state are drawn over the empty ones: strokes of a colour and thickness, one over the other. */
const STROKES: Partial<Record<HeatState, readonly (readonly [colour: string, thick: number, inset: number])[]>> = {
  done: [['#2A7247', HEIGHT, 0]],
  later: [['#A9CDB7', HEIGHT, 0]],
  made: [['#E3BD6B', HEIGHT, 0]],
  late: [
    ['#B04A10', HEIGHT, 0],
    ['#FFF', 1.4, 5],
  ],
  due: [
    ['#D9A441', HEIGHT, 0],
    ['#FFF', HEIGHT - 2.4, 1.2],
  ],
  ahead: [['#A79E94', 1.6, 6]],
}

/** A whole year's chart, small and in one drawing: a line a row, a flat cell a month. */
export function yearSvg(rows: readonly (readonly HeatState[])[]): string {
  const columns = rows[0]?.length ?? 0
  const middle = (row: number) => row * (HEIGHT + GAP) + HEIGHT / 2
  const stroke = (colour: string, thick: number, path: string) =>
    path && `<path stroke='${colour}' stroke-width='${thick}' d='${path}'/>`
  const cellsOf = (state: HeatState, inset: number) =>
    rows
      .map((cells, row) =>
        cells
          .map((cell, at) =>
            cell === state ? `M${at * (WIDTH + GAP) + inset} ${middle(row)}h${WIDTH - 2 * inset}` : '',
          )
          .join(''),
      )
      .join('')
  const width = columns * (WIDTH + GAP) - GAP
  const ground = rows.map((_cells, row) => `M0 ${middle(row)}h${width}`).join('')
  const drawn = (Object.keys(STROKES) as HeatState[]).flatMap((state) =>
    (STROKES[state] ?? []).map(([colour, thick, inset]) => stroke(colour, thick, cellsOf(state, inset))),
  )
  const height = rows.length * (HEIGHT + GAP) - GAP
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' preserveAspectRatio='none'><path stroke='#F0ECE6' stroke-width='${HEIGHT}' stroke-dasharray='${WIDTH} ${GAP}' d='${ground}'/>${drawn.join('')}</svg>`
}
