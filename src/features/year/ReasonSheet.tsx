import { View } from '@tarojs/components'
import { SentenceSheet } from '@/components/SentenceSheet'

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
export function ReasonSheet({ words, onSend, ...sheet }: ReasonSheetProps) {
  return (
    <SentenceSheet
      {...sheet}
      label="原因"
      placeholder="例如：登记错了日期"
      maxLength={REASON_LENGTH}
      onSend={(reason) => onSend(reason)}
    >
      <View className="muted">{words}</View>
    </SentenceSheet>
  )
}
