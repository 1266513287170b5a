import { Page } from '@/components/Page'
import { Roster } from '@/features/roster/Roster'
import { MemberOnly } from '@/session/MemberOnly'

/** 名册. */
export default function RosterPage() {
  return (
    <Page>
      <MemberOnly permission="members.manage">{(session) => <Roster session={session} />}</MemberOnly>
    </Page>
  )
}
