import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type ActivityDetails, detailKey } from '@/cloud/activity'
import { api } from '@/cloud/client'
import { Loaded } from '@/components/Loaded'
import type { MemberSession } from '@/session/useSession'
import { ActivityHead } from './ActivityHead'
import { OfficerActions } from './OfficerActions'
import { Participants } from './Participants'
import { Topics } from './Topics'

type ActivityDetailProps = {
  activityId: string
  session: MemberSession
  /** What other features say and do about it, in the places where people look for it. */
  own: (activity: ActivityDetails) => ReactNode
  desk: (activity: ActivityDetails) => ReactNode
  meeting: (activity: ActivityDetails) => ReactNode
}

/** One activity: what, when, where, who, and for those who may, what to do about it. */
export function ActivityDetail({ activityId, session, own, desk, meeting }: ActivityDetailProps) {
  const query = useQuery({
    queryKey: detailKey(activityId),
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  return (
    <Loaded query={query}>
      {(activity) => (
        <View>
          <ActivityHead activity={activity} />
          <View>{own(activity)}</View>
          <OfficerActions activity={activity} mayRelease={session.permissions.includes('branch.manage')} />
          <View>{desk(activity)}</View>
          <Topics activity={activity} />
          <View>{meeting(activity)}</View>
          <Participants activity={activity} />
        </View>
      )}
    </Loaded>
  )
}
