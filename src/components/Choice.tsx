import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Field, type FieldProps } from './Field'
import { toggled } from './toggle'
import './Choice.scss'

type Option<T extends string> = { value: T; label: string; disabled?: boolean }

type ChipsProps<T extends string> = {
  options: readonly Option<T>[]
  isChosen: (value: T) => boolean
  onTap: (value: T) => void
  role: 'radio' | 'checkbox'
}

function Chips<T extends string>({ options, isChosen, onTap, role }: ChipsProps<T>) {
  return (
    <View className="choices" {...spoken({ role: role === 'radio' ? 'radiogroup' : 'group' })}>
      {options.map(({ value, label, disabled = false }) => {
        const checked = isChosen(value)
        return (
          <View
            key={value}
            className={`choice${checked ? ' choice-on' : ''}${disabled ? ' choice-off' : ''}`}
            onClick={disabled ? undefined : () => onTap(value)}
            {...spoken({ role, label, checked, disabled })}
          >
            {checked ? `✓ ${label}` : label}
          </View>
        )
      })}
    </View>
  )
}

/** One of a few. */
export function Choice<T extends string>({
  options,
  value,
  onChange,
  ...field
}: FieldProps & { options: readonly Option<T>[]; value: T | undefined; onChange: (value: T) => void }) {
  return (
    <Field {...field}>
      <Chips options={options} role="radio" isChosen={(one) => one === value} onTap={onChange} />
    </Field>
  )
}

/** Any of a few; the order chosen in does not matter, the options' order is kept. */
export function ChoiceMany<T extends string>({
  options,
  values,
  onChange,
  ...field
}: FieldProps & { options: readonly Option<T>[]; values: readonly T[]; onChange: (values: T[]) => void }) {
  return (
    <Field {...field}>
      <Chips
        options={options}
        role="checkbox"
        isChosen={(one) => values.includes(one)}
        onTap={(tapped) =>
          onChange(
            toggled(
              options.map(({ value }) => value),
              values,
              tapped,
            ),
          )
        }
      />
    </Field>
  )
}
