import { useMutation } from '@tanstack/react-query'
import { yearly } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { refreshYear } from '../refresh'

/** WeChat asked for a human look: until somebody has looked, only officers see the list. */
export function HeldList({ year, mayRelease }: { year: number; mayRelease: boolean }) {
  const release = useMutation({
    mutationFn: () => yearly.list.release.mutate({ year }),
    onSuccess: () => {
      tellDone('已放行')
      refreshYear()
    },
  })
  const ask = async () => {
    const content = '请先把清单看一遍。放行后，全体党员都能看到。'
    if (await confirm({ title: '放行清单', content, yes: '放行' })) release.mutate()
  }
  return (
    <Notice
      actions={
        mayRelease ? (
          <Button small kind="ghost" busy={release.isPending} onClick={ask}>
            放行
          </Button>
        ) : undefined
      }
    >
      微信建议人工看一下清单的文字。书记放行以前，只有支委看得到这份清单。
    </Notice>
  )
}
