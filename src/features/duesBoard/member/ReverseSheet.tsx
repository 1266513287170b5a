import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { duesCloud } from '@/cloud/client'
import { refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { SentenceSheet } from '@/components/SentenceSheet'
import { type Receipt, receiptTitle, reversalWords } from './receiptWords'

const REASON_LENGTH = 100

type ReverseSheetProps = { receipt: Receipt | undefined; today: string; onClose: () => void }

/** 冲正: what it takes back, why, and what stays. */
export function ReverseSheet({ receipt, today, onClose }: ReverseSheetProps) {
  const reverse = useMutation({
    mutationFn: (input: { entryId: string; reason: string }) => duesCloud.dues.reverse.mutate(input),
    // Taken back by somebody else meanwhile: the page then shows it.
    onSettled: refreshDues,
  })
  return (
    <SentenceSheet
      open={receipt !== undefined}
      title="冲正这一笔"
      onClose={onClose}
      label="原因"
      hint="会留在账上，本人也看得到"
      placeholder="例如：登记错了人"
      maxLength={REASON_LENGTH}
      verb="确认冲正"
      draftKey={`dues.reverse:${receipt?.entryId ?? ''}`}
      busy={reverse.isPending}
      onSend={(reason, clear) => {
        if (!receipt) return
        const done = () => {
          clear()
          tellDone('已冲正')
          onClose()
        }
        reverse.mutate({ entryId: receipt.entryId, reason }, { onSuccess: done })
      }}
    >
      {receipt ? (
        <View className="duesboard-said">
          <View className="title">{receiptTitle(receipt, today)}</View>
          {reversalWords(receipt, today).map((words) => (
            <View key={words}>{words}</View>
          ))}
          <View className="muted">原来那一笔不删除，另记一笔相反的。冲正以后不能再撤回。</View>
        </View>
      ) : null}
    </SentenceSheet>
  )
}
