import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { TextInput } from '@/components/TextInput'
import { newLocalId } from '@/storage/localId'
import type { StepDraft } from './draft'

const MOST_STEPS = 6
const LENGTH = 5

type StepsFieldProps = { steps: readonly StepDraft[]; onChange: (steps: StepDraft[]) => void }

/** The steps of the conversion, the longest first. */
export function StepsField({ steps, onChange }: StepsFieldProps) {
  const change = (id: string, some: Partial<StepDraft>) =>
    onChange(steps.map((step) => (step.id === id ? { ...step, ...some } : step)))
  return (
    <View>
      <View>
        {steps.map((step, place) => (
          <Step
            key={step.id}
            name={`第 ${place + 1} 档`}
            step={step}
            onChange={(some) => change(step.id, some)}
            onRemove={() => onChange(steps.filter(({ id }) => id !== step.id))}
          />
        ))}
      </View>
      <View>
        {steps.length < MOST_STEPS ? (
          <View className="settings-more">
            <Button
              small
              kind="ghost"
              onClick={() => onChange([...steps, { id: newLocalId(), length: '', hours: '' }])}
            >
              加一档
            </Button>
          </View>
        ) : null}
      </View>
    </View>
  )
}

type StepProps = {
  name: string
  step: StepDraft
  onChange: (some: Partial<StepDraft>) => void
  onRemove: () => void
}

function Step({ name, step, onChange, onRemove }: StepProps) {
  return (
    <View className="settings-step">
      <View className="row between">
        <View>{name}</View>
        <Button small kind="ghost" label={`删除${name}`} onClick={onRemove}>
          删除
        </Button>
      </View>
      <View className="settings-pair">
        <View className="grow">
          <TextInput
            label="满几小时"
            keyboard="digit"
            value={step.length}
            maxLength={LENGTH}
            placeholder="例如 3"
            onChange={(length) => onChange({ length })}
          />
        </View>
        <View className="grow">
          <TextInput
            label="算几学时"
            keyboard="digit"
            value={step.hours}
            maxLength={LENGTH}
            placeholder="例如 4"
            onChange={(hours) => onChange({ hours })}
          />
        </View>
      </View>
    </View>
  )
}
