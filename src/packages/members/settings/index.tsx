import { Page } from '@/components/Page'
import { BranchSettings } from '@/features/branchSettings/BranchSettings'
import { MemberOnly } from '@/session/MemberOnly'

/** 支部设置. */
export default function SettingsPage() {
  return (
    <Page>
      <MemberOnly permission="branch.manage">{() => <BranchSettings />}</MemberOnly>
    </Page>
  )
}
