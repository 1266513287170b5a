import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { CarePage } from '@/features/careBoard/CarePage'
import { MemberOnly } from '@/session/MemberOnly'

/** 关怀名单. */
export default function CarePageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="records.manage">{() => <CarePage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
