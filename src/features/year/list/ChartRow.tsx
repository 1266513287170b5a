import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from '@/a11y/spoken'
import type { YearRow } from '@/cloud/yearList'
import { HeatRow } from '@/components/HeatRow'
import { monthCells, taskFigures } from '@/components/taskMonths'

/** As wide as there is room for: the row narrows it. */
const CELL_PX = 22

type ChartRowProps = {
  row: YearRow
  year: number
  columns: number
  /** Not what one looks for: it stays, unseen. */
  hidden: boolean
  onOpen: (rowId: string) => void
}

function spokenOf({ dropped, tasks }: YearRow): string {
  const { done, of, late, waiting } = taskFigures([{ tasks }])
  const parts = [`已完成 ${done}/${of}`, late && `逾期 ${late}`, waiting && `待确认 ${waiting}`, dropped && '已停用']
  return parts.filter(Boolean).join('，')
}

/** A row's year in a line. */
export const ChartRow = memo(function ChartRow({ row, year, columns, hidden, onOpen }: ChartRowProps) {
  const { rowId, number, work, dropped, tasks } = row
  const name = number === undefined ? work : `${number} ${work}`
  return (
    <View
      className={`chart-row${hidden ? ' chart-hidden' : ''}${dropped ? ' chart-dropped' : ''}`}
      onClick={() => onOpen(rowId)}
      {...spoken({ role: 'button', label: `${name}，${spokenOf(row)}` })}
    >
      <View className="chart-name clip">{dropped ? `已停用 ${name}` : name}</View>
      <View className="chart-cells">
        <HeatRow states={monthCells(tasks, year, columns)} cellPx={CELL_PX} label="" />
      </View>
    </View>
  )
})
