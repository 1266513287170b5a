import { dayOf } from '@domain/calendar/beijing'
import { formatKnownDate } from '@domain/calendar/format'
import type { MemberState } from '@domain/members/member'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'

type ChangeStateProps = {
  member: { memberId: string; name: string; state: MemberState }
  open: boolean
  onClose: () => void
}

/** Notes that a member was transferred or left, or is back, from a day on. */
export function ChangeState(props: ChangeStateProps) {
  const title = props.member.state === 'active' ? `${props.member.name} 转出或离开` : `恢复${props.member.name}为在册`
  return (
    <Sheet open={props.open} title={title} onClose={props.onClose}>
      <StateForm {...props} />
    </Sheet>
  )
}

const GONE = [
  { value: 'transferred', label: '转出到别的支部' },
  { value: 'left', label: '离开（其他原因）' },
] as const

function StateForm({ member: { memberId, state }, onClose }: ChangeStateProps) {
  const today = dayOf(new Date().toISOString())
  const draft = useDraft(`memberState:${memberId}`, { on: today, reason: '' })
  const [gone, setGone] = useState<'transferred' | 'left'>('transferred')
  const next = state === 'active' ? gone : 'active'
  const { on, reason } = draft.value
  const change = useMutation({
    mutationFn: () =>
      desk.members.changeState.mutate({ memberId, state: next, on, reason: reason.trim() || undefined }),
    onSuccess: () => {
      draft.clear()
      tellDone('已登记')
      queryClient.invalidateQueries({ queryKey: ['members'] })
      onClose()
    },
  })
  return (
    <View>
      {state === 'active' ? <Choice label="怎样" options={GONE} value={gone} onChange={setGone} /> : null}
      <DateTimeField
        label={state === 'active' ? '从哪天起不在本支部' : '从哪天起回到本支部'}
        kind="day"
        value={on}
        to={today}
        shown={formatKnownDate(on)}
        onChange={(day) => draft.change((now) => ({ ...now, on: day }))}
      />
      <TextInput
        label="原因（可不填）"
        hint="例如：组织关系转到哪里。不要写案情、病情"
        value={reason}
        maxLength={100}
        onChange={(text) => draft.change((now) => ({ ...now, reason: text }))}
      />
      <Button busy={change.isPending} onClick={() => change.mutate()}>
        {state === 'active' ? '登记' : '恢复'}
      </Button>
    </View>
  )
}
