import { Page } from '@/components/Page'
import { OwnStudy } from '@/features/study/OwnStudy'
import { MemberOnly } from '@/session/MemberOnly'

/** 学习. */
export default function StudyPage() {
  return (
    <Page>
      <MemberOnly>{() => <OwnStudy />}</MemberOnly>
    </Page>
  )
}
