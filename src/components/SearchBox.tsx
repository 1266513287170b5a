import { Input } from '@tarojs/components'
import './Field.scss'

const LONGEST_NAME = 20

/** Looks for a name, or something else, in a list that is already on the phone. */
export function SearchBox({
  value,
  onChange,
  what = '按姓名查找',
}: {
  value: string
  onChange: (value: string) => void
  /** What is looked for, where it is no name. */
  what?: string
}) {
  return (
    <Input
      className="field-box field-line"
      placeholderClass="field-placeholder"
      value={value}
      maxlength={LONGEST_NAME}
      placeholder={what}
      confirmType="search"
      aria-label={what}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
