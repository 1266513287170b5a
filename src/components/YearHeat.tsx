import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import { HeatRow } from './HeatRow'
import { type DatedMark, yearColumns } from './yearColumns'
import './YearHeat.scss'

const CELL_PX = 24
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

/** A person's year at a glance, a column a month. `label` says the same in words. */
export function YearHeat({ marks, label }: { marks: readonly DatedMark[]; label: string }) {
  const rows = useMemo(() => yearColumns(marks), [marks])
  return (
    <View className="year-heat" style={{ width: `${12 * CELL_PX}px` }} {...spoken({ role: 'img', label })}>
      {rows.map((states, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, nothing else
        <HeatRow key={row} states={states} cellPx={CELL_PX} label="" />
      ))}
      <View className="year-heat-months" {...spoken({ hidden: true })}>
        {MONTHS.map((month) => (
          <View key={month} className="year-heat-month">
            {month}
          </View>
        ))}
      </View>
    </View>
  )
}
