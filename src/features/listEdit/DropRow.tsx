import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { yearly } from '@/cloud/client'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import type { RowReading } from './editRow'
import { useListChange } from './useSaveRow'

type DropRowProps = { year: number; stored: RowReading; onDropped: () => void }

const REASON_LENGTH = 100

/** Takes the row off the list from today; what it was before stays. */
export function DropRow({ year, stored, onDropped }: DropRowProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const drop = useMutation({
    mutationFn: () =>
      yearly.list.dropRow.mutate({
        ...{ year, rowId: stored.row.rowId, revision: stored.revision },
        reason: reason.trim(),
      }),
    ...useListChange(year, '已停用', onDropped),
  })
  const send = () => {
    setTried(true)
    if (reason.trim() !== '') drop.mutate()
  }
  return (
    <View>
      <Button kind="ghost" onClick={() => setOpen(true)}>
        停用这一项
      </Button>
      <Sheet open={open} title="停用这一项" onClose={() => setOpen(false)}>
        <View className="row-drop">{`“${stored.row.work}”从今天起不再生成任务。今天以前到期的和办过的都留着，停用后不能恢复，可以另加一项。`}</View>
        <TextInput
          label="为什么停用"
          required
          error={tried && reason.trim() === '' ? '请写一句为什么停用' : undefined}
          value={reason}
          maxLength={REASON_LENGTH}
          onChange={setReason}
        />
        <Button busy={drop.isPending} onClick={send}>
          停用
        </Button>
      </Sheet>
    </View>
  )
}
