import { formatDateTime } from '@domain/calendar/format'
import { kindOf } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import type { RecordReading } from '../reading'
import '../records.scss'

/** What who keeps the kind said to it. */
export function Answers({ record: { kind, answers, withdrawn } }: { record: RecordReading }) {
  const { isAnswered, mayBeAnonymous } = kindOf(kind)
  const now = new Date().toISOString()
  // An opinion has a right to its answer; a note may be answered.
  if (!isAnswered || (answers.length === 0 && (!mayBeAnonymous || withdrawn))) return <View />
  return (
    <View>
      <SectionTitle note={answers.length > 1 ? `${answers.length} 次` : undefined}>答复</SectionTitle>
      <Card flush>
        {answers.length === 0 ? <View className="muted record-answer">还没有答复</View> : null}
        {answers.map(({ answerId, text, by, at }) => (
          <View key={answerId} className="record-answer">
            <View className="typed">{text}</View>
            <View className="muted">{`${by} · ${formatDateTime(at, now)}`}</View>
          </View>
        ))}
      </Card>
    </View>
  )
}
