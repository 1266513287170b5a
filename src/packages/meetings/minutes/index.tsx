import { useRouter } from '@tarojs/taro'
import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { MinutesBoard } from '@/features/minutes/MinutesBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 会议记录. */
export default function MinutesPage() {
  const { id = '' } = useRouter().params
  useRefresh(['minutes', 'read', { activityId: id }])
  return (
    <Page>
      <MemberOnly>{(session) => <MinutesBoard activityId={id} session={session} />}</MemberOnly>
    </Page>
  )
}
