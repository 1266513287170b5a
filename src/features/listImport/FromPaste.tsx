import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { LongTextField } from '@/components/LongTextField'
import type { Draft } from '@/storage/useDraft'
import type { ImportDraft, Source } from './importDraft'
import { LONGEST_PASTE, pasteProblem, sourceOf } from './source'

/** More than is read: the platform would cut a longer paste at the field's end without a word. */
const FIELD_LENGTH = LONGEST_PASTE * 4

type FromPasteProps = {
  draft: Draft<ImportDraft>
  /** Why nothing was found in what is in the box. */
  nothing: string | undefined
  onTake: (source: Source) => void
}

/** A list copied from a document, a table or a web page: the whole notice, or only its table. */
export function FromPaste({ draft, nothing, onTake }: FromPasteProps) {
  const [tried, setTried] = useState(false)
  const [start] = useState(draft.value.text)
  const { change, value } = draft
  const typed = useCallback((text: string) => change((now) => ({ ...now, text })), [change])
  const problem = pasteProblem(value.text)
  const isTooLong = value.text.length > LONGEST_PASTE
  const read = () => {
    setTried(true)
    if (!problem) onTake(sourceOf('pasted', '粘贴的清单', { text: value.text }))
  }
  return (
    <Card>
      <LongTextField
        label="责任清单"
        hint="整份通知或只有清单的表格都可以，连表头一起复制，在 Word、WPS、网页里选中再粘贴到这里"
        error={tried || isTooLong ? (problem ?? nothing) : undefined}
        start={start}
        maxLength={FIELD_LENGTH}
        height="fixed"
        onChange={typed}
      />
      <View>
        <Button onClick={read}>读取这份清单</Button>
      </View>
    </Card>
  )
}
