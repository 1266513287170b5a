import type { Channel } from '@domain/dues/entry'
import { type Fen, yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { statementChannels } from './rowWords'
import type { AsideRow } from './statementDraft'

/** So many are named. */
const NAMED = 8

type ConfirmRegisterProps = {
  open: boolean
  count: number
  fen: Fen
  aside: readonly AsideRow[]
  channel: Channel
  onChannel: (channel: Channel) => void
  onConfirm: () => void
  onClose: () => void
}

/** Before anything is registered: how it came, what is left out, and the one confirm. */
export function ConfirmRegister({
  open,
  count,
  fen,
  aside,
  channel,
  onChannel,
  onConfirm,
  onClose,
}: ConfirmRegisterProps) {
  const named = aside.slice(0, NAMED).map(asideLine)
  return (
    <Sheet open={open} title="核对后登记" onClose={onClose}>
      <View className="center statement-sum">
        <View className="figure">{yuanWords(fen)}</View>
        <View className="muted">{`${count} 笔`}</View>
      </View>
      <Choice label="怎么交来的" options={statementChannels} value={channel} onChange={(value) => onChannel(value)} />
      <View>
        {aside.length > 0 ? (
          <View className="statement-aside">
            <View className="statement-label">{`这次不登记 ${aside.length} 处`}</View>
            <View className="small typed">
              {`${named.join('\n')}${aside.length > NAMED ? `\n……还有 ${aside.length - NAMED} 处` : ''}`}
            </View>
          </View>
        ) : null}
      </View>
      <Button onClick={onConfirm}>{`登记 ${count} 笔，共 ${yuanWords(fen)}`}</Button>
      <View className="muted center statement-hint">只登记，不动钱。登记错了可以冲正。</View>
    </Sheet>
  )
}

function asideLine({ row, words, reason }: AsideRow): string {
  return reason.startsWith(`第 ${row} 行`) ? reason : `第 ${row} 行 ${words}，${reason}`
}
