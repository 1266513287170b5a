import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './checkIn.scss'

/** Why it did not work and what to do, in the cloud's own sentence. */
export function FailurePanel({ children }: { children: string }) {
  return (
    <View className="check-in-failure" {...spoken({ role: 'alert' })}>
      {`× ${children}`}
    </View>
  )
}
