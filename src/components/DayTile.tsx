import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './DayTile.scss'

/** A day as a calendar's leaf, for the left of a `ListRow`; the row's note says the same in words. `day` as `2026-11-25`. */
export function DayTile({ day }: { day: string }) {
  const [, month, date] = day.split('-').map(Number)
  return (
    <View className="day-tile" {...spoken({ hidden: true })}>
      <View className="day-tile-date">{date}</View>
      <View className="day-tile-month">{`${month}月`}</View>
    </View>
  )
}
