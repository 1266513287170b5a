import type { Day } from '@domain/calendar/beijing'
import { sumOf } from '@domain/dues/entry'
import { yuan } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Paged } from '@/components/Paged'
import type { Batch, CollectRow, Mark } from './batch'
import { dueWords, markWords } from './words'

type Handlers = { onTap: (row: CollectRow) => void; onEdit: (row: CollectRow) => void }

type OpenRowsProps = Handlers & {
  listKey: string
  rows: readonly CollectRow[]
  marks: Batch['marks']
  day: Day
  nobody: string
}

/** Everybody who owes; a tap on somebody says that all of it was received. */
export function OpenRows({ listKey, rows, marks, day, nobody, onTap, onEdit }: OpenRowsProps) {
  if (rows.length === 0) return <EmptyState>{nobody}</EmptyState>
  return (
    <Card flush>
      <Paged key={listKey} items={rows} unit="人">
        {(shown) =>
          shown.map((row) => (
            <OpenRow key={row.memberId} row={row} mark={marks[row.memberId]} day={day} onTap={onTap} onEdit={onEdit} />
          ))
        }
      </Paged>
    </Card>
  )
}

type OpenRowProps = Handlers & { row: CollectRow; mark: Mark | undefined; day: Day }

const OpenRow = memo(function OpenRow({ row, mark, day, onTap, onEdit }: OpenRowProps) {
  const { name, due } = row
  const amount = yuan(sumOf(mark ? mark.lines : due))
  const words = mark ? markWords(mark, row) : dueWords(row, day)
  return (
    <View className={mark ? 'collect-row collect-on' : 'collect-row'}>
      <View
        className="collect-tap"
        onClick={() => onTap(row)}
        {...spoken({ role: 'checkbox', label: `${name} ${amount} 元`, checked: mark !== undefined })}
      >
        <View className="collect-tick">{mark ? '✓' : ''}</View>
        <View className="grow">
          <View className="collect-name">{name}</View>
          <View className="collect-note">{words}</View>
        </View>
        <View className="collect-fen">{amount}</View>
      </View>
      <Button small kind="ghost" label={`改${name}的`} onClick={() => onEdit(row)}>
        改
      </Button>
    </View>
  )
})
