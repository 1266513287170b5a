import { Page } from '@/components/Page'
import { Inbox } from '@/features/inbox/Inbox'
import { MemberOnly } from '@/session/MemberOnly'

/** 消息. */
export default function InboxPage() {
  return (
    <Page>
      <MemberOnly>{() => <Inbox />}</MemberOnly>
    </Page>
  )
}
