import { useRouter } from '@tarojs/taro'
import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { ActivityDetail } from '@/features/activities/detail/ActivityDetail'
import { MemberOnly } from '@/session/MemberOnly'

/** 活动. */
export default function ActivityDetailPage() {
  const { id = '' } = useRouter().params
  useRefresh(['activities', 'detail', { activityId: id }])
  return (
    <Page backdrop={64}>
      {<MemberOnly>{(session) => <ActivityDetail activityId={id} session={session} />}</MemberOnly>}
    </Page>
  )
}
