import { Page } from '@/components/Page'
import { BranchBoard } from '@/features/branch/BranchBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 支部. */
export default function BranchPage() {
  return (
    <Page>
      <MemberOnly>{(session) => <BranchBoard session={session} />}</MemberOnly>
    </Page>
  )
}
