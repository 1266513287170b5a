import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'

/** What became of the rows. */
export type Outcome = { added: number; updated: number; same: number; skipped: number }

/** The import is done: what it did, and where to go. */
export function ImportOutcome({ outcome, onAnother }: { outcome: Outcome; onAnother: () => void }) {
  const { added, updated, same, skipped } = outcome
  const leave = async () => {
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
    else await Taro.redirectTo({ url: '/packages/members/roster/index' })
    onAnother()
  }
  const figures = [
    ['新增', added],
    ['更新', updated],
    ['没变', same],
    ['不导入', skipped],
  ] as const
  return (
    <View>
      <Card>
        <View className="head ok">✓ 已导入</View>
        <View className="import-figures">
          {figures.map(([label, figure]) => (
            <View key={label} className="import-figure">
              <View className="figure">{figure}</View>
              <View className="small">{label}</View>
            </View>
          ))}
        </View>
      </Card>
      <View className="stack">
        <Button onClick={leave}>看名册</Button>
        <Button kind="ghost" onClick={onAnother}>
          再导入一份
        </Button>
        <View className="muted center">新增的党员还没有绑定微信。请把邀请码发给他们，提交后由您核对。</View>
      </View>
    </View>
  )
}
