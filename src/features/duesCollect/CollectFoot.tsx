import { View } from '@tarojs/components'
import { useOnline } from '@/cloud/online'
import { Button } from '@/components/Button'
import { type Batch, batchSum } from './batch'
import { confirmWords } from './words'

/** The one button, with exactly what it registers; without a signal it says that nothing is lost. */
export function CollectFoot({ batch, onAsk }: { batch: Batch; onAsk: () => void }) {
  const online = useOnline()
  const { people } = batchSum(batch)
  return (
    <View className="collect-foot">
      <View>
        {!online && people > 0 ? (
          <View className="muted center">{`没有网络。${confirmWords(batch)}：标记都在，连上再登记。`}</View>
        ) : null}
      </View>
      <Button disabled={!online || people === 0} onClick={onAsk}>
        {online ? confirmWords(batch) : '没有网络，连上再登记'}
      </Button>
    </View>
  )
}
