import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { desk } from '@/cloud/client'
import type { VoteReading } from '@/cloud/meetings'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { handFigures } from './hands'

type VoteActionsProps = { activity: ActivityDetails; vote: VoteReading; onAnew: () => void }

/** What who keeps the minutes does about a vote, until they are confirmed. Nothing for others. */
export function VoteActions({ activity, vote, onAnew }: VoteActionsProps) {
  const { activityId, mayWriteMinutes, minutes } = activity
  const { voteId, state, way } = vote
  const queries = useQueryClient()
  const refresh = () => {
    for (const key of ['activities', 'minutes', 'votes']) queries.invalidateQueries({ queryKey: [key] })
  }
  const close = useMutation({
    mutationFn: () => desk.votes.close.mutate({ activityId, voteId }),
    onSuccess: () => {
      tellDone('已计票')
      refresh()
    },
  })
  const remove = useMutation({
    mutationFn: () => desk.votes.remove.mutate({ activityId, voteId }),
    onSuccess: async () => {
      await Taro.navigateBack()
      tellDone('已作废')
      queries.removeQueries({ queryKey: ['votes', 'read', { voteId }] })
      refresh()
    },
  })
  if (!mayWriteMinutes || minutes?.state === 'confirmed') return null

  const askClose = async () => {
    const { raised, waiting } = handFigures(vote)
    const content = `已表决 ${raised} 人，还有 ${waiting} 人没有表决。结束以后不能再投。`
    if (await confirm({ title: '结束并计票', content, yes: '结束' })) close.mutate()
  }
  const askRemove = async () => {
    const content = '作废以后，大家看不到这次表决，操作会留在日志里。'
    if (await confirm({ title: '作废这次表决', content, yes: '作废' })) remove.mutate()
  }
  return (
    <View className="vote-actions">
      {state === 'closed' ? null : (
        <Button busy={close.isPending} onClick={askClose}>
          结束并计票
        </Button>
      )}
      {way === 'count' ? (
        <Button kind="ghost" onClick={onAnew}>
          重新填票数
        </Button>
      ) : null}
      <Button kind="ghost" busy={remove.isPending} onClick={askRemove}>
        作废
      </Button>
    </View>
  )
}
