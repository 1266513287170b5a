import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import type { MemberSession } from '@/session/useSession'
import { calendarEventOf } from './calendar'
import { invitationOf } from './invitation'
import { ShareSheet } from './ShareSheet'
import { addToCalendar } from './send'
import type { Shared } from './useShared'
import './share.scss'

type ShareActivityProps = { activity: ActivityDetails; session: MemberSession; shared: Shared }

const inBrowser = process.env.TARO_ENV === 'h5'

/** Tells others of an activity ahead, and oneself: the group chat, the calendar. Nothing about one that is over. */
export function ShareActivity({ activity, session, shared }: ShareActivityProps) {
  const [open, setOpen] = useState(false)
  const { name } = session.branch
  const invitation = invitationOf(activity, name)
  useEffect(() => {
    shared.current = invitation
  })
  if (activity.phase === 'past') return null
  const event = calendarEventOf(activity, name)
  return (
    <View className="share">
      <View className="share-pair">
        <View className="grow">
          {inBrowser ? (
            <Button kind="ghost" onClick={() => setOpen(true)}>
              发到群里
            </Button>
          ) : (
            <Button kind="ghost" openType="share">
              发到群里
            </Button>
          )}
        </View>
        {event.cancelled ? null : (
          <View className="grow">
            <Button kind="ghost" onClick={() => addToCalendar(event)}>
              加到日历
            </Button>
          </View>
        )}
      </View>
      {inBrowser ? null : (
        <View className="row share-other">
          <Button small kind="ghost" onClick={() => setOpen(true)}>
            复制文字、发日历文件
          </Button>
        </View>
      )}
      <ShareSheet open={open} onClose={() => setOpen(false)} invitation={invitation} event={event} />
    </View>
  )
}
