import { type AttendanceState, attendanceLabels } from '@domain/attendance/attendance'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'

const states = (Object.keys(attendanceLabels) as AttendanceState[]).map((value) => ({
  value,
  label: attendanceLabels[value],
}))

type PaperBarProps = {
  state: AttendanceState
  onState: (state: AttendanceState) => void
  count: number
  onSend: () => void
}

/** The paper sheet's end: one state for all who are picked, and one tap to enter them. */
export function PaperBar({ state, onState, count, onSend }: PaperBarProps) {
  return (
    <View className="board-foot">
      <Choice label="选中的人登记为" options={states} value={state} onChange={onState} />
      <Button onClick={onSend} disabled={count === 0}>
        {count === 0 ? '先点选名字' : `补录 ${count} 人：${attendanceLabels[state]}`}
      </Button>
    </View>
  )
}
