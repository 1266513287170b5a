import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'

/** What is wrong with a form as a whole. The outer node stays, so that only the sentence comes and goes. */
export function FormError({ children }: { children: string | undefined }) {
  return (
    <View>
      {children ? (
        <View className="small late joining-error" {...spoken({ role: 'alert' })}>
          {`× ${children}`}
        </View>
      ) : null}
    </View>
  )
}
