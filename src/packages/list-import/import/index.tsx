import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { ListImport } from '@/features/listImport/ListImport'
import { MemberOnly } from '@/session/MemberOnly'

/** 导入责任清单, for the year of the list one came from. */
export default function ListImportPage() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="responsibilities.manage">{() => <ListImport wanted={Number(year)} />}</MemberOnly>
    </Page>
  )
}
