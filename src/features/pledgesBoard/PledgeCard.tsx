import { recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { NameTiles } from '@/components/NameTiles'
import { Progress } from '@/components/Progress'
import { nameWith } from '@/session/namesakes'
import { useBranchNamesakes } from '@/session/useNamesakeHints'
import { type Pledge, stateWords } from './pledgeWords'
import './pledgesBoard.scss'

type PledgeCardProps = {
  pledge: Pledge
  /** Its reminder is what the page is for. */
  first: boolean
  onRemind: () => void
}

/** A text: its bar, who is open by name, the words for the group, and where signatures on paper are noted. */
export function PledgeCard({ pledge, first, onRemind }: PledgeCardProps) {
  const { recordId, title, of, done, open, held } = pledge
  const hints = useBranchNamesakes()
  const tiles = useMemo(
    () => open.map(({ memberId, name }) => ({ key: memberId, words: nameWith(name, hints.get(memberId)) })),
    [open, hints],
  )
  const read = () => Taro.navigateTo({ url: recordPage(recordId) })
  const waits = open.length > 0 && !held
  return (
    <Card>
      <View className="title typed">{title}</View>
      <View className="muted pledge-state">{stateWords(pledge)}</View>
      <Progress
        label="已签"
        figure={`${done}/${of} 人`}
        share={of > 0 ? done / of : 0}
        tone={open.length === 0 ? 'ok' : 'gold'}
      />
      <View>
        {waits ? (
          <View className="pledge-open">
            <View className="muted pledge-open-head">还没签的</View>
            <NameTiles tiles={tiles} />
          </View>
        ) : null}
      </View>
      <View className="stack pledge-acts">
        {waits ? (
          <Button kind={first ? 'primary' : 'ghost'} onClick={onRemind}>
            提醒还没签的人
          </Button>
        ) : null}
        <Button kind="ghost" onClick={read}>
          {waits ? '看全文，登记纸上签的' : '看全文和签名'}
        </Button>
      </View>
    </Card>
  )
}
