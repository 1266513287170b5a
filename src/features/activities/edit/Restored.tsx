import { View } from '@tarojs/components'
import { Button } from '@/components/Button'

/** What was being written last time goes on; or does not, if one says so. */
export function Restored({ onRestart }: { onRestart: () => void }) {
  return (
    <View className="form-restored">
      <View className="grow">已接着上次没发出的内容</View>
      <Button small kind="ghost" onClick={onRestart}>
        重新填
      </Button>
    </View>
  )
}
