import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { RecordBoard } from '@/features/records/detail/RecordBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** A record. */
export default function RecordPage() {
  const { id = '' } = useRouter().params
  return (
    <Page>
      <MemberOnly>{(session) => <RecordBoard recordId={id} self={session.member} />}</MemberOnly>
    </Page>
  )
}
