import { activityKinds } from '@domain/activities/kinds'
import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import type { ActivityDraft } from './activityDraft'

type KeepWhichProps = { draft: ActivityDraft; onKeep: () => void; onDrop: () => void }

/** Something was being written when another was begun: nothing is thrown away without a word. */
export function KeepWhich({ draft, onKeep, onDrop }: KeepWhichProps) {
  const { kind, title, startDay, startTime } = draft
  const day = startDay && `${formatDay(startDay, new Date().toISOString())} ${startTime}`.trim()
  return (
    <View>
      <Card>
        <View className="head">上次还有一个活动没有发出</View>
        <View className="row form-kept">
          {kind ? <Chip tone="gold">{activityKinds[kind].label}</Chip> : null}
          <View className="muted">{day || '还没选日期'}</View>
        </View>
        <View className="typed">{title.trim() || '还没写主题'}</View>
      </Card>
      <View className="stack">
        <Button onClick={onKeep}>接着写上次的</Button>
        <Button kind="ghost" onClick={onDrop}>
          不要上次的，按这次的填
        </Button>
      </View>
    </View>
  )
}
