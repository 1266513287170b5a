import { Input } from '@tarojs/components'
import './Field.scss'

const LONGEST_NAME = 20

/** Looks for a name in a list that is already on the phone. */
export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Input
      className="field-box field-line"
      placeholderClass="field-placeholder"
      value={value}
      maxlength={LONGEST_NAME}
      placeholder="按姓名查找"
      confirmType="search"
      aria-label="按姓名查找"
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
