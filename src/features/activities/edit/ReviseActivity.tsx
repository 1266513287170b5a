import { useMutation, useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type ActivityDetails, detailKey } from '@/cloud/activity'
import { api, desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { useNames } from '@/cloud/names'
import { tellFailure } from '@/cloud/tell'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { useDraft } from '@/storage/useDraft'
import { planningOf } from '../mayPlan'
import { ActivityForm } from './ActivityForm'
import { draftOf } from './activityDraft'
import { moveOf, reviseInputOf } from './activityInput'
import { FollowingChoice } from './FollowingChoice'
import { type Faults, faultsFrom } from './faults'
import { MoveReason } from './MoveReason'
import { tellSaved } from './save'

/** Changes a planned activity. */
export function ReviseActivity({ activityId, session }: { activityId: string; session: MemberSession }) {
  const query = useQuery({
    queryKey: detailKey(activityId),
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  return (
    <Loaded query={query}>
      {(activity) => {
        if (activity.phase === 'cancelled') return <EmptyState>这个活动已取消，不能再改。</EmptyState>
        if (!activity.mayManage) return <EmptyState>这个活动由支部委员来改。</EmptyState>
        return <Form activity={activity} session={session} />
      }}
    </Loaded>
  )
}

function Form({ activity, session }: { activity: ActivityDetails; session: MemberSession }) {
  const [initial] = useState(() => draftOf(activity))
  const draft = useDraft(`activity.edit:${activity.activityId}`, initial)
  const [refused, setRefused] = useState<Faults>({})
  const names = useNames()
  const revise = useMutation({
    mutationFn: () => desk.activities.revise.mutate(reviseInputOf(draft.value)),
    onSuccess: async (saved) => {
      draft.clear()
      await tellSaved(saved, '已保存')
      Taro.navigateBack()
    },
    onError: (error) => {
      const faults = faultsFrom(cloudErrorOf(error))
      setRefused(faults ?? {})
      if (!faults) tellFailure(error)
    },
  })
  if (!draft.ready) return <Skeleton lines={6} />
  // What is over is only corrected: nobody has to be told that it moves.
  const over = activity.phase === 'past'
  const moves = refused.reason ? 'time' : over ? null : moveOf(draft.value, activity)
  const unexplained = moves === 'time' && draft.value.reason.trim() === ''
  return (
    <ActivityForm
      draft={draft}
      restart={draft.clear}
      planning={planningOf(session.member)}
      groups={session.branch.groups}
      people={names.data}
      refused={refused}
      asked={unexplained ? { reason: '请写一句原因，参加的人都会看到' } : undefined}
      verb="保存修改"
      busy={revise.isPending}
      onSend={() => revise.mutate()}
      move={(part) => (moves ? <MoveReason {...part} what={moves} planned={activity} /> : null)}
      series={(part) => (activity.seriesId ? <FollowingChoice {...part} /> : null)}
      mayRepeat={false}
    />
  )
}
