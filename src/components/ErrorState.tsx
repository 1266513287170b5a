import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Button } from './Button'
import './States.scss'

/** What went wrong, in a sentence, and another try. */
export function ErrorState({ children, onRetry, busy }: { children: string; onRetry?: () => void; busy?: boolean }) {
  return (
    <View className="state" {...spoken({ role: 'alert' })}>
      <View>{children}</View>
      {onRetry ? (
        <Button small kind="ghost" onClick={onRetry} busy={busy}>
          重试
        </Button>
      ) : null}
    </View>
  )
}
