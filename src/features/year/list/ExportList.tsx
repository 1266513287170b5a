import { documents } from '@/cloud/client'
import { useExport } from '@/cloud/exports'
import { ExportPanel } from '@/components/ExportPanel'

/** Makes the list with how far it is as .xlsx, and opens it. */
export function ExportList({ year }: { year: number }) {
  const job = useExport((jobId) => documents.responsibilityList.mutate({ jobId, year }))
  return (
    <ExportPanel
      job={job}
      kind="ghost"
      label="导出清单和完成情况"
      note={`${year} 年的原表加“完成情况”，.xlsx 文件。含姓名，请只发给需要的人。`}
    />
  )
}
