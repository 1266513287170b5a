import { Textarea } from '@tarojs/components'
import { memo, useCallback, useState } from 'react'
import { Field, type FieldProps } from './Field'
import { counterOf } from './TextInput'
import './LongTextField.scss'

type LongTextFieldProps = FieldProps & {
  /** What stands in it at first. Later it is the person's alone: to put another text in, give the field another `key`. */
  start: string
  onChange: (text: string) => void
  maxLength: number
  placeholder?: string
  /** `fixed`: as high as it is whatever is in it, for a paste of pages; `low`: a line at first. */
  height?: 'fixed' | 'low'
}

type Typed = { value: string; props: Record<string, unknown> }

/**
 * Taro sends a field's whole text back to the screen at each letter typed there: 6 KB where somebody wrote 2000 characters.
 * The screen has it already, so it is only remembered here. (In the browser nothing is sent anywhere.)
 */
function keepQuiet(element: unknown): void {
  if (process.env.TARO_ENV === 'h5' || !element) return
  const { props } = element as Typed
  Object.defineProperty(element, 'value', {
    configurable: true,
    get: () => props.value ?? '',
    set: (text: string) => {
      props.value = text
    },
  })
}

/** A text of many lines that grows as it is written; one letter more costs nothing but the counter. */
export const LongTextField = memo(function LongTextField(props: LongTextFieldProps) {
  const { start, onChange, maxLength, placeholder, height, ...field } = props
  const [counter, setCounter] = useState(() => counterOf(start, maxLength))
  const typed = useCallback(
    ({ detail }: { detail: { value: string } }) => {
      setCounter(counterOf(detail.value, maxLength))
      onChange(detail.value)
    },
    [onChange, maxLength],
  )
  return (
    <Field {...field} counter={counter}>
      <Textarea
        ref={keepQuiet}
        className={`field-box ${height === 'fixed' ? 'field-area' : 'field-long'} ${height === 'low' ? 'field-low' : ''}`}
        placeholderClass="field-placeholder"
        defaultValue={start}
        maxlength={maxLength}
        placeholder={placeholder}
        autoHeight={height !== 'fixed'}
        // The bar above the keyboard hides what is being typed on small phones.
        showConfirmBar={false}
        aria-label={field.label}
        onInput={typed}
      />
    </Field>
  )
})
