import { Page } from '@/components/Page'
import { BindingRequests } from '@/features/requests/BindingRequests'
import { MemberOnly } from '@/session/MemberOnly'

/** 加入支部的申请. */
export default function RequestsPage() {
  return (
    <Page>
      <MemberOnly permission="members.manage">
        {(session) => <BindingRequests groups={session.branch.groups} />}
      </MemberOnly>
    </Page>
  )
}
