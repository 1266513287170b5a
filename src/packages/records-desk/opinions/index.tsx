import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { OpinionsPage } from '@/features/opinionsBoard/OpinionsPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 意见建议. */
export default function OpinionsPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="records.manage">{() => <OpinionsPage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
