import type { Group } from '@domain/branch/branch'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { desk } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Paged } from '@/components/Paged'
import { memberFacts } from './memberFacts'
import { RequestCard } from './RequestCard'

/** 加入支部的申请: who asks to be let in, oldest first, each with the members they may be. */
export function BindingRequests({ groups }: { groups: readonly Group[] }) {
  // Only to tell namesakes apart: the requests are shown without waiting for it.
  const roster = useQuery({ queryKey: ['members', 'roster'], queryFn: () => desk.members.roster.query() })
  const facts = useMemo(() => memberFacts(roster.data ?? [], groups), [roster.data, groups])
  const requests = useQuery({ queryKey: ['binding', 'list'], queryFn: () => desk.binding.list.query() })
  useRefresh(['binding', 'list'])
  return (
    <Loaded query={requests}>
      {(waiting) =>
        waiting.length === 0 ? (
          <Card>
            <EmptyState>没有等待核对的申请。把邀请码发给党员，他们提交后会出现在这里。</EmptyState>
          </Card>
        ) : (
          <View>
            <View className="muted" style={{ marginBottom: '8px' }}>
              请核对申请的人是不是名册里的本人：可以打电话或当面问一声。
            </View>
            <Paged items={waiting} size={10} unit="条">
              {(shown) =>
                shown.map((request) => <RequestCard key={request.requestId} request={request} facts={facts} />)
              }
            </Paged>
          </View>
        )
      }
    </Loaded>
  )
}
