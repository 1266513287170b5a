import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { detailKey } from '@/cloud/activity'
import { api } from '@/cloud/client'
import { useNames } from '@/cloud/names'
import { type PartyDayProposal, usePartyDays } from '@/cloud/partyDays'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import type { MemberSession } from '@/session/useSession'
import { newLocalId } from '@/storage/localId'
import { planningOf } from '../mayPlan'
import { emptyDraft, withKind } from './activityDraft'
import { PlanForm } from './PlanForm'
import { copyOf, partyDayDraft } from './prefilled'

/** What a new activity begins with: nothing, another one, or a month's fixed Party day. */
export type StartFrom = { copy?: string; partyDay?: string }

/** Plans a new activity. */
export function NewActivity({ session, from }: { session: MemberSession; from: StartFrom }) {
  const { copy, partyDay } = from
  const planning = planningOf(session.member)
  if (planning.for === 'nobody') return <EmptyState>活动由支部委员和党小组长安排。</EmptyState>
  if (copy) return <FromCopy activityId={copy} session={session} />
  if (partyDay && planning.for === 'branch') return <FromPartyDay month={partyDay} session={session} />
  const begin = () => {
    const draft = emptyDraft(newLocalId())
    return planning.for === 'group' ? withKind(draft, 'groupMeeting', planning) : draft
  }
  return <PlanForm session={session} begin={begin} prefilled={false} />
}

function FromCopy({ activityId, session }: { activityId: string; session: MemberSession }) {
  const activity = useQuery({
    queryKey: detailKey(activityId),
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  const names = useNames()
  return (
    <Loaded query={activity}>
      {(activity) => (
        <Loaded query={names}>
          {(present) => <PlanForm session={session} begin={() => copyOf(activity, newLocalId(), present)} prefilled />}
        </Loaded>
      )}
    </Loaded>
  )
}

function FromPartyDay({ month, session }: { month: string; session: MemberSession }) {
  const query = usePartyDays(true)
  return (
    <Loaded query={query}>
      {({ proposals }) => (
        <PartyDayForm month={month} asked={proposals.find((one) => one.month === month)} session={session} />
      )}
    </Loaded>
  )
}

type PartyDayFormProps = { month: string; asked: PartyDayProposal | undefined; session: MemberSession }

function PartyDayForm({ month, asked, session }: PartyDayFormProps) {
  // Once it is planned the month no longer lacks it, and the form must not vanish before its answer is told.
  const [proposal] = useState(asked)
  return proposal ? (
    <PlanForm session={session} begin={() => partyDayDraft(proposal, newLocalId())} prefilled />
  ) : (
    <EmptyState action="看活动" onAction={() => Taro.switchTab({ url: '/pages/activities/index' })}>
      {`${Number(month.slice(5))}月的主题党日已经安排好了。`}
    </EmptyState>
  )
}
