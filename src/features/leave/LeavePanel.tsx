import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { LeaveSheet } from './LeaveSheet'
import { type LeaveSubject, leaveStepOf } from './leaveStep'
import { useOwnLeave } from './useOwnLeave'
import './leave.scss'

type LeavePanelProps = {
  activity: LeaveSubject
  /** How asking is offered where nothing has been asked yet; elsewhere on the screen, and then not here. */
  asking: 'button' | 'elsewhere'
}

/** One's leave for an activity: asking, or what has become of it and taking it back. */
export function LeavePanel({ activity, asking }: LeavePanelProps) {
  const [choosing, setChoosing] = useState(false)
  const leave = useOwnLeave(activity.activityId)
  const step = leaveStepOf(activity)
  const choose = () => setChoosing(true)
  return (
    <View>
      <View>
        {step.kind === 'ask' && asking === 'button' ? (
          <View className="leave-button">
            <Button kind="ghost" onClick={choose}>
              请假
            </Button>
          </View>
        ) : null}
        {step.kind === 'stands' ? (
          <View className="leave-state" {...spoken({ role: 'status' })}>
            <State word={step.word} note={step.note} />
            {step.mayWithdraw ? (
              <Button small kind="ghost" label="撤回请假" onClick={() => leave.withdraw(step.granted)}>
                撤回
              </Button>
            ) : null}
          </View>
        ) : null}
        {step.kind === 'askAgain' ? (
          <View className="leave-state leave-state-refused" {...spoken({ role: 'status' })}>
            <State word={step.word} note={step.note} />
            <Button small kind="ghost" onClick={choose}>
              重新请
            </Button>
          </View>
        ) : null}
      </View>
      <LeaveSheet activity={activity} open={choosing} onClose={() => setChoosing(false)} onAsk={leave.ask} />
    </View>
  )
}

function State({ word, note }: { word: string; note: string | undefined }) {
  return (
    <View className="grow">
      <View>{word}</View>
      {note ? <View className="muted typed">{note}</View> : null}
    </View>
  )
}
