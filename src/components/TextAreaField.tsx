import { Textarea } from '@tarojs/components'
import { Field, type FieldProps } from './Field'
import { counterOf } from './TextInput'

type TextAreaFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  maxLength: number
  placeholder?: string
}

/** Several lines of text. */
export function TextAreaField({ value, onChange, maxLength, placeholder, ...field }: TextAreaFieldProps) {
  return (
    <Field {...field} counter={counterOf(value, maxLength)}>
      <Textarea
        className="field-box field-area"
        placeholderClass="field-placeholder"
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        // The bar above the keyboard hides what is being typed on small phones.
        showConfirmBar={false}
        aria-label={field.label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}
