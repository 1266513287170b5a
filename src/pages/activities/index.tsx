import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { ActivityYear } from '@/features/activities/list/ActivityYear'
import { PlanButton } from '@/features/activities/list/PlanButton'
import { planningOf } from '@/features/activities/mayPlan'
import { MemberOnly } from '@/session/MemberOnly'
import { useSession } from '@/session/useSession'

/** 活动. */
export default function ActivitiesPage() {
  const session = useSession().data
  useRefresh(['activities', 'list'])
  const mayPlan = session?.kind === 'member' && planningOf(session.member).for !== 'nobody'
  return (
    <Page backdrop={64} foot={mayPlan ? <PlanButton /> : undefined}>
      <MemberOnly>{() => <ActivityYear mayPlan={mayPlan} />}</MemberOnly>
    </Page>
  )
}
