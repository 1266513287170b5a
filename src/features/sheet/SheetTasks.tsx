import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'

/** TO BE BUILT. */
export function SheetTasks({ activity }: { activity: ActivityDetails }) {
  return <View id={`sheet-${activity.activityId}`} />
}
