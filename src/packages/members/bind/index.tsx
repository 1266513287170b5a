import { Page } from '@/components/Page'
import { JoinBranch } from '@/features/joining/JoinBranch'

/** 加入支部: the only page for somebody who belongs to no branch. */
export default function BindPage() {
  return (
    <Page backdrop={76}>
      <JoinBranch />
    </Page>
  )
}
