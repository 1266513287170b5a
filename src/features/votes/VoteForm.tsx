import { allowsWay, type VoteKind, type VoteWay, voteKinds, voteKindsAt, voteWayLabels } from '@domain/votes/vote'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import { api, desk } from '@/cloud/client'
import { type MinutesReading, minutesKey } from '@/cloud/meetings'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { TextAreaField } from '@/components/TextAreaField'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { CountFields } from './CountFields'
import { ElectionFields } from './ElectionFields'
import { votePage } from './openVotePage'
import { emptyVote, type Faults, faultsOf, inputOf, SUBJECT_LENGTH, type VoteDraft, withKind } from './voteDraft'
import './votes.scss'

type VoteFormProps = {
  activity: ActivityDetails
  /** A count that is entered anew. */
  entered?: VoteDraft
  onDone?: () => void
}

/** A new vote, or a count entered anew. Who is entitled and there is asked of the sheet. */
export function VoteForm(props: VoteFormProps) {
  const { activityId, kind, minutes } = props.activity
  const query = useQuery({
    queryKey: minutesKey(activityId),
    queryFn: () => api.minutes.read.query({ activityId }),
  })
  if (minutes?.state === 'confirmed') return <EmptyState>会议记录已经确认，表决不能再改。</EmptyState>
  if (voteKindsAt(kind).length === 0) {
    return <EmptyState>这类活动不作表决。决议和选举在党员大会或党小组会，支委会决定在支委会。</EmptyState>
  }
  return <Loaded query={query}>{(reading) => <Form {...props} reading={reading} />}</Loaded>
}

const ways = Object.keys(voteWayLabels) as VoteWay[]

function Form({ activity, entered, onDone, reading }: VoteFormProps & { reading: MinutesReading }) {
  const { activityId, kind: meeting } = activity
  const kinds = voteKindsAt(meeting)
  const [initial] = useState(() => entered ?? emptyVote(newLocalId(), kinds[0] as VoteKind))
  const { value, change, clear } = useDraft(`vote:${activityId}:${entered?.voteId ?? 'new'}`, initial)
  const [looked, setLooked] = useState(false)
  const faults: Faults = looked ? faultsOf(value, reading.room) : {}
  const { kind, way, subject } = value
  const saving = useSendVote(activityId, (voteId) => {
    clear()
    if (onDone) return onDone()
    Taro.redirectTo({ url: votePage(activityId, voteId) })
  })
  const send = () => {
    setLooked(true)
    if (Object.keys(faultsOf(value, reading.room)).length === 0) return saving.mutate(value)
    // The faults are drawn first.
    setTimeout(() => Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }), 100)
  }
  const part = { draft: value, change, room: reading.room, faults }
  return (
    <View>
      <Card>
        <View>
          {kinds.length > 1 ? (
            <Choice
              label="表决什么"
              options={kinds.map((one) => ({ value: one, label: voteKinds[one].label }))}
              value={kind}
              onChange={(next) => change((now) => withKind(now, next))}
              hint={voteKinds[kind].rule}
            />
          ) : (
            <View className="field">
              <View className="field-label">{voteKinds[kind].label}</View>
              <View className="muted">{voteKinds[kind].rule}</View>
            </View>
          )}
        </View>
        <TextAreaField
          label={kind === 'election' ? '选举什么' : '表决的事项'}
          required
          value={subject}
          onChange={(next) => change((now) => ({ ...now, subject: next }))}
          maxLength={SUBJECT_LENGTH}
          placeholder={kind === 'election' ? '例如：选举支部书记' : '例如：通过全年工作计划'}
          hint="写一句完整的话，参加会议的人都看得到"
          error={faults.subject}
        />
        <View>
          {allowsWay(kind, 'hands') && !entered ? (
            <Choice
              label="怎么表决"
              options={ways.map((one) => ({ value: one, label: voteWayLabels[one] })).reverse()}
              value={way}
              onChange={(next) => change((now) => ({ ...now, way: next }))}
              hint={
                way === 'hands'
                  ? '签到的人在手机上选赞成、反对或弃权，大家互相看得到'
                  : '在现场数清楚以后，把票数填进来'
              }
            />
          ) : null}
          {kind === 'election' ? (
            <Notice inside tone="gold">
              选举用无记名投票：请在现场发纸票、收票、计票，这里只填计票的结果。
            </Notice>
          ) : null}
        </View>
      </Card>
      <View>{kind === 'election' ? <ElectionFields {...part} /> : null}</View>
      <View>{way === 'count' ? <CountFields {...part} activityId={activityId} /> : null}</View>
      <View>
        {way === 'hands' && reading.quorum.met !== null ? (
          <Notice tone={reading.quorum.met ? 'ok' : 'late'}>{reading.quorum.sentence}</Notice>
        ) : null}
      </View>
      <View className="vote-actions">
        <Button busy={saving.isPending} onClick={send}>
          {way === 'hands' ? '开始表决' : '保存票数'}
        </Button>
        {onDone ? (
          <Button kind="ghost" onClick={onDone}>
            返回
          </Button>
        ) : null}
      </View>
    </View>
  )
}

function useSendVote(activityId: string, onSent: (voteId: string) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: VoteDraft) => {
      const { voteId, kind, subject } = draft
      if (draft.way === 'count') return desk.votes.enterCount.mutate(inputOf(draft, activityId))
      return desk.votes.open.mutate({ activityId, voteId, kind, subject: subject.trim() })
    },
    onSuccess: (_done, { voteId, way }) => {
      for (const key of ['activities', 'minutes', 'votes']) queries.invalidateQueries({ queryKey: [key] })
      tellDone(way === 'hands' ? '表决开始了' : '已保存')
      onSent(voteId)
    },
  })
}
