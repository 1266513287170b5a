import { useMutation } from '@tanstack/react-query'
import { recordsCloud } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { SentenceSheet } from '@/components/SentenceSheet'
import { refreshRecords } from '../reading'

const REASON_LENGTH = 100

type WithdrawSheetProps = { recordId: string; open: boolean; onClose: () => void }

/** Takes a record back, with the reason that stays in its history. */
export function WithdrawSheet({ recordId, open, onClose }: WithdrawSheetProps) {
  const withdraw = useMutation({
    mutationFn: ({ reason }: { reason: string; clear: () => void }) =>
      recordsCloud.records.withdraw.mutate({ recordId, reason }),
    onSuccess: (_done, { clear }) => {
      clear()
      tellDone('已撤回')
      onClose()
      refreshRecords()
    },
  })
  return (
    <SentenceSheet
      open={open}
      title="撤回这条记录"
      label="原因"
      hint="原因会留在经过里"
      placeholder="例如：记重了"
      maxLength={REASON_LENGTH}
      verb="撤回"
      draftKey={`record.withdraw:${recordId}`}
      busy={withdraw.isPending}
      onClose={onClose}
      onSend={(reason, clear) => withdraw.mutate({ reason, clear })}
    >
      撤回以后不再计入，也不能恢复；记录和原因都会留下。
    </SentenceSheet>
  )
}
