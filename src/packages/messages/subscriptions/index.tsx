import { Page } from '@/components/Page'
import { Subscriptions } from '@/features/reminders/subscriptions/Subscriptions'
import { MemberOnly } from '@/session/MemberOnly'

/** 微信提醒. */
export default function SubscriptionsPage() {
  return (
    <Page>
      <MemberOnly>{() => <Subscriptions />}</MemberOnly>
    </Page>
  )
}
