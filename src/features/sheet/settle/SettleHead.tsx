import { timeOf } from '@domain/calendar/beijing'
import { formatDateTime, formatRange } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { type Choices, type SettleBoard, settleFigures } from './sheetLines'

/** Which activity, where its sheet stands, and the figures as they will be. */
export function SettleHead({ board, choices }: { board: SettleBoard; choices: Choices }) {
  const { title, startsAt, closesAt, phase, settled, now, people } = board
  const { expected, came, leave, away } = settleFigures(people, choices)
  return (
    <Card>
      <View className="title typed">{title}</View>
      <View className="muted">{formatRange(startsAt, closesAt, now)}</View>
      <View className="settle-figures">
        <Figure value={expected} word="应到" />
        <Figure value={came} word="实到" />
        <Figure value={leave} word="请假" />
        <Figure value={away} word="没来" />
      </View>
      <View>
        {settled ? (
          <View className="settle-done" {...spoken({ role: 'status' })}>
            {`✓ 名单已确认　${settled.by} ${formatDateTime(settled.at, now)}`}
          </View>
        ) : null}
        {!settled && phase === 'checkIn' ? (
          <View className="settle-early">
            {`！活动还没结束，${timeOf(closesAt)} 前还能签到。现在确认也可以，之后签到的要您再核对。`}
          </View>
        ) : null}
      </View>
    </Card>
  )
}

function Figure({ value, word }: { value: number; word: string }) {
  return (
    <View className="settle-figure">
      <View className="figure">{value}</View>
      <View className="muted">{word}</View>
    </View>
  )
}
