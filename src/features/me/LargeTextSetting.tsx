import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { type LargeTextChoice, setLargeText, useLargeTextChoice } from '@/theme/largeText'
import './me.scss'

const OPTIONS: readonly { value: LargeTextChoice; label: string }[] = [
  { value: 'phone', label: '跟随手机' },
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
]

/** How large text is, on this phone; seen at once. */
export function LargeTextSetting() {
  return (
    <Card>
      <View className="me-setting">
        <Choice label="文字大小" options={OPTIONS} value={useLargeTextChoice()} onChange={setLargeText} />
      </View>
    </Card>
  )
}
