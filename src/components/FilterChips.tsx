import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './FilterChips.scss'

type Filter<T extends string> = { value: T; label: string }

/** What a list is narrowed to: one chip of a few, with how many there are in its words. */
export function FilterChips<T extends string>({
  filters,
  value,
  onChange,
}: {
  filters: readonly Filter<T>[]
  value: T
  onChange: (value: T) => void
}) {
  return (
    <View className="filter-chips" {...spoken({ role: 'radiogroup' })}>
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
}
