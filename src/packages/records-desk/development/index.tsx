import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { DevelopmentPage } from '@/features/developmentBoard/DevelopmentPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 发展党员. */
export default function DevelopmentPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="members.manage">{() => <DevelopmentPage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
