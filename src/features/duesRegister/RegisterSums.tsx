import { yuan, yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import type { branchSums } from './registerRows'

/** The branch's year: what came of what was asked, and how many paid in full. */
export function RegisterSums({ sums }: { sums: ReturnType<typeof branchSums> }) {
  const { owed, paid, missing, extra, complete, owing, begun } = sums
  return (
    <Card>
      <View className="stack">
        <View className="dues-sum">
          <View className="muted">{`全年实交 / ${begun}应交（元）`}</View>
          <View className="dues-sum-figure">{`${yuan(paid)} / ${yuan(owed)}`}</View>
        </View>
        <Progress
          label={`${begun}交齐的人`}
          figure={`${complete}/${owing} 人`}
          share={owing > 0 ? complete / owing : 1}
          tone={complete === owing ? 'ok' : 'gold'}
        />
        <View className="row between wrap">
          <View className={missing > 0 ? 'late' : ''}>{missing > 0 ? `还差 ${yuanWords(missing)}` : '没有欠交'}</View>
          <View className="muted">{extra > 0 ? `另有自愿多交 ${yuanWords(extra)}` : ''}</View>
        </View>
      </View>
    </Card>
  )
}
