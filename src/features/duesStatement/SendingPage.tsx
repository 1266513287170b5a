import { yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { cloudErrorOf, isPassing } from '@/cloud/errors'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Progress } from '@/components/Progress'
import type { Draft } from '@/storage/useDraft'
import { refusedRows, type StatementResult, sentFen, sentOf, withoutRow } from './calls'
import type { Sending, StatementDraft } from './statementDraft'
import { useRegistering } from './useRegistering'

type SendingPageProps = {
  draft: Draft<StatementDraft>
  sending: Sending
  onDone: (result: StatementResult) => void
}

/** What is being registered; what the cloud refuses is left out one by one, and the rest goes on. */
export function SendingPage({ draft, sending, onDone }: SendingPageProps) {
  const { registering, forget } = useRegistering(draft, onDone)
  const [leaving, setLeaving] = useState(false)
  const { mutate, isPending, error } = registering
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins by itself, once; afterwards a person goes on
  useEffect(() => mutate(sending), [])
  const problem = error && cloudErrorOf(error)
  const { done, of } = sentOf(sending)
  const refused = problem && !isPassing(problem) ? refusedRows(sending, problem.message) : []
  const goOn = (next: Sending) => {
    draft.change((now) => ({ ...now, sending: next }))
    mutate(next)
  }
  const back = async () => {
    setLeaving(true)
    // What was registered meanwhile is known before anything is asked again.
    await forget()
    draft.change((now) => ({ ...now, sending: null }))
  }
  return (
    <View>
      <Card>
        <View className="head">{isPending ? '正在登记，请稍候…' : '还没有登记完'}</View>
        <View className="statement-figures">
          <Progress label="已经登记" figure={`${done}/${of} 笔`} share={of === 0 ? 0 : done / of} tone="ok" />
        </View>
      </Card>
      <View>{problem ? <Notice alert>{problem.message}</Notice> : null}</View>
      <View>
        {refused.length > 0 && !isPending ? (
          <View>
            {refused.map((row) => (
              <Card key={row.key}>
                <View className="title">{`第 ${row.row} 行 ${row.name} ${yuanWords(sentFen(row))}`}</View>
                <View className="statement-skip">
                  <Button onClick={() => goOn(withoutRow(sending, row.key, problem?.message ?? ''))}>
                    跳过这一笔，接着登记
                  </Button>
                </View>
              </Card>
            ))}
          </View>
        ) : null}
      </View>
      <View>
        {isPending ? null : (
          <View className="stack">
            <Button kind={refused.length > 0 ? 'ghost' : 'primary'} onClick={() => mutate(sending)}>
              {refused.length > 0 ? '再试一次' : '接着登记'}
            </Button>
            <Button kind="ghost" busy={leaving} onClick={back}>
              回去核对
            </Button>
            <View className="muted center">已经登记的不会重复。</View>
          </View>
        )}
      </View>
    </View>
  )
}
