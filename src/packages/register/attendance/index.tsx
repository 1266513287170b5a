import { Page } from '@/components/Page'
import { AttendanceRegister } from '@/features/register/AttendanceRegister'
import { MemberOnly } from '@/session/MemberOnly'

/** 考勤总表. */
export default function AttendancePage() {
  return (
    <Page>
      <MemberOnly permission="register.read">
        {(session) => <AttendanceRegister mayExport={session.permissions.includes('register.export')} />}
      </MemberOnly>
    </Page>
  )
}
