import { activityPage } from '@domain/pages'
import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { cloudErrorOf } from '@/cloud/errors'
import { useNames } from '@/cloud/names'
import { usePartyDays } from '@/cloud/partyDays'
import { tellFailure } from '@/cloud/tell'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { useDraft } from '@/storage/useDraft'
import { planningOf } from '../mayPlan'
import { lastYearWords } from '../partyDay/lastYear'
import { ActivityForm } from './ActivityForm'
import { type ActivityDraft, isWritten } from './activityDraft'
import { createInputOf } from './activityInput'
import { type Faults, faultsFrom } from './faults'
import { KeepWhich } from './KeepWhich'
import { MoveReason } from './MoveReason'
import { RepeatFields } from './RepeatFields'
import { SentDays } from './SentDays'
import { tellSaved } from './save'
import { mayHaveArrived, sendNew } from './sendNew'
import { heldTimes } from './seriesDraft'

type PlanFormProps = {
  session: MemberSession
  /** A form as it begins, with an id of its own. */
  begin: () => ActivityDraft
  /** It begins with something: what was being written before must then not be lost for it. */
  prefilled: boolean
}

/** The form of a new activity. Its id is made here and kept with the draft, so that sending again never makes a second one. */
export function PlanForm({ session, begin, prefilled }: PlanFormProps) {
  const [initial] = useState(begin)
  const draft = useDraft('activity.new', initial)
  const [keeps, setKeeps] = useState(false)
  const [refused, setRefused] = useState<Faults>({})
  const names = useNames()
  const planning = planningOf(session.member)
  const partyDays = usePartyDays(planning.for === 'branch')
  const { value, change, clear, restored, ready } = draft
  const written = isWritten(value)

  useEffect(() => {
    // A kind that was only looked at is nothing to ask about.
    if (prefilled && restored && !written) clear()
  }, [prefilled, restored, written, clear])

  const times = timesOf(value)
  const plan = useMutation({
    mutationFn: () => {
      // Should the app be closed before the answer, the cloud may have it.
      change((now) => ({ ...now, sent: now.sent ?? createInputOf(now) }))
      return sendNew(value)
    },
    onSuccess: async (saved) => {
      clear()
      await tellSaved(saved, times > 1 ? `已安排 ${times} 次` : '已安排')
      Taro.redirectTo({ url: activityPage(saved.activityId) })
    },
    onError: (error) => {
      if (!mayHaveArrived(error)) change((now) => ({ ...now, sent: value.sent }))
      const faults = faultsFrom(cloudErrorOf(error))
      setRefused(faults ?? {})
      if (!faults) tellFailure(error)
    },
  })

  if (!ready) return <Skeleton lines={6} />
  // Sent, and nobody knows whether it arrived.
  const lost = plan.isPending ? null : value.sent
  if (prefilled && restored && written && !keeps) {
    return <KeepWhich draft={value} onKeep={() => setKeeps(true)} onDrop={clear} />
  }
  return (
    <ActivityForm
      draft={draft}
      restart={() => {
        clear()
        change(begin())
      }}
      planning={planning}
      groups={session.branch.groups}
      people={names.data}
      refused={refused}
      verb={times > 1 ? `安排这 ${times} 次` : '安排这个活动'}
      busy={plan.isPending}
      onSend={() => plan.mutate()}
      lastYear={lastYearWords(value, partyDays.data?.proposals ?? [], new Date().toISOString())}
      move={(part) => (refused.reason ? <MoveReason {...part} what="time" /> : null)}
      series={(part) => (lost ? <SentDays sent={lost} /> : <RepeatFields {...part} />)}
      mayRepeat={lost === null}
    />
  )
}

/** How many activities the form comes to. */
function timesOf({ sent, repeat, startDay }: ActivityDraft): number {
  if (sent) return 1 + (sent.series?.others.length ?? 0)
  return repeat ? heldTimes(repeat, startDay) : 1
}
