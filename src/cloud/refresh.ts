import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'

/**
 * Keeps a page's answers fresh: stale ones are asked again when the page is shown once more (tab pages stay mounted), all
 * of them when it is pulled down. `keys` are the beginnings of the query keys it shows. The page's config turns pulling on.
 */
export function useRefresh(...keys: QueryKey[]): void {
  const queries = useQueryClient()
  const shown = useRef(false)
  useDidShow(() => {
    // The first time, each query asks by itself.
    if (shown.current) for (const queryKey of keys) queries.refetchQueries({ queryKey, type: 'active', stale: true })
    shown.current = true
  })
  usePullDownRefresh(async () => {
    await Promise.all(keys.map((queryKey) => queries.refetchQueries({ queryKey, type: 'active' })))
    Taro.stopPullDownRefresh()
  })
}
