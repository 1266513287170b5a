import { documents } from '@/cloud/client'
import { useExport } from '@/cloud/exports'
import { Card } from '@/components/Card'
import { ExportPanel } from '@/components/ExportPanel'

/** Makes the year's register as .xlsx, and opens it. */
export function ExportRegister({ year }: { year: number }) {
  const job = useExport((jobId) => documents.attendanceRegister.mutate({ jobId, year }))
  return (
    <Card>
      <ExportPanel job={job} label="导出考勤表" note={`${year} 年全部活动，.xlsx 文件。含姓名，请只发给需要的人。`} />
    </Card>
  )
}
