import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk, documents } from '@/cloud/client'
import { useChosenFile } from '@/cloud/useChosenFile'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { TextAreaField } from '@/components/TextAreaField'
import { useDraft } from '@/storage/useDraft'
import { LONGEST_PASTE, pasteProblem } from './paste'

/**
 * More than can be sent: the platform would cut a longer paste at the field's end without a word, and the last people of
 * the table would be missing. Up to here it is counted and refused with a sentence.
 */
const FIELD_LENGTH = LONGEST_PASTE * 10

type ChooseRosterProps = {
  /** The reading one came back for was thrown away meanwhile. */
  expired: boolean
  onRead: (importId: string) => void
}

/** Where the roster comes from: a file, or a table copied from one. */
export function ChooseRoster({ expired, onRead }: ChooseRosterProps) {
  return (
    <View>
      <View>
        {expired ? (
          <Card>
            <View className="late">上次的名册已过期（只保留 24 小时），请重新选择。名册没有改动。</View>
          </Card>
        ) : null}
      </View>
      <SectionTitle>选择文件</SectionTitle>
      <FromFile onRead={onRead} />
      <SectionTitle>或者粘贴表格</SectionTitle>
      <FromPaste onRead={onRead} />
      <SectionTitle>表格要求</SectionTitle>
      <Card>
        <View className="stack">
          <View>第一行是表头，至少有“姓名”一列；列的顺序不限。</View>
          <View className="muted">
            能读懂的列：姓名、性别、党员类别、支部职务、党小组、入党时间、转正时间、党员领导干部、党费类别、状态、备注。
          </View>
          <View className="muted">身份证号、电话、住址、收入、健康情况不会导入，也不保存。</View>
          <View className="muted">先给您核对，点“确认导入”以前名册不会改动。</View>
        </View>
      </Card>
    </View>
  )
}

function FromFile({ onRead }: { onRead: (importId: string) => void }) {
  const { choose, isReading } = useChosenFile(
    ['xlsx', 'csv', 'txt'],
    (file) => documents.readRoster.mutate(file),
    ({ importId }) => onRead(importId),
  )
  return (
    <Card>
      <View className="stack">
        <Button busy={isReading} onClick={choose}>
          选择 .xlsx 或 .csv 文件
        </Button>
        <View className="muted">
          {process.env.TARO_ENV === 'h5'
            ? '文件不超过 5 MB。'
            : '先把文件发到“文件传输助手”，再从聊天记录里选。文件不超过 5 MB。'}
        </View>
      </View>
    </Card>
  )
}

function FromPaste({ onRead }: { onRead: (importId: string) => void }) {
  const draft = useDraft('roster.paste', { text: '' })
  const [tried, setTried] = useState(false)
  const { text } = draft.value
  const problem = pasteProblem(text)
  const read = useMutation({
    mutationFn: () => desk.roster.readPaste.mutate({ text }),
    onSuccess: ({ importId }) => {
      draft.clear()
      onRead(importId)
    },
  })
  const send = () => {
    setTried(true)
    if (!problem) read.mutate()
  }
  return (
    <Card>
      <TextAreaField
        label="表格内容"
        hint="在 Excel 或 WPS 里选中带表头的表格，复制后粘贴到这里"
        error={tried || text.length > LONGEST_PASTE ? problem : undefined}
        value={text}
        maxLength={FIELD_LENGTH}
        onChange={(pasted) => draft.change({ text: pasted })}
      />
      <Button kind="ghost" busy={read.isPending} onClick={send}>
        读取粘贴的表格
      </Button>
    </Card>
  )
}
