import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/cloud/client'
import { Loaded } from '@/components/Loaded'
import type { MemberSession } from '@/session/useSession'
import { ActivityHead } from './ActivityHead'
import { OfficerActions } from './OfficerActions'
import { Participants } from './Participants'
import { Topics } from './Topics'

/** One activity: what, when, where, who, and for those who may, what to do about it. */
export function ActivityDetail({ activityId, session }: { activityId: string; session: MemberSession }) {
  const query = useQuery({
    queryKey: ['activities', 'detail', { activityId }],
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  return (
    <Loaded query={query}>
      {(activity) => (
        <View>
          <ActivityHead activity={activity} />
          <OfficerActions activity={activity} mayRelease={session.permissions.includes('branch.manage')} />
          <Topics activity={activity} />
          <Participants activity={activity} />
        </View>
      )}
    </Loaded>
  )
}
