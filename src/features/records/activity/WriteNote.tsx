import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { go } from '../go'
import { noteOffer } from './noteOffer'

/** After an activity: a few lines of what one took from it, or what one studied instead. */
export function WriteNote({ activity }: { activity: ActivityDetails }) {
  const offer = noteOffer(activity)
  if (!offer) return <View />
  const { activityId, on } = activity
  // Somebody who missed it studies on another day: today, unless they say otherwise.
  const start = offer === 'makeUp' ? { activityId, values: { makesUp: 'true' } } : { activityId, on }
  return (
    <Card>
      <View className="row between">
        <View className="grow">{offer === 'makeUp' ? '没能参加，补学后可以记在这里' : '学习笔记，几句话就行'}</View>
        <Button small kind="ghost" onClick={go(newRecordPage('studyNote', start))}>
          {offer === 'makeUp' ? '补学' : '写笔记'}
        </Button>
      </View>
    </Card>
  )
}
