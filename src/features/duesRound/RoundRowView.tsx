import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from '@/a11y/spoken'
import { isSameMark, optionsOf, type RoundMark, type RoundRow } from './roundMarks'
import { chosenWords, lastWords, remarkOf } from './roundWords'

type RoundRowViewProps = {
  row: RoundRow
  mark: RoundMark | undefined
  year: number
  onMark: (row: RoundRow, mark: RoundMark) => void
  onEdit: (row: RoundRow) => void
}

/** Somebody with last year's amount; each amount there is to choose is a tap. */
export const RoundRowView = memo(function RoundRowView({ row, mark, year, onMark, onEdit }: RoundRowViewProps) {
  const options = optionsOf(row, year)
  const remark = remarkOf(row, year)
  const other = mark && !options.some((option) => isSameMark(mark, option.mark))
  return (
    <View className={mark ? 'round-row round-on' : 'round-row'}>
      <View className="row between">
        <View className="round-name">{row.name}</View>
        <View className="small ok">{mark ? '✓ 已选' : ''}</View>
      </View>
      <View className="muted">{lastWords(row)}</View>
      <View>{remark ? <View className="small round-remark">{remark}</View> : null}</View>
      <View>{other ? <View className="small ok">{chosenWords(mark, year)}</View> : null}</View>
      <View className="round-options">
        {options.map((option) => (
          <OptionChip
            key={option.kind}
            label={option.label}
            name={row.name}
            on={isSameMark(mark, option.mark)}
            onTap={() => onMark(row, option.mark)}
          />
        ))}
        <View
          className="round-option"
          onClick={() => onEdit(row)}
          {...spoken({ role: 'button', label: `算${row.name}的` })}
        >
          {options.length === 0 && !mark ? '算一算' : '改'}
        </View>
      </View>
    </View>
  )
})

type OptionChipProps = { label: string; name: string; on: boolean; onTap: () => void }

function OptionChip({ label, name, on, onTap }: OptionChipProps) {
  return (
    <View
      className={on ? 'round-option round-chosen' : 'round-option'}
      onClick={onTap}
      {...spoken({ role: 'checkbox', label: `${name} ${label}`, checked: on })}
    >
      {on ? `✓ ${label}` : label}
    </View>
  )
}
