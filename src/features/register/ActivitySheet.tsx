import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { MarkChip } from '@/components/MarkChip'
import { Sheet } from '@/components/Sheet'
import { CountLine } from './CountLine'
import type { ColumnReading, RegisterColumn } from './matrix'

type ActivitySheetProps = {
  activity: RegisterColumn | undefined
  reading: ColumnReading | undefined
  open: boolean
  onClose: () => void
}

/** Who was what at one activity: first those nobody has written down yet. */
export function ActivitySheet({ activity, reading, open, onClose }: ActivitySheetProps) {
  if (!activity || !reading) return <View />
  const openDetail = () => {
    onClose()
    Taro.navigateTo({ url: `/packages/activities/detail/index?id=${activity.activityId}` })
  }
  return (
    <Sheet open={open} title={activity.title} onClose={onClose}>
      <View className="stack">
        <View className="muted">{formatDay(activity.on, new Date().toISOString())}</View>
        <CountLine counts={reading.counts} />
        {reading.groups.map(({ mark, names }) => (
          <View key={mark}>
            <View className="row">
              {mark === 'upcoming' ? <Chip>还没签到</Chip> : <MarkChip mark={mark} />}
              <View className="muted">{`${names.length} 人`}</View>
            </View>
            <View>{names.join('、')}</View>
          </View>
        ))}
        <Button kind="ghost" onClick={openDetail}>
          打开这个活动
        </Button>
      </View>
    </Sheet>
  )
}
