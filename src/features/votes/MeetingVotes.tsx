import { voteKindsAt } from '@domain/votes/vote'
import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { VoteLine } from '@/components/VoteLine'
import { openVotePage } from './openVotePage'
import './votes.scss'

/** Whether a vote may be begun here: at a meeting that decides, once it has begun, until its minutes are confirmed. */
function mayAdd({ kind, phase, minutes, mayWriteMinutes }: ActivityDetails): boolean {
  const begun = phase === 'checkIn' || phase === 'past'
  return mayWriteMinutes && begun && minutes?.state !== 'confirmed' && voteKindsAt(kind).length > 0
}

/** 表决 on a meeting's page: each vote with its result; for who keeps the minutes, a new one. */
export function MeetingVotes({ activity }: { activity: ActivityDetails }) {
  const { activityId } = activity
  // What runs stands above everything else.
  const votes = activity.votes.filter(({ state }) => state === 'closed')
  const adds = mayAdd(activity)
  if (votes.length === 0 && !adds) return null
  return (
    <View>
      <SectionTitle note={votes.length > 0 ? `${votes.length} 次` : undefined}>表决</SectionTitle>
      <View>
        {votes.length > 0 ? (
          <Card flush>
            {votes.map((vote) => (
              <VoteLine key={vote.voteId} vote={vote} onClick={() => openVotePage(activityId, vote.voteId)} />
            ))}
          </Card>
        ) : null}
      </View>
      {adds ? (
        <View className="row vote-add">
          <Button small kind="ghost" onClick={() => openVotePage(activityId)}>
            ＋ 发起表决
          </Button>
        </View>
      ) : null}
    </View>
  )
}
