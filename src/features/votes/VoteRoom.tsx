import { voteKinds, voteWayLabels } from '@domain/votes/vote'
import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import type { VoteReading } from '@/cloud/meetings'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { voteWord } from '@/components/voteWords'
import { HandNames } from './HandNames'
import { Hands } from './HandsBlock'
import { CheckInButton } from './RunningVotes'
import { VoteActions } from './VoteActions'
import { VoteFigures } from './VoteFigures'
import { VoteResult } from './VoteResult'
import './votes.scss'

type VoteRoomProps = {
  activity: ActivityDetails
  vote: VoteReading
  self: string
  /** A count that was entered is entered once more. */
  onAnew: () => void
}

/** One vote: while hands go up, the figures and one's own choice; once it has ended, what came of it and who voted how. */
export function VoteRoom({ activity, vote, self, onAnew }: VoteRoomProps) {
  const { kind, way, subject, state, voteId } = vote
  const { activityId, people } = activity
  const { word, tone } = voteWord(vote)
  const hands = way === 'hands'
  return (
    <View>
      {hands && state !== 'closed' ? (
        <Card>
          <Hands
            vote={vote}
            activityId={activityId}
            voteId={voteId}
            subject={subject}
            self={self}
            checkIn={<CheckInButton />}
          />
        </Card>
      ) : (
        <Card>
          <View className="row between wrap">
            <View className="muted">{`${voteKinds[kind].label} · ${voteWayLabels[way]}`}</View>
            <Chip tone={tone}>{word}</Chip>
          </View>
          <View className="head vote-subject typed">{subject}</View>
          <VoteResult vote={vote} />
        </Card>
      )}
      <VoteFigures vote={vote} />
      <VoteActions activity={activity} vote={vote} onAnew={onAnew} />
      {hands ? <HandNames vote={vote} people={people} /> : null}
      <View className="muted">{voteKinds[kind].rule}</View>
    </View>
  )
}
