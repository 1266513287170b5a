import type { LeaveCategory } from '@domain/attendance/leave'
import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { leaveChoices } from '@/components/leaveWords'
import { Sheet } from '@/components/Sheet'
import type { LeaveSubject } from './leaveStep'
import './leave.scss'

type LeaveSheetProps = {
  activity: LeaveSubject
  open: boolean
  onClose: () => void
  onAsk: (category: LeaveCategory) => void
}

/** The second of the two taps: why, as a category and nothing more. The tap itself asks. */
export function LeaveSheet({ activity, open, onClose, onAsk }: LeaveSheetProps) {
  const when = formatDateTime(activity.startsAt, new Date().toISOString())
  return (
    <Sheet open={open} title="请假" onClose={onClose}>
      <View className="stack">
        <View className="typed">{`${when}　${activity.title}`}</View>
        <View className="muted">只选类别，不用写原因。点一下就提交。</View>
        {leaveChoices.map(({ value, label, hint }) => (
          <View
            key={value}
            className="leave-choice"
            onClick={() => {
              onAsk(value)
              onClose()
            }}
            {...spoken({ role: 'button', label: `${label}，${hint}` })}
          >
            <View className="title">{label}</View>
            <View className="muted">{hint}</View>
          </View>
        ))}
      </View>
    </Sheet>
  )
}
