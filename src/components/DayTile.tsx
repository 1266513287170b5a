import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './DayTile.scss'

/** A day as a calendar's leaf, for the left of a `ListRow`. `day` as `2026-11-25`. */
export function DayTile({ day }: { day: string }) {
  const [, month, date] = day.split('-').map(Number)
  return (
    <View className="day-tile" {...spoken({ role: 'img', label: `${month}月${date}日` })}>
      <View className="day-tile-date">{date}</View>
      <View className="day-tile-month">{`${month}月`}</View>
    </View>
  )
}
