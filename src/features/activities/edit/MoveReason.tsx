import { formatRange } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { TextInput } from '@/components/TextInput'
import { REASON_LENGTH } from './activityDraft'
import type { PartProps } from './partProps'

type MoveReasonProps = PartProps & {
  /** What of it changes: a new time has to be explained, a new place may be. */
  what: 'time' | 'place'
  /** When and where it was to be; not known where only the cloud knows that it was planned. */
  planned?: { startsAt: string; endsAt: string; place: string }
}

/** Why it is moved: everybody concerned will ask. */
export function MoveReason({ draft, change, faults, what, planned }: MoveReasonProps) {
  const now = new Date().toISOString()
  const was = planned && (what === 'time' ? formatRange(planned.startsAt, planned.endsAt, now) : planned.place)
  return (
    <View>
      <SectionTitle>{what === 'time' ? '改期' : '改地点'}</SectionTitle>
      <Card>
        {was ? <View className="typed form-was">{`原定 ${was}`}</View> : null}
        <TextInput
          label={what === 'time' ? '改期原因' : '改地点的原因'}
          required={what === 'time'}
          hint="参加的人都会看到，不要写涉密内容和别人的私事"
          value={draft.reason}
          onChange={(reason) => change((now) => ({ ...now, reason }))}
          maxLength={REASON_LENGTH}
          placeholder="例如：与上级会议冲突"
          error={faults.reason}
        />
      </Card>
    </View>
  )
}
