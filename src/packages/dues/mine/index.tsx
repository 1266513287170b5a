import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { OwnDues } from '@/features/dues/OwnDues'
import { Acknowledge } from '@/features/reminders/Acknowledge'
import { MemberOnly } from '@/session/MemberOnly'

/** 我的党费. */
export default function MyDuesPage() {
  const year = Number(useRouter().params.year) || undefined
  return (
    <Page>
      <MemberOnly>
        {() => (
          <OwnDues year={year} noted={(news) => <Acknowledge words={news?.words} onRead={() => news?.onRead()} />} />
        )}
      </MemberOnly>
    </Page>
  )
}
