import { useOnline } from '@/cloud/online'
import { Button } from '@/components/Button'
import { StickyFoot } from '@/components/StickyFoot'
import { type Batch, batchSum } from './batch'
import { confirmWords } from './words'

/** The one button, with exactly what it registers; without a signal it says that nothing is lost. */
export function CollectFoot({ batch, onAsk }: { batch: Batch; onAsk: () => void }) {
  const online = useOnline()
  const { people } = batchSum(batch)
  return (
    <StickyFoot note={online || people === 0 ? undefined : `${confirmWords(batch)}：标记都在`}>
      <Button disabled={!online || people === 0} onClick={onAsk}>
        {online ? confirmWords(batch) : '没有网络，连上再登记'}
      </Button>
    </StickyFoot>
  )
}
