import { pledgeGroupText } from '@domain/reminders/group-text'
import { View } from '@tarojs/components'
import { copyText } from '@/cloud/copyText'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import type { Pledge } from './pledgeWords'
import './pledgesBoard.scss'

/** What to put into the group, in full, before it is copied. It names nobody. */
export function RemindSheet({ pledge, onClose }: { pledge: Pledge | undefined; onClose: () => void }) {
  const text = pledge ? pledgeGroupText(pledge) : ''
  const copy = async () => {
    await copyText(text, '已复制，去群里粘贴')
    onClose()
  }
  return (
    <Sheet open={pledge !== undefined} title="发到支部微信群" onClose={onClose}>
      <View className="stack">
        <View className="typed pledge-text">{text}</View>
        <View className="muted">不点名：谁还没签，只有管这件事的人看得到。</View>
        <Button onClick={copy}>复制这段话</Button>
      </View>
    </Sheet>
  )
}
