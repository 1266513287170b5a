import type { StatementReading } from '@domain/dues/statement-table'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { useDraft } from '@/storage/useDraft'
import { ChooseStatement } from './ChooseStatement'
import type { StatementResult } from './calls'
import { Registered } from './Registered'
import { SendingPage } from './SendingPage'
import { StatementReview } from './StatementReview'
import { emptyStatement, type StatementDraft } from './statementDraft'
import { useRegisteredRows } from './useRegisteredRows'
import './duesStatement.scss'

const toTop = () => Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** 导入交费明细: read, looked at, asked about; registered by one confirm, and by that alone. */
export function DuesStatement() {
  const draft = useDraft<StatementDraft>('dues.statement', emptyStatement)
  const [result, setResult] = useState<StatementResult>()
  const { reading, sending } = draft.value
  if (result) return <Registered result={result} onAnother={() => setResult(undefined)} />
  if (!draft.ready) return <Skeleton lines={8} />
  if (sending) {
    return (
      <SendingPage
        draft={draft}
        sending={sending}
        onDone={(done) => {
          setResult(done)
          draft.clear()
          toTop()
        }}
      />
    )
  }
  if (reading) return <Review draft={draft} reading={reading} />
  return (
    <ChooseStatement
      draft={draft}
      onRead={(read, name) => {
        draft.change((now) => ({ ...now, name, reading: read, answers: {} }))
        toTop()
      }}
    />
  )
}

type ReviewProps = {
  draft: ReturnType<typeof useDraft<StatementDraft>>
  reading: Extract<StatementReading, { kind: 'read' }>
}

/** What the review needs of the cloud: who owes what now, and which rows were registered before. */
function Review({ draft, reading }: ReviewProps) {
  const collection = useQuery({
    queryKey: ['dues', 'collection'],
    queryFn: () => duesCloud.dues.collection.query(),
    staleTime: 0,
  })
  const registered = useRegisteredRows(reading)
  return (
    <View>
      <Loaded query={collection} skeleton={<Skeleton lines={8} />}>
        {(members) => (
          <Loaded query={registered} skeleton={<Skeleton lines={8} />}>
            {(sources) => (
              <StatementReview
                draft={draft}
                reading={reading}
                collection={members}
                registered={sources}
                onLeave={() => {
                  draft.change((now) => ({ ...emptyStatement, text: now.text, channel: now.channel }))
                  toTop()
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </View>
  )
}
