import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { newLocalId } from '@/storage/localId'
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
  const [anchor] = useState(newLocalId)
  const last = Math.max(0, Math.ceil(items.length / size) - 1)
  const page = Math.min(wanted, last)
  const from = page * size
  const shown = items.slice(from, from + size)
  const turn = (to: number) => {
    setPage(to)
    // The buttons stand below the list, and one reads on at its top.
    Taro.pageScrollTo({ selector: `#list${anchor}`, offsetTop: -60, duration: 0 })
  }
  return (
    <View id={`list${anchor}`}>
      <View>{children(shown)}</View>
      {last > 0 ? (
        <View className="paged-turn">
          <Button small kind="ghost" disabled={page === 0} onClick={() => turn(page - 1)}>
            上一页
          </Button>
          <View className="muted center grow">{`第 ${from + 1}–${from + shown.length} ${unit}，共 ${items.length} ${unit}`}</View>
          <Button small kind="ghost" disabled={page === last} onClick={() => turn(page + 1)}>
            下一页
          </Button>
        </View>
      ) : null}
    </View>
  )
}
