import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/storage/useDraft'
import type { Answers } from './answers'
import { ChooseRoster } from './ChooseRoster'
import { ImportPreview } from './ImportPreview'

/** An import under way: its reading in the cloud and the answers given so far. Kept, so that a call in between loses nothing. */
type Started = { importId: string; answers: Answers }

/** 导入名册: a table is read, looked at, and only then taken over. */
export function RosterImport() {
  const draft = useDraft<Started>('roster.import', { importId: '', answers: {} })
  const [gone, setGone] = useState(false)
  const { importId, answers } = draft.value
  const start = (read: string) => {
    setGone(false)
    draft.change({ importId: read, answers: {} })
  }
  return (
    <View>
      {importId === '' ? (
        <ChooseRoster expired={gone} onRead={start} />
      ) : (
        <ImportPreview
          key={importId}
          importId={importId}
          answers={answers}
          onAnswer={(row, choice) =>
            draft.change((now) => ({ ...now, answers: { ...now.answers, [String(row)]: choice } }))
          }
          onLeave={draft.clear}
          onExpired={() => {
            setGone(true)
            draft.clear()
          }}
        />
      )}
    </View>
  )
}
