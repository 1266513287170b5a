import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { MemberCard } from './MemberCard'
import { ReviseMember } from './ReviseMember'

/** One member's entry: to look at, and to change. */
export function OneMember({ memberId, session }: { memberId: string; session: MemberSession }) {
  const [revising, setRevising] = useState(false)
  const member = useQuery({
    queryKey: ['members', 'get', { memberId }],
    queryFn: () => desk.members.get.query({ memberId }),
  })
  useRefresh(['members', 'get', { memberId }])
  const { groups } = session.branch
  return (
    <Loaded query={member} skeleton={<Skeleton lines={6} />}>
      {(entry) => (
        <View>
          {revising ? (
            <ReviseMember member={entry} groups={groups} onDone={() => setRevising(false)} />
          ) : (
            <MemberCard member={entry} groups={groups} onRevise={() => setRevising(true)} />
          )}
        </View>
      )}
    </Loaded>
  )
}
