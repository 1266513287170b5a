import { taskPage } from '@domain/pages'
import { stateWords, windowWords } from '@domain/responsibilities/state-words'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import type { TaskBrief } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { taskFigures } from '@/components/taskMonths'
import { StateChips } from '../StateChips'
import './row.scss'

/** A row's tasks by date; each opens its page. */
export function RowTasks({ year, tasks, today }: { year: number; tasks: readonly TaskBrief[]; today: string }) {
  const { done, of } = taskFigures([{ tasks }])
  return (
    <View>
      <SectionTitle note={`已完成 ${done}/${of}`}>全年任务</SectionTitle>
      <Card flush>
        {tasks.length === 0 ? <EmptyState>这一项没有要办的任务。</EmptyState> : null}
        <Paged items={tasks} size={24} unit="件">
          {(shown) => shown.map((task) => <TaskLine key={task.taskId} year={year} task={task} today={today} />)}
        </Paged>
      </Card>
    </View>
  )
}

function TaskLine({ year, task, today }: { year: number; task: TaskBrief; today: string }) {
  const { step, who, done, of, unit } = task
  const window = windowWords(task, today)
  const about = [who, step].filter(Boolean).join('　')
  const note = [about ? window : '', task.past ? '按改动前的要求' : ''].filter(Boolean).join(' · ')
  return (
    <View
      className="task-line"
      onClick={() => Taro.navigateTo({ url: taskPage(year, task.taskId) })}
      {...spoken({ role: 'button' })}
    >
      <View className="grow">
        <View className="typed">{about || window}</View>
        {note ? <View className="muted">{note}</View> : null}
        <StateChips task={task} words={stateWords(task, today)} />
      </View>
      {of > 1 ? <Text className="muted">{`${done}/${of} ${unit}`}</Text> : null}
      <Text className="list-arrow">›</Text>
    </View>
  )
}
