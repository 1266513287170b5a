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
export function BoardTop({ board, unsent, refresh }: { board: Board; unsent: number; refresh: () => void }) {
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
      <View>{board.kept || unsent > 0 ? <View className="board-unsure">{signalNote(board, unsent)}</View> : null}</View>
    </View>
  )
}

/** What the lack of a signal means for who stands at the door. */
function signalNote({ kept, phase }: Board, unsent: number): string {
  const waiting = unsent > 0 ? `${unsent} 条登记已存在手机里，联网后自动提交` : ''
  if (!kept) return `！${waiting}`
  const codes = phase === 'checkIn' ? '二维码照常更换' : '显示的是上次看到的名单'
  return `！没有信号，${[codes, waiting].filter(Boolean).join('；')}`
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
  // Without a signal nobody can open it, and nobody needs to: the codes prove themselves.
  if (!board.opened && !board.kept) {
    return (
      <View className="board-wait">
        {open.isError ? <Button onClick={() => open.mutate(false)}>开放签到</Button> : '正在开放签到…'}
      </View>
    )
  }
  return (
    <CustomWrapper>
      <CodeCard
        activityId={board.activityId}
        doorKey={board.key}
        opensAt={board.opensAt}
        closesAt={board.closesAt}
        slotSeconds={board.slotSeconds}
        clockAheadMs={clockAheadMs}
      />
    </CustomWrapper>
  )
}
