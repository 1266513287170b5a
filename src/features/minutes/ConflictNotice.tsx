import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { MinutesDocument } from './MinutesDocument'

type ConflictNoticeProps = { reading: MinutesReading; onMine: () => void; onTheirs: () => void }

/** Somebody else saved meanwhile: what stands here is safe, and either text can be gone on with. */
export function ConflictNotice({ reading, onMine, onTheirs }: ConflictNoticeProps) {
  const [looking, setLooking] = useState(false)
  const { text, people, updated } = reading
  const who = updated ? `${formatDateTime(updated.at, new Date().toISOString())} ${updated.by}` : '有人'
  const takeTheirs = async () => {
    setLooking(false)
    const content = '您写的这份会从手机里删掉，不能恢复。'
    if (await confirm({ title: '改用另一份', content, yes: '改用' })) onTheirs()
  }
  const takeMine = () => {
    setLooking(false)
    onMine()
  }
  return (
    <View>
      <Notice
        alert
        actions={
          <>
            <Button small kind="ghost" onClick={() => setLooking(true)}>
              看另一份
            </Button>
            <Button small kind="ghost" onClick={takeMine}>
              接着用我的
            </Button>
            <Button small kind="ghost" onClick={takeTheirs}>
              改用另一份
            </Button>
          </>
        }
      >
        {`${who}保存过另一份。您写的还在，请先看一看，再选用哪一份。`}
      </Notice>
      <Sheet open={looking} title={updated ? `${updated.by}保存的` : '另一份'} onClose={() => setLooking(false)}>
        <MinutesDocument text={text} people={people} />
        <View className="minutes-pair">
          <View className="minutes-pair-wide">
            <Button onClick={takeMine}>接着用我的</Button>
          </View>
          <View className="minutes-pair-wide">
            <Button kind="ghost" onClick={takeTheirs}>
              改用另一份
            </Button>
          </View>
        </View>
      </Sheet>
    </View>
  )
}
