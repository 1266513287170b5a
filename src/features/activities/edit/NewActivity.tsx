import { useMutation, useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { tellFailure } from '@/cloud/tell'
import { EmptyState } from '@/components/EmptyState'
import type { MemberSession } from '@/session/useSession'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { planningOf } from '../mayPlan'
import { ActivityForm } from './ActivityForm'
import { emptyDraft, type Faults, faultsFrom, inputOf, withKind } from './activityDraft'
import { mayHaveArrived, type Saved, tellSaved } from './save'

function freshDraft({ member }: MemberSession) {
  const draft = emptyDraft(newLocalId())
  const planning = planningOf(member)
  return planning.for === 'group' ? withKind(draft, 'groupMeeting', planning) : draft
}

/** Plans a new activity. Its id is made here and kept with the draft, so that sending again never makes a second one. */
export function NewActivity({ session }: { session: MemberSession }) {
  const [initial] = useState(() => freshDraft(session))
  const draft = useDraft('activity.new', initial)
  const [refused, setRefused] = useState<Faults>({})
  const names = useQuery({ queryKey: ['members', 'names'], queryFn: () => api.members.names.query() })
  const planning = planningOf(session.member)
  const { value, change, clear } = draft

  const send = async (): Promise<Saved> => {
    const input = inputOf(value)
    // Should the app be closed before the answer, the cloud may have it.
    change((now) => ({ ...now, sentOnce: true }))
    const saved = await desk.activities.create.mutate(input)
    // A first sending whose answer was lost may have been written otherwise: what is in the form now is what counts.
    return value.sentOnce ? desk.activities.revise.mutate(input) : saved
  }
  const plan = useMutation({
    mutationFn: send,
    onSuccess: async (saved) => {
      clear()
      await tellSaved(saved, '已安排')
      Taro.redirectTo({ url: `/packages/activities/detail/index?id=${saved.activityId}` })
    },
    onError: (error) => {
      if (!mayHaveArrived(error)) change((now) => ({ ...now, sentOnce: value.sentOnce }))
      const faults = faultsFrom(cloudErrorOf(error))
      setRefused(faults ?? {})
      if (!faults) tellFailure(error)
    },
  })

  if (planning.for === 'nobody') return <EmptyState>活动由支部委员和党小组长安排。</EmptyState>
  return (
    <ActivityForm
      draft={draft}
      restart={() => {
        clear()
        change(freshDraft(session))
      }}
      planning={planning}
      groups={session.branch.groups}
      people={names.data}
      refused={refused}
      verb="安排这个活动"
      busy={plan.isPending}
      onSend={() => plan.mutate()}
    />
  )
}
