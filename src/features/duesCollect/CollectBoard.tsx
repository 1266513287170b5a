import { View } from '@tarojs/components'
import { useState } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { type Batch, type Collection, newBatch } from './batch'
import { CollectList } from './CollectList'
import { useCollection } from './useCollect'
import './collect.scss'

type CollectBoardProps = {
  self: string
  /** Whose sheet is open at first. */
  memberId?: string
}

/** 收党费: everybody who owes, a tap each, and one confirm. */
export function CollectBoard({ self, memberId }: CollectBoardProps) {
  const query = useCollection()
  useRefresh(['dues', 'collection'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(data) => <Marking data={data} self={self} memberId={memberId} />}
    </Loaded>
  )
}

function Marking({ data, self, memberId }: CollectBoardProps & { data: Collection }) {
  const [start] = useState(() => newBatch(newLocalId()))
  const draft = useDraft<Batch>('dues.collect', start)
  // A tap before the phone has said what was marked would take the place of it all.
  if (!draft.ready) return <Skeleton lines={6} />
  return (
    <View>
      <CollectList data={data} draft={draft} self={self} memberId={memberId} />
    </View>
  )
}
