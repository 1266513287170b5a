import type { AttendanceCounts } from '@domain/attendance/register'
import { Text, View } from '@tarojs/components'
import { countParts } from './matrix'
import './CountLine.scss'

/** Somebody's or an activity's figures; a word is never parted from its figure. */
export function CountLine({ counts }: { counts: AttendanceCounts }) {
  return (
    <View className="title">
      {countParts(counts).map((part, index, parts) => (
        <Text key={part} className="count-part">
          {index === parts.length - 1 ? part : `${part} · `}
        </Text>
      ))}
    </View>
  )
}
