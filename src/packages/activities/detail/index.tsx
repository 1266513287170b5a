import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRefresh } from '@/cloud/refresh'
import { Page } from '@/components/Page'
import { ActivityDetail } from '@/features/activities/detail/ActivityDetail'
import { OwnLeave } from '@/features/leave/OwnLeave'
import { MeetingMinutes } from '@/features/minutes/MeetingMinutes'
import { isDone } from '@/features/reminders/done'
import { RemindMe } from '@/features/reminders/RemindMe'
import { ShareActivity } from '@/features/share/ShareActivity'
import { useShared } from '@/features/share/useShared'
import { SheetTasks } from '@/features/sheet/SheetTasks'
import { MeetingVotes } from '@/features/votes/MeetingVotes'
import { RunningVotes } from '@/features/votes/RunningVotes'
import { MemberOnly } from '@/session/MemberOnly'

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
                {activity.phase !== 'past' && isDone(activity) ? <RemindMe>下次活动用微信提醒您？</RemindMe> : null}
              </View>
            )}
            desk={(activity) => (
              <View>
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
