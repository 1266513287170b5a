import { dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import type { CreateInput } from './activityDraft'

/** What was sent without an answer may be planned already: its other days are then changed in the activities themselves. */
export function SentDays({ sent }: { sent: CreateInput }) {
  const now = new Date().toISOString()
  const others = sent.series?.others ?? []
  if (others.length === 0) return null
  return (
    <View>
      <SectionTitle note={`共 ${others.length + 1} 次`}>重复安排</SectionTitle>
      <Card>
        <View className="typed">{`后面几次：${others.map(({ startsAt }) => formatDay(dayOf(startsAt), now)).join('、')}`}</View>
        <View className="muted">
          上次发出去没有收到回音，可能已经安排好了，这里不能再改日期。再发一次以后，可以打开那一次来改。
        </View>
      </Card>
    </View>
  )
}
