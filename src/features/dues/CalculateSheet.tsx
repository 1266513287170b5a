import type { Month } from '@domain/calendar/beijing'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DuesCalculator } from '@/components/DuesCalculator'
import { emptyCalculator, resultOf } from '@/components/duesCalculator'
import { Sheet } from '@/components/Sheet'
import { declareMonths } from './declareMonths'
import type { OwnDues } from './ownDues'
import './dues.scss'

type CalculateSheetProps = { dues: OwnDues; open: boolean; onClose: () => void }

/** 算一算: calculates on this phone, and sends the amount alone. */
export function CalculateSheet({ dues, open, onClose }: CalculateSheetProps) {
  return (
    <Sheet open={open} title="算一算" onClose={onClose}>
      <Calculation dues={dues} onDone={onClose} />
    </Sheet>
  )
}

function Calculation({
  dues: { today, livelihood, assessed, rounding },
  onDone,
}: {
  dues: OwnDues
  onDone: () => void
}) {
  const months = declareMonths(today)
  const [draft, setDraft] = useState(() => emptyCalculator(assessed?.livelihood ?? livelihood))
  const [from, setFrom] = useState<Month>(today.slice(0, 7))
  const result = resultOf(draft, from, rounding)
  const declare = useMutation({
    mutationFn: (fen: number) => duesCloud.dues.declare.mutate({ from, livelihood: draft.livelihood, fen }),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['dues'] })
      tellDone('已报给组织委员')
      onDone()
    },
  })
  return (
    <View>
      <DuesCalculator draft={draft} onChange={setDraft} month={from} rounding={rounding} />
      <View className="dues-action">
        <Choice label="从哪个月起" options={months} value={from} onChange={setFrom} />
      </View>
      <Button
        busy={declare.isPending}
        disabled={'problem' in result}
        onClick={() => {
          if ('fen' in result) declare.mutate(result.fen)
        }}
      >
        把数额报给组织委员
      </Button>
      <View className="muted dues-note">只报每月数额、收入的种类和从哪个月起</View>
    </View>
  )
}
