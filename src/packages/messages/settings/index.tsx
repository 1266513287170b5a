import { Page } from '@/components/Page'
import { ReminderSettings } from '@/features/reminderSettings/ReminderSettings'
import { MemberOnly } from '@/session/MemberOnly'

/** 提醒设置. */
export default function ReminderSettingsPage() {
  return (
    <Page>
      <MemberOnly permission="branch.manage">{() => <ReminderSettings />}</MemberOnly>
    </Page>
  )
}
