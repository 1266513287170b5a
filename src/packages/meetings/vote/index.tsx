import { Page } from '@/components/Page'
import { MemberOnly } from '@/session/MemberOnly'

/** 表决. TO BE BUILT. */
export default function VotePage() {
  return (
    <Page>
      <MemberOnly>{() => null}</MemberOnly>
    </Page>
  )
}
