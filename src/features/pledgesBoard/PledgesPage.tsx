import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type PledgesBoard, usePledges } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { StickyFoot } from '@/components/StickyFoot'
import { YearBoard } from '@/components/YearBoard'
import { PledgeCard } from './PledgeCard'
import { inOrder, type Pledge } from './pledgeWords'
import { RemindSheet } from './RemindSheet'

const begin = () => Taro.navigateTo({ url: newRecordPage('integrityPledge') })

/** 承诺书 of a year: how far each is signed, who has not, and what to say to the group. */
export function PledgesPage({ start }: { start: number | undefined }) {
  useRefresh(['signing', 'pledges'])
  return (
    <YearBoard start={start} useBoard={usePledges}>
      {(board) => <Pledges board={board} />}
    </YearBoard>
  )
}

function Pledges({ board: { year, pledges } }: { board: PledgesBoard }) {
  const [reminding, setReminding] = useState<Pledge>()
  if (pledges.length === 0)
    return (
      <Card>
        <EmptyState action="写新的承诺书" onAction={begin}>
          {`${year} 年还没有承诺书。写好文字发出来，大家在自己的手机上看完签名，谁签了、谁没签都在这里。`}
        </EmptyState>
      </Card>
    )
  return (
    <View>
      {inOrder(pledges).map((pledge, place) => (
        <PledgeCard key={pledge.recordId} pledge={pledge} first={place === 0} onRemind={() => setReminding(pledge)} />
      ))}
      <StickyFoot note="文字一改，就要重新签">
        <Button kind={pledges.some(({ open }) => open.length > 0) ? 'ghost' : 'primary'} onClick={begin}>
          写新的承诺书
        </Button>
      </StickyFoot>
      <RemindSheet pledge={reminding} onClose={() => setReminding(undefined)} />
    </View>
  )
}
