import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { BirthdaysPage } from '@/features/birthdaysBoard/BirthdaysPage'
import { MemberOnly } from '@/session/MemberOnly'

/** 政治生日. */
export default function BirthdaysPageScreen() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="members.manage">{() => <BirthdaysPage start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
