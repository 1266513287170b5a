import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { SectionTitle } from '@/components/SectionTitle'
import './minutes.scss'
import { meetingMinutes } from './meetingMinutes'

/** 会议记录 on a meeting's page: where it stands and what one may do about it; nothing for who may not see it. */
export function MeetingMinutes({ activity }: { activity: ActivityDetails }) {
  const shown = meetingMinutes(activity)
  if (!shown) return null
  const { word, tone, verb, urgent } = shown
  return (
    <View>
      <SectionTitle>会议记录</SectionTitle>
      <Card>
        <View className="row between">
          <Chip tone={tone}>{word}</Chip>
          <Button
            small
            kind={urgent ? 'primary' : 'ghost'}
            onClick={() => Taro.navigateTo({ url: `/packages/meetings/minutes/index?id=${activity.activityId}` })}
          >
            {verb}
          </Button>
        </View>
      </Card>
    </View>
  )
}
