import { Page } from '@/components/Page'
import { RosterImport } from '@/features/rosterImport/RosterImport'
import { MemberOnly } from '@/session/MemberOnly'

/** 导入名册. */
export default function ImportPage() {
  return (
    <Page>
      <MemberOnly permission="members.manage">{() => <RosterImport />}</MemberOnly>
    </Page>
  )
}
