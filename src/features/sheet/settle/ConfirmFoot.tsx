import { View } from '@tarojs/components'
import { useOnline } from '@/cloud/online'
import { Button } from '@/components/Button'
import { type Choices, confirmWords, linesOf, type SettleBoard, type SettleLine } from './sheetLines'

type ConfirmFootProps = {
  board: SettleBoard
  choices: Choices
  busy: boolean
  onConfirm: (lines: readonly SettleLine[]) => void
}

/** The one button, with exactly what it enters; what stands in its way is said instead. Nothing once all is settled. */
export function ConfirmFoot({ board, choices, busy, onConfirm }: ConfirmFootProps) {
  const online = useOnline()
  const { lines, asked } = linesOf(board.people, choices)
  const obstacle = obstacleOf(online, asked)
  // The outer node sticks to the screen's bottom, so it must stand among the page's parts itself.
  if (board.settled && lines.length + asked === 0) return <View />
  return (
    <View className="settle-foot">
      <Button busy={busy} disabled={obstacle !== undefined} onClick={() => onConfirm(lines)}>
        {obstacle ?? confirmWords(lines)}
      </Button>
    </View>
  )
}

function obstacleOf(online: boolean, asked: number): string | undefined {
  if (!online) return '没有网络，联网后再确认'
  return asked > 0 ? `先定请假待批的 ${asked} 人` : undefined
}
