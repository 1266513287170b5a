import { View } from '@tarojs/components'
import { documents } from '@/cloud/client'
import { useChosenFile } from '@/cloud/useChosenFile'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import type { Source } from './importDraft'
import { sourceOf } from './source'

/** A list in a file: the cloud opens it, the phone reads it. */
export function FromFile({ onTake }: { onTake: (source: Source) => void }) {
  const { choose, isReading } = useChosenFile(
    ['xlsx', 'docx', 'csv', 'txt'],
    (file) => documents.readList.mutate(file),
    (content, name) =>
      onTake(sourceOf('file', name, content.kind === 'text' ? { text: content.text } : { cells: content.cells })),
  )
  return (
    <Card>
      <View className="stack">
        <Button kind="ghost" busy={isReading} onClick={choose}>
          选择清单文件
        </Button>
        <View className="muted">
          {`Excel、Word 或文本（.xlsx .docx .csv .txt），不超过 5 MB。${
            process.env.TARO_ENV === 'h5' ? '' : '先把文件发到“文件传输助手”，再从聊天记录里选。'
          }`}
        </View>
      </View>
    </Card>
  )
}
