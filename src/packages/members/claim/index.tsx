import { Page } from '@/components/Page'
import { ClaimBranch } from '@/features/joining/ClaimBranch'

/** 建立支部. */
export default function ClaimPage() {
  return (
    <Page backdrop={76}>
      <ClaimBranch />
    </Page>
  )
}
