import { yuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip, type Tone } from '@/components/Chip'
import {
  type BoardMonth,
  type ClosingState,
  closingState,
  completeWords,
  differenceWords,
  handedWords,
  receivedWords,
  sinceWords,
} from './closingWords'

const chips: Record<ClosingState, readonly [tone: Tone, word: string]> = {
  ahead: ['plain', '还没有到'],
  running: ['gold', '正在收'],
  waiting: ['late', '还没上缴'],
  closed: ['ok', '✓ 已封账'],
  different: ['late', '！已封账，数不对'],
}

type MonthCardProps = {
  month: BoardMonth
  today: string
  mayManage: boolean
  onClose: () => void
  onReopen: () => void
}

/** A month: what was due and paid for it, what came in for its hand-over, and what was handed over. */
export function MonthCard({ month, today, mayManage, onClose, onReopen }: MonthCardProps) {
  const { owed, paid, unassessed, closing } = month
  const state = closingState(month, today)
  const [tone, word] = chips[state]
  const words = shortMonthWords(month.month)
  const difference = differenceWords(closing?.difference ?? 0)
  const plain = [
    handedWords(month, today),
    closing?.note && `备注：${closing.note}`,
    ...sinceWords(month),
    unassessed > 0 ? `还有 ${unassessed} 人没有核定` : undefined,
  ].filter((one): one is string => one !== undefined && one !== '')
  return (
    <Card>
      <View className="row between closing-line">
        <View className="title">{words}</View>
        <Chip tone={tone}>{word}</Chip>
      </View>
      <View>{`已交 ${yuan(paid)}/应交 ${yuanWords(owed)}`}</View>
      <View className="muted">{completeWords(month)}</View>
      <View className="row closing-came">
        <View className="grow">
          <View>{receivedWords(month)}</View>
          <View>{plain.length > 0 ? <View className="small typed">{plain.join('\n')}</View> : null}</View>
          <View>{difference ? <View className="small late">{`！${difference}`}</View> : null}</View>
        </View>
        <View>
          {mayManage ? (
            <Button
              small
              kind="ghost"
              label={`${words}${closing ? '解封' : '上缴，封账'}`}
              onClick={closing ? onReopen : onClose}
            >
              {closing ? '解封' : '登记上缴'}
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
