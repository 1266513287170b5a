import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { BoardTop } from './BoardTop'
import type { Board, BoardPerson } from './board'
import { PaperSheet } from './PaperSheet'
import { RosterPanel } from './RosterPanel'
import { useBoard } from './useBoard'
import { useScreenOn } from './useScreenOn'
import './CheckInBoard.scss'

type CheckInBoardProps = {
  activityId: string
  /** Begins with the paper sheet: 补录 of what was held. */
  paperFirst: boolean
}

/** 签到屏: the code people scan, who has come, and the roster to mark by hand. */
export function CheckInBoard({ activityId, paperFirst }: CheckInBoardProps) {
  const { query, board } = useBoard(activityId)
  const [paper, setPaper] = useState(paperFirst)
  useScreenOn()
  return (
    <View className="board">
      <Loaded query={query}>
        {(answered) => {
          const shown = board ?? answered
          if (paper && mayMark(shown)) return <PaperSheet board={shown} onDone={() => setPaper(false)} />
          return <Screen board={shown} refresh={query.refetch} onPaper={() => setPaper(true)} />
        }}
      </Loaded>
    </View>
  )
}

const mayMark = ({ phase }: Board) => phase === 'checkIn' || phase === 'past'

type ScreenProps = {
  board: Board
  refresh: () => void
  onPaper: () => void
}

function Screen({ board, refresh, onPaper }: ScreenProps) {
  const unsent = board.people.filter((person: BoardPerson) => person.unsent).length
  if (board.phase === 'cancelled') return <EmptyState>这个活动已取消，不用签到。</EmptyState>
  return (
    <View>
      <BoardTop board={board} unsent={unsent} refresh={refresh} />
      <View>{mayMark(board) ? <RosterPanel board={board} onPaper={onPaper} /> : null}</View>
    </View>
  )
}
