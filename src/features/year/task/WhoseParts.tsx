import { View } from '@tarojs/components'
import type { TaskReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { ChoiceMany } from '@/components/Choice'
import { nameWith } from '@/session/namesakes'
import { useNamesakeHints } from '@/session/useNamesakeHints'

type WhosePartsProps = {
  /** Those who have not done theirs. */
  parts: TaskReading['parts']
  chosen: readonly string[]
  error?: string
  onChange: (chosen: string[]) => void
}

/** Who has done theirs: some, or all at one tap. */
export function WhoseParts({ parts, chosen, error, onChange }: WhosePartsProps) {
  const hints = useNamesakeHints(parts)
  const isAll = chosen.length === parts.length
  return (
    <View>
      <ChoiceMany
        label={`谁完成了 ${chosen.length}/${parts.length} 人`}
        error={error}
        options={parts.map(({ memberId, name }) => ({ value: memberId, label: nameWith(name, hints.get(memberId)) }))}
        values={chosen}
        onChange={onChange}
      />
      {parts.length > 1 ? (
        <View className="row task-all">
          <Button small kind="ghost" onClick={() => onChange(isAll ? [] : parts.map(({ memberId }) => memberId))}>
            {isAll ? '都不选' : `全部 ${parts.length} 人`}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
