import { View } from '@tarojs/components'
import type { ActivityDetails } from '@/cloud/activity'
import type { MemberSession } from '@/session/useSession'

/** TO BE BUILT. */
export function ShareActivity({ activity }: { activity: ActivityDetails; session: MemberSession }) {
  return <View id={`share-${activity.activityId}`} />
}
