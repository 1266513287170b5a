import { CustomWrapper, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import type { Board } from './board'
import { CodeCard } from './CodeCard'
import { Figures } from './Figures'
import { figuresOf } from './roster'
import { Upcoming } from './Upcoming'
import { useOpen, useOpenWhenDue } from './useBoard'
import { useClockAhead } from './useClockAhead'

/** The red part: the activity, the code or what stands in its place, the figures. */
export function BoardTop({ board, unsure, refresh }: { board: Board; unsure: boolean; refresh: () => void }) {
  const figures = figuresOf(board.people)
  return (
    <View className="board-top">
      <View className="board-title">{board.title}</View>
      <View>
        <AtTheDoor board={board} expected={figures.expected} refresh={refresh} />
      </View>
      <View>
        {board.phase === 'upcoming' ? null : (
          <Figures came={figures.came} expected={figures.expected} late={figures.late} leave={figures.leave} />
        )}
      </View>
      <View>{unsure ? <View className="board-unsure">！刚才没连上，名单可能不是最新的</View> : null}</View>
    </View>
  )
}

function AtTheDoor({ board, expected, refresh }: { board: Board; expected: number; refresh: () => void }) {
  const open = useOpen(board.activityId)
  const clockAheadMs = useClockAhead(board.clockAheadMs)
  useOpenWhenDue(board, open)
  if (board.phase === 'past') return <View className="board-note">签到已结束，点名字可以补录</View>
  if (board.phase === 'upcoming') {
    return (
      <Upcoming
        board={board}
        expected={expected}
        clockAheadMs={clockAheadMs}
        busy={open.isPending}
        onOpenEarly={() => open.mutate(true)}
        onDue={refresh}
      />
    )
  }
  if (!board.opened) {
    return (
      <View className="board-wait">
        {open.isError ? <Button onClick={() => open.mutate(false)}>开放签到</Button> : '正在开放签到…'}
      </View>
    )
  }
  return (
    <CustomWrapper>
      <CodeCard codes={board.codes} slotSeconds={board.slotSeconds} clockAheadMs={clockAheadMs} />
    </CustomWrapper>
  )
}
