import type { RecordKindId } from '@domain/records/kinds'
import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { ErrorState } from '@/components/ErrorState'
import { FilterChips } from '@/components/FilterChips'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import type { MemberSession } from '@/session/useSession'
import { Cards } from './Cards'
import { filtersOf, type RecordFilter } from './listAsked'

type RecordListProps = {
  session: MemberSession
  kinds: readonly RecordKindId[]
  year: number
  /** The newest year one may look at. */
  thisYear: number
  filter: RecordFilter
}

type Before = { on: string; recordId: string } | undefined

/** Records of some kinds of a year, newest first; more come as one reads on. */
export function RecordList({ session, kinds, thisYear, ...first }: RecordListProps) {
  const [year, setYear] = useState(first.year)
  const [filter, setFilter] = useState(first.filter)
  const asked = {
    year,
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(filter === 'mine' && { memberId: session.member._id }),
    ...(filter === 'waiting' && { waiting: true as const }),
  }
  const query = useInfiniteQuery({
    queryKey: ['records', 'list', 'pages', asked],
    queryFn: ({ pageParam }) => recordsCloud.records.list.query({ ...asked, ...(pageParam && { before: pageParam }) }),
    initialPageParam: undefined as Before,
    getNextPageParam: ({ cards, more }): Before => {
      const last = cards[cards.length - 1]
      return more && last ? { on: last.on, recordId: last.recordId } : undefined
    },
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useRefresh(['records', 'list', 'pages'])
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  })
  return (
    <View>
      <YearSwitch year={year} last={thisYear + 1} onChange={setYear} />
      <FilterChips filters={filtersOf(session.member.role, kinds)} value={filter} onChange={setFilter} />
      <View>
        {query.data ? (
          <Cards
            key={`${year}${filter}`}
            pages={query.data.pages}
            kinds={kinds}
            filter={filter}
            year={year}
            role={session.member.role}
          />
        ) : (
          <Waiting query={query} />
        )}
      </View>
      <View>
        {hasNextPage ? (
          <Button kind="ghost" busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            再看前面的
          </Button>
        ) : null}
      </View>
    </View>
  )
}

type Asked = { isError: boolean; error: unknown; isFetching: boolean; fetchStatus: string; refetch: () => unknown }

/** A list that is not there yet: being read, refused, or without a network. */
function Waiting({ query }: { query: Asked }) {
  if (query.isError) {
    return (
      <ErrorState onRetry={() => query.refetch()} busy={query.isFetching}>
        {cloudErrorOf(query.error).message}
      </ErrorState>
    )
  }
  if (query.fetchStatus === 'paused') return <ErrorState>没有网络，还没有看过这一页。联网后会自动打开。</ErrorState>
  return <Skeleton lines={6} />
}
