import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { SettleSheet } from '@/features/sheet/settle/SettleSheet'
import { MemberOnly } from '@/session/MemberOnly'

/** 确认名单. */
export default function SettlePage() {
  const { id = '' } = useRouter().params
  return (
    <Page>
      <MemberOnly>{({ member }) => <SettleSheet activityId={id} me={member} />}</MemberOnly>
    </Page>
  )
}
