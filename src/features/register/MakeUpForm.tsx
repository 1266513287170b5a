import { activityKinds } from '@domain/activities/kinds'
import { dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { MarkChip } from '@/components/MarkChip'
import { TextInput } from '@/components/TextInput'
import { type Draft, useDraft } from '@/storage/useDraft'
import type { RegisterCell, RegisterColumn } from './matrix'

const WHAT_LENGTH = 60

/** Whose absence from what is to be closed. */
export type Missed = { memberId: string; activity: RegisterColumn; cell: RegisterCell }

/** Whether the mark says that somebody missed the activity: only then there is something to make up. */
export function isMissed({ mark }: RegisterCell): boolean {
  return mark === 'leave' || mark === 'absent' || mark === 'madeUp'
}

type MakeUpFormProps = {
  missed: Missed
  /** What the sheet's own title does not say: the activity of a person, or the person of an activity. */
  heading: string
  onDone: () => void
}

/** 补学: closes an absence with the day and what was studied; taken back, the absence stands again. */
export function MakeUpForm({ missed, heading, onDone }: MakeUpFormProps) {
  const { memberId, activity, cell } = missed
  const now = new Date().toISOString()
  const draft = useDraft(`register.makeUp:${activity.activityId}:${memberId}`, { on: dayOf(now), what: '' })
  const note = useMutation({
    mutationFn: (madeUp: Study | null) =>
      desk.attendance.madeUp.mutate({ activityId: activity.activityId, memberId, madeUp }),
    onSuccess: (_done, madeUp) => {
      draft.clear()
      tellDone(madeUp ? '已登记补学' : '已撤销补学')
      queryClient.invalidateQueries({ queryKey: ['attendance'] })
      queryClient.invalidateQueries({ queryKey: ['activities'], refetchType: 'none' })
      onDone()
    },
  })
  return (
    <View className="stack">
      <View>
        <View className="row between">
          <View className="title grow">{heading}</View>
          <MarkChip mark={cell.mark} {...cell.reason} />
        </View>
        <View className="muted">{`${activityKinds[activity.kind].label} · ${formatDay(activity.on, now)}`}</View>
      </View>
      {cell.mark === 'madeUp' ? (
        <Button kind="ghost" busy={note.isPending} onClick={() => note.mutate(null)}>
          撤销补学
        </Button>
      ) : (
        <StudyFields activity={activity} now={now} draft={draft} busy={note.isPending} onSend={note.mutate} />
      )}
      <Button kind="ghost" onClick={onDone}>
        返回
      </Button>
    </View>
  )
}

/** What was studied, and on which day. */
type Study = { on: string; what: string }

type StudyFieldsProps = {
  activity: RegisterColumn
  now: string
  draft: Draft<Study>
  busy: boolean
  onSend: (study: Study) => void
}

function StudyFields({ activity, now, draft, busy, onSend }: StudyFieldsProps) {
  const [missing, setMissing] = useState(false)
  const { on, what } = draft.value
  const send = () => {
    const text = what.trim()
    setMissing(text === '')
    if (text !== '') onSend({ on, what: text })
  }
  return (
    <View>
      <DateTimeField
        label="补学日期"
        kind="day"
        value={on}
        shown={formatDay(on, now)}
        from={activity.on}
        to={dayOf(now)}
        onChange={(day) => draft.change((value) => ({ ...value, on: day }))}
      />
      <TextInput
        label="学了什么"
        required
        value={what}
        maxLength={WHAT_LENGTH}
        placeholder="例如：自学会议材料"
        error={missing ? '请写一句学了什么' : undefined}
        onChange={(text) => draft.change((value) => ({ ...value, what: text }))}
      />
      <Button busy={busy} onClick={send}>
        登记补学
      </Button>
    </View>
  )
}
