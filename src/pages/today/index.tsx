import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Page } from '@/components/Page'
import { PartyDaysToPlan } from '@/features/activities/partyDay/PartyDaysToPlan'
import { CheckInAction } from '@/features/checkIn/CheckInAction'
import { CheckInNotice } from '@/features/checkIn/CheckInNotice'
import { launchScan } from '@/features/checkIn/launch'
import { useCheckIn } from '@/features/checkIn/useCheckIn'
import { AskLeaveLink } from '@/features/leave/AskLeaveLink'
import { LeavePanel } from '@/features/leave/LeavePanel'
import { OutboxNotice } from '@/features/outbox/OutboxNotice'
import { isDone } from '@/features/reminders/done'
import { RemindMe } from '@/features/reminders/RemindMe'
import { TodayBoard } from '@/features/today/TodayBoard'
import { OpenVotes } from '@/features/votes/OpenVotes'
import { MemberOnly } from '@/session/MemberOnly'
import { useSession } from '@/session/useSession'

/** 今日. WeChat's own scan of a check-in code opens this page with the code in its parameters. */
export default function TodayPage() {
  const { params } = useRouter()
  const [scanned] = useState(() => launchScan(params))
  const checkIn = useCheckIn(scanned)
  const { data: session } = useSession()
  return (
    <Page title={session?.kind === 'member' ? session.branch.name : undefined} backdrop={76}>
      <MemberOnly>
        {(member) => (
          <TodayBoard
            session={member}
            action={(card, now) => (
              <View>
                <OpenVotes card={card} self={member.member._id} />
                <CheckInAction card={card} checkIn={checkIn} now={now} beside={<AskLeaveLink activity={card} />} />
                <LeavePanel activity={card} asking={card.phase === 'checkIn' ? 'elsewhere' : 'button'} />
              </View>
            )}
            offer={(shown) =>
              checkIn.outcome || shown.some(isDone) ? <RemindMe>下次活动用微信提醒您？</RemindMe> : null
            }
            planning={member.permissions.includes('activities.manage') ? <PartyDaysToPlan session={member} /> : null}
            notice={(shown, now) => (
              <View>
                <OutboxNotice />
                <CheckInNotice shown={shown} checkIn={checkIn} now={now} />
              </View>
            )}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
