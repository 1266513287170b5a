import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { RoundBoard } from '@/features/duesRound/RoundBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 年初核定 of a year. */
export default function RoundPage() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="dues.manage">{() => <RoundBoard year={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
