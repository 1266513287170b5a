import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import { type HeatState, heatSvg } from './heatDrawing'
import { svgBackground } from './svg'

/** The side of a cell with its gap, in px. */
const CELL_PX = 20

/** A person's or a row's year at a glance, one cell a month or activity. `label` is the same in words: "出席 14/16，请假 1". */
export function HeatRow({
  states,
  label,
  cellPx = CELL_PX,
}: {
  states: readonly HeatState[]
  label: string
  cellPx?: number
}) {
  const backgroundImage = useMemo(() => svgBackground(heatSvg(states)), [states])
  const style = {
    width: `${states.length * cellPx}px`,
    maxWidth: '100%',
    height: `${cellPx}px`,
    backgroundImage,
    backgroundSize: 'contain',
    backgroundPosition: 'left center',
    backgroundRepeat: 'no-repeat',
  }
  return <View style={style} {...spoken({ role: 'img', label })} />
}
