import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import type { MemberSession } from '@/session/useSession'
import { HandsBlock } from './HandsBlock'
import { openVotePage } from './openVotePage'

/** What is being voted on at this moment, before anything else on a meeting's page. */
export function RunningVotes({ activity, session }: { activity: ActivityDetails; session: MemberSession }) {
  const running = activity.votes.filter(({ state }) => state !== 'closed')
  const { activityId } = activity
  return (
    <View>
      {running.map(({ voteId, subject }) => (
        <Card key={voteId}>
          <HandsBlock
            activityId={activityId}
            voteId={voteId}
            subject={subject}
            self={session.member._id}
            checkIn={<CheckInButton />}
            more={
              <View className="row">
                <Button small kind="ghost" onClick={() => openVotePage(activityId, voteId)}>
                  {activity.mayWriteMinutes ? '看票数，结束计票' : '看大家的选择'}
                </Button>
              </View>
            }
          />
        </Card>
      ))}
    </View>
  )
}

/** Checking in is done on the first screen. */
export function CheckInButton() {
  return (
    <Button small kind="ghost" onClick={() => Taro.switchTab({ url: '/pages/today/index' })}>
      去签到
    </Button>
  )
}
