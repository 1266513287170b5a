import { LONGEST_TAIL } from '@domain/reminders/settings'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { TextInput } from '@/components/TextInput'
import type { SectionProps } from './section'

/** The line under every reminder. */
export function TailSection({ draft, onChange }: SectionProps) {
  return (
    <View>
      <SectionTitle>提醒末尾的话</SectionTitle>
      <Card>
        <TextInput
          label="每条提醒最后加一句"
          hint={`可以空着，最多 ${LONGEST_TAIL} 个字`}
          value={draft.tail}
          maxLength={LONGEST_TAIL}
          placeholder="例如：有事找组织委员"
          onChange={(tail) => onChange({ tail })}
        />
      </Card>
    </View>
  )
}
