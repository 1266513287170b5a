import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient, SESSION_KEY } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { ErrorState } from '@/components/ErrorState'
import { Loaded } from '@/components/Loaded'
import { Progress } from '@/components/Progress'
import { Skeleton } from '@/components/Skeleton'
import { type Answers, readAnswers, rowsInWords } from './answers'
import { ImportOutcome, type Outcome } from './ImportOutcome'
import { PreviewContent } from './PreviewContent'
import type { Preview } from './preview'
import './ImportPreview.scss'

/** What is new stands at the top, and the button that brought it at the bottom. */
function toTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}

type ImportPreviewProps = {
  importId: string
  answers: Answers
  onAnswer: (row: number, choice: string) => void
  onLeave: () => void
  onExpired: () => void
}

/** A look at what the table would change; nothing changes before 确认导入. */
export function ImportPreview({ importId, answers, onAnswer, onLeave, onExpired }: ImportPreviewProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [changed, setChanged] = useState(false)
  const [written, setWritten] = useState(0)
  const preview = useQuery({
    queryKey: ['roster', 'preview', { importId }],
    queryFn: () => desk.roster.preview.query({ importId }),
    // Compared with the roster at this moment: never an older comparison, never kept.
    staleTime: 0,
    meta: { keep: false },
  })
  const confirmImport = useMutation({
    mutationFn: async ({ revision, lines }: Preview) => {
      const input = { importId, revision, answers: readAnswers(lines, answers).answers }
      // A long roster is written some seconds at a time; each call goes on where the last one stopped.
      for (;;) {
        const { remaining, ...outcome } = await desk.roster.confirm.mutate(input)
        setWritten(1 - remaining / Math.max(1, lines.length))
        if (remaining === 0) return outcome
      }
    },
    onMutate: () => setWritten(0),
    onSuccess: (done) => {
      setOutcome(done)
      toTop()
      queryClient.invalidateQueries({ queryKey: ['members'] })
      // New groups, perhaps another office for oneself.
      queryClient.invalidateQueries({ queryKey: SESSION_KEY })
    },
    onError: (error) => {
      const { code } = cloudErrorOf(error)
      if (code === 'NO_SUCH_IMPORT') return onExpired()
      tellFailure(error)
      if (code !== 'ROSTER_CHANGED') return
      setChanged(true)
      toTop()
      preview.refetch()
    },
  })
  if (preview.isError && cloudErrorOf(preview.error).code === 'NO_SUCH_IMPORT') {
    return (
      <View>
        <ErrorState>{cloudErrorOf(preview.error).message}</ErrorState>
        <Button onClick={onExpired}>重新选择名册</Button>
      </View>
    )
  }
  return (
    <Loaded query={preview} skeleton={<Skeleton lines={8} />}>
      {(data) => {
        const done = outcome ?? data.outcome
        if (done) return <ImportOutcome outcome={done} onAnother={onLeave} />
        const { open } = readAnswers(data.lines, answers)
        return (
          <View>
            <View>
              {changed ? (
                <View className="card late">
                  您核对的时候，名册被别人改过。下面已按最新的名册重新比对，请再看一遍再确认。
                </View>
              ) : null}
            </View>
            <PreviewContent preview={data} answers={answers} onAnswer={onAnswer} />
            <View className="import-foot">
              <View>
                {confirmImport.isPending && written > 0 ? (
                  <Progress label="正在导入" figure={`${Math.round(written * 100)}%`} share={written} />
                ) : null}
              </View>
              <View>
                {open.length > 0 ? (
                  <View className="small late center">{`还有 ${open.length} 行没有选：${rowsInWords(open)}`}</View>
                ) : null}
              </View>
              <View className="row">
                <View className="import-foot-other">
                  <Button kind="ghost" onClick={onLeave}>
                    换一份
                  </Button>
                </View>
                <View className="grow">
                  <Button
                    busy={confirmImport.isPending}
                    disabled={open.length > 0 || preview.isFetching || data.lines.length === 0}
                    onClick={() => confirmImport.mutate(data)}
                  >
                    确认导入
                  </Button>
                </View>
              </View>
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}
