import { useRouter } from '@tarojs/taro'
import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { VoteBoard } from '@/features/votes/VoteBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 表决. */
export default function VotePage() {
  const { id = '', vote } = useRouter().params
  useRefresh(['votes'], ['activities', 'detail', { activityId: id }])
  return (
    <Page>
      <MemberOnly>{(session) => <VoteBoard activityId={id} voteId={vote} session={session} />}</MemberOnly>
    </Page>
  )
}
