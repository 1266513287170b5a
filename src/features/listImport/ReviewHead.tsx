import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import type { Source } from './importDraft'
import { figuresInWords, figuresOf, type Review } from './review'

type ReviewHeadProps = { source: Source; year: number; review: Review }

/** The reading in figures. */
export function ReviewHead({ source, year, review }: ReviewHeadProps) {
  const figures = figuresOf(review)
  const { rows, times, read, leftOut } = figures
  const wanted = rows - leftOut
  return (
    <Card>
      <View className="head">{`读到 ${rows} 项、${times} 个时间点`}</View>
      <View className="muted">{`${source.name}，${year} 年。还没有导入。`}</View>
      <View className="list-head-words">{figuresInWords(figures)}</View>
      <Progress
        bare
        label="已读懂"
        figure={`${read}/${wanted} 项`}
        share={wanted === 0 ? 1 : read / wanted}
        tone="ok"
      />
    </Card>
  )
}
