import { formatDay, formatShortDay } from '@domain/calendar/format'
import { channelLabels, sumOf } from '@domain/dues/entry'
import { yuan, yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { useOnline } from '@/cloud/online'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Paged } from '@/components/Paged'
import { Sheet } from '@/components/Sheet'
import { type Batch, batchDay, batchSum, type Collection, type CollectRow, type Mark } from './batch'
import type { Told } from './outcomes'
import { ToldContent } from './ToldContent'
import { monthsWords } from './words'

type ConfirmSheetProps = {
  open: boolean
  rows: readonly CollectRow[]
  batch: Batch
  data: Collection
  self: string
  busy: boolean
  problem: string | undefined
  told: Told | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more, with names and the sum to be compared with what lies on the table; then tells what became of it. */
export function ConfirmSheet({ told, open, onClose, ...of }: ConfirmSheetProps) {
  return (
    <Sheet open={open} title={told ? '登记结果' : '和手里的钱对一下'} onClose={onClose}>
      {told ? <ToldContent told={told} rows={of.rows} onClose={onClose} /> : <Asking onClose={onClose} {...of} />}
    </Sheet>
  )
}

function Asking(props: Omit<ConfirmSheetProps, 'told' | 'open'>) {
  const { rows, batch, data, self, busy, problem, onConfirm, onClose } = props
  const online = useOnline()
  const { people, fen } = batchSum(batch)
  const day = batchDay(batch, data.today)
  const taker = data.collectors.find(({ memberId }) => memberId === (batch.takenBy || self))?.name
  const nameOf = new Map(rows.map(({ memberId, name }) => [memberId, name]))
  const order = rows.map(({ memberId }) => memberId)
  const marks = Object.entries(batch.marks).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return (
    <View>
      <View className="center collect-sum">
        <View className="figure">{yuanWords(fen)}</View>
        <View className="muted">
          {[
            `${people} 人`,
            channelLabels[batch.channel],
            `${formatDay(day, `${data.today}T04:00:00.000Z`)}${day === data.today ? '' : '（补录）'}`,
            ...(taker ? [`${taker}收`] : []),
          ].join(' · ')}
        </View>
      </View>
      <View>
        {problem ? (
          <Notice inside alert>
            {problem}
          </Notice>
        ) : null}
      </View>
      <View className="collect-names">
        <Paged items={marks} unit="人">
          {(shown) =>
            shown.map(([memberId, mark]) => (
              <View key={memberId} className="collect-line">
                <View className="grow">
                  <View>{nameOf.get(memberId) ?? ''}</View>
                  <View className="muted">{lineWords(mark)}</View>
                </View>
                <View className="collect-fen">{yuan(sumOf(mark.lines))}</View>
              </View>
            ))
          }
        </Paged>
      </View>
      <View className="collect-sheet-foot">
        <Button busy={busy} disabled={!online || people === 0} onClick={onConfirm}>
          {online ? `对得上，登记 ${people} 人` : '没有网络，连上再登记'}
        </Button>
        <Button kind="ghost" disabled={busy} onClick={onClose}>
          回去改
        </Button>
      </View>
    </View>
  )
}

function lineWords({ lines, paidBy, on }: Mark): string {
  return [
    monthsWords(lines.map(({ month }) => month)),
    ...(paidBy ? [`${paidBy}代交`] : []),
    ...(on ? [`${formatShortDay(on)}收`] : []),
  ].join('，')
}
