import { Page } from '@/components/Page'
import { Me } from '@/features/me/Me'
import { MemberOnly } from '@/session/MemberOnly'

/** 我的. */
export default function MePage() {
  return (
    <Page backdrop={64}>
      <MemberOnly>{(session) => <Me session={session} />}</MemberOnly>
    </Page>
  )
}
