import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Field, type FieldProps } from './Field'
import './Stepper.scss'

type StepperProps = FieldProps & {
  value: number
  onChange: (value: number) => void
  least: number
  most: number
  /** What is counted: "次". */
  unit: string
}

/** A small number, one less or one more at a tap. */
export function Stepper({ value, onChange, least, most, unit, ...field }: StepperProps) {
  return (
    <Field {...field}>
      <View className="stepper">
        <Step sign="−" label={`${field.label}减一`} disabled={value <= least} onClick={() => onChange(value - 1)} />
        <View className="stepper-value" {...spoken({ role: 'status' })}>{`${value} ${unit}`}</View>
        <Step sign="＋" label={`${field.label}加一`} disabled={value >= most} onClick={() => onChange(value + 1)} />
      </View>
    </Field>
  )
}

type StepProps = { sign: string; label: string; disabled: boolean; onClick: () => void }

function Step({ sign, label, disabled, onClick }: StepProps) {
  return (
    <View
      className={disabled ? 'stepper-step stepper-off' : 'stepper-step'}
      onClick={disabled ? undefined : onClick}
      {...spoken({ role: 'button', label, disabled })}
    >
      {sign}
    </View>
  )
}
