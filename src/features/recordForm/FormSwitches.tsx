import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SwitchRow } from '@/components/SwitchRow'
import type { RecordDraft } from './recordDraft'

type FormSwitchesProps = { kind: RecordKindId; draft: RecordDraft; onChange: (next: Partial<RecordDraft>) => void }

/** Who reads it, and whether it has a name, where the kind leaves that to its author. */
export function FormSwitches({ kind, draft, onChange }: FormSwitchesProps) {
  const { mayShare, mayBeAnonymous } = kindOf(kind)
  const { shared, anonymous, revision } = draft
  return (
    <View>
      {mayShare ? (
        <Card flush>
          <SwitchRow
            title="给支部党员看"
            note="不打开，只有您自己和支部管记录的委员看得到"
            on={shared}
            onChange={(on) => onChange({ shared: on })}
          />
        </Card>
      ) : null}
      {mayBeAnonymous && revision === null ? (
        <Card flush>
          <SwitchRow
            title="不写姓名"
            note="打开后，系统不记是谁写的，也不能再改；答复以后公开"
            on={anonymous}
            // Whom it was for is not told either, nor comes back unseen.
            onChange={(on) => onChange(on ? { anonymous: on, people: [] } : { anonymous: on })}
          />
        </Card>
      ) : null}
    </View>
  )
}
