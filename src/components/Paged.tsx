import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import './Paged.scss'

type PagedProps<T> = {
  items: readonly T[]
  /** How many at a time. */
  size?: number
  /** What one of them is: "人", "行". */
  unit: string
  children: (shown: readonly T[]) => ReactNode
}

/**
 * A long list, a page at a time: 500 rows at once are more nodes than WeChat draws smoothly (1000, and 60 children a node).
 * Give it a `key` that changes with what the list is about, so that it begins again at its first page.
 */
export function Paged<T>({ items, size = 30, unit, children }: PagedProps<T>) {
  const [wanted, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(items.length / size) - 1)
  const page = Math.min(wanted, last)
  const from = page * size
  const shown = items.slice(from, from + size)
  return (
    <View>
      <View>{children(shown)}</View>
      {last > 0 ? (
        <View className="paged-turn">
          <Button small kind="ghost" disabled={page === 0} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <View className="muted center grow">{`第 ${from + 1}–${from + shown.length} ${unit}，共 ${items.length} ${unit}`}</View>
          <Button small kind="ghost" disabled={page === last} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </View>
      ) : null}
    </View>
  )
}
