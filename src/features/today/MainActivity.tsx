import { activityKinds } from '@domain/activities/kinds'
import { dayOf, timeOf } from '@domain/calendar/beijing'
import { formatRange, formatRelativeDay } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import { cardChange } from '@/cloud/cardChange'
import type { ActivityCard, TodayCard } from '@/cloud/today'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { openActivity } from './openActivity'
import './today.scss'

type MainActivityProps = { card: TodayCard; now: string; children: ReactNode }

/** When check-in begins or ends, if that is today's matter. */
function checkInHours({ phase, opensAt, endsAt }: ActivityCard, now: string): string | undefined {
  if (phase === 'upcoming' && dayOf(opensAt) === dayOf(now)) return `签到 ${timeOf(opensAt)} 开始`
  if (phase === 'checkIn' && dayOf(endsAt) === dayOf(now)) return `${timeOf(endsAt)} 前可签到`
  return undefined
}

/** The first card: what, when, where, and the one thing to do about it. */
export function MainActivity({ card, now, children }: MainActivityProps) {
  const { activityId, on, kind, title, startsAt, endsAt, place, phase } = card
  const day = on < dayOf(now) ? '进行中' : formatRelativeDay(on, now)
  const hours = checkInHours(card, now)
  const canOpen = phase === 'checkIn' || dayOf(startsAt) === dayOf(now)
  const change = cardChange(card, now)
  return (
    <Card>
      <View onClick={() => openActivity(activityId)} {...spoken({ role: 'button' })}>
        <View className="row between wrap today-line">
          <Chip tone="gold">{`${day} · ${activityKinds[kind].label}`}</Chip>
          {hours ? <Text className="muted">{hours}</Text> : null}
        </View>
        <View className="head today-title typed">{title}</View>
        <View className="row">
          <View className="grow">
            <View className="muted">{formatRange(startsAt, endsAt, now)}</View>
            {place ? <View className="muted typed">{place}</View> : null}
          </View>
          <Text className="today-arrow">›</Text>
        </View>
        {change ? <View className="today-change typed">{`${change.word}：${change.sentence}`}</View> : null}
      </View>
      {children}
      {canOpen && card.mayRecord ? (
        <View className="today-officer">
          <Button
            kind="ghost"
            onClick={() => Taro.navigateTo({ url: `/packages/activities/check-in/index?id=${activityId}` })}
          >
            打开签到屏
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
