import { attendanceLabels, attended } from '@domain/attendance/attendance'
import { dayOf, timeOf } from '@domain/calendar/beijing'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import type { ActivityCard } from '@/cloud/today'
import { Button } from '@/components/Button'
import type { CheckInJob } from '@/outbox/jobs'
import { DigitsSheet } from './DigitsSheet'
import { FailurePanel } from './FailurePanel'
import { KeptPanel } from './KeptPanel'
import { RecordedPanel } from './RecordedPanel'
import { lateFrom, recordedWords } from './recordedWords'
import type { CheckIn } from './useCheckIn'
import { useKept } from './useKept'
import './checkIn.scss'

/** The sheet was settled before word of the check-in came. */
const NOTED = '名单已经确认过，您的签到已记下，等组织者核对'

type ActionProps = {
  card: ActivityCard
  checkIn: CheckIn
  now: string
  /** Another quiet way out, beside that of the digits. */
  beside?: ReactNode
}

/** The one big action of an activity, or what has become of it. */
export function CheckInAction(props: ActionProps) {
  const kept = useKept().find(({ activityId }) => activityId === props.card.activityId)
  // A node of its own, so that the tap sends this part alone.
  return <View>{actionOf({ ...props, kept })}</View>
}

function actionOf({ card, checkIn, now, kept, beside }: ActionProps & { kept: CheckInJob | undefined }): ReactNode {
  const { mine, phase } = card
  if (mine?.unseen) return <View className="check-in-note">{NOTED}</View>
  if (kept && !(mine && attended(mine.state))) return <KeptPanel madeAt={kept.madeAt} />
  if (mine && attended(mine.state)) {
    const { outcome } = checkIn
    const again = outcome?.outcome === 'already' && outcome.activityId === card.activityId
    return <RecordedPanel {...recordedWords(mine, { now, again, lateFrom: lateFrom(card) })} />
  }
  if (phase === 'checkIn') return <OpenCheckIn card={card} checkIn={checkIn} beside={beside} />
  if (mine) return <View className="check-in-note">{`已登记：${attendanceLabels[mine.state]}`}</View>
  if (phase === 'past') {
    return <View className="check-in-note">签到已经结束，没有您的登记。到过现场的话，请找组织者补录。</View>
  }
  if (phase === 'cancelled' || dayOf(card.opensAt) !== dayOf(now)) return null
  return <View className="check-in-note">{`${timeOf(card.opensAt)} 开始签到，到时请在这里扫码`}</View>
}

function OpenCheckIn({ card, checkIn, beside }: Omit<ActionProps, 'now'>) {
  const [typing, setTyping] = useState(false)
  const { by } = checkIn
  // Another card's try, or a launch's, is told of elsewhere.
  const here = checkIn.on === card.activityId
  const failure = here ? checkIn.failure : undefined
  return (
    <View className="check-in-open">
      <View>
        {failure && !typing ? (
          <View className="check-in-failed">
            <FailurePanel>{failure.message}</FailurePanel>
          </View>
        ) : null}
      </View>
      <Button busy={here && checkIn.busy} onClick={() => checkIn.submit({ by: 'camera', activityId: card.activityId })}>
        扫码签到
      </Button>
      <View className="check-in-others">
        <View
          className="check-in-other"
          onClick={() => {
            if (by !== 'digits') checkIn.forget()
            setTyping(true)
          }}
          {...spoken({ role: 'button' })}
        >
          <Text>扫不了？</Text>
          <Text className="check-in-link">输入数字码</Text>
        </View>
        {beside}
      </View>
      <View>{noteOf(card)}</View>
      <DigitsSheet
        open={typing}
        onClose={() => {
          setTyping(false)
          if (by === 'digits') checkIn.forget()
        }}
        activityId={card.activityId}
        checkIn={checkIn}
      />
    </View>
  )
}

/** What checking in will mean for somebody who is not simply expected. */
function noteOf({ mine, expected }: ActivityCard): ReactNode {
  if (mine)
    return <View className="muted center">{`现在登记为${attendanceLabels[mine.state]}，来了签到就改为出席`}</View>
  return expected ? null : <View className="muted center">您不在应到名单里，签到会记为列席</View>
}
