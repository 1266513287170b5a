import { Page } from '@/components/Page'
import { AttendanceRegister } from '@/features/register/AttendanceRegister'
import { MemberOnly } from '@/session/MemberOnly'

/** 考勤总表. */
export default function AttendancePage() {
  return (
    <Page>
      <MemberOnly permission="register.read">
        {({ permissions }) => (
          <AttendanceRegister
            mayExport={permissions.includes('register.export')}
            mayNote={permissions.includes('attendance.record')}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
