import { View } from '@tarojs/components'
import { Button } from './Button'
import './States.scss'

/** Nothing here yet: says so, and offers the next step. */
export function EmptyState({
  children,
  action,
  onAction,
}: {
  children: string
  action?: string
  onAction?: () => void
}) {
  return (
    <View className="state">
      <View className="muted">{children}</View>
      {action ? (
        <Button small kind="ghost" onClick={onAction}>
          {action}
        </Button>
      ) : null}
    </View>
  )
}
