import { View } from '@tarojs/components'
import type { AccountLine } from './accountLines'
import './subscriptions.scss'

/** One kind of reminder. */
export function TopicRow({ line: { label, hint, left, none, history } }: { line: AccountLine }) {
  return (
    <View className="topic-row">
      <View className="row between wrap topic-head">
        <View className="title">{label}</View>
        <View className={none ? 'late' : 'ok'}>{none ? left : `✓ ${left}`}</View>
      </View>
      <View className="small">{hint}</View>
      <View className="muted">{history}</View>
    </View>
  )
}
