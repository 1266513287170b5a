import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { AddMember } from '@/features/roster/AddMember'
import { OneMember } from '@/features/roster/OneMember'
import { MemberOnly } from '@/session/MemberOnly'

/** One member's entry; without an id, a new one. */
export default function MemberPage() {
  const { id } = useRouter().params
  return (
    <Page title={id ? '党员资料' : '添加党员'}>
      <MemberOnly permission="members.manage">
        {(session) => (id ? <OneMember memberId={id} session={session} /> : <AddMember session={session} />)}
      </MemberOnly>
    </Page>
  )
}
