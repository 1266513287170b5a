import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { TalksPage } from '@/features/talksBoard/TalksPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 谈心谈话. */
export default function TalksPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="records.manage">
        {({ member }) => <TalksPage start={Number(year) || undefined} memberId={member._id} />}
      </MemberOnly>
    </Page>
  )
}
