import { Page } from '@/components/Page'
import { DuesStatement } from '@/features/duesStatement/DuesStatement'
import { MemberOnly } from '@/session/MemberOnly'

/** 导入交费明细. */
export default function DuesStatementPage() {
  return (
    <Page>
      <MemberOnly permission="dues.manage">{() => <DuesStatement />}</MemberOnly>
    </Page>
  )
}
