import { View } from '@tarojs/components'
import { documents } from '@/cloud/client'
import { useExport } from '@/cloud/exports'
import { Card } from '@/components/Card'
import { ExportPanel } from '@/components/ExportPanel'
import { SectionTitle } from '@/components/SectionTitle'

/** Makes the year's register and its disclosure as .xlsx, and opens them. */
export function ExportDues({ year }: { year: number }) {
  const register = useExport((jobId) => documents.duesRegister.mutate({ jobId, year }))
  const disclosure = useExport((jobId) => documents.duesDisclosure.mutate({ jobId, year }))
  return (
    <View>
      <SectionTitle>导出 Excel 表</SectionTitle>
      <Card>
        <ExportPanel
          job={register}
          label="导出登记表"
          note={`${year} 年每个人每个月交了多少，每一笔交费，每月上缴，少交免交。只发给管党费的人和上级党组织，不要公开。`}
        />
      </Card>
      <Card>
        <ExportPanel
          job={disclosure}
          kind="ghost"
          label="导出公示表"
          note={`只有姓名和 ${year} 年实交的金额，没有月交额、应交数和原因。盖章后可以公示。`}
        />
      </Card>
    </View>
  )
}
