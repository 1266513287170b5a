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

type StateChipsProps = {
  task: Pick<TaskBrief, 'state' | 'backEntered' | 'signedOff' | 'waits'>
  /** How it stands with its days: 已逾期 12 天. */
  words?: string
}

/** Where a task stands, and what else is to be known of it: entered later, signed off or not yet. */
export function StateChips({ task, words = taskStateLabels[task.state] }: StateChipsProps) {
  const { sign, tone } = looks[task.state]
  return (
    <View className="state-chips">
      <Chip tone={tone}>{`${sign}${words}`}</Chip>
      {task.backEntered ? <Chip tone="gold">补录</Chip> : null}
      {task.signedOff ? <Chip tone="ok">✓ 领导已确认</Chip> : null}
      {task.waits ? <Chip>待领导确认</Chip> : null}
    </View>
  )
}
