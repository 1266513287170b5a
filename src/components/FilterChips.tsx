import { ScrollView, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './FilterChips.scss'

type Filter<T extends string> = { value: T; label: string }

/** What a list is narrowed to: one chip of a few, with how many there are in its words. */
export function FilterChips<T extends string>({
  filters,
  value,
  onChange,
  oneLine = false,
}: {
  filters: readonly Filter<T>[]
  value: T
  onChange: (value: T) => void
  /** Many of them stay on one line, which is moved sideways. */
  oneLine?: boolean
}) {
  const chips = (
    <View className={oneLine ? 'filter-chips filter-chips-line' : 'filter-chips'} {...spoken({ role: 'radiogroup' })}>
      {filters.map((filter) => (
        <View
          key={filter.value}
          className={filter.value === value ? 'filter-chip filter-chip-on' : 'filter-chip'}
          onClick={() => onChange(filter.value)}
          {...spoken({ role: 'radio', label: filter.label, checked: filter.value === value })}
        >
          <View className="filter-pill">{filter.label}</View>
        </View>
      ))}
    </View>
  )
  return oneLine ? (
    <ScrollView className="filter-chips-scroll" scrollX>
      {chips}
    </ScrollView>
  ) : (
    chips
  )
}
