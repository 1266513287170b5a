import type { TaskState } from '@domain/responsibilities/progress'
import { taskStateLabels } from '@domain/responsibilities/progress'
import { View } from '@tarojs/components'
import type { TaskBrief } from '@/cloud/yearList'
import { Chip, type Tone } from '@/components/Chip'
import './year.scss'

const looks: Record<TaskState, { sign: string; tone: Tone }> = {
  done: { sign: '✓ ', tone: 'ok' },
  doneLate: { sign: '✓ ', tone: 'gold' },
  late: { sign: '！', tone: 'late' },
  due: { sign: '', tone: 'gold' },
  ahead: { sign: '', tone: 'plain' },
  open: { sign: '', tone: 'plain' },
}

/** Where a task stands, and what else is to be known of it: entered later, signed off or not yet. */
export function StateChips({ task }: { task: Pick<TaskBrief, 'state' | 'backEntered' | 'signedOff' | 'waits'> }) {
  const { sign, tone } = looks[task.state]
  return (
    <View className="state-chips">
      <Chip tone={tone}>{`${sign}${taskStateLabels[task.state]}`}</Chip>
      {task.backEntered ? <Chip tone="gold">补录</Chip> : null}
      {task.signedOff ? <Chip tone="ok">✓ 领导已确认</Chip> : null}
      {task.waits ? <Chip>待领导确认</Chip> : null}
    </View>
  )
}
