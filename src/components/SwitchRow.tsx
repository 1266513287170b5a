import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './ListRow.scss'
import './SwitchRow.scss'

type SwitchRowProps = {
  title: string
  note?: string
  on: boolean
  /** Not given: it cannot be switched, and `fixed` says how it stands. */
  onChange?: (on: boolean) => void
  fixed?: string
}

/** Something that is on or off, in a row of a list; the whole row is tapped, and the word says how it stands. */
export function SwitchRow({ title, note, on, onChange, fixed = '一直开' }: SwitchRowProps) {
  const words = (
    <View className="grow">
      <View>{title}</View>
      {note ? <View className="muted">{note}</View> : null}
    </View>
  )
  if (!onChange)
    return (
      <View className="list-row">
        {words}
        <View className="muted switch-fixed">{fixed}</View>
      </View>
    )
  return (
    <View
      className="list-row"
      onClick={() => onChange(!on)}
      {...spoken({ role: 'checkbox', label: title, checked: on })}
    >
      {words}
      <View className={on ? 'switch switch-on' : 'switch'} {...spoken({ hidden: true })}>
        <View className="switch-word">{on ? '开' : '关'}</View>
        <View className="switch-knob" />
      </View>
    </View>
  )
}
