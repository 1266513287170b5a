import { formatDateTime } from '@domain/calendar/format'
import { stateWords, windowWords } from '@domain/responsibilities/state-words'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import type { TaskReading } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { rowPage } from '../pages'
import { StateChips } from '../StateChips'
import { whoseWords } from './words'
import './task.scss'

/** What is to be done by whom and by when, how far it is, and whether the leader has said so. */
export function TaskHead({ task, children }: { task: TaskReading; children: ReactNode }) {
  const { year, rowId, number, work, step, who, leaders, doers, state, done, of, unit, today } = task
  const names = doers.map(({ name }) => name)
  return (
    <Card>
      <View
        className="row task-of"
        onClick={() => Taro.navigateTo({ url: rowPage(year, rowId) })}
        {...spoken({ role: 'button', label: `看第 ${number ?? ''} 项的全年任务` })}
      >
        <Text className="muted grow">{`${year} 年责任清单${number === undefined ? '' : ` · 第 ${number} 项`}`}</Text>
        <Text className="muted">全年任务 ›</Text>
      </View>
      <View className="head typed">{step ?? work}</View>
      {step ? <View className="muted typed">{work}</View> : null}
      <View className="task-when">
        <View className="title">{windowWords(task, today)}</View>
      </View>
      <StateChips task={task} words={stateWords(task, today)} />
      {of > 1 ? (
        <View className="year-part">
          <Progress
            label="完成"
            figure={`${done}/${of} ${unit}`}
            share={done / of}
            tone={done >= of ? 'ok' : state === 'late' ? 'late' : 'gold'}
          />
        </View>
      ) : null}
      <View className="year-part small">
        <View>{who ? `轮到 ${who}` : `责任人 ${whoseWords(names) || '没有写'}`}</View>
        <View className="muted">{`责任领导 ${leaders.join('、') || '没有写'}`}</View>
      </View>
      <SignOff task={task} />
      <View className="task-actions">{children}</View>
    </Card>
  )
}

function SignOff({ task: { signOff } }: { task: TaskReading }) {
  if (!signOff) return null
  const now = new Date().toISOString()
  return (
    <View className="year-part">
      <View className="small ok">
        {`✓ ${signOff.by} ${formatDateTime(signOff.at, now)} ${signOff.standIn ? '代责任领导确认' : '确认'}完成`}
      </View>
      {signOff.changed ? <View className="small late">！确认以后，佐证有过变动</View> : null}
    </View>
  )
}
