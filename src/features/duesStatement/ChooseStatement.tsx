import { readStatement, type StatementReading } from '@domain/dues/statement-table'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { documents } from '@/cloud/client'
import { useChosenFile } from '@/cloud/useChosenFile'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { LongTextField } from '@/components/LongTextField'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import type { Draft } from '@/storage/useDraft'
import { LONGEST_PASTE, pasteProblem, readPasted } from './source'
import type { Reading, StatementDraft } from './statementDraft'

/** More than is read: the platform would cut a longer paste at the field's end without a word. */
const FIELD_LENGTH = LONGEST_PASTE * 4

type ChooseStatementProps = {
  draft: Draft<StatementDraft>
  onRead: (reading: Reading, name: string) => void
}

/** Where the statement comes from: a file, or a table pasted. */
export function ChooseStatement({ draft, onRead }: ChooseStatementProps) {
  const [refusal, setRefusal] = useState<{ from: 'file' | 'paste'; reason: string }>()
  const take = (from: 'file' | 'paste', reading: StatementReading, name: string) => {
    if (reading.kind === 'unreadable') return setRefusal({ from, reason: reading.reason })
    setRefusal(undefined)
    onRead(reading, name)
  }
  return (
    <View>
      <SectionTitle>选择文件</SectionTitle>
      <FromFile onTake={(reading, name) => take('file', reading, name)} />
      <View>{refusal?.from === 'file' ? <Notice alert>{refusal.reason}</Notice> : null}</View>
      <SectionTitle>或者粘贴表格</SectionTitle>
      <FromPaste
        draft={draft}
        refusal={refusal?.from === 'paste' ? refusal.reason : undefined}
        onTake={(reading) => take('paste', reading, '粘贴的明细')}
      />
      <View className="muted center statement-hint">先给您核对，点“登记”以前什么都不会记下。</View>
    </View>
  )
}

function FromFile({ onTake }: { onTake: (reading: StatementReading, name: string) => void }) {
  const { choose, isReading } = useChosenFile(
    ['xlsx', 'csv', 'txt'],
    (file) => documents.readStatement.mutate(file),
    ({ cells }, name) => onTake(readStatement(cells), name),
  )
  return (
    <Card>
      <View className="stack">
        <Button busy={isReading} onClick={choose}>
          选择明细文件
        </Button>
        <View className="muted">
          {`银行或党费平台导出的明细（.xlsx .csv .txt），要有姓名、金额、日期三列。${
            process.env.TARO_ENV === 'h5' ? '' : '先把文件发到“文件传输助手”，再从聊天记录里选。'
          }`}
        </View>
      </View>
    </Card>
  )
}

type FromPasteProps = {
  draft: Draft<StatementDraft>
  /** Why nothing could be read of what is in the box. */
  refusal: string | undefined
  onTake: (reading: StatementReading) => void
}

function FromPaste({ draft, refusal, onTake }: FromPasteProps) {
  const [tried, setTried] = useState(false)
  const [start] = useState(draft.value.text)
  const { change, value } = draft
  const typed = useCallback((text: string) => change((now) => ({ ...now, text })), [change])
  const problem = pasteProblem(value.text)
  const isTooLong = value.text.length > LONGEST_PASTE
  const read = () => {
    setTried(true)
    if (!problem) onTake(readPasted(value.text))
  }
  return (
    <Card>
      <LongTextField
        label="交费明细"
        hint="在 Excel、WPS 或网页里选中整张表，连表头一起复制，粘贴到这里"
        error={tried || isTooLong ? (problem ?? refusal) : undefined}
        start={start}
        maxLength={FIELD_LENGTH}
        height="fixed"
        onChange={typed}
      />
      <View>
        <Button kind="ghost" onClick={read}>
          读取粘贴的明细
        </Button>
      </View>
    </Card>
  )
}
