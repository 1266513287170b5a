import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'

/** TO BE BUILT. */
export function MeetingMinutes({ activity }: { activity: ActivityDetails }) {
  return <View id={`minutes-${activity.activityId}`} />
}
