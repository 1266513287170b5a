import { type Fen, yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import type { ReviewRow } from './review'

type ReviewFootProps = {
  rows: readonly ReviewRow[]
  /** How many rows would be registered, and what they come to. */
  count: number
  fen: Fen
  onLeave: () => void
  onRegister: () => void
}

/** What is still open, and the one button. Nothing open stops it: those rows stay out. */
export function ReviewFoot({ rows, count, fen, onLeave, onRegister }: ReviewFootProps) {
  const open = rows.filter(({ state }) => state === 'open' || state === 'restOpen').length
  const words = openWords(rows.length, count, open)
  return (
    <View className="statement-foot">
      <View>{words ? <View className="small center statement-open">{words}</View> : null}</View>
      <View className="statement-foot-buttons">
        <View className="statement-foot-other">
          <Button kind="ghost" onClick={onLeave}>
            换一份
          </Button>
        </View>
        <View className="statement-foot-main">
          <Button disabled={count === 0} onClick={onRegister}>
            {count === 0 ? '没有要登记的' : `登记 ${count} 笔，${yuanWords(fen)}`}
          </Button>
        </View>
      </View>
    </View>
  )
}

function openWords(rows: number, count: number, open: number): string | undefined {
  if (rows === 0) return '这份明细里没有新的交费'
  if (open > 0) return `还有 ${open} 笔没有回答，这次先不登记`
  return count === 0 ? '每一笔都选了不登记' : undefined
}
