import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { ExportRecords } from '@/features/recordExport/ExportRecords'
import { MemberOnly } from '@/session/MemberOnly'

/** 导出记录. */
export default function RecordExportPage() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly>{({ member }) => <ExportRecords role={member.role} start={Number(year) || undefined} />}</MemberOnly>
    </Page>
  )
}
