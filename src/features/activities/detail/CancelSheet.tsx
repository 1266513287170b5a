import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'

const REASON_LENGTH = 100

/** Cancels an activity. The reason is asked for, since everybody will ask for it. */
export function CancelSheet({
  activityId,
  title,
  open,
  onClose,
}: {
  activityId: string
  title: string
  open: boolean
  onClose: () => void
}) {
  const reason = useDraft(`activity.cancel:${activityId}`, '')
  const [missing, setMissing] = useState(false)
  const cancel = useMutation({
    mutationFn: (text: string) => desk.activities.cancel.mutate({ activityId, reason: text }),
    onSuccess: () => {
      reason.clear()
      onClose()
      tellDone('已取消')
      queryClient.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  const send = () => {
    const text = reason.value.trim()
    setMissing(text === '')
    if (text !== '') cancel.mutate(text)
  }
  return (
    <Sheet open={open} title="取消活动" onClose={onClose}>
      <View className="typed">{`《${title}》取消以后不能恢复，大家会看到取消的原因。`}</View>
      <View style={{ height: '12px' }} />
      <TextInput
        label="取消原因"
        required
        value={reason.value}
        onChange={reason.change}
        maxLength={REASON_LENGTH}
        placeholder="例如：与上级会议冲突，改到下周"
        error={missing ? '请写一句原因' : undefined}
      />
      <Button onClick={send} busy={cancel.isPending}>
        取消这个活动
      </Button>
    </Sheet>
  )
}
