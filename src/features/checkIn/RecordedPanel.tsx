import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './checkIn.scss'

/** The tick that people look for. Said by sign, word and time, never by colour alone. */
export function RecordedPanel({ title, notes }: { title: string; notes: readonly string[] }) {
  return (
    <View className="check-in-recorded" {...spoken({ role: 'status' })}>
      <View className="check-in-tick" {...spoken({ hidden: true })}>
        ✓
      </View>
      <View className="grow">
        <View className="head ok">{title}</View>
        {notes.map((note) => (
          <View key={note} className="small">
            {note}
          </View>
        ))}
      </View>
    </View>
  )
}
