import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { tellDone, tellFailure } from '@/cloud/tell'
import { DateTimeField } from '@/components/DateTimeField'
import { MembersPick } from '@/components/MembersPick'
import { Sheet } from '@/components/Sheet'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { type RecordReading, refreshRecords } from '../reading'
import { dayInFull } from './detailWords'

type PaperSheetProps = {
  record: RecordReading
  signing: NonNullable<RecordReading['signing']>
  open: boolean
  onClose: () => void
  /** The text is another one now. */
  onChanged: (error: unknown) => void
}

/** Notes whose names are under the text on paper, and of when. */
export function PaperSheet({ open, onClose, ...asked }: PaperSheetProps) {
  return (
    <Sheet open={open} title="登记纸质签名" onClose={onClose}>
      {open ? <PaperForm {...asked} onClose={onClose} /> : null}
    </Sheet>
  )
}

function PaperForm({ record, signing, onClose, onChanged }: Omit<PaperSheetProps, 'open'>) {
  const { recordId, on: sentOn, today } = record
  const { textHash, open } = signing
  const [on, setOn] = useState(today)
  const hints = useNamesakeHints(open)
  const note = useMutation({
    mutationFn: (memberIds: string[]) => recordsCloud.signing.onPaper.mutate({ recordId, textHash, memberIds, on }),
    onSuccess: () => {
      tellDone('已登记')
      onClose()
      refreshRecords()
    },
    onError: (error) => {
      if (cloudErrorOf(error).code !== 'TEXT_CHANGED') return tellFailure(error)
      onClose()
      onChanged(error)
    },
  })
  return (
    <View>
      <View className="muted record-fact">纸上签的是现在这份文字的，才在这里登记。会注明“纸质”。</View>
      <DateTimeField
        label="签名日期"
        kind="day"
        value={on}
        from={sentOn}
        to={today}
        shown={dayInFull(on)}
        onChange={setOn}
      />
      <View className="field-label">谁签了</View>
      <MembersPick
        people={open}
        hints={hints}
        chosen={[]}
        single={false}
        verb={(count) => `登记这 ${count} 人已签`}
        busy={note.isPending}
        onChoose={(ids) => note.mutate(ids)}
      />
    </View>
  )
}
