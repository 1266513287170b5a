import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import type { DraftProblems } from './memberDraft'

/** What is wrong, beside the button that was tapped: the field itself may be a screen away. */
export function Problems({ problems }: { problems: DraftProblems }) {
  const sentences = Object.values(problems)
  return (
    <View>
      {sentences.length > 0 ? (
        <View className="late center" style={{ marginBottom: '8px' }} {...spoken({ role: 'alert' })}>
          {sentences.join('；')}
        </View>
      ) : null}
    </View>
  )
}
