import type { Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { type AdoptInput, rowsThatFit } from './adoptInput'
import { openNames, type ReviewRow } from './review'

type ReviewFootProps = {
  input: AdoptInput
  rows: readonly ReviewRow[]
  questions: readonly Question[]
  busy: boolean
  onLeave: () => void
  onConfirm: () => void
  /** Leaves out what does not go in one call: keeps the first rows, or the others. */
  onSplit: (fitting: number, first: boolean) => void
}

/** What is still open, and the one button. Nothing open stops it: the suggestions hold. */
export function ReviewFoot({ input, rows, questions, busy, onLeave, onConfirm, onSplit }: ReviewFootProps) {
  const names = openNames(rows)
  const open = questions.filter(({ answer, suggested }) => !answer && suggested).length
  const fitting = rowsThatFit(input)
  const isTooMuch = fitting < rows.length
  const words = openWords(rows.length, names.length, open)
  return (
    <View className="list-foot">
      <View>
        {isTooMuch ? (
          <Notice
            actions={
              <>
                <Button small kind="ghost" onClick={() => onSplit(fitting, true)}>
                  {`只留前 ${fitting} 项`}
                </Button>
                <Button small kind="ghost" onClick={() => onSplit(fitting, false)}>
                  只留后面的
                </Button>
              </>
            }
          >
            {`清单太长，一次最多导入前 ${fitting} 项。请分两次导入，第二次选“追加”。`}
          </Notice>
        ) : null}
      </View>
      <View>{words ? <View className="small center list-open">{words}</View> : null}</View>
      <View className="list-foot-buttons">
        <View className="list-foot-other">
          <Button kind="ghost" onClick={onLeave}>
            换一份
          </Button>
        </View>
        <View className="list-foot-main">
          <Button busy={busy} disabled={isTooMuch || rows.length === 0} onClick={onConfirm}>
            确认，生成全年任务
          </Button>
        </View>
      </View>
    </View>
  )
}

/** The weightiest of what is open, in a line: the foot leaves the list its room. */
function openWords(rows: number, names: number, questions: number): string | undefined {
  if (rows === 0) return '没有可以导入的项'
  if (names > 0) return `还有 ${names} 个名字没有认出，先按原文记下，以后可以改`
  return questions > 0 ? `还有 ${questions} 个问题没答，先按建议导入` : undefined
}
