import { Page } from '@/components/Page'
import { ListImport } from '@/features/listImport/ListImport'
import { MemberOnly } from '@/session/MemberOnly'

/** 导入责任清单. */
export default function ListImportPage() {
  return (
    <Page>
      <MemberOnly permission="responsibilities.manage">{() => <ListImport />}</MemberOnly>
    </Page>
  )
}
