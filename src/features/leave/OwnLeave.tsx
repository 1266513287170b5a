import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'

/** TO BE BUILT. */
export function OwnLeave({ activity }: { activity: ActivityDetails }) {
  return <View id={`leave-${activity.activityId}`} />
}
