import { formatDay } from '@domain/calendar/format'
import { type Channel, channelLabels } from '@domain/dues/entry'
import { MOST_RECEIVED, parseYuan } from '@domain/dues/money'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { type MemberDues, refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'

const CHANNELS = (Object.keys(channelLabels) as Channel[]).map((value) => ({ value, label: channelLabels[value] }))
const AMOUNT_LENGTH = 12
/** 特殊党费: more than that in one sum is handed over whole. */
const SPECIAL_FROM = 100_000

type ExtraDraft = { batchId: string; amount: string; on: string; channel: Channel }
type ExtraSheetProps = { dues: MemberDues; open: boolean; onClose: () => void }

/** 自愿多交: what a member gave of their own will beyond what they owe. */
export function ExtraSheet({ dues, open, onClose }: ExtraSheetProps) {
  return (
    <Sheet open={open} title={`${dues.name}自愿多交`} onClose={onClose}>
      {open ? <ExtraForm dues={dues} onClose={onClose} /> : null}
    </Sheet>
  )
}

function ExtraForm({ dues: { memberId, today }, onClose }: Omit<ExtraSheetProps, 'open'>) {
  const now = new Date().toISOString()
  const [start] = useState<ExtraDraft>(() => ({ batchId: newLocalId(), amount: '', on: today, channel: 'cash' }))
  const { value, change, clear } = useDraft(`dues.extra:${memberId}`, start)
  const [tried, setTried] = useState(false)
  const set = (some: Partial<ExtraDraft>) => change((draft) => ({ ...draft, ...some }))
  const { batchId, amount, on, channel } = value
  const typed = parseYuan(amount, MOST_RECEIVED)
  const record = useMutation({
    mutationFn: (fen: number) => duesCloud.dues.recordExtra.mutate({ batchId, memberId, on, fen, channel }),
    onSuccess: () => {
      clear()
      tellDone('已登记')
      onClose()
    },
    onSettled: refreshDues,
  })
  const send = () => {
    setTried(true)
    if ('fen' in typed) record.mutate(typed.fen)
  }
  return (
    <View>
      <Notice tone="plain">本人自愿、在应交以外多交的，不抵应交的月份。</Notice>
      <TextInput
        label="金额（元）"
        required
        keyboard="digit"
        value={amount}
        maxLength={AMOUNT_LENGTH}
        placeholder="例如 100"
        error={tried && 'problem' in typed ? typed.problem : undefined}
        onChange={(text) => set({ amount: text })}
      />
      <View>
        {'fen' in typed && typed.fen > SPECIAL_FROM ? (
          <Notice tone="gold">一次多交 1000 元以上，是特殊党费，要全部上缴。</Notice>
        ) : null}
      </View>
      <DateTimeField
        label="哪天收到的"
        kind="day"
        value={on}
        shown={formatDay(on, now)}
        to={today}
        onChange={(day) => set({ on: day })}
      />
      <Choice label="怎么收的" options={CHANNELS} value={channel} onChange={(next) => set({ channel: next })} />
      <Button busy={record.isPending} onClick={send}>
        登记
      </Button>
    </View>
  )
}
