/** What a cell of a heat row says. Each has a colour and a shape of its own. */
export type HeatState = 'done' | 'later' | 'made' | 'due' | 'late' | 'leave' | 'ahead' | 'none'

const CELL = 10
const GAP = 2
const SIDE = CELL - GAP

const FILL: Record<HeatState, string> = {
  done: '#2A7247',
  later: '#A9CDB7',
  made: '#F0DBA6',
  due: '#FFF',
  late: '#B04A10',
  leave: '#D8D1C8',
  ahead: '#F0ECE6',
  none: '#F0ECE6',
}

/** The stroke that tells the states apart without colour: a tick, a rising line, a plus, a cross, a bar, a ring. */
const SIGN: Partial<Record<HeatState, { path: string; colour: string }>> = {
  done: { path: 'm2 4 1.6 1.8 2.6-3.4', colour: '#FFF' },
  later: { path: 'm2.4 5.6 3.2-3.2', colour: '#1F4F33' },
  made: { path: 'm4 2.2v3.6m-1.8-1.8h3.6', colour: '#6B4A08' },
  late: { path: 'm2.4 2.4 3.2 3.2m0-3.2-3.2 3.2', colour: '#FFF' },
  leave: { path: 'm2.2 4h3.6', colour: '#5B554F' },
  ahead: { path: 'm2.4 4a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0', colour: '#7D756D' },
}

function squares(states: readonly HeatState[], state: HeatState): string {
  return states.map((one, index) => (one === state ? `M${index * CELL} 0h${SIDE}v${SIDE}h-${SIDE}z` : '')).join('')
}

function signs(states: readonly HeatState[], state: HeatState, path: string): string {
  return states.map((one, index) => (one === state ? `M${index * CELL} 0${path}` : '')).join('')
}

/** A row of cells as SVG, one path a state: thirty people by sixteen activities are thirty nodes, not five hundred. */
export function heatSvg(states: readonly HeatState[]): string {
  const paths = (Object.keys(FILL) as HeatState[])
    .filter((state) => states.includes(state))
    .map((state) => {
      const outline = state === 'due' ? " stroke='#D9A441' stroke-width='1.2'" : ''
      const sign = SIGN[state]
      const drawn = sign ? `<path fill='none' stroke='${sign.colour}' d='${signs(states, state, sign.path)}'/>` : ''
      return `<path fill='${FILL[state]}'${outline} d='${squares(states, state)}'/>${drawn}`
    })
  const width = Math.max(states.length * CELL - GAP, SIDE)
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-.7 -.7 ${width + 1.4} ${SIDE + 1.4}'>${paths.join('')}</svg>`
}
