import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './States.scss'

const WIDTHS = ['62%', '88%', '74%', '90%', '55%', '80%']

/** The shape of what is coming: a card of grey lines. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <View className="card skeleton" {...spoken({ role: 'status', label: '正在读取' })}>
      {Array.from({ length: lines }, (_, line) => WIDTHS[line % WIDTHS.length] ?? '80%').map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <View key={line} className="skeleton-line" style={{ width }} />
      ))}
    </View>
  )
}
