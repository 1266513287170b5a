import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { VoteLine } from '@/components/VoteLine'
import './minutes.scss'

type VotesProps = Pick<MinutesReading, 'activityId' | 'votes'> & { mayAdd: boolean }

/** The meeting's votes, each opened by a tap, and the way to enter another. */
export function FormVotes({ activityId, votes, mayAdd }: VotesProps) {
  const open = (more: string) => Taro.navigateTo({ url: `/packages/meetings/vote/index?id=${activityId}${more}` })
  if (votes.length === 0 && !mayAdd) return null
  return (
    <View>
      <SectionTitle note={votes.length > 0 ? `${votes.length} 次` : '没有表决可以空着'}>表决</SectionTitle>
      <View>
        {votes.length > 0 ? (
          <Card flush>
            {votes.map((vote) => (
              <VoteLine key={vote.voteId} vote={vote} onClick={() => open(`&vote=${vote.voteId}`)} />
            ))}
          </Card>
        ) : null}
      </View>
      {mayAdd ? (
        <View className="row minutes-add">
          <Button small kind="ghost" onClick={() => open('')}>
            ＋ 记一次表决
          </Button>
        </View>
      ) : null}
    </View>
  )
}
