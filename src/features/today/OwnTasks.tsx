import { listPage, taskPage } from '@domain/pages'
import { deadlineWords, taskTitle } from '@domain/responsibilities/due-words'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useOwnTasks } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'

/** 要办的事: one's own tasks of the year's list that are due in two weeks or late. Nothing while there are none, or
 * none known. What was kept on the phone is told by today's date. */
export function OwnTasks({ today }: { today: string }) {
  const { data } = useOwnTasks()
  const { tasks = [], count = 0 } = data ?? {}
  return (
    <View>
      {tasks.length === 0 ? null : (
        <View>
          <SectionTitle note={`${count} 件`}>要办的事</SectionTitle>
          <Card flush>
            {tasks.map((task) => (
              <ListRow
                key={task.taskId}
                mark="办"
                title={taskTitle(task)}
                note={deadlineWords(task.to, today)}
                noteTone={task.to < today ? 'late' : undefined}
                right={task.of > 1 ? `${task.done}/${task.of} ${task.unit}` : undefined}
                onClick={() => Taro.navigateTo({ url: taskPage(task.year, task.taskId) })}
              />
            ))}
            {count > tasks.length ? (
              <ListRow
                title={`全部 ${count} 件`}
                onClick={() => Taro.navigateTo({ url: listPage(Number(today.slice(0, 4)), 'mine') })}
              />
            ) : null}
          </Card>
        </View>
      )}
    </View>
  )
}
