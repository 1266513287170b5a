import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { ActivityDetail } from '@/features/activities/detail/ActivityDetail'
import { OwnLeave } from '@/features/leave/OwnLeave'
import { MeetingMinutes } from '@/features/minutes/MeetingMinutes'
import { ReachLink } from '@/features/reach/ReachLink'
import { activityReachPage } from '@/features/reach/target'
import { WriteNote } from '@/features/records/activity/WriteNote'
import { isDone } from '@/features/reminders/done'
import { RemindMe } from '@/features/reminders/RemindMe'
import { ShareActivity } from '@/features/share/ShareActivity'
import { useShared } from '@/features/share/useShared'
import { SheetTasks } from '@/features/sheet/SheetTasks'
import { MeetingVotes } from '@/features/votes/MeetingVotes'
import { RunningVotes } from '@/features/votes/RunningVotes'
import { MemberOnly } from '@/session/MemberOnly'

/** Until it is over, and of one called off until it would have begun: afterwards nobody is to be told any more. */
function mayLookAtReach({ mayRecord, phase, startsAt }: ActivityDetails): boolean {
  const toCome = phase === 'cancelled' ? startsAt > new Date().toISOString() : phase !== 'past'
  return mayRecord && toCome
}

/** 活动. */
export default function ActivityDetailPage() {
  const { id = '' } = useRouter().params
  const shared = useShared()
  useRefresh(['activities', 'detail', { activityId: id }])
  return (
    <Page backdrop={64}>
      <MemberOnly>
        {(session) => (
          <ActivityDetail
            activityId={id}
            session={session}
            own={(activity) => (
              <View>
                <RunningVotes activity={activity} session={session} />
                <OwnLeave activity={activity} />
                <WriteNote activity={activity} />
                {activity.phase !== 'past' && isDone(activity) ? <RemindMe>下次活动用微信提醒您？</RemindMe> : null}
              </View>
            )}
            desk={(activity) => (
              <View>
                <ReachLink show={mayLookAtReach(activity)} url={activityReachPage(activity.activityId)} />
                <SheetTasks activity={activity} />
                <ShareActivity activity={activity} session={session} shared={shared} />
              </View>
            )}
            meeting={(activity) => (
              <View>
                <MeetingVotes activity={activity} />
                <MeetingMinutes activity={activity} />
              </View>
            )}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
