import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './SectionTitle.scss'

/** The heading over a card or list, with a count or a hint at its right. */
export function SectionTitle({ children, note }: { children: string; note?: string }) {
  return (
    <View className="section-title">
      <View {...spoken({ role: 'heading' })}>{children}</View>
      {note ? <Text className="muted">{note}</Text> : null}
    </View>
  )
}
