import { yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import type { MemberDues } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { type Cell, monthCells, monthNotes } from './monthCells'

/** A year's twelve months, each with its sign and word; below, what has no room in them. */
export function MonthGrid({ dues: { months, sums } }: { dues: MemberDues }) {
  const cells = useMemo(() => monthCells(months), [months])
  const notes = useMemo(() => monthNotes(months), [months])
  const { owed, paid, missing, extra } = sums
  return (
    <Card>
      <View className="duesboard-cells">
        {cells.map((cell) => (
          <MonthCell key={cell.month} cell={cell} />
        ))}
      </View>
      <View className="duesboard-notes">
        {notes.map((note) => (
          <View key={note} className="small">
            {note}
          </View>
        ))}
        <View className="duesboard-sums">
          <View>{`到期应交 ${yuanWords(owed)}`}</View>
          <View>{`已登记 ${yuanWords(paid)}`}</View>
        </View>
        <View className={missing > 0 ? 'late' : 'ok'}>
          {missing > 0 ? `！还差 ${yuanWords(missing)}` : owed > 0 ? '✓ 到期的都交齐了' : ''}
        </View>
        {extra > 0 ? <View className="muted">{`另有自愿多交 ${yuanWords(extra)}`}</View> : null}
      </View>
    </Card>
  )
}

function MonthCell({ cell: { name, sign, word, tone } }: { cell: Cell }) {
  return (
    <View className={`duesboard-cell duesboard-cell-${tone}`} {...spoken({ role: 'img', label: `${name}${word}` })}>
      <View>{name}</View>
      <View className="duesboard-cell-sign">{sign}</View>
      <View className="duesboard-cell-word">{word}</View>
    </View>
  )
}
