import type { RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { conflictLines } from './conflictLines'
import type { RecordDraft } from './recordDraft'
import type { RecordReading } from './recordQuery'

type ConflictProps = {
  kind: RecordKindId
  draft: RecordDraft
  reading: RecordReading
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else saved meanwhile: what was typed here is safe, and either can be gone on with. */
export function Conflict({ kind, draft, reading, onMine, onTheirs }: ConflictProps) {
  const [looking, setLooking] = useState(false)
  const takeTheirs = async () => {
    setLooking(false)
    const content = '您写的这份会从手机里删掉，不能恢复。'
    if (await confirm({ title: '改用最新的', content, yes: '改用' })) onTheirs()
  }
  return (
    <View>
      <Notice
        alert
        actions={
          <>
            <Button small kind="ghost" onClick={() => setLooking(true)}>
              看最新的
            </Button>
            <Button small kind="ghost" onClick={onMine}>
              接着用我的
            </Button>
            <Button small kind="ghost" onClick={takeTheirs}>
              改用最新的
            </Button>
          </>
        }
      >
        这条记录刚被别人改过。您写的还在，请先看看最新的，再选用哪一份。
      </Notice>
      <Sheet open={looking} title="最新的" onClose={() => setLooking(false)}>
        <View className="stack">
          {looking
            ? conflictLines(kind, reading, draft).map(({ name, label, words, differs }) => (
                <View key={name}>
                  <View className="row">
                    <View className="muted">{label}</View>
                    <View>{differs ? <Chip tone="late">不同</Chip> : null}</View>
                  </View>
                  <View className="typed">{words}</View>
                </View>
              ))
            : null}
        </View>
      </Sheet>
    </View>
  )
}
