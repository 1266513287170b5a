import { Page } from '@/components/Page'
import { ClosedYears } from '@/features/branchSettings/ClosedYears'
import { MemberOnly } from '@/session/MemberOnly'

/** 年度封存. */
export default function YearsPage() {
  return (
    <Page>
      <MemberOnly permission="branch.manage">{() => <ClosedYears />}</MemberOnly>
    </Page>
  )
}
