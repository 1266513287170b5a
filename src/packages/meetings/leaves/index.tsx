import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { LeaveRequests } from '@/features/leaveRequests/LeaveRequests'
import { MemberOnly } from '@/session/MemberOnly'

/** 请假: everything that waits for an officer; with an id, one activity's requests. */
export default function LeavesPage() {
  const { id } = useRouter().params
  return (
    <Page>
      <MemberOnly>{({ member }) => <LeaveRequests activityId={id} me={member} />}</MemberOnly>
    </Page>
  )
}
