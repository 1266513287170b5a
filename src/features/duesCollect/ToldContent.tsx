import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import type { CollectRow } from './batch'
import { alreadyWords, type Told, toldHead } from './outcomes'

type ToldContentProps = { told: Told; rows: readonly CollectRow[]; onClose: () => void }

/** What became of a confirm: how many, how much, and whoever was not registered with the reason. */
export function ToldContent({ told, rows, onClose }: ToldContentProps) {
  const nameOf = new Map(rows.map(({ memberId, name }) => [memberId, name]))
  const fine = told.registered > 0 || told.left.length === 0
  return (
    <View>
      <View {...spoken({ role: 'status' })}>
        <Notice tone={fine ? 'ok' : 'plain'}>{toldHead(told)}</Notice>
      </View>
      {told.already > 0 ? <Notice tone="plain">{alreadyWords(told.already)}</Notice> : null}
      {told.left.length > 0 ? (
        <View>
          <View className="title">{`没有登记的 ${told.left.length} 人`}</View>
          {told.left.map(({ memberId, sentence }) => (
            <View key={memberId} className="collect-line">
              <View className="grow">
                <View>{nameOf.get(memberId) ?? ''}</View>
                <View className="small late">{`！${sentence}`}</View>
              </View>
            </View>
          ))}
          <View className="muted collect-hint">这几位的钱还没有记，请看最新的再登记，或者退回。</View>
        </View>
      ) : null}
      <View className="collect-sheet-foot">
        <Button onClick={onClose}>知道了</Button>
      </View>
    </View>
  )
}
