import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { type TalksBoard, useTalks } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { FigureTiles } from '@/components/FigureTiles'
import { StickyFoot } from '@/components/StickyFoot'
import { YearBoard } from '@/components/YearBoard'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { OpenAmongMembers, OpenTalks } from './OpenTalks'
import { TalkMatrix } from './TalkMatrix'
import { notAsked, openWords, talkTiles } from './talkWords'
import './talksBoard.scss'

type TalksPageProps = { start: number | undefined; memberId: string }

/** 谈心谈话 of a year: three figures, who has not yet been talked with, and the matrix. Never what was said. */
export function TalksPage({ start, memberId }: TalksPageProps) {
  useRefresh(['boards', 'talks'])
  return (
    <YearBoard start={start} useBoard={useTalks}>
      {(board) => <Talks board={board} memberId={memberId} />}
    </YearBoard>
  )
}

function Talks({ board, memberId }: { board: TalksBoard; memberId: string }) {
  const { committee, members, figures, open } = board
  const everybody = useMemo(() => [...committee.rows, ...members.columns], [committee, members])
  const hints = useNamesakeHints(everybody)
  if (everybody.length < 2)
    return <EmptyState>名册里还没有可以谈心的人。先把党员加进名册，这里就能看到谁还没谈到。</EmptyState>
  const still = openWords(open)
  const ownId = committee.rows.some((one) => one.memberId === memberId) ? memberId : undefined
  return (
    <View>
      <Card>
        <View className={`head talk-headline ${still ? 'late' : 'ok'}`}>
          {still ? `！${still}` : '✓ 该谈的都谈到了'}
        </View>
        <FigureTiles tiles={talkTiles(figures)} />
        <View>
          {notAsked(figures).map((words) => (
            <View key={words} className="muted talk-not-asked">
              {words}
            </View>
          ))}
        </View>
      </Card>
      <OpenTalks open={open} hints={hints} ownId={ownId} />
      <TalkMatrix title="支委与党员" matrix={members} hints={hints} />
      <TalkMatrix title="支委之间" matrix={committee} hints={hints} />
      <OpenAmongMembers open={open} hints={hints} />
      <StickyFoot note="只记哪天、谁和谁谈了，不记谈了什么">
        <Button onClick={() => Taro.navigateTo({ url: newRecordPage('talk', { people: ownId ? [ownId] : [] }) })}>
          登记谈话
        </Button>
      </StickyFoot>
    </View>
  )
}
