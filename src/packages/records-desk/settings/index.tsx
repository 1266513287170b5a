import { Page } from '@/components/Page'
import { RecordSettings } from '@/features/recordSettings/RecordSettings'
import { MemberOnly } from '@/session/MemberOnly'

/** 学时和记录设置. */
export default function RecordSettingsPage() {
  return (
    <Page>
      <MemberOnly permission="branch.manage">{() => <RecordSettings />}</MemberOnly>
    </Page>
  )
}
