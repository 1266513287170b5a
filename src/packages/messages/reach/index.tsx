import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { ReachBoard } from '@/features/reach/ReachBoard'
import { targetOf } from '@/features/reach/target'
import { MemberOnly } from '@/session/MemberOnly'

/** 提醒情况: of an activity, a task, or the whole branch. */
export default function ReachPage() {
  const target = targetOf(useRouter().params)
  return (
    <Page>
      <MemberOnly permission={target === 'branch' ? 'members.manage' : undefined}>
        {() => <ReachBoard target={target} />}
      </MemberOnly>
    </Page>
  )
}
