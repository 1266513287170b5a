import type { Member } from '@domain/members/member'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { recordsCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { recordKey } from '../reading'
import { Actions } from './Actions'
import { Answers } from './Answers'
import { Feeds } from './Feeds'
import { Files } from './Files'
import { History } from './History'
import { MakeUp } from './MakeUp'
import { RecordDocument } from './RecordDocument'
import { Signing } from './Signing'
import { Standing } from './Standing'

type RecordBoardProps = { recordId: string; self: Pick<Member, '_id' | 'name'> }

/** One record: what it says, who stands behind it, what became of it, and what the caller can do about it. */
export function RecordBoard({ recordId, self }: RecordBoardProps) {
  const query = useQuery({
    queryKey: recordKey(recordId),
    queryFn: () => recordsCloud.records.read.query({ recordId }),
  })
  useRefresh(['records', 'read'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(record) => (
        <View>
          <Standing record={record} />
          <RecordDocument record={record} />
          <Signing record={record} self={self} />
          <Files record={record} />
          <Answers record={record} />
          <MakeUp record={record} />
          <Actions record={record} />
          <Feeds record={record} />
          <History record={record} />
        </View>
      )}
    </Loaded>
  )
}
