import { PARTY_DAYS_KEY } from '@/cloud/partyDays'
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
  useRefresh(['activities', 'list'], PARTY_DAYS_KEY)
  const planning = session?.kind === 'member' ? planningOf(session.member) : ({ for: 'nobody' } as const)
  return (
    <Page backdrop={64} foot={planning.for === 'nobody' ? undefined : <PlanButton />}>
      <MemberOnly>{() => <ActivityYear planning={planning} />}</MemberOnly>
    </Page>
  )
}
