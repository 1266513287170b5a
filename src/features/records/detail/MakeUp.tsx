import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { recordsCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { type RecordReading, refreshRecords } from '../reading'

/** A note that makes up for an absence: who keeps notes accepts it, and the absence is closed. */
export function MakeUp({ record }: { record: RecordReading }) {
  const { recordId, values, activity, keeps, closed, withdrawn, state } = record
  const accept = useMutation({
    mutationFn: () => recordsCloud.study.acceptMakeUp.mutate({ recordId }),
    onSuccess: () => {
      refreshRecords()
      queryClient.invalidateQueries({ queryKey: ['attendance'] })
      queryClient.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  if (values.makesUp !== true || !activity || withdrawn || state === 'draft') return <View />
  if (accept.isSuccess) return <Notice tone="ok">已接受补学，那次缺席记为已补学。</Notice>
  const words = `这是《${activity.title}》的补学。`
  if (!keeps || closed) return <Notice tone="plain">{`${words}支部委员接受后，那次记为已补学。`}</Notice>
  return (
    <Notice
      tone="gold"
      actions={
        <Button small kind="ghost" busy={accept.isPending} onClick={() => accept.mutate()}>
          接受补学
        </Button>
      }
    >
      {`${words}接受后，那次记为已补学。`}
    </Notice>
  )
}
