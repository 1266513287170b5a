import { Text, View } from '@tarojs/components'
import './WholeDays.scss'

const day = /(\d{4}-\d\d-\d\d)/

/** Words with days in them (最迟 2026-12-31), none of which is torn at a line's end. */
export function WholeDays({ children, className }: { children: string; className?: string }) {
  return (
    <View className={className}>
      {children.split(day).map((part, index) =>
        day.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have nothing else to be told by
          <Text key={index} className="whole-day">
            {part}
          </Text>
        ) : (
          part
        ),
      )}
    </View>
  )
}
