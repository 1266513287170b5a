import { Picker, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Field, type FieldProps } from './Field'

type DateTimeFieldProps = FieldProps & {
  /** A day as `2026-11-25`, a month as `2026-11`, a time as `14:00`; empty when not chosen yet. */
  value: string
  onChange: (value: string) => void
  kind: 'day' | 'month' | 'time'
  /** The first and last that may be chosen, written as the value is. */
  from?: string
  to?: string
  /** Where the wheel of a time stands while nothing is chosen yet: an afternoon is not fourteen turns away. */
  resting?: string
  /** The value as people read it ("11月25日 周三"). */
  shown?: string
}

/** A day, a month or a time, chosen with the phone's own wheel. */
export function DateTimeField({ value, onChange, kind, from, to, resting, shown, ...field }: DateTimeFieldProps) {
  const text = shown || value || '请选择'
  const box = (
    <View className="field-box field-line" {...spoken({ role: 'button', label: `${field.label} ${text}` })}>
      {text}
    </View>
  )
  const chosen = (event: { detail: { value: string } }) => onChange(event.detail.value)
  return (
    <Field {...field}>
      {kind === 'time' ? (
        <Picker mode="time" value={value || resting} start={from} end={to} onChange={chosen}>
          {box}
        </Picker>
      ) : (
        <Picker mode="date" fields={kind} value={value} start={from} end={to} onChange={chosen}>
          {box}
        </Picker>
      )}
    </Field>
  )
}
