import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './StickyFoot.scss'

/** The one action of a long list, in reach at the bottom wherever one has scrolled to. Stands last on its page. */
export function StickyFoot({ children, note }: { children: ReactNode; note?: string }) {
  return (
    <View className="sticky-foot">
      <View>{note ? <View className="muted center">{note}</View> : null}</View>
      {children}
    </View>
  )
}
