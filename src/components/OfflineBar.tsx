import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { useOnline } from '@/cloud/online'
import './OfflineBar.scss'

/** Says that there is no network, and what that means for what is on the screen. Nothing while there is one. */
export function OfflineBar() {
  const online = useOnline()
  // The outer node stays: coming and going here would make Taro send the whole page again.
  return (
    <View>
      {online ? null : (
        <View className="offline-bar" {...spoken({ role: 'alert' })}>
          没有网络，显示的是上次看到的内容；联网后自动更新
        </View>
      )}
    </View>
  )
}
