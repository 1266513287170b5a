import type { Month } from '@domain/calendar/beijing'
import { yuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { type Board, yearSums } from './closingWords'

type ClosingsHeadProps = { board: Board; next: Month | undefined; onClose: (month: Month) => void }

/** The year up to now in sums, and the month to hand over next. */
export function ClosingsHead({ board, next, onClose }: ClosingsHeadProps) {
  const sums = yearSums(board)
  if (!sums) return null
  const { span, owed, paid, received, handed, closed, months } = sums
  return (
    <Card>
      <View className="row between wrap closing-line">
        <View className="title">{`${span}已交`}</View>
        <View>{`${yuan(paid)}/${yuanWords(owed)}`}</View>
      </View>
      <Progress
        bare
        label={`${span}已交`}
        figure={`${yuanWords(paid)}，应交 ${yuanWords(owed)}`}
        share={owed === 0 ? 0 : paid / owed}
        tone="ok"
      />
      <View className="closing-sums">
        <View className="muted">{`收到 ${yuanWords(received)}，已上缴 ${yuanWords(handed)}`}</View>
        <View className="muted">{`已封账 ${closed}/${months} 个月`}</View>
      </View>
      <View>
        {next ? (
          <View className="closing-next">
            <Button onClick={() => onClose(next)}>{`登记${shortMonthWords(next)}上缴`}</Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
