import { Page } from '@/components/Page'
import { MemberOnly } from '@/session/MemberOnly'

/** 会议记录. TO BE BUILT. */
export default function MinutesPage() {
  return (
    <Page>
      <MemberOnly>{() => null}</MemberOnly>
    </Page>
  )
}
