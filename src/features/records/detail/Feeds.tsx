import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import type { RecordReading } from '../reading'
import { feedsOf } from './detailWords'

/** What it counts for, so that nobody writes the same down twice. */
export function Feeds({ record: { kind, withdrawn, state } }: { record: RecordReading }) {
  const { standards, rows } = feedsOf(kind)
  if (withdrawn || standards.length + rows.length === 0) return <View />
  return (
    <View>
      <SectionTitle note={state === 'draft' ? '定稿以后' : undefined}>计入</SectionTitle>
      <Card>
        {rows.length > 0 ? <View className="record-counts">{`责任清单：${rows.join('、')}`}</View> : null}
        {standards.length > 0 ? <View className="record-counts">{`五好标准：${standards.join('；')}`}</View> : null}
      </Card>
    </View>
  )
}
