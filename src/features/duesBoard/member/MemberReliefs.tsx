import { reliefStateLabels } from '@domain/dues/relief'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDues } from '@/cloud/duesDesk'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type Decidable, DecisionSheet } from '../DecisionSheet'
import { reliefWords } from '../reliefWords'
import { spanWords } from '../words'
import { dayOn } from './receiptWords'

type Relief = MemberDues['reliefs'][number]
const PAGE = 10

/** 少交, 免交 and months paid elsewhere, with what became of each; nothing where there was none. */
export function MemberReliefs({ dues: { reliefs, today }, mayManage }: { dues: MemberDues; mayManage: boolean }) {
  const [deciding, setDeciding] = useState<Decidable>()
  if (reliefs.length === 0) return null
  return (
    <View>
      <SectionTitle>少交、免交、在别处交</SectionTitle>
      <Card flush>
        <Paged items={[...reliefs].reverse()} size={PAGE} unit="条">
          {(shown) =>
            shown.map((one) => (
              <ReliefRow key={one.reliefId} relief={one} today={today} onDecide={mayManage ? setDeciding : undefined} />
            ))
          }
        </Paged>
      </Card>
      <DecisionSheet relief={deciding} onClose={() => setDeciding(undefined)} />
    </View>
  )
}

type ReliefRowProps = { relief: Relief; today: string; onDecide: ((relief: Decidable) => void) | undefined }

function ReliefRow({ relief, today, onDecide }: ReliefRowProps) {
  const { reliefId, from, to, state, proposedOn } = relief
  const words = `${reliefWords(relief)}，${spanWords(from, to, today)}`
  const open = state === 'proposed' || state === 'approved' ? state : undefined
  return (
    <ListRow
      title={reliefWords(relief)}
      note={`${spanWords(from, to, today)} · ${stateWords(relief, today)}`}
      right={
        onDecide && open ? (
          <Button
            small
            kind="ghost"
            label={`${open === 'proposed' ? '登记批准结果' : '撤回'}：${words}`}
            onClick={() => onDecide({ reliefId, words, proposedOn, state: open })}
          >
            {open === 'proposed' ? '登记结果' : '撤回'}
          </Button>
        ) : undefined
      }
    />
  )
}

function stateWords({ kind, state, proposedOn, decidedOn, decidedBy }: Relief, today: string): string {
  if (kind === 'elsewhere') return state === 'approved' ? `${dayOn(proposedOn, today)}登记` : reliefStateLabels[state]
  const proposed = `${dayOn(proposedOn, today)}支部提出`
  if (state === 'proposed') return `${proposed}，${reliefStateLabels.proposed}`
  return `${proposed}，${decidedOn ? dayOn(decidedOn, today) : ''}${decidedBy ?? ''}${reliefStateLabels[state]}`
}
