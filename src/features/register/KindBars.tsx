import { type ActivityKind, activityKinds } from '@domain/activities/kinds'
import { sumCounts } from '@domain/attendance/register'
import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { Progress } from '@/components/Progress'
import { nameWith } from '@/session/namesakes'
import { MemberSheet } from './MemberSheet'
import { type MatrixRow, matrixOf, missedWords, type Register } from './matrix'
import './KindBars.scss'
import './MemberRows.scss'

type KindBarsProps = { register: Register; kind: ActivityKind; mayNote: boolean }

/** One kind of activity: how many of them each was at of those that expected them. In the roster's order: it is no ranking. */
export function KindBars({ register, kind, mayNote }: KindBarsProps) {
  const [shownId, setShownId] = useState<string>()
  const [open, setOpen] = useState(false)
  const matrix = useMemo(() => matrixOf(register, kind), [register, kind])
  const rows = matrix.rows.filter(({ counts }) => counts.expected > 0)
  const { expected, attended, madeUp } = sumCounts(rows.map(({ counts }) => counts))
  const total = [`实到 ${attended}/${expected} 人次`, madeUp > 0 ? `补学 ${madeUp}` : ''].filter(Boolean).join(' · ')
  const tap = (memberId: string) => {
    setShownId(memberId)
    setOpen(true)
  }
  return (
    <View>
      <Card>
        <View className="row between wrap">
          <View className="title">{`${activityKinds[kind].label} ${matrix.activities.length} 次`}</View>
          <View className="muted">{total}</View>
        </View>
        <Paged items={rows} unit="人">
          {(shown) => shown.map((row) => <Bar key={row.memberId} row={row} onTap={tap} />)}
        </Paged>
        <View className="muted">右边是“实到/应到”。点一个人，看他每一次的情况。</View>
      </Card>
      <MemberSheet
        row={matrix.rows.find(({ memberId }) => memberId === shownId)}
        activities={matrix.activities}
        mayNote={mayNote}
        open={open}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

function Bar({ row: { memberId, name, hint, counts }, onTap }: { row: MatrixRow; onTap: (memberId: string) => void }) {
  const { attended, expected } = counts
  const missed = missedWords(counts)
  const figure = `${attended}/${expected}`
  return (
    <View
      className="kind-bar"
      onClick={() => onTap(memberId)}
      {...spoken({ role: 'button', label: `${nameWith(name, hint)} 实到 ${figure} 次 ${missed}` })}
    >
      <View className="kind-bar-name">
        {name}
        {hint ? <View className="register-hint">{hint}</View> : null}
      </View>
      <View className="grow">
        <Progress
          bare
          label={name}
          figure={figure}
          share={attended / expected}
          tone={attended === expected ? 'ok' : 'gold'}
        />
        {missed ? <View className="muted">{missed}</View> : null}
      </View>
      <Text className="kind-bar-figure">{figure}</Text>
    </View>
  )
}
