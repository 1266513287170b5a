import type { AttendanceCounts, RegisterMark } from '@domain/attendance/register'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Card } from '@/components/Card'
import { HeatLegend } from '@/components/HeatLegend'
import { HeatRow } from '@/components/HeatRow'
import { markHeat, markHeatWords } from '@/components/markHeat'
import { otherFigures } from './otherFigures'
import './ownRegister.scss'

/** The widest cell that still lets a full year stand in one row of the card. */
const ROW_PX = 326
const WIDEST_PX = 22

type OwnFiguresProps = { counts: AttendanceCounts; marks: readonly RegisterMark[] }

/** The year in one figure, one row of cells (oldest first) and the rest in words. `marks` are newest first, as listed. */
export function OwnFigures({ counts, marks }: OwnFiguresProps) {
  const states = useMemo(() => marks.map((mark) => markHeat[mark]).reverse(), [marks])
  const words = markHeatWords.filter(([state]) => states.includes(state))
  const others = otherFigures(counts)
  return (
    <Card>
      <View className="row between wrap">
        <View>
          <Text className="figure">{counts.attended}</Text>
          <Text className="muted">{` / ${counts.expected} 次`}</Text>
        </View>
        <Text className="muted">出席 / 应到</Text>
      </View>
      <View className="own-heat">
        <HeatRow
          states={states}
          cellPx={Math.min(WIDEST_PX, ROW_PX / states.length)}
          label={`出席 ${counts.attended}/${counts.expected} 次，${others || '没有缺席'}`}
        />
      </View>
      <HeatLegend words={words} />
      {others ? <View className="muted own-others">{others}</View> : null}
    </Card>
  )
}
