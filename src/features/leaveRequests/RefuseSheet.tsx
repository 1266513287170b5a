import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { type LeaveLine, lineKey } from './requests'

const ANSWER_LENGTH = 60

type RefuseSheetProps = {
  line: LeaveLine | undefined
  onClose: () => void
  onRefuse: (line: LeaveLine, answer: string | undefined) => void
}

/** Refuses, with a word if one wishes: the member reads it. */
export function RefuseSheet({ line, onClose, onRefuse }: RefuseSheetProps) {
  return (
    <Sheet open={line !== undefined} title={line ? `不准${line.name}的假` : ''} onClose={onClose}>
      {line ? (
        <Answer
          line={line}
          onSend={(answer) => {
            onRefuse(line, answer)
            onClose()
          }}
        />
      ) : null}
    </Sheet>
  )
}

function Answer({ line, onSend }: { line: LeaveLine; onSend: (answer: string | undefined) => void }) {
  const answer = useDraft(`leave.refuse:${lineKey(line)}`, '')
  return (
    <View>
      <TextInput
        label="答复"
        hint="可以不填；填了，本人会看到"
        value={answer.value}
        onChange={answer.change}
        maxLength={ANSWER_LENGTH}
        placeholder="例如：这次要表决，请尽量参加"
      />
      <Button
        onClick={() => {
          answer.clear()
          onSend(answer.value.trim() || undefined)
        }}
      >
        不准假
      </Button>
    </View>
  )
}
