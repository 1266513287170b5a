import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { detailKey } from '@/cloud/activity'
import { api } from '@/cloud/client'
import { type MinutesReading, minutesKey } from '@/cloud/meetings'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { HeldText } from './HeldText'
import { MinutesForm } from './MinutesForm'
import { MinutesReader } from './MinutesReader'
import { useUnsaved } from './useUnsaved'

type MinutesBoardProps = { activityId: string; session: MemberSession }

/** The minutes of one meeting: written while they are a draft, read once they are handed in, changed when one asks to. */
export function MinutesBoard({ activityId, session }: MinutesBoardProps) {
  const query = useQuery({
    queryKey: minutesKey(activityId),
    queryFn: () => api.minutes.read.query({ activityId }),
  })
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(reading) => <Minutes reading={reading} session={session} />}
    </Loaded>
  )
}

function Minutes({ reading, session }: { reading: MinutesReading; session: MemberSession }) {
  const { activityId, state, textHeld, mayWrite } = reading
  const [asked, setAsked] = useState(false)
  const [unsaved, look] = useUnsaved(activityId)
  // Its page has been read just before, as a rule.
  const detail = useQuery({
    queryKey: detailKey(activityId),
    queryFn: () => api.activities.detail.query({ activityId }),
  })
  const backEntered = detail.data?.backEntered ?? null
  const handedIn = state === 'ready' || state === 'confirmed'
  const leave = () => {
    setAsked(false)
    // The form writes what was typed as it goes.
    setTimeout(look, 100)
  }
  return (
    <View>
      <View>
        {textHeld ? (
          <HeldText activityId={activityId} mayRelease={session.permissions.includes('branch.manage')} />
        ) : null}
      </View>
      {mayWrite && (!handedIn || asked) ? (
        <MinutesForm
          key="form"
          reading={reading}
          backEntered={backEntered}
          session={session}
          onDone={leave}
          onLeave={handedIn ? leave : undefined}
        />
      ) : (
        <MinutesReader
          reading={reading}
          backEntered={backEntered}
          self={session.member._id}
          unsaved={unsaved}
          onWrite={() => setAsked(true)}
        />
      )}
    </View>
  )
}
