import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk, documents } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { openFile } from '@/cloud/files'
import { Button } from '@/components/Button'
import { Progress } from '@/components/Progress'
import { newLocalId } from '@/storage/localId'

const ASK_EVERY_MS = 700

/** Makes the list with how far it is as .xlsx, and opens it. A retry goes on with the same job. */
export function ExportList({ year }: { year: number }) {
  const [jobId, setJobId] = useState(newLocalId)
  const open = useMutation({
    mutationFn: (made: { fileID: string; fileName: string }) => openFile(made.fileID, made.fileName),
  })
  const make = useMutation({
    mutationFn: () => documents.responsibilityList.mutate({ jobId, year }),
    onSuccess: (made) => {
      // The next export is another document: tasks may have been done meanwhile.
      setJobId(newLocalId())
      open.mutate(made)
    },
    meta: { quiet: true },
  })
  const progress = useQuery({
    queryKey: ['attendance', 'exportProgress', { jobId }],
    queryFn: () => desk.attendance.exportProgress.query({ jobId }),
    enabled: make.isPending,
    refetchInterval: ASK_EVERY_MS,
    // The job is not there yet in the first moments: asking again is all there is to do.
    retry: false,
    meta: { keep: false },
  })
  const { done = 0, total = 0 } = progress.data ?? {}
  return (
    <View className="stack">
      {make.isPending ? (
        <Progress
          label="正在生成 Excel 表"
          figure={total > 0 ? `${done}/${total} 步` : '准备中'}
          share={total > 0 ? done / total : 0}
        />
      ) : null}
      {make.isError ? <View className="late">{cloudErrorOf(make.error).message}</View> : null}
      <Button kind="ghost" busy={make.isPending} onClick={() => make.mutate()}>
        {make.isError ? '再试一次' : '导出清单和完成情况'}
      </Button>
      <View className="muted">{`${year} 年的原表加“完成情况”，.xlsx 文件。含姓名，请只发给需要的人。`}</View>
    </View>
  )
}
