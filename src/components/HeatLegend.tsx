import { Text, View } from '@tarojs/components'
import { HeatRow } from './HeatRow'
import type { HeatState } from './heatDrawing'

/** What the cells mean, in the words of the screen: `[['done', '出席'], ['leave', '请假']]`. */
export function HeatLegend({ words }: { words: readonly (readonly [HeatState, string])[] }) {
  return (
    <View className="row wrap">
      {words.map(([state, word]) => (
        <View key={state} className="row" style={{ gap: '4px' }}>
          <HeatRow states={[state]} label={word} cellPx={16} />
          <Text className="muted">{word}</Text>
        </View>
      ))}
    </View>
  )
}
