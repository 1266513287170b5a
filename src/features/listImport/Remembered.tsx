import type { Question } from '@domain/responsibilities/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { GroupWords } from './GroupWords'
import type { Asking } from './Questions'
import { Folded } from './Remarks'

/** What was answered in an earlier import and holds here, too; it can be answered anew. */
export function Remembered({ questions, ...asking }: Asking & { questions: readonly Question[] }) {
  const [open, setOpen] = useState(false)
  if (questions.length === 0) return null
  if (open) return <GroupWords groups={questions} title="以前答过的" {...asking} />
  const words = questions.slice(0, 3).map(({ words: one }) => one)
  return (
    <View>
      <Folded
        title="以前答过的"
        note={`${words.join('、')}${questions.length > words.length ? '等' : ''}，照旧`}
        count={`${questions.length} 个`}
        onOpen={() => setOpen(true)}
      />
    </View>
  )
}
