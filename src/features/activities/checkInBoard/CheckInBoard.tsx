import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { BoardTop } from './BoardTop'
import type { Board } from './board'
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
  const query = useBoard(activityId)
  const [paper, setPaper] = useState(paperFirst)
  useScreenOn()
  return (
    <View className="board">
      <Loaded query={query}>
        {(board) =>
          paper && mayMark(board) ? (
            <PaperSheet board={board} onDone={() => setPaper(false)} />
          ) : (
            <Screen board={board} unsure={query.isError} refresh={query.refetch} onPaper={() => setPaper(true)} />
          )
        }
      </Loaded>
    </View>
  )
}

const mayMark = ({ phase }: Board) => phase === 'checkIn' || phase === 'past'

type ScreenProps = {
  board: Board
  /** The last question was not answered: what is shown may be old. */
  unsure: boolean
  refresh: () => void
  onPaper: () => void
}

function Screen({ board, unsure, refresh, onPaper }: ScreenProps) {
  if (board.phase === 'cancelled') return <EmptyState>这个活动已取消，不用签到。</EmptyState>
  return (
    <View>
      <BoardTop board={board} unsure={unsure} refresh={refresh} />
      <View>{mayMark(board) ? <RosterPanel board={board} onPaper={onPaper} /> : null}</View>
    </View>
  )
}
