import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'

const REASON_LENGTH = 100

type ReasonSheetProps = {
  open: boolean
  title: string
  /** What it does. */
  words: string
  verb: string
  draftKey: string
  busy: boolean
  onClose: () => void
  /** Resolves when it is done; the sheet is then closed by whoever opened it. */
  onSend: (reason: string) => void
}

/** Takes something back, with a reason that stays. */
export function ReasonSheet({ open, title, onClose, ...form }: ReasonSheetProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {open ? <ReasonForm {...form} /> : null}
    </Sheet>
  )
}

function ReasonForm({ words, verb, draftKey, busy, onSend }: Omit<ReasonSheetProps, 'open' | 'title' | 'onClose'>) {
  const draft = useDraft(draftKey, '')
  const [missing, setMissing] = useState(false)
  const send = () => {
    const reason = draft.value.trim()
    setMissing(reason === '')
    if (reason !== '') onSend(reason)
  }
  return (
    <View className="stack">
      <View className="muted">{words}</View>
      <TextInput
        label="原因"
        required
        value={draft.value}
        onChange={draft.change}
        maxLength={REASON_LENGTH}
        placeholder="例如：登记错了日期"
        error={missing ? '请写一句原因' : undefined}
      />
      <Button busy={busy} onClick={send}>
        {verb}
      </Button>
    </View>
  )
}
