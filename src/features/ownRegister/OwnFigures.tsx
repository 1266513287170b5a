import { type ActivityKind, activityKindIds } from '@domain/activities/kinds'
import { type AttendanceCounts, countByKind } from '@domain/attendance/register'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { HeatLegend } from '@/components/HeatLegend'
import { KindFigures } from '@/components/KindFigures'
import { markHeat, markHeatWords } from '@/components/markHeat'
import { YearHeat } from '@/components/YearHeat'
import type { DatedMark } from '@/components/yearColumns'
import { otherFigures } from './otherFigures'
import './ownRegister.scss'

type OwnFiguresProps = { counts: AttendanceCounts; items: readonly (DatedMark & { kind: ActivityKind })[] }

/** The year in one figure, its months in cells, and the rest in words. */
export function OwnFigures({ counts, items }: OwnFiguresProps) {
  const states = items.map(({ mark }) => markHeat[mark])
  const words = markHeatWords.filter(([state]) => states.includes(state))
  const others = otherFigures(counts)
  const kinds = countByKind(
    items.map(({ mark }) => mark),
    items,
    activityKindIds,
  )
  return (
    <Card>
      <View className="row between wrap">
        <View>
          <Text className="figure">{counts.attended}</Text>
          <Text className="muted">{` / ${counts.expected} 次`}</Text>
        </View>
        <Text className="muted">出席 / 应到</Text>
      </View>
      {others ? <View className="muted">{others}</View> : null}
      <View className="own-heat">
        <YearHeat marks={items} label={`出席 ${counts.attended}/${counts.expected} 次${others ? `，${others}` : ''}`} />
      </View>
      <HeatLegend words={words} />
      <View className="own-kinds">
        <KindFigures kinds={kinds} />
      </View>
    </Card>
  )
}
