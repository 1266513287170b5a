import { Input } from '@tarojs/components'
import { Field, type FieldProps } from './Field'

type TextInputProps = FieldProps & {
  value: string
  /** Keep what is given as it is; tidy it (trim, upper-case) when it is sent. Changing it while someone types loses letters. */
  onChange: (value: string) => void
  /** Characters at most; the counter shows from three quarters on. */
  maxLength: number
  placeholder?: string
  /** The keyboard: figures only, figures with a point, an identity number's. */
  keyboard?: 'text' | 'number' | 'digit'
  /** The keyboard's own button, and what it does. */
  confirm?: 'done' | 'send' | 'search' | 'next'
  onConfirm?: () => void
  focus?: boolean
  disabled?: boolean
}

/** "12/20", once most of the room is used. */
export function counterOf(value: string, maxLength: number): string | undefined {
  return value.length * 4 >= maxLength * 3 ? `${value.length}/${maxLength}` : undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    maxLength,
    placeholder,
    keyboard = 'text',
    confirm = 'done',
    onConfirm,
    focus,
    disabled,
    ...field
  } = props
  return (
    <Field {...field} counter={counterOf(value, maxLength)}>
      <Input
        className="field-box field-line"
        placeholderClass="field-placeholder"
        value={value}
        type={keyboard}
        // Without a number WeChat cuts at 140.
        maxlength={maxLength}
        placeholder={placeholder}
        confirmType={confirm}
        focus={focus}
        disabled={disabled}
        aria-label={field.label}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onConfirm}
      />
    </Field>
  )
}
