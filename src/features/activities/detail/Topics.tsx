import { topicNatureLabels } from '@domain/activities/topic'
import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { SectionTitle } from '@/components/SectionTitle'
import './Topics.scss'

/** The agenda, each item marked 党建 or 业务. Nothing where none was written. */
export function Topics({ activity }: { activity: ActivityDetails }) {
  const { topics } = activity
  if (topics.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${topics.length} 项`}>议题</SectionTitle>
      <Card flush>
        {topics.map(({ text, nature }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an agenda is read as it is; two items may say the same
          <View key={index} className="topic-line">
            <View className="grow typed">{`${index + 1}．${text}`}</View>
            <Chip tone={nature === 'party' ? 'gold' : 'plain'}>{topicNatureLabels[nature]}</Chip>
          </View>
        ))}
      </Card>
    </View>
  )
}
