import { activityKinds } from '@domain/activities/kinds'
import { timeOf } from '@domain/calendar/beijing'
import { formatRange } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip, type Tone } from '@/components/Chip'
import { ownStateOf } from '../ownState'
import './ActivityHead.scss'

const phases: Record<ActivityDetails['phase'], { word: string; tone: Tone }> = {
  upcoming: { word: '还没开始', tone: 'plain' },
  checkIn: { word: '● 签到中', tone: 'red' },
  past: { word: '✓ 已结束', tone: 'ok' },
  cancelled: { word: '× 已取消', tone: 'late' },
}

/** What it is, when and where, and how one stands to it. */
export function ActivityHead({ activity }: { activity: ActivityDetails }) {
  const { kind, title, startsAt, endsAt, opensAt, place, phase, cancelReason, mine, expected } = activity
  const own = ownStateOf(activity)
  return (
    <Card>
      <View className="row between">
        <Chip tone="gold">{activityKinds[kind].label}</Chip>
        <Chip tone={phases[phase].tone}>{phases[phase].word}</Chip>
      </View>
      <View className={phase === 'cancelled' ? 'head activity-head activity-head-struck' : 'head activity-head'}>
        {title}
      </View>
      <Fact name="时间">{formatRange(startsAt, endsAt, new Date().toISOString())}</Fact>
      {place ? <Fact name="地点">{place}</Fact> : null}
      {phase === 'upcoming' || phase === 'checkIn' ? <Fact name="签到">{`${timeOf(opensAt)} 开始`}</Fact> : null}
      {own ? (
        <Fact name="我">
          <Chip tone={own.tone}>{own.word}</Chip>
        </Fact>
      ) : null}
      {cancelReason ? <View className="activity-reason typed">{`取消原因：${cancelReason}`}</View> : null}
      {phase === 'checkIn' && expected && !mine ? (
        <View className="activity-go">
          <Button
            kind={activity.mayRecord ? 'ghost' : 'primary'}
            onClick={() => Taro.switchTab({ url: '/pages/today/index' })}
          >
            去签到
          </Button>
        </View>
      ) : null}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <View className="activity-fact">
      <Text className="activity-fact-name">{name}</Text>
      <View className="grow typed">{children}</View>
    </View>
  )
}
