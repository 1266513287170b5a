import { yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import type { BoardMonth } from './closingWords'
import { useReopen } from './useClosing'

const LONGEST_REASON = 100

/** A closed month opened again, with a reason that stays in the log. */
export function ReopenSheet({ month, onClose }: { month: BoardMonth; onClose: () => void }) {
  const words = shortMonthWords(month.month)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const reopen = useReopen(onClose)
  const said = reason.trim()
  const confirm = () => {
    setTried(true)
    if (said !== '') reopen.mutate({ month: month.month, reason: said })
  }
  return (
    <Sheet open title={`解封${words}`} onClose={onClose}>
      <View className="closing-field">
        {`${words}登记的上缴 ${yuanWords(month.closing?.handed ?? 0)}会撤下，以后重新登记。已经记在后面月份的钱不会改动。`}
      </View>
      <TextInput
        label="为什么解封"
        required
        value={reason}
        maxLength={LONGEST_REASON}
        hint="会留在操作记录里"
        error={tried && said === '' ? '请写一句为什么解封' : undefined}
        onChange={setReason}
      />
      <Button busy={reopen.isPending} onClick={confirm}>
        解封
      </Button>
    </Sheet>
  )
}
