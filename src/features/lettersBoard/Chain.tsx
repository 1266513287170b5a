import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { NameTiles } from '@/components/NameTiles'
import { SectionTitle } from '@/components/SectionTitle'
import type { Layer } from './chain'
import './lettersBoard.scss'

/** The layers from above down, one under the other, as the letters hang together. */
export function Chain({ above, layers }: { above: string; layers: readonly Layer[] }) {
  return (
    <View>
      <SectionTitle note="✓ 签齐　○ 没签齐　！没接上">一级签一级</SectionTitle>
      <Card>
        <View className={above ? 'letters-above' : 'letters-above letters-above-open'}>
          {above ? `上级：${above}` : '！上级：还没有和上级签的责任书'}
        </View>
        {layers.map(({ title, people, signed }) => (
          <View key={title}>
            <View className="letters-arrow">↓</View>
            <View className="letters-layer">
              <View className="row between letters-layer-head">
                <View className="title">{title}</View>
                <View className="muted">{`签齐 ${signed}/${people.length} 人`}</View>
              </View>
              <NameTiles tiles={people} />
            </View>
          </View>
        ))}
      </Card>
    </View>
  )
}
