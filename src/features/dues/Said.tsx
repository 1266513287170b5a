import { View } from '@tarojs/components'
import type { Objection } from './ownDues'
import { objectionWords } from './receiptWords'
import './dues.scss'

/** What one said is wrong, and where that stands. */
export function Said({ objection }: { objection: Objection }) {
  const { said, answer } = objectionWords(objection)
  return (
    <View className="dues-said small typed">
      <View>{said}</View>
      <View className={objection.state === 'open' ? 'late' : 'ok'}>
        {objection.state === 'open' ? `○ ${answer}` : `✓ ${answer}`}
      </View>
    </View>
  )
}
