import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { LeaveSheet } from './LeaveSheet'
import { type LeaveSubject, leaveStepOf } from './leaveStep'
import { useOwnLeave } from './useOwnLeave'
import './leave.scss'

/** The way to leave while checking in is the main thing: a quiet word, only while nothing has been asked. */
export function AskLeaveLink({ activity }: { activity: LeaveSubject }) {
  const [choosing, setChoosing] = useState(false)
  const leave = useOwnLeave(activity.activityId)
  return (
    <View>
      <View>
        {leaveStepOf(activity).kind === 'ask' ? (
          <View className="leave-link" onClick={() => setChoosing(true)} {...spoken({ role: 'button' })}>
            请假
          </View>
        ) : null}
      </View>
      <LeaveSheet activity={activity} open={choosing} onClose={() => setChoosing(false)} onAsk={leave.ask} />
    </View>
  )
}
