import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { LettersPage } from '@/features/lettersBoard/LettersPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 责任书. */
export default function LettersPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="integrity.manage">{() => <LettersPage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
