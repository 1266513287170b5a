import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ActivityCard } from '@/cloud/today'
import { HandsBlock } from './HandsBlock'
import './votes.scss'

type Votes = NonNullable<ActivityCard['votes']>

/** Votes that wait for one's hand at the meeting one is at; what came of them stays to be read. */
export function OpenVotes({ card, self }: { card: ActivityCard; self: string }) {
  const { activityId, votes } = card
  const [seen, setSeen] = useState<Votes>(votes ?? [])
  useEffect(() => {
    setSeen((known) => {
      const fresh = (votes ?? []).filter(({ voteId }) => !known.some((one) => one.voteId === voteId))
      return fresh.length > 0 ? [...known, ...fresh] : known
    })
  }, [votes])
  return (
    <View>
      {seen.length > 0 ? (
        <View className="votes-today">
          {seen.map(({ voteId, subject }) => (
            <HandsBlock key={voteId} activityId={activityId} voteId={voteId} subject={subject} self={self} />
          ))}
        </View>
      ) : null}
    </View>
  )
}
