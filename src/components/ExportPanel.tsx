import { View } from '@tarojs/components'
import type { Export } from '@/cloud/exports'
import { Button } from './Button'
import { Progress } from './Progress'

type ExportPanelProps = {
  job: Export
  /** The button's words, and what the document holds. */
  label: string
  note: string
  kind?: 'primary' | 'ghost'
}

/** The button that makes a document, with how far it is. */
export function ExportPanel({ job, label, note, kind = 'primary' }: ExportPanelProps) {
  const { isMaking, done, total, failure, reopen, isOpening, start } = job
  return (
    <View className="stack">
      {isMaking ? (
        <Progress
          label="正在生成 Excel 表"
          figure={total > 0 ? `${done}/${total} 步` : '准备中'}
          share={total > 0 ? done / total : 0}
        />
      ) : null}
      {failure ? <View className="late">{failure}</View> : null}
      <Button kind={kind} busy={isMaking} onClick={start}>
        {failure ? '再试一次' : label}
      </Button>
      {reopen ? (
        <Button kind="ghost" busy={isOpening} onClick={reopen}>
          打开刚导出的表
        </Button>
      ) : null}
      <View className="muted">{note}</View>
    </View>
  )
}
