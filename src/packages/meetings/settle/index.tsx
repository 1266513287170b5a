import { Page } from '@/components/Page'
import { MemberOnly } from '@/session/MemberOnly'

/** 确认名单. TO BE BUILT. */
export default function SettlePage() {
  return (
    <Page>
      <MemberOnly>{() => null}</MemberOnly>
    </Page>
  )
}
