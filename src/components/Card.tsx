import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** One thing on the screen. `flush`: no padding above and below, for a list of `ListRow`s. */
export function Card({
  children,
  flush = false,
  onClick,
}: {
  children: ReactNode
  flush?: boolean
  onClick?: () => void
}) {
  return (
    <View className="card" style={flush ? { paddingTop: '2px', paddingBottom: '2px' } : undefined} onClick={onClick}>
      {children}
    </View>
  )
}
