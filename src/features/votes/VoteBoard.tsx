import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ActivityDetails, detailKey } from '@/cloud/activity'
import { api } from '@/cloud/client'
import type { VoteReading } from '@/cloud/meetings'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import type { MemberSession } from '@/session/useSession'
import { useVote } from './useVote'
import { VoteForm } from './VoteForm'
import { VoteRoom } from './VoteRoom'
import { draftOf } from './voteDraft'

type VoteBoardProps = { activityId: string; voteId: string | undefined; session: MemberSession }

/** One vote of a meeting; without one, the form in which it is begun. */
export function VoteBoard({ activityId, voteId, session }: VoteBoardProps) {
  const detail = useQuery({
    queryKey: detailKey(activityId),
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  return (
    <Loaded query={detail}>
      {(activity) => {
        if (voteId) return <OneVote activity={activity} voteId={voteId} session={session} />
        if (!activity.mayWriteMinutes) return <EmptyState>表决由记录会议的支部委员发起。</EmptyState>
        return <VoteForm activity={activity} />
      }}
    </Loaded>
  )
}

type OneVoteProps = { activity: ActivityDetails; voteId: string; session: MemberSession }

function OneVote({ activity, voteId, session }: OneVoteProps) {
  const query = useVote(voteId)
  const [anew, setAnew] = useState<VoteReading | null>(null)
  return (
    <View>
      {anew ? (
        <VoteForm activity={activity} entered={draftOf(anew)} onDone={() => setAnew(null)} />
      ) : (
        <Loaded query={query}>
          {(vote) => (
            <VoteRoom activity={activity} vote={vote} self={session.member._id} onAnew={() => setAnew(vote)} />
          )}
        </Loaded>
      )}
    </View>
  )
}
