import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import type { PartProps } from './partProps'

/** An activity of a series: whether the later ones are changed with it. */
export function FollowingChoice({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  return (
    <View>
      <SectionTitle>这是重复安排里的一次</SectionTitle>
      <Card>
        <Choice
          label="改哪些"
          options={[
            { value: 'one', label: '只改这一次' },
            { value: 'following', label: '连后面几次一起改' },
          ]}
          value={draft.following ? 'following' : 'one'}
          onChange={(chosen) => change((now) => ({ ...now, following: chosen === 'following' }))}
          hint={
            draft.following
              ? '后面几次的日子不动，几点开始、地点、主题、议题和参加的人都改成一样'
              : '后面几次照原来的安排'
          }
        />
      </Card>
    </View>
  )
}
