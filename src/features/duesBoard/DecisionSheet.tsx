import { dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { type Decision, type DecisionDraft, readDecision } from './decision'

/** A relief something is to be written down of. */
export type Decidable = { reliefId: string; words: string; proposedOn: string; state: 'proposed' | 'approved' }

const DECISIONS: readonly { value: Decision; label: string }[] = [
  { value: 'approved', label: '批准了' },
  { value: 'refused', label: '没有批准' },
  { value: 'withdrawn', label: '支部撤回' },
]
const PARTY_BODY_LENGTH = 40

/** What the Party committee above decided of 少交 or 免交, or that the branch takes it back. */
export function DecisionSheet({ relief, onClose }: { relief: Decidable | undefined; onClose: () => void }) {
  const title = relief?.state === 'approved' ? '撤回这一条' : '登记批准结果'
  return (
    <Sheet open={relief !== undefined} title={title} onClose={onClose}>
      {relief ? <DecisionForm relief={relief} onClose={onClose} /> : null}
    </Sheet>
  )
}

function DecisionForm({ relief, onClose }: { relief: Decidable; onClose: () => void }) {
  const { reliefId, words, proposedOn, state } = relief
  const now = new Date().toISOString()
  const today = dayOf(now)
  const [start] = useState<DecisionDraft>({
    decision: state === 'approved' ? 'withdrawn' : 'approved',
    ...{ on: today, by: '' },
  })
  const { value, change, clear } = useDraft(`dues.decision:${reliefId}:${state}`, start)
  const [tried, setTried] = useState(false)
  const read = readDecision(value)
  const decide = useMutation({
    mutationFn: (decidedBy: string | undefined) =>
      duesCloud.assessing.decideRelief.mutate({
        ...{ reliefId, decision: value.decision, decidedOn: value.on, decidedBy },
      }),
    onSuccess: () => {
      clear()
      tellDone('已登记')
      onClose()
    },
    onSettled: refreshDues,
  })
  const send = () => {
    setTried(true)
    if (!('problem' in read)) decide.mutate(read.by)
  }
  const withdraws = value.decision === 'withdrawn'
  return (
    <View>
      <View className="duesboard-said typed">{words}</View>
      <View>
        {state === 'proposed' ? (
          <Choice
            label="结果"
            options={DECISIONS}
            value={value.decision}
            onChange={(decision) => change((draft) => ({ ...draft, decision }))}
          />
        ) : null}
      </View>
      <DateTimeField
        label={withdraws ? '哪天撤回的' : '哪天批复的'}
        kind="day"
        value={value.on}
        shown={formatDay(value.on, now)}
        from={withdraws ? undefined : proposedOn}
        to={today}
        hint={withdraws ? '撤回以后，这些月份又按核定的数额交' : undefined}
        onChange={(on) => change((draft) => ({ ...draft, on }))}
      />
      <View>
        {withdraws ? null : (
          <TextInput
            label={value.decision === 'approved' ? '批准的上级党组织' : '上级党组织（可不填）'}
            required={value.decision === 'approved'}
            value={value.by}
            maxLength={PARTY_BODY_LENGTH}
            placeholder="例如：机关党委"
            error={tried && 'problem' in read ? read.problem : undefined}
            onChange={(by) => change((draft) => ({ ...draft, by }))}
          />
        )}
      </View>
      <Button busy={decide.isPending} onClick={send}>
        {withdraws ? '确认撤回' : '登记结果'}
      </Button>
    </View>
  )
}
