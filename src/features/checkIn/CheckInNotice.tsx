import { attended } from '@domain/attendance/attendance'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import type { ActivityCard } from '@/cloud/today'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { FailurePanel } from './FailurePanel'
import { KeptPanel } from './KeptPanel'
import { RecordedPanel } from './RecordedPanel'
import { recordedWords } from './recordedWords'
import type { CheckIn } from './useCheckIn'
import { useKept } from './useKept'
import './checkIn.scss'

type NoticeProps = { checkIn: CheckIn; shown: readonly ActivityCard[]; now: string }

/**
 * What comes of a scan where no first card says it: one that opened the app, one whose code is another activity's, one whose
 * card has gone since.
 */
export function CheckInNotice(props: NoticeProps) {
  const elsewhere = useKept().filter((job) => !props.shown.some(({ activityId }) => activityId === job.activityId))
  return (
    <View>
      <View>{noticeOf(props)}</View>
      <View>
        {elsewhere.map(({ id, madeAt }) => (
          <Card key={id}>
            <KeptPanel madeAt={madeAt} />
          </Card>
        ))}
      </View>
    </View>
  )
}

function noticeOf({ checkIn, shown, now }: NoticeProps): ReactNode {
  const { outcome, failure, busy } = checkIn
  const open = shown.filter(({ phase, mine }) => phase === 'checkIn' && !(mine && attended(mine.state)))
  const onCard = open.some(({ activityId }) => activityId === checkIn.on)
  if (busy) {
    return onCard ? null : (
      <Card>
        <View className="head center" {...spoken({ role: 'status' })}>
          正在签到…
        </View>
      </Card>
    )
  }
  if (outcome && outcome.outcome !== 'kept' && !shown.some(({ activityId }) => activityId === outcome.activityId)) {
    return (
      <Card>
        <View className="title check-in-title">{outcome.title}</View>
        {outcome.outcome === 'noted' ? (
          <View className="check-in-note">名单已经确认过，您的签到已记下，等组织者核对</View>
        ) : (
          <RecordedPanel {...recordedWords(outcome, { now, again: outcome.outcome === 'already' })} />
        )}
      </Card>
    )
  }
  if (failure && !onCard) {
    return (
      <Card>
        <FailurePanel>{failure.message}</FailurePanel>
        {open.length === 0 ? (
          <View className="check-in-again">
            <Button kind="ghost" onClick={() => checkIn.submit({ by: 'camera' })}>
              重新扫码
            </Button>
          </View>
        ) : null}
      </Card>
    )
  }
  return null
}
