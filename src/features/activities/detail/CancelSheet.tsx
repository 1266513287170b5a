import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'

const REASON_LENGTH = 100

const WHICH = [
  { value: 'one', label: '只取消这一次' },
  { value: 'following', label: '连后面几次一起取消' },
] as const

type CancelSheetProps = {
  activity: Pick<ActivityDetails, 'activityId' | 'title' | 'seriesId'>
  open: boolean
  onClose: () => void
}

/** Cancels an activity, or with it the later ones of its series. The reason is asked for, since everybody will ask for it. */
export function CancelSheet({ activity: { activityId, title, seriesId }, open, onClose }: CancelSheetProps) {
  const reason = useDraft(`activity.cancel:${activityId}`, '')
  const [which, setWhich] = useState<(typeof WHICH)[number]['value']>('one')
  const [missing, setMissing] = useState(false)
  const cancel = useMutation({
    mutationFn: (text: string) =>
      desk.activities.cancel.mutate({ activityId, reason: text, following: which === 'following' }),
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
      {seriesId ? <Choice label="这是重复安排里的一次" options={WHICH} value={which} onChange={setWhich} /> : null}
      <TextInput
        label="取消原因"
        required
        hint="大家都会看到，不要写涉密内容和别人的私事"
        value={reason.value}
        onChange={reason.change}
        maxLength={REASON_LENGTH}
        placeholder="例如：与上级会议冲突，改到下周"
        error={missing ? '请写一句原因' : undefined}
      />
      <Button onClick={send} busy={cancel.isPending}>
        {which === 'following' ? '取消这一次和后面几次' : '取消这个活动'}
      </Button>
    </Sheet>
  )
}
