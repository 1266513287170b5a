import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { ErrorState } from '@/components/ErrorState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { SESSION_KEY } from '@/session/useSession'
import { type Answers, readAnswers, rowsInWords } from './answers'
import { ImportOutcome, type Outcome } from './ImportOutcome'
import { PreviewContent } from './PreviewContent'
import './ImportPreview.scss'

/** What an import would do, as the cloud answers it. */
export type Preview = Awaited<ReturnType<typeof api.roster.preview.query>>

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
  const preview = useQuery({
    queryKey: ['roster', 'preview', { importId }],
    queryFn: () => api.roster.preview.query({ importId }),
    // Compared with the roster at this moment: never an older comparison, never kept.
    staleTime: 0,
    meta: { keep: false },
  })
  const confirmImport = useMutation({
    mutationFn: ({ revision, lines }: Preview) =>
      api.roster.confirm.mutate({ importId, revision, answers: readAnswers(lines, answers).answers }),
    onSuccess: (done) => {
      setOutcome(done)
      queryClient.invalidateQueries({ queryKey: ['members'] })
      // New groups, perhaps another office for oneself.
      queryClient.invalidateQueries({ queryKey: SESSION_KEY })
    },
    onError: (error) => {
      const { code } = cloudErrorOf(error)
      if (code === 'NO_SUCH_IMPORT') return onExpired()
      if (code !== 'ROSTER_CHANGED') return tellFailure(error)
      setChanged(true)
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
