import { type ActivityKind, activityKindIds, activityKinds } from '@domain/activities/kinds'
import type { StudySettings } from '@domain/study/hours'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice, ChoiceMany } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import { TextInput } from '@/components/TextInput'
import type { SettingsDraft } from './draft'
import { StepsField } from './StepsField'

const KINDS = activityKindIds.map((value: ActivityKind) => ({ value, label: activityKinds[value].label }))
const SHORTER = [
  { value: 'halfHours', label: '每满半小时算 0.5 学时' },
  { value: 'wholeHours', label: '每满 1 小时算 1 学时' },
  { value: 'none', label: '不计学时' },
] as const satisfies readonly { value: StudySettings['shorter']; label: string }[]

type StudySectionProps = {
  draft: SettingsDraft
  /** The conversion in a sentence; what is wrong with it stands below the form. */
  words: string
  onChange: (some: Partial<SettingsDraft>) => void
}

/** What gives study hours, how many are asked for, and how time becomes hours. */
export function StudySection({ draft, words, onChange }: StudySectionProps) {
  return (
    <View>
      <SectionTitle>每年要多少学时</SectionTitle>
      <Card>
        <View className="settings-pair">
          <View className="grow">
            <TextInput
              label="党员"
              keyboard="number"
              value={draft.target}
              maxLength={4}
              hint="一般 32"
              onChange={(target) => onChange({ target })}
            />
          </View>
          <View className="grow">
            <TextInput
              label="书记和委员"
              keyboard="number"
              value={draft.committeeTarget}
              maxLength={4}
              hint="一般 56"
              onChange={(committeeTarget) => onChange({ committeeTarget })}
            />
          </View>
        </View>
      </Card>
      <SectionTitle note={`${draft.kinds.length}/${KINDS.length} 类`}>哪些活动计学时</SectionTitle>
      <Card>
        <ChoiceMany
          label="参加了就按时长折算"
          hint="集中学习的次数另算，不受这里影响"
          options={KINDS}
          values={draft.kinds}
          onChange={(kinds) => onChange({ kinds })}
        />
      </Card>
      <SectionTitle>时长怎么折算</SectionTitle>
      <Card>
        <View className="settings-words">{words}</View>
        <StepsField steps={draft.steps} onChange={(steps) => onChange({ steps })} />
        <View className="settings-shorter">
          <Choice
            label="比最短一档还短的"
            options={SHORTER}
            value={draft.shorter}
            onChange={(shorter) => onChange({ shorter })}
          />
        </View>
      </Card>
    </View>
  )
}
