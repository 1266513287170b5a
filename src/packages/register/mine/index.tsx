import { Page } from '@/components/Page'
import { OwnRegister } from '@/features/ownRegister/OwnRegister'
import { MemberOnly } from '@/session/MemberOnly'

/** 我的出席. */
export default function MyAttendancePage() {
  return (
    <Page>
      <MemberOnly>{() => <OwnRegister />}</MemberOnly>
    </Page>
  )
}
