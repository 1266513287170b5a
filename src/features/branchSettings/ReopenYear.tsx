import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { keepSettings } from './settings'
import './years.scss'

const REASON_LENGTH = 100

/** Opens a closed year again, with a reason that stays in the log. */
export function ReopenYear({ year, open, onDone }: { year: number; open: boolean; onDone: () => void }) {
  return (
    <Sheet open={open} title={`解封 ${year} 年`} onClose={onDone}>
      <Question year={year} onDone={onDone} />
    </Sheet>
  )
}

function Question({ year, onDone }: { year: number; onDone: () => void }) {
  const reason = useDraft(`branch.reopen:${year}`, '')
  const [missing, setMissing] = useState(false)
  const reopen = useMutation({
    mutationFn: (text: string) => desk.branch.reopenYear.mutate({ year, reason: text }),
    onSuccess: (settings) => {
      reason.clear()
      keepSettings(settings)
      onDone()
      tellDone(`已解封 ${year} 年`)
    },
  })
  const send = () => {
    const text = reason.value.trim()
    setMissing(text === '')
    if (text !== '') reopen.mutate(text)
  }
  return (
    <View>
      <View className="typed year-means">{`解封以后，${year} 年的记录又可以补录和修改。改完请再封存一次。`}</View>
      <TextInput
        label="解封原因"
        required
        hint="会记在操作记录里，不要写涉密内容"
        value={reason.value}
        onChange={reason.change}
        maxLength={REASON_LENGTH}
        placeholder="例如：补录 12 月的党课签到"
        error={missing ? '请写一句原因' : undefined}
      />
      <Button busy={reopen.isPending} onClick={send}>
        {`解封 ${year} 年`}
      </Button>
    </View>
  )
}
