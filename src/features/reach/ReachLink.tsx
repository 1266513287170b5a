import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'

/** The way from an activity or a task to whom its reminders reach. */
export function ReachLink({ url, show }: { url: string; show: boolean }) {
  return (
    <View>
      {show ? (
        <Card flush>
          <ListRow mark="提" title="提醒情况" note="看谁收不到，复制群通知" onClick={() => Taro.navigateTo({ url })} />
        </Card>
      ) : null}
    </View>
  )
}
