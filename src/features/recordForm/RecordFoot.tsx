import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { leave, type Way } from './useSaving'

type RecordFootProps = {
  way: Way
  /** What somebody else wrote has to be looked at first. */
  stopped: boolean
  /** A paper that is a draft until it is said to be final. */
  paper: boolean
  onSend: (confirm: boolean) => void
}

/** What is done with the form; it stays in reach while the form scrolls under it. */
export function RecordFoot({ way, stopped, paper, onSend }: RecordFootProps) {
  if (way === 'left') return <Button onClick={leave}>记录已保存，返回</Button>
  const busy = way === 'sending'
  if (!paper) {
    return (
      <Button busy={busy} disabled={stopped} onClick={() => onSend(false)}>
        保存
      </Button>
    )
  }
  return (
    <View className="record-pair">
      <View className="record-pair-one">
        <Button kind="ghost" busy={busy} disabled={stopped} onClick={() => onSend(false)}>
          存草稿
        </Button>
      </View>
      <View className="record-pair-one">
        <Button busy={busy} disabled={stopped} onClick={() => onSend(true)}>
          定稿
        </Button>
      </View>
    </View>
  )
}
