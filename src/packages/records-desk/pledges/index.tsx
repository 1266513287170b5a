import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { PledgesPage } from '@/features/pledgesBoard/PledgesPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 承诺书. */
export default function PledgesPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="integrity.manage">{() => <PledgesPage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
