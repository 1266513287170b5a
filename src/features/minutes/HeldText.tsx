import { useMutation, useQueryClient } from '@tanstack/react-query'
import { desk } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'

/** WeChat asked for a human look: until the secretary has looked, only those who keep the minutes read them. */
export function HeldText({ activityId, mayRelease }: { activityId: string; mayRelease: boolean }) {
  const queries = useQueryClient()
  const release = useMutation({
    mutationFn: () => desk.minutes.release.mutate({ activityId }),
    onSuccess: () => {
      tellDone('已放行')
      queries.invalidateQueries({ queryKey: ['minutes'] })
      queries.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  const ask = async () => {
    const content = '请先把会议记录看一遍。放行后，确认过的记录参加会议的人都能看到。'
    if (await confirm({ title: '放行文字', content, yes: '放行' })) release.mutate()
  }
  return (
    <Notice
      actions={
        mayRelease ? (
          <Button small kind="ghost" busy={release.isPending} onClick={ask}>
            放行文字
          </Button>
        ) : undefined
      }
    >
      微信建议人工看一下文字，书记放行后参加会议的人才能看到。
    </Notice>
  )
}
