import { activityKinds } from '@domain/activities/kinds'
import { timeOf } from '@domain/calendar/beijing'
import { formatRelativeDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { cardChange } from '@/cloud/cardChange'
import type { TodayCard } from '@/cloud/today'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { openActivity } from './openActivity'
import './today.scss'

/** An activity of today or tomorrow that was called off: nobody should come for nothing. */
export function CalledOff({ card, now }: { card: TodayCard; now: string }) {
  const { activityId, on, kind, title, startsAt } = card
  const change = cardChange(card, now)
  return (
    <Card>
      <View onClick={() => openActivity(activityId)} {...spoken({ role: 'button' })}>
        <View className="row between wrap today-line">
          <Chip tone="gold">{`${formatRelativeDay(on, now)} ${timeOf(startsAt)} · ${activityKinds[kind].label}`}</Chip>
          <Chip tone="late">× 已取消，不用来了</Chip>
        </View>
        <View className="title today-title today-struck typed">{title}</View>
        {change?.sentence ? <View className="small late typed">{change.sentence}</View> : null}
      </View>
    </Card>
  )
}
