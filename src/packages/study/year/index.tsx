import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { MemberYear } from '@/features/memberYear/MemberYear'
import { OwnYearSheet } from '@/features/memberYear/OwnYearSheet'
import { MemberOnly } from '@/session/MemberOnly'

/** 我的一年; with an id a member's, as an officer sees it. */
export default function YearPage() {
  const { id, year } = useRouter().params
  const first = Number(year) || undefined
  if (!id) {
    return (
      <Page>
        <MemberOnly>{() => <OwnYearSheet first={first} />}</MemberOnly>
      </Page>
    )
  }
  return (
    <Page title="年度一页纸">
      <MemberOnly permission="records.manage">{() => <MemberYear memberId={id} first={first} />}</MemberOnly>
    </Page>
  )
}
