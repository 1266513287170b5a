import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import type { Board } from './board'
import { waitInWords } from './shownCode'

const TICK_MS = 10_000

type UpcomingProps = {
  board: Board
  expected: number
  clockAheadMs: number
  busy: boolean
  onOpenEarly: () => void
  /** Its time has come: the board is asked again. */
  onDue: () => void
}

/** Before check-in opens: how long yet, and a way to let people in early. */
export function Upcoming({ board, expected, clockAheadMs, busy, onOpenEarly, onDue }: UpcomingProps) {
  const [, tick] = useState(0)
  const now = Date.now() + clockAheadMs
  const leftMs = Date.parse(board.opensAt) - now
  useEffect(() => {
    const timer = setInterval(() => tick((ticks) => ticks + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const due = leftMs <= 0
  useEffect(() => {
    if (due) onDue()
  }, [due, onDue])
  const openEarly = async () => {
    const yes = await confirm({
      title: '现在开放签到',
      content: '大家马上就能签到，应到名单也从现在起定下来。',
      yes: '开放',
    })
    if (yes) onOpenEarly()
  }
  return (
    <View className="board-wait">
      <View className="muted">离开放签到还有</View>
      <View className="board-wait-time">{waitInWords(Math.max(0, leftMs))}</View>
      <View className="muted">{`${formatDateTime(board.opensAt, board.now)} 开放，应到 ${expected} 人`}</View>
      <View className="board-wait-open">
        {board.kept ? (
          <View className="muted">没有信号，到时间二维码会自动显示</View>
        ) : (
          <Button onClick={openEarly} busy={busy}>
            现在开放签到
          </Button>
        )}
      </View>
    </View>
  )
}
