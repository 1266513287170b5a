import { View } from '@tarojs/components'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import type { Purpose } from './minutesDraft'
import './FormFoot.scss'

type FormFootProps = {
  state: MinutesReading['state']
  busy: boolean
  /** Another text has to be looked at first. */
  stopped: boolean
  onSend: (purpose: Purpose) => void
  onLeave?: () => void
}

/** What is done with what was written; it stays in reach while the form scrolls under it. */
export function FormFoot({ state, busy, stopped, onSend, onLeave }: FormFootProps) {
  const confirmed = state === 'confirmed'
  // What waits for the chair goes on waiting however it is saved.
  const purpose = confirmed ? 'correct' : 'toChair'
  const verb = confirmed ? '保存更正' : state === 'ready' ? '保存修改' : '交主持人确认'
  return (
    <View className="minutes-foot">
      {onLeave ? (
        <View className="minutes-foot-small">
          <Button kind="ghost" onClick={onLeave}>
            返回
          </Button>
        </View>
      ) : null}
      {state === null || state === 'draft' ? (
        <View className="minutes-foot-small">
          <Button kind="ghost" disabled={stopped} busy={busy} onClick={() => onSend('save')}>
            保存草稿
          </Button>
        </View>
      ) : null}
      <View className="grow">
        <Button disabled={stopped} busy={busy} onClick={() => onSend(purpose)}>
          {verb}
        </Button>
      </View>
    </View>
  )
}
