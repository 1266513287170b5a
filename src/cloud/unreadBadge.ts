import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useShown } from './shown'

/** 今日 among the tabs. */
const TAB = { index: 0 }
const MOST_SHOWN = 98

/** Shows on the tab how much is unread. For pages that are tabs: elsewhere WeChat has none to draw on. */
export function useUnreadBadge(unread: number | undefined): void {
  const shown = useShown()
  useEffect(() => {
    if (!shown || unread === undefined) return
    const text = unread > MOST_SHOWN ? '99+' : String(unread)
    const drawn = unread > 0 ? Taro.setTabBarBadge({ ...TAB, text }) : Taro.removeTabBarBadge(TAB)
    drawn.catch(() => {
      // The page was left meanwhile; the next one draws it.
    })
  }, [shown, unread])
}
