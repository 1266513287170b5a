import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useLargeText } from '@/theme/largeText'
import { OfflineBar } from './OfflineBar'
import './Page.scss'

type PageProps = {
  children: ReactNode
  /** Replaces the title of the page's config: the branch's or the activity's name. */
  title?: string
  /** How far the header's red reaches down behind the first card, in px. */
  backdrop?: number
  /** The one action of a form, kept in reach at the bottom. */
  foot?: ReactNode
}

/** The root of every page: tokens, text size, the red behind the first card, and the bar that says there is no network. */
export function Page({ children, title, backdrop, foot }: PageProps) {
  const large = useLargeText()
  useEffect(() => {
    // The browser's bar takes its title as markup, and names are typed by people.
    if (title) Taro.setNavigationBarTitle({ title: title.replace(/</g, '＜') })
  }, [title])
  return (
    <View className={large ? 'app large page' : 'app page'}>
      {backdrop ? <View className="page-backdrop" style={{ height: `${backdrop}px` }} /> : null}
      <OfflineBar />
      <View className="page-body">{children}</View>
      {foot ? <View className="page-foot">{foot}</View> : null}
    </View>
  )
}
