import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useDraft } from '@/storage/useDraft'
import { Button } from './Button'
import { Sheet } from './Sheet'
import { TextInput } from './TextInput'

type SentenceFormProps = {
  /** What it is about, and what it does. */
  children: ReactNode
  /** What the sentence is: 原因, 答复. */
  label: string
  hint?: string
  placeholder?: string
  maxLength: number
  verb: string
  draftKey: string
  busy: boolean
  /** `clear` forgets what was typed, once it was accepted. */
  onSend: (sentence: string, clear: () => void) => void
}

/** A sheet that asks for one sentence before something is done: a reason that stays, an answer. */
export function SentenceSheet({
  open,
  title,
  onClose,
  ...form
}: Omit<SentenceFormProps, 'children'> & {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {open ? <SentenceForm {...form} /> : null}
    </Sheet>
  )
}

function SentenceForm({ children, label, verb, draftKey, busy, onSend, ...field }: SentenceFormProps) {
  const draft = useDraft(draftKey, '')
  const [missing, setMissing] = useState(false)
  const send = () => {
    const sentence = draft.value.trim()
    setMissing(sentence === '')
    if (sentence !== '') onSend(sentence, draft.clear)
  }
  return (
    <View className="stack">
      <View>{children}</View>
      <TextInput
        label={label}
        required
        value={draft.value}
        onChange={draft.change}
        error={missing ? `请写一句${label}` : undefined}
        {...field}
      />
      <Button busy={busy} onClick={send}>
        {verb}
      </Button>
    </View>
  )
}
