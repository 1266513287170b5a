import { activityKinds } from '@domain/activities/kinds'
import { dayOf, timeOf } from '@domain/calendar/beijing'
import { formatDay, formatRange } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip, type Tone } from '@/components/Chip'
import { ownStateOf } from '../ownState'
import { invitedWords } from './invited'
import { Moves } from './Moves'
import { movesInWords } from './moves'
import './ActivityHead.scss'

const phases: Record<ActivityDetails['phase'], { word: string; tone: Tone }> = {
  upcoming: { word: '还没开始', tone: 'plain' },
  checkIn: { word: '● 签到中', tone: 'red' },
  past: { word: '✓ 已结束', tone: 'ok' },
  cancelled: { word: '× 已取消', tone: 'late' },
}

/** What it is, when and where, who comes from outside, what became of the plan, and how one stands to it. */
export function ActivityHead({ activity }: { activity: ActivityDetails }) {
  const { kind, title, startsAt, endsAt, opensAt, place, phase, cancelReason, backEntered } = activity
  const own = ownStateOf(activity)
  const now = new Date().toISOString()
  const { lecture, guests } = invitedWords(activity)
  return (
    <Card>
      <View className="row between">
        <Chip tone="gold">{activityKinds[kind].label}</Chip>
        <Chip tone={phases[phase].tone}>{phases[phase].word}</Chip>
      </View>
      <View className={phase === 'cancelled' ? 'head activity-head activity-head-struck' : 'head activity-head'}>
        {title}
      </View>
      <Fact name="时间">{formatRange(startsAt, endsAt, now)}</Fact>
      {place ? <Fact name="地点">{place}</Fact> : null}
      {lecture ? <Fact name="讲课">{lecture}</Fact> : null}
      {guests ? <Fact name="来宾">{guests}</Fact> : null}
      {phase === 'upcoming' || phase === 'checkIn' ? <Fact name="签到">{`${timeOf(opensAt)} 开始`}</Fact> : null}
      {own ? (
        <Fact name="我">
          <Chip tone={own.tone}>{own.word}</Chip>
        </Fact>
      ) : null}
      {backEntered ? <Fact name="补录">{backEntryWords(backEntered, now)}</Fact> : null}
      {cancelReason ? <View className="activity-reason typed">{`取消原因：${cancelReason}`}</View> : null}
      {phase === 'cancelled' ? null : <Moves moves={movesInWords(activity, now)} />}
      <GoCheckIn activity={activity} />
    </Card>
  )
}

/** An activity noted after it was over says by whom and when: it is no record of the moment. */
function backEntryWords({ at, by }: NonNullable<ActivityDetails['backEntered']>, now: string): string {
  return `${by ? `${by} ` : ''}${formatDay(dayOf(at), now)} 录入`
}

function GoCheckIn({ activity: { phase, expected, mine, mayRecord } }: { activity: ActivityDetails }) {
  if (phase !== 'checkIn' || !expected || mine) return null
  return (
    <View className="activity-go">
      <Button kind={mayRecord ? 'ghost' : 'primary'} onClick={() => Taro.switchTab({ url: '/pages/today/index' })}>
        去签到
      </Button>
    </View>
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
