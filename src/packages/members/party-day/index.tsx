import { Page } from '@/components/Page'
import { PartyDaySetting } from '@/features/branchSettings/PartyDaySetting'
import { MemberOnly } from '@/session/MemberOnly'

/** 固定党日. */
export default function PartyDayPage() {
  return (
    <Page>
      <MemberOnly permission="branch.manage">{() => <PartyDaySetting />}</MemberOnly>
    </Page>
  )
}
