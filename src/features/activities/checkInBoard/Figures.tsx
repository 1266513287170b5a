import { View } from '@tarojs/components'
import { memo } from 'react'
import type { BoardFigures } from './roster'
import './Figures.scss'

/** Who has come of how many, in large figures. */
export const Figures = memo(function Figures({
  came,
  expected,
  late,
  leave,
}: Pick<BoardFigures, 'came' | 'expected' | 'late' | 'leave'>) {
  return (
    <View className="board-figures">
      <Figure value={came} word="已到" />
      <Figure value={expected} word="应到" />
      <Figure value={late} word="迟到" />
      <Figure value={leave} word="请假" />
    </View>
  )
})

function Figure({ value, word }: { value: number; word: string }) {
  return (
    <View className="board-figure">
      <View className="figure">{value}</View>
      <View>{word}</View>
    </View>
  )
}
