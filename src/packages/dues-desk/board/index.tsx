import { Page } from '@/components/Page'
import { DuesBoardPage } from '@/features/duesBoard/board/DuesBoardPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 党费: where the branch's dues stand. */
export default function DuesBoardScreen() {
  return (
    <Page>
      <MemberOnly permission="dues.read">{({ permissions }) => <DuesBoardPage permissions={permissions} />}</MemberOnly>
    </Page>
  )
}
