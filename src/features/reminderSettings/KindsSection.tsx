import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { SwitchRow } from '@/components/SwitchRow'
import type { SectionProps } from './section'
import type { ReminderSettingsReading } from './settings'

/** Which kinds there are; what somebody would come in vain for stays on. */
export function KindsSection({ kinds, draft, onChange }: SectionProps & Pick<ReminderSettingsReading, 'kinds'>) {
  const { off } = draft
  const on = kinds.filter(({ kind, always }) => always || !off.includes(kind)).length
  const set = (kind: string, isOn: boolean) =>
    onChange({ off: isOn ? off.filter((one) => one !== kind) : [...off, kind] })
  return (
    <View>
      <SectionTitle note={`开着 ${on}/${kinds.length} 种`}>哪些提醒</SectionTitle>
      <Card flush>
        {kinds.map(({ kind, label, hint, always }) => (
          <SwitchRow
            key={kind}
            title={label}
            note={hint}
            on={always || !off.includes(kind)}
            onChange={always ? undefined : (isOn) => set(kind, isOn)}
          />
        ))}
      </Card>
    </View>
  )
}
