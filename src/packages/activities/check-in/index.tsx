import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { CheckInBoard } from '@/features/activities/checkInBoard/CheckInBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 签到. */
export default function CheckInPage() {
  const { id = '', paper } = useRouter().params
  return (
    <Page>
      <MemberOnly>{() => <CheckInBoard activityId={id} paperFirst={paper === '1'} />}</MemberOnly>
    </Page>
  )
}
