import { Page } from '@/components/Page'
import { MemberOnly } from '@/session/MemberOnly'

/** 请假. TO BE BUILT. */
export default function LeavesPage() {
  return (
    <Page>
      <MemberOnly>{() => null}</MemberOnly>
    </Page>
  )
}
