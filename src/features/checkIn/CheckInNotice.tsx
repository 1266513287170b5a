import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import type { ActivityCard } from '@/cloud/today'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { FailurePanel } from './FailurePanel'
import { RecordedPanel } from './RecordedPanel'
import { recordedWords } from './recordedWords'
import type { CheckIn } from './useCheckIn'
import './checkIn.scss'

type NoticeProps = { checkIn: CheckIn; main?: ActivityCard; now: string }

/** What came of a scan where the main card does not say it: before it is read, or when the code is another activity's. */
export function CheckInNotice(props: NoticeProps) {
  return <View>{noticeOf(props)}</View>
}

function noticeOf({ checkIn, main, now }: NoticeProps): ReactNode {
  const { outcome, failure, busy } = checkIn
  const cardIsOpen = main?.phase === 'checkIn'
  if (busy) {
    return cardIsOpen ? null : (
      <Card>
        <View className="head center" {...spoken({ role: 'status' })}>
          正在签到…
        </View>
      </Card>
    )
  }
  if (outcome && outcome.activityId !== main?.activityId) {
    return (
      <Card>
        <View className="title check-in-title">{outcome.title}</View>
        <RecordedPanel {...recordedWords(outcome, { now, again: outcome.outcome === 'already' })} />
      </Card>
    )
  }
  if (failure && !cardIsOpen) {
    return (
      <Card>
        <FailurePanel>{failure.message}</FailurePanel>
        <Button kind="ghost" onClick={() => checkIn.submit({ by: 'camera' })}>
          重新扫码
        </Button>
      </Card>
    )
  }
  return null
}
