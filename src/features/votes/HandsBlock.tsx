import { type Hand, handLabels } from '@domain/votes/vote'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { cloudErrorOf } from '@/cloud/errors'
import type { VoteReading } from '@/cloud/meetings'
import { Chip } from '@/components/Chip'
import { Notice } from '@/components/Notice'
import { voteWord } from '@/components/voteWords'
import { HANDS, handFigures } from './hands'
import { useRaise, useVote } from './useVote'
import './votes.scss'

type HandsBlockProps = {
  activityId: string
  voteId: string
  subject: string
  /** Whose phone it is. */
  self: string
  /** How somebody who has not checked in may do so from here. */
  checkIn?: ReactNode
  /** What more there is to be seen of it. */
  more?: ReactNode
}

/** A show of hands: what is voted on, and one's own choice, large. Once it has ended, what came of it. */
export function HandsBlock(props: HandsBlockProps) {
  const query = useVote(props.voteId)
  const gone = query.isError && cloudErrorOf(query.error).code === 'NO_SUCH_VOTE'
  // A node of its own, so that a hand that goes up sends this part alone.
  return (
    <View className="hands">
      {gone ? (
        <View className="muted">{`“${props.subject}”的表决已作废，不用再投。`}</View>
      ) : (
        <Hands {...props} vote={query.data} />
      )}
    </View>
  )
}

/** The same of a vote that has been asked for already. */
export function Hands({ vote, subject, more, ...choosing }: HandsBlockProps & { vote: VoteReading | undefined }) {
  const { raised, entitled } = vote ? handFigures(vote) : { raised: 0, entitled: 0 }
  const { word, tone } = vote ? voteWord(vote) : { word: '● 正在表决', tone: 'red' as const }
  return (
    <View>
      <View className="row between wrap hands-head">
        <Chip tone={tone}>{word}</Chip>
        <Text className="muted">{vote ? `已表决 ${raised}/${entitled} 人` : ''}</Text>
      </View>
      <View className="head typed">{subject}</View>
      <View>{vote ? <Own vote={vote} {...choosing} /> : null}</View>
      <View>{more}</View>
    </View>
  )
}

type OwnProps = Omit<HandsBlockProps, 'subject' | 'more'> & { vote: VoteReading }

/** What one chose, or may choose; and why not, for whoever has no vote here. */
function Own({ vote, self, ...choosing }: OwnProps) {
  const { state, mine, waiting, result } = vote
  if (state === 'closed') {
    return (
      <View>
        <View className={result?.flagged ? 'late typed' : 'typed'}>{result?.sentence ?? ''}</View>
        {mine ? <View className="muted">{`您选的是：${handLabels[mine]}`}</View> : null}
      </View>
    )
  }
  if (mine === null && !waiting.includes(self)) {
    return <View className="muted">有表决权的正式党员才能投，您可以看结果。</View>
  }
  if (state === 'closing') return <View className="muted">表决已结束，正在计票…</View>
  return <Choices {...choosing} self={self} mine={mine} />
}

function Choices({ activityId, voteId, self, mine, checkIn }: Omit<OwnProps, 'vote'> & Pick<VoteReading, 'mine'>) {
  const [notHere, setNotHere] = useState<string | null>(null)
  const raise = useRaise({ activityId, voteId }, self, setNotHere)
  const choose = (hand: Hand) => {
    setNotHere(null)
    if (hand !== mine && !raise.isPending) raise.mutate(hand)
  }
  return (
    <View>
      <View className="muted">
        {mine
          ? `✓ 您选了“${handLabels[mine]}”。结束前可以改，按最后一次算。`
          : '公开表决，大家看得到您的选择。结束前可以改。'}
      </View>
      <View className="hands-choices" {...spoken({ role: 'radiogroup' })}>
        {HANDS.map((hand) => (
          <View
            key={hand}
            className={hand === mine ? 'hands-choice hands-choice-on' : 'hands-choice'}
            onClick={() => choose(hand)}
            {...spoken({ role: 'radio', label: handLabels[hand], checked: hand === mine })}
          >
            {hand === mine ? `✓ ${handLabels[hand]}` : handLabels[hand]}
          </View>
        ))}
      </View>
      <View>
        {notHere ? (
          <Notice inside alert actions={checkIn}>
            {notHere}
          </Notice>
        ) : null}
      </View>
    </View>
  )
}
