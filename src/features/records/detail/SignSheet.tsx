import type { Member } from '@domain/members/member'
import { kindOf } from '@domain/records/kinds'
import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { recordsCloud } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { tellDone, tellFailure } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { type RecordReading, refreshRecords } from '../reading'
import { dayInFull } from './detailWords'

type SignSheetProps = {
  record: RecordReading
  self: Pick<Member, '_id' | 'name'>
  /** Of the text as this screen shows it. */
  textHash: string
  open: boolean
  onClose: () => void
  /** The text is another one now. */
  onChanged: (error: unknown) => void
}

/** Says once more what is signed, by whom and of when, before the name is under it. */
export function SignSheet({ record, self, textHash, open, onClose, onChanged }: SignSheetProps) {
  const { recordId, kind, title, today } = record
  const sign = useMutation({
    mutationFn: () => recordsCloud.signing.sign.mutate({ recordId, textHash }),
    onSuccess: () => {
      tellDone('已签名')
      onClose()
      refreshRecords()
    },
    onError: (error) => (cloudErrorOf(error).code === 'TEXT_CHANGED' ? onChanged(error) : tellFailure(error)),
  })
  return (
    <Sheet open={open} title="签名" onClose={onClose}>
      <View className="stack">
        <View className="title typed">{title}</View>
        <View>
          <Line name="种类">{kindOf(kind).label}</Line>
          <Line name="签名人">{self.name}</Line>
          <Line name="日期">{dayInFull(today)}</Line>
        </View>
        <View className="muted">签的是您刚才看到的全文。签名不能取消；文字以后改了，会请您重新签。</View>
        <Button busy={sign.isPending} onClick={() => sign.mutate()}>
          确认签名
        </Button>
      </View>
    </Sheet>
  )
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <View className="record-fact">
      <Text className="record-fact-name">{name}</Text>
      <View className="grow">{children}</View>
    </View>
  )
}
