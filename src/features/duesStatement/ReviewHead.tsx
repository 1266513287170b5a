import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import type { Review } from './review'
import { decidedOf, figuresWords, wholeWords } from './reviewWords'
import type { Reading } from './statementDraft'

/** The statement in figures. */
export function ReviewHead({ name, reading, review }: { name: string; reading: Reading; review: Review }) {
  const { done, of } = decidedOf(review)
  return (
    <Card>
      <View className="head">{wholeWords(reading)}</View>
      <View className="muted">{`${name}。还没有登记。`}</View>
      <View className="statement-figures">{figuresWords(review)}</View>
      <View>
        {of > 0 ? <Progress label="已经定下" figure={`${done}/${of} 笔`} share={done / of} tone="ok" /> : null}
      </View>
    </Card>
  )
}
