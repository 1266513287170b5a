import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { LeavePanel } from './LeavePanel'
import { type LeaveSubject, leaveStepOf } from './leaveStep'

/** One's leave on an activity's own page. Nothing where it makes no sense. */
export function OwnLeave({ activity }: { activity: LeaveSubject }) {
  const { kind } = leaveStepOf(activity)
  return (
    <View>
      {kind === 'none' ? null : (
        <Card>
          <View className="leave-alone">
            {kind === 'ask' ? <View className="muted leave-hint">来不了？请假只选类别，不用写原因。</View> : null}
            <LeavePanel activity={activity} asking="button" />
          </View>
        </Card>
      )}
    </View>
  )
}
